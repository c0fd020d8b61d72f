package org.nuanyang.risk.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.risk.plan.course.ActionDone;
import org.nuanyang.risk.plan.course.PlanEnding;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.ChildId;

/**
 * 个别教育管理方案 of a child, with all that has become of it.
 *
 * @param owner who sees to it that it is reviewed
 * @param reviewOn when it is to be reviewed next; null before it is approved and after it is closed
 * @param versions the latest first, never empty
 * @param done by the line of the action
 * @param reviews the latest first
 * @param steps the latest first
 */
public record IndividualPlan(
        PlanId id, ChildId child, AccountId owner, AccountId begunBy, LocalDate begunOn, @Nullable LocalDate reviewOn, @Nullable Closure closure,
        List<PlanVersion> versions, Map<Integer, ActionDone> done, List<PlanReview> reviews, List<PlanStep> steps) {
    public IndividualPlan {
        versions = List.copyOf(versions);
        done = Map.copyOf(done);
        reviews = List.copyOf(reviews);
        steps = List.copyOf(steps);
    }

    public record Closure(LocalDate on, AccountId by, PlanEnding ending, String words) {
        @Override
        public String toString() {
            return "Closure " + ending;
        }
    }

    public boolean live() {
        return closure == null;
    }

    public PlanVersion latest() {
        return versions.getFirst();
    }

    /** The approved version that holds, also of a plan that is closed. */
    public Optional<PlanVersion> approved() {
        return versions.stream().filter(version -> version.state() == PlanState.APPROVED).findFirst();
    }

    /** What is being written or waits for an answer. */
    public Optional<PlanVersion> open() {
        return versions.stream().filter(version -> version.state() != PlanState.APPROVED).findFirst();
    }

    /** Tells what was handed in last from all that was before, for a number of a version that was dropped is used again. */
    public int handedIn() {
        return PlanStep.handedIn(steps);
    }

    public boolean inForce() {
        return live() && approved().isPresent();
    }

    public boolean reviewDue(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today);
    }

    @Override
    public String toString() {
        return "IndividualPlan " + id;
    }
}
