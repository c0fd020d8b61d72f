package org.nuanyang.protection.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureSql {
    private static final String ERASURES = """
            select erasure.*, coalesce(told.erased, 0) as erased, coalesce(told.held, 0) as held, coalesce(told.back, 0) as back, coalesce(told.rows, 0) as gone
              from protection.erasure
              left join lateral (select count(*) filter (where state = 'ERASED') as erased, count(*) filter (where state = 'HELD') as held,
                                        count(*) filter (where state = 'NO_LONGER_DUE') as back, sum(rows) as rows
                                   from protection.erasure_item as item
                                  where item.county_id = erasure.county_id and item.erasure_id = erasure.id) as told on true
             where erasure.county_id = (select viewer.county())
            """;

    private final JdbcClient jdbc;

    ErasureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void order(UUID id, LocalDate asOf, int years, List<DueFile> due, byte[] hash, AccountId by, Instant at) {
        jdbc.sql("""
                insert into protection.erasure (county_id, id, as_of, file_years, files, ids_hash, ordered_by, ordered_at)
                values (viewer.county(), :id, :asOf, :years, :files, :hash, :by, :at)
                """).param("id", id).param("asOf", asOf).param("years", years).param("files", due.size()).param("hash", hash)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into protection.erasure_item (county_id, erasure_id, child_id, school_id, left_on, state)
                select viewer.county(), :id, child, school, left_on, 'WAITING'
                  from unnest(:children::uuid[], :schools::uuid[], :days::date[]) as told (child, school, left_on)
                """).param("id", id).param("children", due.stream().map(file -> file.child().toString()).toArray(String[]::new))
                .param("schools", due.stream().map(file -> file.school().toString()).toArray(String[]::new))
                .param("days", due.stream().map(file -> file.leftOn().toString()).toArray(String[]::new)).update();
    }

    /** Takes some that wait; another server takes others. */
    List<UUID> take(int some) {
        return jdbc.sql("""
                select child_id
                  from protection.erasure_item
                 where county_id = (select viewer.county()) and state = 'WAITING'
                 order by child_id
                 limit :some
                   for update skip locked
                """).param("some", some).query(UUID.class).list();
    }

    /** Those of them that somebody has stopped since. */
    List<UUID> held(Collection<UUID> children) {
        return jdbc.sql("""
                select item.child_id
                  from protection.erasure_item as item
                 where item.county_id = (select viewer.county()) and item.child_id = any (:children::uuid[]) and item.state = 'WAITING'
                   and exists (select from protection.hold
                                where hold.county_id = item.county_id and hold.lifted_at is null
                                  and (hold.child_id = item.child_id or hold.school_id in (select ancestor_id from access.org_within as within
                                                               where within.county_id = item.county_id and within.org_id = item.school_id)))
                """).param("children", texts(children)).query(UUID.class).list();
    }

    /** Those of them that are still gone, since no later a day. */
    List<UUID> stillGone(Collection<UUID> children) {
        return jdbc.sql("""
                select item.child_id
                  from protection.erasure_item as item
                  join roster.departed as child on child.county_id = item.county_id and child.id = item.child_id
                 where item.county_id = (select viewer.county()) and item.child_id = any (:children::uuid[]) and item.state = 'WAITING'
                   and child.erased_on is null and child.left_on <= item.left_on
                """).param("children", texts(children)).query(UUID.class).list();
    }

    void settle(Collection<UUID> children, String state, int rowsOfFirst, Instant at) {
        if (children.isEmpty()) return;
        jdbc.sql("""
                update protection.erasure_item
                   set state = :state, done_at = :at, rows = case when child_id = :first then :rows else 0 end
                 where county_id = (select viewer.county()) and child_id = any (:children::uuid[]) and state = 'WAITING'
                """).param("children", texts(children)).param("state", state).param("at", at.atOffset(ZoneOffset.UTC))
                .param("first", children.iterator().next()).param("rows", rowsOfFirst).update();
    }

    /** Marks those of which nothing waits any more; their ids. */
    List<UUID> finish(Instant at) {
        return jdbc.sql("""
                update protection.erasure
                   set finished_at = :at
                 where county_id = (select viewer.county()) and finished_at is null
                   and not exists (select from protection.erasure_item as item
                                    where item.county_id = erasure.county_id and item.erasure_id = erasure.id and item.state = 'WAITING')
                returning id
                """).param("at", at.atOffset(ZoneOffset.UTC)).query(UUID.class).list();
    }

    List<Erasure> all() {
        return jdbc.sql(ERASURES + " order by erasure.ordered_at desc").query(this::erasure).list();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql(ERASURES + " and erasure.id = :id").param("id", id).query(this::erasure).optional();
    }

    List<Erasure.BySchool> bySchool(UUID id) {
        return jdbc.sql("""
                select school_id, extract(year from left_on)::int as year, count(*)::int as erased
                  from protection.erasure_item
                 where county_id = (select viewer.county()) and erasure_id = :id and state = 'ERASED'
                 group by school_id, extract(year from left_on)
                 order by year, school_id
                """).param("id", id).query((row, _) -> new Erasure.BySchool(row.getObject("school_id", UUID.class), row.getInt("year"), row.getInt("erased"))).list();
    }

    private Erasure erasure(ResultSet row, int number) throws SQLException {
        var finished = row.getTimestamp("finished_at");
        return new Erasure(row.getObject("id", UUID.class), row.getObject("as_of", LocalDate.class), row.getInt("file_years"), row.getInt("files"),
                HexFormat.of().formatHex(row.getBytes("ids_hash")), new AccountId(row.getObject("ordered_by", UUID.class)), row.getTimestamp("ordered_at").toInstant(),
                finished == null ? null : finished.toInstant(), row.getInt("erased"), row.getInt("held"), row.getInt("back"), row.getLong("gone"));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
