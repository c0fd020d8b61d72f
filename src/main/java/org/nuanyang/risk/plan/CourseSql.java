package org.nuanyang.risk.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.plan.course.ActionDone;
import org.nuanyang.risk.plan.course.GoalOutcome;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has become of plans: actions done, reviews, and each step. */
@Repository
class CourseSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    CourseSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The plan is held meanwhile, so no other step takes the number. */
    void step(PlanId plan, PlanStep.Kind step, @Nullable Integer version, AccountId by, boolean own, @Nullable String words, LocalDate on, Instant at) {
        jdbc.sql("""
                insert into risk.plan_step (county_id, plan_id, number, step, version, on_day, at, by_account, own, words_sealed)
                select viewer.county(), :plan, coalesce(max(number), 0) + 1, :step, :version, :on, :at, :by, :own, :words
                  from risk.plan_step
                 where county_id = (select viewer.county()) and plan_id = :plan
                """)
                .param("plan", plan.value()).param("step", step.name()).param("version", version, Types.INTEGER).param("on", on).param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value()).param("own", own).param("words", words == null ? null : vault.seal(words), Types.BINARY).update();
    }

    /** The latest first. */
    List<PlanStep> steps(PlanId plan) {
        return jdbc.sql("""
                select number, step, version, on_day, by_account, own, words_sealed
                  from risk.plan_step
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by number desc
                """).param("plan", plan.value())
                .query((row, _) -> new PlanStep(row.getInt("number"), PlanStep.Kind.valueOf(row.getString("step")), row.getObject("version", Integer.class),
                        row.getObject("on_day", LocalDate.class), account(row, "by_account"), row.getBoolean("own"), opened(row.getBytes("words_sealed")))).list();
    }

    /** False when somebody has said so already. */
    boolean done(PlanId plan, ActionDone done, Instant at) {
        return jdbc.sql("""
                insert into risk.plan_done (county_id, plan_id, line, done_on, result_sealed, done_by, done_at)
                values (viewer.county(), :plan, :line, :on, :result, :by, :at)
                on conflict do nothing
                """)
                .param("plan", plan.value()).param("line", done.line()).param("on", done.on()).param("result", vault.seal(done.result()))
                .param("by", done.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
    }

    /** False when there is nothing of the viewer's own to take back. */
    boolean undone(PlanId plan, int line, AccountId by) {
        return jdbc.sql("delete from risk.plan_done where county_id = (select viewer.county()) and plan_id = :plan and line = :line and done_by = :by")
                .param("plan", plan.value()).param("line", line).param("by", by.value()).update() == 1;
    }

    Map<Integer, ActionDone> done(PlanId plan) {
        return jdbc.sql("""
                select line, done_on, result_sealed, done_by
                  from risk.plan_done
                 where county_id = (select viewer.county()) and plan_id = :plan
                """).param("plan", plan.value())
                .query((row, _) -> new ActionDone(row.getInt("line"), row.getObject("done_on", LocalDate.class), vault.open(row.getBytes("result_sealed")), account(row, "done_by")))
                .list().stream().collect(toMap(ActionDone::line, each -> each));
    }

    void review(PlanId plan, PlanReview review, Instant at) {
        jdbc.sql("""
                insert into risk.plan_review (county_id, plan_id, number, version, held_on, words_sealed, next_on, held_by, held_at)
                values (viewer.county(), :plan, :number, :version, :on, :words, :next, :by, :at)
                """)
                .param("plan", plan.value()).param("number", review.number()).param("version", review.version()).param("on", review.on()).param("words", vault.seal(review.words()))
                .param("next", review.nextOn()).param("by", review.by().value()).param("at", at.atOffset(ZoneOffset.UTC)).update();
        review.goals().forEach((line, result) -> jdbc.sql("""
                insert into risk.plan_outcome (county_id, plan_id, number, line, outcome, words_sealed)
                values (viewer.county(), :plan, :number, :line, :outcome, :words)
                """)
                .param("plan", plan.value()).param("number", review.number()).param("line", line).param("outcome", result.outcome().name())
                .param("words", result.words() == null ? null : vault.seal(result.words()), Types.BINARY).update());
    }

    /** The latest first. */
    List<PlanReview> reviews(PlanId plan) {
        var results = results(plan);
        return jdbc.sql("""
                select number, version, held_on, words_sealed, next_on, held_by
                  from risk.plan_review
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by number desc
                """).param("plan", plan.value())
                .query((row, _) -> new PlanReview(row.getInt("number"), row.getInt("version"), row.getObject("held_on", LocalDate.class), vault.open(row.getBytes("words_sealed")),
                        row.getObject("next_on", LocalDate.class), account(row, "held_by"), results.getOrDefault(row.getInt("number"), Map.of()))).list();
    }

    private record Line(int number, int line, PlanReview.Result result) {}

    private Map<Integer, Map<Integer, PlanReview.Result>> results(PlanId plan) {
        return jdbc.sql("""
                select number, line, outcome, words_sealed
                  from risk.plan_outcome
                 where county_id = (select viewer.county()) and plan_id = :plan
                """).param("plan", plan.value())
                .query((row, _) -> new Line(row.getInt("number"), row.getInt("line"), new PlanReview.Result(GoalOutcome.valueOf(row.getString("outcome")), opened(row.getBytes("words_sealed")))))
                .list().stream().collect(groupingBy(Line::number, toMap(Line::line, Line::result)));
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }
}
