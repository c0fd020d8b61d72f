package org.nuanyang.roster.survey;

import static org.nuanyang.database.Instants.instant;
import static org.nuanyang.database.Instants.instantOrNull;
import static org.nuanyang.database.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds: begun, walked, and closed with what they have found. */
@Repository
class SurveySql {
    private static final String ROUND = """
            select round.id, round.school_id, school.name as school_name, round.school_year, round.term, round.title,
                   round.from_on, round.until_on, round.started_at, round.started_by, round.closed_at
              from roster.survey_round as round
              join access.org as school on school.county_id = round.county_id and school.id = round.school_id
             where round.county_id = (select viewer.county())
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
                .param("until", told.until()).param("at", utc(at)).param("by", by).update();
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
                """).param("rounds", rounds.toArray(UUID[]::new)).param("at", utc(at)).param("by", by).update();
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
                """).param("round", round.value()).param("at", utc(at)).update();
        closed(List.of(round.value()), at, by);
    }

    private static SurveyRound round(ResultSet row, int number) throws SQLException {
        return new SurveyRound(
                new RoundId(row.getObject("id", UUID.class)), new OrgId(row.getObject("school_id", UUID.class)), row.getString("school_name"),
                new TermKey(new SchoolYear(row.getInt("school_year")), row.getInt("term")), row.getString("title"),
                row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
                instant(row, "started_at"), new AccountId(row.getObject("started_by", UUID.class)),
                instantOrNull(row, "closed_at"));
    }
}
