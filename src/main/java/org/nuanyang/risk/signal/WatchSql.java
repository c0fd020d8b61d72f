package org.nuanyang.risk.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.Rows;
import org.nuanyang.risk.signal.SignalSource.Asked;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is at school, who waits to be looked at anew, and who may go on evaluating. */
@Repository
class WatchSql {
    private final JdbcClient jdbc;

    WatchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<ChildId> atSchool(Asked asked) {
        return new HashSet<>(jdbc.sql("""
                select child_id
                  from roster.placement
                 where county_id = (select viewer.county()) and from_on <= :on and (until_on is null or until_on > :on)
                   and (:children::uuid[] is null or child_id = any (:children::uuid[]))
                """).param("on", asked.on()).param("children", asked.ids()).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list());
    }

    /** Who is at school or has a live signal, in the order of their keys. */
    List<ChildId> settledAfter(@Nullable ChildId last, LocalDate on, int atMost) {
        return jdbc.sql("""
                select child_id
                  from ((select distinct child_id
                           from roster.placement
                          where county_id = (select viewer.county()) and from_on <= :on and (until_on is null or until_on > :on) and child_id > :last
                          order by child_id
                          limit :atMost)
                         union
                        (select distinct child_id
                           from risk.signal
                          where county_id = (select viewer.county()) and closed_on is null and child_id > :last
                          order by child_id
                          limit :atMost)) as asked
                 order by child_id
                 limit :atMost
                """).param("last", last == null ? new UUID(0, 0) : last.value()).param("on", on).param("atMost", atMost)
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    void put(Collection<ChildId> children) {
        jdbc.sql("insert into risk.anew (county_id, child_id) select viewer.county(), child from unnest(:children::uuid[]) as child")
                .param("children", Rows.texts(children)).update();
    }

    /** Takes lines out that nobody else is taking. */
    List<ChildId> take(int lines) {
        return jdbc.sql("""
                with taken as (
                    delete from risk.anew
                     where county_id = (select viewer.county())
                       and id in (select id from risk.anew where county_id = (select viewer.county()) order by id limit :lines for update skip locked)
                    returning child_id)
                select distinct child_id from taken order by child_id
                """).param("lines", lines).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    /** One at a time writes the signals of a county. */
    void holdCounty() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('risk.signal'), viewer.county())").query((_, _) -> true).single();
    }
}
