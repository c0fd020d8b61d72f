package org.nuanyang.risk.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.risk.plan.IndividualPlan;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Tone;

/**
 * A child's plan in one of its versions.
 *
 * @param plan null when there has never been one
 * @param shown null when there is no plan
 * @param others the child's plans besides
 * @param doable the lines of the actions that the viewer may say are done
 */
record PlanPage(
        ChildFile file, @Nullable IndividualPlan plan, @Nullable PlanVersion shown, List<IndividualPlan> others, boolean mayWrite, boolean mayApprove, boolean mayClose,
        List<Integer> doable, List<Doer> answering, Map<AccountId, String> names, AccountId viewer, LocalDate today, Problems problems, String comment) {
    public String url() {
        return "/children/" + file.id() + "/plan";
    }

    public IndividualPlan one() {
        return Objects.requireNonNull(plan);
    }

    public PlanVersion text() {
        return Objects.requireNonNull(shown);
    }

    public String planUrl() {
        return "/plans/" + one().id();
    }

    public String paperUrl() {
        return planUrl() + "/paper?version=" + text().version();
    }

    public String name(@Nullable AccountId account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    public String problemWords() {
        return text().text().inOrder().stream().map(Words::say).collect(Collectors.joining(Words.say("risk.plan.and")));
    }

    public String state() {
        if (!one().live()) return Words.say("risk.plan.state.closed");
        return text().state() == PlanState.APPROVED ? Words.say(text().equals(holding()) ? "risk.plan.state.holds" : "risk.plan.state.past") : Words.say(text().state());
    }

    public Tone tone() {
        if (!one().live()) return Tone.PLAIN;
        return switch (text().state()) {
            case DRAFT -> Tone.NOTED;
            case SUBMITTED -> Tone.WAITING;
            case RETURNED -> Tone.WARN;
            case APPROVED -> text().equals(holding()) ? Tone.GOOD : Tone.PLAIN;
        };
    }

    private @Nullable PlanVersion holding() {
        return one().approved().orElse(null);
    }

    /** Whether what is shown is what holds, or what held last. */
    public boolean holds() {
        return text().equals(holding());
    }

    public @Nullable PlanVersion open() {
        return one().open().orElse(null);
    }

    public boolean decidable() {
        return one().live() && mayApprove && text().state() == PlanState.SUBMITTED;
    }

    public boolean ownText() {
        return text().writtenBy().equals(viewer);
    }

    public boolean writable() {
        return mayWrite && one().live() && (open() == null || open().state().writable());
    }

    public boolean droppable() {
        return mayWrite && one().live() && open() != null && open().version() > 1;
    }

    public @Nullable String lastComment() {
        if (text().state() != PlanState.RETURNED) return null;
        return one().steps().stream().filter(step -> step.kind() == PlanStep.Kind.RETURNED).findFirst().map(PlanStep::words).orElse(null);
    }

    public String decided() {
        var approval = one().steps().stream().filter(step -> step.kind() == PlanStep.Kind.APPROVED && Objects.equals(step.version(), text().version())).findFirst();
        var own = approval.map(PlanStep::own).orElse(false);
        return Words.say(own ? "risk.plan.approved-own" : "risk.plan.approved-by", name(text().decidedBy()), String.valueOf(text().decidedOn()));
    }

    public String review() {
        if (one().reviewOn() == null) return "";
        return Words.say(one().reviewDue(today) ? "risk.plan.review.due" : "risk.plan.review.on", one().reviewOn().toString());
    }

    /** How the goal stood when it was looked at last; null when that has not been. */
    public PlanReview.@Nullable Result latest(Goal goal) {
        return one().reviews().stream().map(review -> review.goals().get(goal.line())).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Of an amendment, what is new in it. */
    public @Nullable String mark(Goal goal) {
        var before = before();
        if (before == null || before.text().goals().contains(goal)) return null;
        return Words.say(before.text().goals().stream().anyMatch(each -> each.line() == goal.line()) ? "risk.plan.mark.changed" : "risk.plan.mark.new");
    }

    public @Nullable String mark(PlanAction action) {
        var before = before();
        if (before == null || before.text().actions().contains(action)) return null;
        return Words.say(before.text().actions().stream().anyMatch(each -> each.line() == action.line()) ? "risk.plan.mark.changed" : "risk.plan.mark.new");
    }

    /** Of an amendment, the goals and actions that are in it no more. */
    public List<String> gone() {
        var before = before();
        if (before == null) return List.of();
        var goals = before.text().goals().stream().filter(goal -> text().text().goals().stream().noneMatch(each -> each.line() == goal.line())).map(Goal::text);
        var actions = before.text().actions().stream().filter(action -> text().text().actions().stream().noneMatch(each -> each.line() == action.line())).map(PlanAction::text);
        return java.util.stream.Stream.concat(goals, actions).toList();
    }

    private @Nullable PlanVersion before() {
        return one().versions().stream().filter(each -> each.version() == text().version() - 1).findFirst().orElse(null);
    }

    public boolean doable(PlanAction action) {
        return one().inForce() && holds() && doable.contains(action.line()) && !one().done().containsKey(action.line());
    }

    public boolean undoable(PlanAction action) {
        var done = one().done().get(action.line());
        return one().inForce() && holds() && done != null && done.by().equals(viewer);
    }

    public String step(PlanStep step) {
        return Words.say("risk.plan.step-by", Words.say("risk.plan.step." + (step.own() ? "OWN" : step.kind().name())), name(step.by()));
    }

    public List<Option> owners() {
        return answering.stream().map(doer -> new Option(doer.key(), doer.name())).toList();
    }

    public boolean ownerGone() {
        return one().live() && file.left() == null && answering.stream().noneMatch(doer -> one().owner().equals(doer.account()));
    }
}
