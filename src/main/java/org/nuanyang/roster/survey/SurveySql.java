package org.nuanyang.roster.survey;

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
import org.nuanyang.access.AccountId;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.Page;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rounds, their figures, and the children behind each figure: both read {@code roster.survey_child}. */
@Repository
class SurveySql {
    private static final String ROUND = """
            select round.id, round.school_id, school.name as school_name, round.school_year, round.term, round.title,
                   round.from_on, round.until_on, round.started_at, round.started_by, round.closed_at
              from roster.survey_round as round
              join access.org as school on school.county_id = round.county_id and school.id = round.school_id
             where round.county_id = (select viewer.county())
            """;

    private static final String LINES = """
            select surveyed.round_id, surveyed.child_id, surveyed.name, surveyed.school_id, school.name as school_name,
                   surveyed.class_id, class.stage, class.entry_year, class.class_number,
                   surveyed.answer, surveyed.answered_at, surveyed.answered_by, surveyed.counts, surveyed.filed,
                   count(*) over () as total
              from roster.survey_child as surveyed
              join access.org as school on school.county_id = surveyed.county_id and school.id = surveyed.school_id
              left join access.org as class on class.county_id = surveyed.county_id and class.id = surveyed.class_id
             where surveyed.county_id = (select viewer.county()) and surveyed.round_id = any (:rounds)
               and (:place::uuid is null or surveyed.class_id = :place or surveyed.class_id is null and surveyed.school_id = :place)
               and case :list when 'ALL' then true
                              when 'UNCHECKED' then surveyed.answer is null
                              when 'CHECKED' then surveyed.answer is not null
                              when 'FOUND' then surveyed.answer is not null and surveyed.counts = 'COUNTS'
                              when 'FILED' then surveyed.answer is not null and surveyed.counts = 'COUNTS' and surveyed.filed
                              when 'UNFILED' then surveyed.answer is not null and surveyed.counts = 'COUNTS' and not surveyed.filed
                              when 'UNDECIDED' then surveyed.answer is not null and surveyed.counts = 'CANNOT_TELL'
                              when 'DIFFERS' then surveyed.answer = 'NEWLY' and surveyed.counts <> 'COUNTS'
                                                  or surveyed.answer = 'NO_LONGER' and surveyed.counts = 'COUNTS'
                              else surveyed.answer = :list end
             order by surveyed.sort_name, surveyed.child_id
             limit :size offset :offset
            """;

    private final JdbcClient jdbc;

    SurveySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school of the county and whether one of its places is among those asked for. */
    List<SurveyRound> rounds(Collection<UUID> places) {
        return jdbc.sql(ROUND + """
                   and exists (select from access.org_within as within
                                where within.county_id = round.county_id and within.ancestor_id = round.school_id
                                  and within.org_id = any (:places))
                 order by round.school_year desc, round.term desc, school.sort_name, round.closed_at is not null, round.started_at desc, round.id desc
                """).param("places", places.toArray(UUID[]::new)).query(SurveySql::round).list();
    }

    Optional<SurveyRound> find(RoundId id) {
        return jdbc.sql(ROUND + " and round.id = :id").param("id", id.value()).query(SurveySql::round).optional();
    }

    /** Held so that nobody closes it while an answer is written. */
    Optional<SurveyRound> held(RoundId id) {
        return jdbc.sql(ROUND + " and round.id = :id for share of round").param("id", id.value()).query(SurveySql::round).optional();
    }

    List<SurveyRound> openOf(Collection<UUID> schools) {
        return jdbc.sql(ROUND + " and round.closed_at is null and round.school_id = any (:schools) order by round.id for update of round")
                .param("schools", schools.toArray(UUID[]::new)).query(SurveySql::round).list();
    }

    boolean covers(SurveyRound round, UUID school) {
        return jdbc.sql("""
                select exists (select from access.org_within
                                where county_id = (select viewer.county()) and ancestor_id = :round and org_id = :school)
                """).param("round", round.school().value()).param("school", school).query(Boolean.class).single();
    }

