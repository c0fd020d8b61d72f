package org.nuanyang.roster.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.definition.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers of a walk. Rows are only added; which is the current one, and whether it was taken back, may change. */
@Repository
class AnswerSql {
    private static final String GIVEN = """
            select answer.round_id, round.title, answer.child_id, answer.answer, answer.answered_at, answer.answered_by,
                   answer.seen_version, answer.version
              from roster.survey_answer as answer
              join roster.survey_round as round on round.county_id = answer.county_id and round.id = answer.round_id
             where answer.county_id = (select viewer.county()) and answer.current
            """;

    private final JdbcClient jdbc;

    AnswerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One at a time for each child, so that of two people the later one wins. */
    void hold(ChildId child) {
        jdbc.sql("select id from roster.child where county_id = (select viewer.county()) and id = :child for update")
                .param("child", child.value()).query(UUID.class).optional();
    }

    Optional<GivenAnswer> current(RoundId round, ChildId child) {
        return jdbc.sql(GIVEN + " and answer.round_id = :round and answer.child_id = :child")
                .param("round", round.value()).param("child", child.value()).query(AnswerSql::given).optional();
    }

    /** The latest of a child in any round. */
    Optional<GivenAnswer> latest(ChildId child) {
        return jdbc.sql(GIVEN + " and answer.child_id = :child order by answer.answered_at desc limit 1")
                .param("child", child.value()).query(AnswerSql::given).optional();
    }

    /** The latest of this person in a class, or among a school's children without one. */
    Optional<GivenAnswer> latestBy(AccountId by, RoundId round, OrgId place) {
        return jdbc.sql(GIVEN + """
                   and answer.round_id = :round and answer.answered_by = :by
                   and exists (select from roster.child
                                where child.county_id = answer.county_id and child.id = answer.child_id
                                  and (child.class_id = :place or child.class_id is null and child.school_id = :place))
                 order by answer.answered_at desc, answer.id desc
                 limit 1
                """).param("round", round.value()).param("by", by.value()).param("place", place.value())
                .query(AnswerSql::given).optional();
    }

    void give(RoundId round, ChildId child, SurveyAnswer answer, Instant at, UUID by, int seenVersion, int version, Membership.Answer counted, Membership.Answer counts) {
        jdbc.sql("""
                update roster.survey_answer set current = false
                 where county_id = (select viewer.county()) and round_id = :round and child_id = :child and current
                """).param("round", round.value()).param("child", child.value()).update();
        jdbc.sql("""
                insert into roster.survey_answer (county_id, id, round_id, child_id, answer, answered_at, answered_by, seen_version, version, counted, counts)
                values (viewer.county(), :id, :round, :child, :answer, :at, :by, :seen, :version, :counted, :counts)
                """)
                .param("id", Ids.next()).param("round", round.value()).param("child", child.value()).param("answer", answer.name())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("seen", seenVersion).param("version", version)
                .param("counted", counted.name()).param("counts", counts.name()).update();
    }

    /** The one before it, if somebody had answered before, is current again. */
    void takeBack(RoundId round, ChildId child, Instant at) {
        jdbc.sql("""
                update roster.survey_answer set current = false, taken_back_at = :at
                 where county_id = (select viewer.county()) and round_id = :round and child_id = :child and current
                """).param("round", round.value()).param("child", child.value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                update roster.survey_answer set current = true
                 where county_id = (select viewer.county())
                   and id = (select id
                               from roster.survey_answer
                              where county_id = (select viewer.county()) and round_id = :round and child_id = :child and taken_back_at is null
                              order by answered_at desc, id desc
                              limit 1)
                """).param("round", round.value()).param("child", child.value()).update();
    }

    /** Many at once, of a past whose files are no longer at hand in their version of then. */
    void layDown(RoundId round, List<PastRounds.Answer> past) {
        jdbc.sql("""
                insert into roster.survey_answer (county_id, id, round_id, child_id, answer, answered_at, answered_by, seen_version, version, counted, counts)
                select viewer.county(), told.id, :round, told.child_id, told.answer, told.answered_at, told.answered_by, child.version, child.version, told.counted, told.counts
                  from unnest(:id::uuid[], :child::uuid[], :answer::text[], :at::timestamptz[], :by::uuid[], :counted::text[], :counts::text[])
                    as told (id, child_id, answer, answered_at, answered_by, counted, counts)
                  join lateral (select child.version
                                  from roster.child
                                 where child.county_id = (select viewer.county()) and child.id = told.child_id
                                offset 0) as child on true
                """)
                .param("round", round.value()).param("id", texts(past, _ -> Ids.next()))
                .param("child", texts(past, PastRounds.Answer::child)).param("answer", texts(past, PastRounds.Answer::answer))
                .param("at", texts(past, PastRounds.Answer::at)).param("by", texts(past, PastRounds.Answer::by))
                .param("counted", texts(past, PastRounds.Answer::counted)).param("counts", texts(past, PastRounds.Answer::counts)).update();
    }

    private static String[] texts(List<PastRounds.Answer> past, Function<PastRounds.Answer, Object> value) {
        return past.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static GivenAnswer given(ResultSet row, int number) throws SQLException {
        return new GivenAnswer(
                new RoundId(row.getObject("round_id", UUID.class)), row.getString("title"), new ChildId(row.getObject("child_id", UUID.class)),
                SurveyAnswer.valueOf(row.getString("answer")), row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("answered_by", UUID.class)), row.getInt("seen_version"), row.getInt("version"));
    }
}
