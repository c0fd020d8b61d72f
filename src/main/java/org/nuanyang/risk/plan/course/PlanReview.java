package org.nuanyang.risk.plan.course;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * A look at how far the goals are.
 *
 * @param version the version that held then
 * @param goals of each goal, by its line
 */
public record PlanReview(int number, int version, LocalDate on, String words, LocalDate nextOn, AccountId by, Map<Integer, Result> goals) {
    public PlanReview {
        goals = Map.copyOf(goals);
    }

    public record Result(GoalOutcome outcome, @Nullable String words) {
        @Override
        public String toString() {
            return outcome.name();
        }
    }

    @Override
    public String toString() {
        return "PlanReview " + number;
    }
}