    void start(RoundId id, UUID school, NewRound told, Instant at, UUID by) {
        jdbc.sql("""
                insert into roster.survey_round (county_id, id, school_id, school_year, term, title, from_on, until_on, started_at, started_by)
                values (viewer.county(), :id, :school, :year, :term, :title, :from, :until, :at, :by)
                """)
                .param("id", id.value()).param("school", school).param("year", told.term().year().starts())
                .param("term", told.term().number()).param("title", told.title()).param("from", told.from())
                .param("until", told.until()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    /** Keeps what these open rounds have found, and closes them. */
    void close(Collection<UUID> rounds, Instant at, UUID by) {
        jdbc.sql("""
                insert into roster.survey_finding (county_id, round_id, child_id, school_id, class_id, answer, answered_at, answered_by, counts, filed)
                select county_id, round_id, child_id, school_id, class_id, answer, answered_at, answered_by, counts, filed
                  from roster.survey_child
                 where county_id = (select viewer.county()) and round_id = any (:rounds)
                """).param("rounds", rounds.toArray(UUID[]::new)).update();
        closed(rounds, at, by);
    }

    private void closed(Collection<UUID> rounds, Instant at, UUID by) {
        jdbc.sql("""
                update roster.survey_round set closed_at = :at, closed_by = :by
                 where county_id = (select viewer.county()) and id = any (:rounds) and closed_at is null
                """).param("rounds", rounds.toArray(UUID[]::new)).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    /** As {@link #close}, of a day that is past: who was enrolled by then, counting as was answered. */
    void closePast(RoundId round, Instant at, UUID by) {
        jdbc.sql("""
                insert into roster.survey_finding (county_id, round_id, child_id, school_id, class_id, answer, answered_at, answered_by, counts, filed)
                select round.county_id, round.id, child.id, child.school_id, child.class_id, given.answer, given.answered_at, given.answered_by,
                       coalesce(given.counts, child.counts), not (child.missing && array['BASIC', 'CONTACTS'])
                  from roster.survey_round as round
                  join access.org_within as within on within.county_id = round.county_id and within.ancestor_id = round.school_id
                                                  and within.kind in ('SCHOOL', 'TEACHING_POINT')
                  join roster.child on child.county_id = within.county_id and child.school_id = within.org_id
                                   and child.left_on is null and child.enrolled_on <= :at::date
                  left join lateral (select answer.answer, answer.answered_at, answer.answered_by, answer.counts
                                       from roster.survey_answer as answer
                                      where answer.county_id = round.county_id and answer.round_id = round.id
                                        and answer.child_id = child.id and answer.current
                                     offset 0) as given on true
                 where round.county_id = (select viewer.county()) and round.id = :round
                """).param("round", round.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        closed(List.of(round.value()), at, by);
    }

    /** One statement for a class as for a county; what a viewer does not see is not counted. */
    List<ClassFigures> figures(Collection<UUID> rounds) {
        return jdbc.sql("""
                select counted.*, school.name as school_name, class.stage, class.entry_year, class.class_number
                  from (select county_id, round_id, school_id, class_id,
                               count(*) as children, count(answer) as checked,
                               count(*) filter (where answer is not null and counts = 'COUNTS') as found,
                               count(*) filter (where answer is not null and counts = 'CANNOT_TELL') as undecided,
                               count(*) filter (where answer = 'STILL') as still,
                               count(*) filter (where answer = 'CHANGED') as changed,
                               count(*) filter (where answer = 'NO_LONGER') as no_longer,
                               count(*) filter (where answer = 'NEWLY') as newly,
                               count(*) filter (where answer = 'NEWLY' and counts <> 'COUNTS' or answer = 'NO_LONGER' and counts = 'COUNTS') as differs,
                               count(*) filter (where answer is not null and counts = 'COUNTS' and filed) as filed
                          from roster.survey_child
                         where county_id = (select viewer.county()) and round_id = any (:rounds)
                         group by county_id, round_id, school_id, class_id) as counted
                  join access.org as school on school.county_id = counted.county_id and school.id = counted.school_id
                  left join access.org as class on class.county_id = counted.county_id and class.id = counted.class_id
                 order by school.kind, school.sort_name, class.stage, class.entry_year desc, class.class_number
                """).param("rounds", rounds.toArray(UUID[]::new))
                .query((row, _) -> new ClassFigures(
                        new RoundId(row.getObject("round_id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)),
                        row.getString("school_name"), org(row, "class_id"), ClassYear.in(row), figuresOf(row)))
                .list();
    }

    Page<SurveyLine> lines(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place, int number) {
        var total = new long[1];
        var lines = chosen(rounds, list, place).param("size", Page.SIZE).param("offset", Page.offset(number))
                .query((row, _) -> {
                    total[0] = row.getLong("total");
                    return line(row);
                }).list();
        return new Page<>(lines, Page.number(number), Page.SIZE, total[0]);
    }

    /** All at once: a class, or a school for its ledger. */
    List<SurveyLine> lines(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place) {
        return chosen(rounds, list, place).param("size", null).param("offset", 0).query((row, _) -> line(row)).list();
    }

    private StatementSpec chosen(Collection<UUID> rounds, SurveyList list, @Nullable OrgId place) {
        return jdbc.sql(LINES).param("rounds", rounds.toArray(UUID[]::new)).param("list", list.name())
                .param("place", place == null ? null : place.value());
    }

    private static SurveyRound round(ResultSet row, int number) throws SQLException {
        return new SurveyRound(
                new RoundId(row.getObject("id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                new TermKey(new SchoolYear(row.getInt("school_year")), row.getInt("term")), row.getString("title"),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), new AccountId(row.getObject("started_by", UUID.class)),
                instant(row, "closed_at"));
    }

    private static SurveyLine line(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        var by = row.getObject("answered_by", UUID.class);
        return new SurveyLine(
                new RoundId(row.getObject("round_id", UUID.class)), new ChildId(row.getObject("child_id", UUID.class)), row.getString("name"),
                new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"), org(row, "class_id"), ClassYear.in(row),
                answer == null ? null : SurveyAnswer.valueOf(answer), instant(row, "answered_at"), by == null ? null : new AccountId(by),
                Membership.Answer.valueOf(row.getString("counts")), row.getBoolean("filed"));
    }

    private static Figures figuresOf(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("children"), row.getLong("checked"), row.getLong("found"), row.getLong("undecided"), row.getLong("still"),
                row.getLong("changed"), row.getLong("no_longer"), row.getLong("newly"), row.getLong("differs"), row.getLong("filed"));
    }

    private static @Nullable OrgId org(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrgId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
