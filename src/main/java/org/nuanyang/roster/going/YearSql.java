package org.nuanyang.roster.going;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.database.Rows;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.ChildId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs of the year's roll-over, and what was decided for them. */
@Repository
class YearSql {
    private static final String RUN = """
            select id, school_id, year, effective_on, run_by, run_at, moved_up, graduated, went_on, repeated, gone, offered,
                   enrolled, asked, classes_made, classes_closed
              from roster.year_run
             where county_id = (select viewer.county()) and undone_at is null
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    YearSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A pupil on the roll of the school, with what was decided. */
    record Pupil(ChildId id, String name, @Nullable OrgId klass, YearChoice.@Nullable Instead choice, String reason) {}

    /** In pinyin order. */
    List<Pupil> pupils(OrgId school, SchoolYear year) {
        return jdbc.sql("""
                select child.id, child.name, child.class_id, year_choice.choice, year_choice.reason_sealed
                  from roster.child
                  left join roster.year_choice on year_choice.county_id = child.county_id and year_choice.child_id = child.id
                                              and year_choice.year = :year and year_choice.school_id = child.school_id
                 where child.county_id = (select viewer.county()) and child.school_id = :school and child.left_on is null
                 order by child.sort_name, child.id
                """).param("school", school.value()).param("year", year.starts()).query(this::pupil).list();
    }

    /** One person at a time decides about a class; whoever comes second waits for the first to end. */
    void hold(OrgId klass) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:class, 0))").param("class", "roster.year_choice " + klass)
                .query((_, _) -> klass).list();
    }

    /** In place of what was decided about these children before. */
    void choose(OrgId school, SchoolYear year, Collection<ChildId> about, List<YearChoice> choices, AccountId by, Instant at) {
        jdbc.sql("delete from roster.year_choice where county_id = (select viewer.county()) and year = :year and child_id = any (:children::uuid[])")
                .param("year", year.starts()).param("children", Rows.texts(about)).update();
        jdbc.sql("""
                insert into roster.year_choice (county_id, child_id, year, school_id, choice, reason_sealed, chosen_by, chosen_at)
                select viewer.county(), child_id, :year, :school, choice, reason, :by, :at
                  from unnest(:child::uuid[], :choice::text[], :reason::bytea[]) as told (child_id, choice, reason)
                """)
                .param("year", year.starts()).param("school", school.value()).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("child", Rows.texts(choices.stream().map(YearChoice::child).toList()))
                .param("choice", Rows.texts(choices.stream().map(YearChoice::kind).toList()))
                .param("reason", choices.stream().map(YearChoice::reason).map(reason -> reason.isEmpty() ? null : vault.seal(reason)).toArray(byte[][]::new))
                .update();
    }

    Optional<YearRun> find(OrgId school, SchoolYear year) {
        return jdbc.sql(RUN + " and school_id = :school and year = :year")
                .param("school", school.value()).param("year", year.starts()).query(YearSql::run).optional();
    }

    /** False when somebody else has begun it; whoever comes second waits for the first to end. */
    boolean begin(UUID id, OrgId school, SchoolYear year, AccountId by, Instant at) {
        return jdbc.sql("""
                insert into roster.year_run (county_id, id, school_id, year, effective_on, run_by, run_at, moved_up, graduated, went_on,
                                             repeated, gone, offered, enrolled, asked, classes_made, classes_closed)
                values (viewer.county(), :id, :school, :year, :effective, :by, :at, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '{}')
                on conflict (county_id, school_id, year) where undone_at is null do nothing
                """)
                .param("id", id).param("school", school.value()).param("year", year.starts()).param("effective", year.from())
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    void end(UUID id, YearRun.Sums sums, Collection<OrgId> made, Collection<OrgId> closed) {
        jdbc.sql("""
                update roster.year_run
                   set moved_up = :movedUp, graduated = :graduated, went_on = :wentOn, repeated = :repeated, gone = :gone,
                       offered = :offered, enrolled = :enrolled, asked = :asked,
                       classes_made = :made::uuid[], classes_closed = :closed::uuid[]
                 where county_id = (select viewer.county()) and id = :id
                """)
                .param("movedUp", sums.movedUp()).param("graduated", sums.graduated()).param("wentOn", sums.wentOn())
                .param("repeated", sums.repeated()).param("gone", sums.gone()).param("offered", sums.offered())
                .param("enrolled", sums.enrolled()).param("asked", sums.asked())
                .param("made", Rows.texts(made)).param("closed", Rows.texts(closed)).param("id", id).update();
    }

    /** False when somebody else has taken it back. */
    boolean undo(UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                update roster.year_run
                   set undone_by = :by, undone_at = :at
                 where county_id = (select viewer.county()) and id = :id and undone_at is null
                """).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update() == 1;
    }

    /** Who of these classes' pupils was not put there by the run. */
    List<String> others(Collection<OrgId> classes, UUID run) {
        return jdbc.sql("""
                select child.name
                  from roster.child
                 where child.county_id = (select viewer.county()) and child.class_id = any (:classes::uuid[]) and child.left_on is null
                   and not exists (select
                                     from roster.amendment
                                    where amendment.county_id = child.county_id and amendment.child_id = child.id and amendment.run_id = :run)
                 order by child.sort_name, child.id
                 limit 20
                """).param("classes", Rows.texts(classes)).param("run", run).query(String.class).list();
    }

    /** The schools of these on whose roll somebody is and whose year was not rolled over. */
    List<OrgId> due(Collection<UUID> schools, SchoolYear year) {
        return jdbc.sql("""
                select org.id
                  from unnest(:schools::uuid[]) as wanted (id)
                  join access.org on org.county_id = (select viewer.county()) and org.id = wanted.id
                 where org.kind in ('SCHOOL', 'TEACHING_POINT') and org.closed_on is null
                   and exists (select
                                 from roster.child
                                where child.county_id = org.county_id and child.school_id = org.id and child.left_on is null)
                   and not exists (select
                                     from roster.year_run
                                    where year_run.county_id = org.county_id and year_run.school_id = org.id
                                      and year_run.year = :year and year_run.undone_at is null)
                 order by org.sort_name
                """).param("schools", Rows.texts(schools)).param("year", year.starts())
                .query((row, _) -> new OrgId(row.getObject("id", UUID.class))).list();
    }

    private Pupil pupil(ResultSet row, int number) throws SQLException {
        var reason = row.getBytes("reason_sealed");
        var klass = row.getObject("class_id", UUID.class);
        var choice = row.getString("choice");
        return new Pupil(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), klass == null ? null : new OrgId(klass),
                choice == null ? null : YearChoice.Instead.valueOf(choice), reason == null ? "" : vault.open(reason));
    }

    private static YearRun run(ResultSet row, int number) throws SQLException {
        return new YearRun(
                row.getObject("id", UUID.class), new OrgId(row.getObject("school_id", UUID.class)), new SchoolYear(row.getInt("year")),
                row.getObject("effective_on", LocalDate.class), new AccountId(row.getObject("run_by", UUID.class)),
                row.getTimestamp("run_at").toInstant(),
                new YearRun.Sums(row.getInt("moved_up"), row.getInt("graduated"), row.getInt("went_on"), row.getInt("repeated"),
                        row.getInt("gone"), row.getInt("offered"), row.getInt("enrolled"), row.getInt("asked")),
                orgs(row.getArray("classes_made")), orgs(row.getArray("classes_closed")));
    }

    private static List<OrgId> orgs(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OrgId::new).toList();
    }
}
