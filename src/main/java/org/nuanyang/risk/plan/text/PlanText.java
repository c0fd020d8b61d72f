package org.nuanyang.risk.plan.text;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says.
 *
 * @param situation what has happened and why it is so
 * @param strengths on what it can be built
 * @param reviewWeeks so many weeks from one review to the next
 * @param changed what has been changed and why; null in the first version
 */
public record PlanText(
        Set<PlanProblem> problems, String situation, @Nullable String strengths, List<Goal> goals, List<PlanAction> actions,
        int reviewWeeks, @Nullable String changed) {
    public PlanText {
        problems = Set.copyOf(problems);
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
    }

    /** In the order in which they are printed. */
    public List<PlanProblem> inOrder() {
        return problems.stream().sorted().toList();
    }

    /** The same words, whatever the lines are numbered: a form sent twice numbers new lines anew. */
    public boolean saysTheSame(PlanText other) {
        return unnumbered().equals(other.unnumbered());
    }

    private PlanText unnumbered() {
        return new PlanText(problems, situation, strengths, goals.stream().map(goal -> new Goal(0, goal.text(), goal.measure(), goal.by())).toList(),
                actions.stream().map(action -> new PlanAction(0, action.text(), action.doer(), action.by())).toList(), reviewWeeks, changed);
    }

    @Override
    public String toString() {
        return "PlanText of " + goals.size() + " goals and " + actions.size() + " actions";
    }
}
