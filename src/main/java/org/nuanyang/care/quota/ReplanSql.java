package org.nuanyang.care.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.database.Rows;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits to be planned anew: single children, and runs through a county or a school. */
@Repository
class ReplanSql {
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    ReplanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A run under way and after which child it goes on. */
    record UnderWay(PlanningRun run, UUID after) {}

    void put(Collection<ChildId> children) {
        jdbc.sql("insert into care.replan (county_id, child_id) select viewer.county(), child from unnest(:children::uuid[]) as child")
                .param("children", Rows.texts(children)).update();
    }

    /** Takes lines out that nobody else is taking; they come back if this transaction does not end well. */
    List<ChildId> take(int lines) {
        return jdbc.sql("""
                with taken as (
                    delete from care.replan
                     where county_id = (select viewer.county())
                       and id in (select id
                                    from care.replan
                                   where county_id = (select viewer.county())
                                   order by id
                                   limit :lines
                                     for update skip locked)
                    returning child_id)
                select distinct child_id from taken order by child_id
                """).param("lines", lines).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    /** Those who have waited longest, left where they are. */
    List<ChildId> first(int lines) {
        return jdbc.sql("""
                select child_id
                  from care.replan
                 where county_id = (select viewer.county())
                 group by child_id
                 order by min(id)
                 limit :lines
                """).param("lines", lines).query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    void take(ChildId child) {
        jdbc.sql("delete from care.replan where county_id = (select viewer.county()) and child_id = :child").param("child", child.value()).update();
    }

    int waiting(int county) {
        return jdbc.sql("""
                select (select count(distinct child_id) from care.replan where county_id = :county)
                       + (select coalesce(sum(greatest(total - done, 1)), 0) from care.planning_run where county_id = :county and finished_at is null)
                """).param("county", county).query(Integer.class).single();
    }

    /** Nothing to go through where no duty was ever decided. One that waits already will see what is new as well. */
    void ask(int county, @Nullable OrgId school, PlanningRun.Why why, LocalDate horizon, Instant at) {
        var waits = jdbc.sql("""
                select id
                  from care.planning_run
                 where county_id = :county and finished_at is null and started_at is null
                   and (school_id is null or school_id = :school::uuid) and horizon = :horizon
                   for update
                """).param("county", county).param("school", school == null ? null : school.value()).param("horizon", horizon).query(UUID.class).list();
        if (!waits.isEmpty()) return;
        if (school == null) {
            jdbc.sql("update care.planning_run set finished_at = :at where county_id = :county and finished_at is null")
                    .param("county", county).param("at", at.atOffset(ZoneOffset.UTC)).update();
        }
        jdbc.sql("""
                insert into care.planning_run (county_id, id, school_id, why, horizon, asked_at)
                select :county, :id, :school, :why, :horizon, :at
                 where exists (select from care.duty where duty.county_id = :county)
                """)
                .param("county", county).param("id", Ids.next()).param("school", school == null ? null : school.value()).param("why", why.name())
                .param("horizon", horizon).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** How far this county has been laid out; empty when no run was ever asked for. */
    Optional<LocalDate> horizon(int county) {
        return jdbc.sql("select max(horizon) from care.planning_run where county_id = :county and school_id is null")
                .param("county", county).query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    boolean hasDuties(int county) {
        return jdbc.sql("select exists (select from care.duty where county_id = :county)").param("county", county).query(Boolean.class).single();
    }

    /** The oldest that nobody else is at, held until the end of the transaction. */
    Optional<UnderWay> next(int county) {
        return jdbc.sql("""
                select *
                  from care.planning_run
                 where county_id = :county and finished_at is null
                 order by id
                 limit 1
                   for update skip locked
                """).param("county", county).query((row, _) -> {
                    var after = row.getObject("after_child", UUID.class);
                    return new UnderWay(run(row, 0), after == null ? FIRST : after);
                }).optional();
    }

    /** All who were ever at the school or one of its teaching points, or anywhere in the county. */
    List<ChildId> children(@Nullable OrgId school, UUID after, int atMost) {
        return jdbc.sql("""
                select distinct child_id
                  from roster.placement
                 where county_id = (select viewer.county()) and child_id > :after
                   and (:school::uuid is null or school_id in (select id from access.org
                                                                where county_id = (select viewer.county()) and (id = :school::uuid or parent_id = :school::uuid)))
                 order by child_id
                 limit :atMost
                """).param("school", school == null ? null : school.value()).param("after", after).param("atMost", atMost)
                .query((row, _) -> new ChildId(row.getObject("child_id", UUID.class))).list();
    }

    int count(@Nullable OrgId school) {
        return jdbc.sql("""
                select count(distinct child_id)
                  from roster.placement
                 where county_id = (select viewer.county())
                   and (:school::uuid is null or school_id in (select id from access.org
                                                                where county_id = (select viewer.county()) and (id = :school::uuid or parent_id = :school::uuid)))
                """).param("school", school == null ? null : school.value()).query(Integer.class).single();
    }

    void begin(int county, UUID run, int total, Instant at) {
        jdbc.sql("update care.planning_run set started_at = :at, total = :total where county_id = :county and id = :id")
                .param("county", county).param("id", run).param("total", total).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void goOn(int county, UUID run, int some, UUID after) {
        jdbc.sql("update care.planning_run set done = done + :some, after_child = :after where county_id = :county and id = :id")
                .param("county", county).param("id", run).param("some", some).param("after", after).update();
    }

    void finish(int county, UUID run, Instant at) {
        jdbc.sql("update care.planning_run set finished_at = :at where county_id = :county and id = :id")
                .param("county", county).param("id", run).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    /** The latest first. */
    List<PlanningRun> runs(int county, int atMost) {
        return jdbc.sql("select * from care.planning_run where county_id = :county order by id desc limit :atMost")
                .param("county", county).param("atMost", atMost).query(ReplanSql::run).list();
    }

    private static PlanningRun run(ResultSet row, int number) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        return new PlanningRun(row.getObject("id", UUID.class), school == null ? null : new OrgId(school), PlanningRun.Why.valueOf(row.getString("why")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), instant(row, "started_at"), instant(row, "finished_at"),
                row.getInt("total"), row.getInt("done"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
