package org.nuanyang.risk.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.PlanWriting;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.shell.Problems;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A plan as typed. A line that is emptied is left out.
 *
 * @param then whether it is saved, or goes to the principal as well, or asks for more lines
 */
record PlanForm(
        PlanId plan, int version, int edition, @Nullable Set<PlanProblem> problems, @Nullable String situation, @Nullable String strengths,
        @Nullable List<GoalLine> goals, @Nullable List<ActionLine> actions, @Nullable Integer reviewWeeks, @Nullable String changed, @Nullable Then then) {
    enum Then { SAVE, SUBMIT, MORE }

    record GoalLine(@Nullable Integer line, @Nullable String text, @Nullable String measure, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate by) {
        boolean empty() {
            return blank(text) && blank(measure);
        }
    }

    record ActionLine(@Nullable Integer line, @Nullable String text, @Nullable String doer, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate by) {
        boolean empty() {
            return blank(text);
        }
    }

    static PlanForm begin() {
        return new PlanForm(PlanId.next(), 1, 0, Set.of(), "", "", List.of(), List.of(), 4, "", Then.SAVE);
    }

    /** @param amends the text is the one that holds, and another version begins */
    static PlanForm of(PlanId plan, PlanVersion version, boolean amends) {
        var text = version.text();
        return new PlanForm(plan, amends ? version.version() + 1 : version.version(), amends ? 0 : version.edition(), text.problems(), text.situation(), text.strengths(),
                text.goals().stream().map(goal -> new GoalLine(goal.line(), goal.text(), goal.measure(), goal.by())).toList(),
                text.actions().stream().map(action -> new ActionLine(action.line(), action.text(), action.doer().key(), action.by())).toList(),
                text.reviewWeeks(), amends ? "" : text.changed(), Then.SAVE);
    }

    /** Without the lines that say nothing. */
    PlanForm compact() {
        return new PlanForm(plan, version, edition, problems, situation, strengths,
                told(goals).stream().filter(line -> !line.empty()).toList(), told(actions).stream().filter(line -> !line.empty()).toList(), reviewWeeks, changed, then);
    }

    private static <T> List<T> told(@Nullable List<T> lines) {
        return lines == null ? List.of() : lines.stream().filter(Objects::nonNull).toList();
    }

    PlanWriting.Base base() {
        return new PlanWriting.Base(plan, version, edition);
    }

    /** What stands against reading it, line by line; to be asked of a compact one. */
    Problems missing(Problems problems, List<Doer> doers) {
        var found = problems;
        for (int i = 0; i < told(goals).size(); i++) {
            var goal = told(goals).get(i);
            if (blank(goal.text())) found = found.with("goals[" + i + "].text", Refusal.of("risk.plan.goal-missing"));
            if (blank(goal.measure())) found = found.with("goals[" + i + "].measure", Refusal.of("risk.plan.measure-missing"));
            if (goal.by() == null) found = found.with("goals[" + i + "].by", Refusal.of("risk.plan.by-missing"));
        }
        for (int i = 0; i < told(actions).size(); i++) {
            var action = told(actions).get(i);
            if (doer(action, doers) == null) found = found.with("actions[" + i + "].doer", Refusal.of("risk.plan.doer-missing"));
            if (action.by() == null) found = found.with("actions[" + i + "].by", Refusal.of("risk.plan.by-missing"));
        }
        return reviewWeeks == null ? found.with("reviewWeeks", Refusal.of("risk.plan.weeks-missing")) : found;
    }

    /** To be asked when nothing stands against it. */
    PlanText text(List<Doer> doers) {
        var reached = new ArrayList<Goal>();
        for (var goal : told(goals)) reached.add(new Goal(number(goal.line()), strip(goal.text()), strip(goal.measure()), Objects.requireNonNull(goal.by())));
        var done = new ArrayList<PlanAction>();
        for (var action : told(actions)) done.add(new PlanAction(number(action.line()), strip(action.text()), Objects.requireNonNull(doer(action, doers)), Objects.requireNonNull(action.by())));
        return new PlanText(problems == null ? Set.of() : problems, strip(situation), orNull(strengths), reached, done, reviewWeeks == null ? 0 : reviewWeeks, version > 1 ? strip(changed) : null);
    }

    private static @Nullable Doer doer(ActionLine action, List<Doer> doers) {
        return doers.stream().filter(doer -> doer.key().equals(action.doer())).findFirst().orElse(null);
    }

    private static int number(@Nullable Integer line) {
        return line == null ? 0 : line;
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return blank(text) ? null : strip(text);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
