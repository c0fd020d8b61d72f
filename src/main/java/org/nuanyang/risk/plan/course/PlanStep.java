package org.nuanyang.risk.plan.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;

/**
 * Something that happened with a plan.
 *
 * @param version of which version; null where it concerns none
 * @param own who approved it had written it
 * @param words what was said to it
 */
public record PlanStep(int number, Kind kind, @Nullable Integer version, LocalDate on, AccountId by, boolean own, @Nullable String words) {
    public enum Kind { BEGUN, SUBMITTED, RETURNED, APPROVED, AMENDED, DROPPED, DONE, UNDONE, REVIEWED, OWNER, CLOSED, REOPENED }

    /** Nought when nothing ever was. */
    public static int handedIn(List<PlanStep> steps) {
        return steps.stream().filter(step -> step.kind() == Kind.SUBMITTED).mapToInt(PlanStep::number).max().orElse(0);
    }

    @Override
    public String toString() {
        return "PlanStep " + number + " " + kind;
    }
}
