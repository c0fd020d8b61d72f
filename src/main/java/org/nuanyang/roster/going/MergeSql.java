package org.nuanyang.roster.going;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuanyang.access.AccountId;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.going.Twins.Alike;
import org.nuanyang.roster.going.Twins.Twin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that resemble each other, and those that were merged. */
@Repository
class MergeSql {
    private static final String MERGE = """
            select id, closing_run, kept_id, closed_id, kept_version, closed_version, taken, merged_by, merged_at
              from roster.merge
             where county_id = (select viewer.county()) and reversed_at is null
            """;

    private final JdbcClient jdbc;

    MergeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In sight; of each two files, one at least is open. Who has died, and what was a mistake, is left in peace. */
    List<Twins> twins(int atMost) {
        return jdbc.sql("""
                with file as materialized (
                    select id, name, sort_name, school_id, resident_id_blind, student_number_blind, birth_from, birth_precision,
                           enrolled_on, left_on, left_why
                      from roster.child
                     where county_id = (select viewer.county())
                       and (left_why is null or left_why in ('TRANSFERRED', 'GRADUATED', 'DROPPED_OUT'))
                ), pair as (
                    select first.id as first_id, second.id as second_id, 0 as ground
                      from file as first
                      join file as second on second.resident_id_blind = first.resident_id_blind and second.id > first.id
                    union all
                    select first.id, second.id, 1
                      from file as first
                      join file as second on second.student_number_blind = first.student_number_blind and second.id > first.id
                    union all
                    select first.id, second.id, 2
                      from file as first
                      join file as second on second.name = first.name and second.birth_from = first.birth_from and second.id > first.id
                     where first.birth_precision = 'DAY' and second.birth_precision = 'DAY'
                       and (first.resident_id_blind is null or second.resident_id_blind is null
                            or first.resident_id_blind = second.resident_id_blind)
                ), likely as (
                    select first_id, second_id, min(ground) as ground
                      from pair
                     group by first_id, second_id
                )
                select likely.ground,
                       first.id as first_id, first.name as first_name, first_school.name as first_school,
                       case when first.birth_precision = 'DAY' then first.birth_from end as first_birth,
                       first.enrolled_on as first_enrolled_on, first.left_why as first_left,
                       second.id as second_id, second.name as second_name, second_school.name as second_school,
                       case when second.birth_precision = 'DAY' then second.birth_from end as second_birth,
                       second.enrolled_on as second_enrolled_on, second.left_why as second_left
                  from likely
                  join file as first on first.id = likely.first_id
                  join file as second on second.id = likely.second_id
                  join access.org as first_school on first_school.county_id = (select viewer.county()) and first_school.id = first.school_id
                  join access.org as second_school on second_school.county_id = (select viewer.county()) and second_school.id = second.school_id
                 where first.left_on is null or second.left_on is null
                 order by likely.ground, first.sort_name, first.id, second.id
                 limit :atMost
                """).param("atMost", atMost).query(MergeSql::twins).list();
    }

    void insert(Merge merge) {
        jdbc.sql("""
                insert into roster.merge (county_id, id, closing_run, kept_id, closed_id, kept_version, closed_version, taken, merged_by, merged_at)
                values (viewer.county(), :id, :closingRun, :kept, :closed, :keptVersion, :closedVersion, :taken::text[], :by, :at)
                """)
                .param("id", merge.id()).param("closingRun", merge.closingRun())
                .param("kept", merge.kept().value()).param("closed", merge.closed().value())
                .param("keptVersion", merge.keptVersion()).param("closedVersion", merge.closedVersion())
                .param("taken", merge.taken().stream().map(Fact::key).sorted().toArray(String[]::new))
                .param("by", merge.by().value()).param("at", merge.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The versions that the two files have once merged. */
    void became(UUID id, int keptVersion, int closedVersion) {
        jdbc.sql("""
                update roster.merge
                   set kept_version = :kept, closed_version = :closed
                 where county_id = (select viewer.county()) and id = :id
                """).param("kept", keptVersion).param("closed", closedVersion).param("id", id).update();
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql(MERGE + " and id = :id").param("id", id).query(MergeSql::merge).optional();
    }

    /** The merges that this file was kept or closed by, the latest first. */
    List<Merge> of(UUID child) {
        return jdbc.sql(MERGE + " and (kept_id = :child or closed_id = :child) order by merged_at desc, id desc")
                .param("child", child).query(MergeSql::merge).list();
    }

    /** False when somebody else has reversed it. */
    boolean reverse(UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                update roster.merge
                   set reversed_by = :by, reversed_at = :at
                 where county_id = (select viewer.county()) and id = :id and reversed_at is null
                """).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        return new Merge(
                row.getObject("id", UUID.class), row.getObject("closing_run", UUID.class),
                new ChildId(row.getObject("kept_id", UUID.class)), new ChildId(row.getObject("closed_id", UUID.class)),
                row.getInt("kept_version"), row.getInt("closed_version"),
                Arrays.stream((String[]) row.getArray("taken").getArray()).flatMap(key -> Fact.byKey(key).stream()).collect(Collectors.toSet()),
                new AccountId(row.getObject("merged_by", UUID.class)), row.getTimestamp("merged_at").toInstant());
    }

    private static Twins twins(ResultSet row, int number) throws SQLException {
        return new Twins(Alike.values()[row.getInt("ground")], twin(row, "first"), twin(row, "second"));
    }

    private static Twin twin(ResultSet row, String which) throws SQLException {
        var left = row.getString(which + "_left");
        return new Twin(new ChildId(row.getObject(which + "_id", UUID.class)), row.getString(which + "_name"), row.getString(which + "_school"),
                row.getObject(which + "_birth", LocalDate.class), row.getObject(which + "_enrolled_on", LocalDate.class),
                left == null ? null : Departure.Why.valueOf(left));
    }
}
