package org.nuanyang.risk.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.database.Vault;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What plans say, version by version. */
@Repository
class PlanTextSql {
    private final JdbcClient jdbc;
    private final Vault vault;

    PlanTextSql(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when there is a version of this number, or another one is being written. */
    boolean insert(PlanId plan, int version, PlanText text, AccountId by, Instant at) {
        boolean made = jdbc.sql("""
                insert into risk.plan_version (county_id, plan_id, version, state, edition, problems_sealed, situation_sealed, strengths_sealed, review_weeks, changed_sealed, written_by, written_at)
                values (viewer.county(), :plan, :version, 'DRAFT', 1, :problems, :situation, :strengths, :weeks, :changed, :by, :at)
                on conflict do nothing
                """)
                .param("plan", plan.value()).param("version", version).param("problems", problems(text)).param("situation", vault.seal(text.situation()))
                .param("strengths", sealed(text.strengths()), Types.BINARY).param("weeks", text.reviewWeeks()).param("changed", sealed(text.changed()), Types.BINARY)
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        if (made) lines(plan, version, text);
        return made;
    }

    /** False when it has been saved meanwhile, or may be written no more. */
    boolean rewrite(PlanId plan, int version, int edition, PlanText text, AccountId by, Instant at) {
        boolean changed = jdbc.sql("""
                update risk.plan_version
                   set edition = edition + 1, problems_sealed = :problems, situation_sealed = :situation, strengths_sealed = :strengths,
                       review_weeks = :weeks, changed_sealed = :changed, written_by = :by, written_at = :at
                 where county_id = (select viewer.county()) and plan_id = :plan and version = :version and edition = :edition and state in ('DRAFT', 'RETURNED')
                """)
                .param("problems", problems(text)).param("situation", vault.seal(text.situation())).param("strengths", sealed(text.strengths()), Types.BINARY)
                .param("weeks", text.reviewWeeks()).param("changed", sealed(text.changed()), Types.BINARY).param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("plan", plan.value()).param("version", version).param("edition", edition).update() == 1;
        if (!changed) return false;
        jdbc.sql("delete from risk.plan_goal where county_id = (select viewer.county()) and plan_id = :plan and version = :version")
                .param("plan", plan.value()).param("version", version).update();
        jdbc.sql("delete from risk.plan_action where county_id = (select viewer.county()) and plan_id = :plan and version = :version")
                .param("plan", plan.value()).param("version", version).update();
        lines(plan, version, text);
        return true;
    }

    void state(PlanId plan, int version, PlanState state) {
        jdbc.sql("update risk.plan_version set state = :state where county_id = (select viewer.county()) and plan_id = :plan and version = :version")
                .param("state", state.name()).param("plan", plan.value()).param("version", version).update();
    }

    void approve(PlanId plan, int version, AccountId by, LocalDate on) {
        jdbc.sql("""
                update risk.plan_version
                   set state = 'APPROVED', decided_by = :by, decided_on = :on
                 where county_id = (select viewer.county()) and plan_id = :plan and version = :version
                """).param("by", by.value()).param("on", on).param("plan", plan.value()).param("version", version).update();
    }

    void drop(PlanId plan, int version) {
        jdbc.sql("delete from risk.plan_version where county_id = (select viewer.county()) and plan_id = :plan and version = :version")
                .param("plan", plan.value()).param("version", version).update();
    }

    /** The latest first. */
    List<PlanVersion> of(PlanId plan) {
        var goals = goals(plan);
        var actions = actions(plan);
        return jdbc.sql("""
                select version, state, edition, problems_sealed, situation_sealed, strengths_sealed, review_weeks, changed_sealed, written_by, decided_by, decided_on
                  from risk.plan_version
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by version desc
                """).param("plan", plan.value())
                .query((row, _) -> version(row, goals.getOrDefault(row.getInt("version"), List.of()), actions.getOrDefault(row.getInt("version"), List.of()))).list();
    }

    private Map<Integer, List<Goal>> goals(PlanId plan) {
        return jdbc.sql("""
                select version, line, text_sealed, measure_sealed, by_on
                  from risk.plan_goal
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by version, line
                """).param("plan", plan.value())
                .query((row, _) -> Map.entry(row.getInt("version"), new Goal(row.getInt("line"), vault.open(row.getBytes("text_sealed")), vault.open(row.getBytes("measure_sealed")), row.getObject("by_on", LocalDate.class))))
                .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private Map<Integer, List<PlanAction>> actions(PlanId plan) {
        return jdbc.sql("""
                select version, line, text_sealed, owner, owner_name, by_on
                  from risk.plan_action
                 where county_id = (select viewer.county()) and plan_id = :plan
                 order by version, line
                """).param("plan", plan.value())
                .query((row, _) -> Map.entry(row.getInt("version"), new PlanAction(row.getInt("line"), vault.open(row.getBytes("text_sealed")),
                        new Doer(account(row, "owner"), row.getString("owner_name")), row.getObject("by_on", LocalDate.class))))
                .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private void lines(PlanId plan, int version, PlanText text) {
        for (var goal : text.goals())
            jdbc.sql("""
                    insert into risk.plan_goal (county_id, plan_id, version, line, text_sealed, measure_sealed, by_on)
                    values (viewer.county(), :plan, :version, :line, :text, :measure, :by)
                    """).param("plan", plan.value()).param("version", version).param("line", goal.line())
                    .param("text", vault.seal(goal.text())).param("measure", vault.seal(goal.measure())).param("by", goal.by()).update();
        for (var action : text.actions())
            jdbc.sql("""
                    insert into risk.plan_action (county_id, plan_id, version, line, text_sealed, owner, owner_name, by_on)
                    values (viewer.county(), :plan, :version, :line, :text, :owner, :name, :by)
                    """).param("plan", plan.value()).param("version", version).param("line", action.line()).param("text", vault.seal(action.text()))
                    .param("owner", action.doer().account() == null ? null : action.doer().account().value(), Types.OTHER).param("name", action.doer().name()).param("by", action.by()).update();
    }

    private PlanVersion version(ResultSet row, List<Goal> goals, List<PlanAction> actions) throws SQLException {
        var problems = Arrays.stream(vault.open(row.getBytes("problems_sealed")).split(",")).filter(name -> !name.isEmpty()).map(PlanProblem::valueOf).collect(Collectors.toSet());
        var text = new PlanText(problems, vault.open(row.getBytes("situation_sealed")), opened(row.getBytes("strengths_sealed")), goals, actions,
                row.getInt("review_weeks"), opened(row.getBytes("changed_sealed")));
        return new PlanVersion(row.getInt("version"), PlanState.valueOf(row.getString("state")), row.getInt("edition"), text,
                new AccountId(row.getObject("written_by", UUID.class)), account(row, "decided_by"), row.getObject("decided_on", LocalDate.class));
    }

    private byte[] problems(PlanText text) {
        return vault.seal(text.inOrder().stream().map(Enum::name).collect(Collectors.joining(",")));
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
