package org.nuanyang.risk.plan.listed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.plan.PlanId;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.roster.ChildId;

/**
 * A child as a line of the list of plans.
 *
 * @param plan the live plan, or the latest that was closed; null when there has never been one
 * @param open how far its text has come that is not approved yet; null when there is none
 * @param approved whether a text of it has been approved
 * @param closedOn null while it lives
 */
public record ListedPlan(
        ChildId child, String name, OrgId school, @Nullable OrgId klass, RiskLevel level, @Nullable PlanId plan, @Nullable AccountId owner,
        @Nullable PlanState open, boolean approved, @Nullable LocalDate reviewOn, @Nullable LocalDate closedOn) {
    public boolean live() {
        return plan != null && closedOn == null;
    }

    public boolean inForce() {
        return live() && approved;
    }

    /** Key or urgent, and no plan holds. */
    public boolean missing() {
        return level.asksForPlan() && !inForce();
    }

    public boolean waits() {
        return live() && open == PlanState.SUBMITTED;
    }

    public boolean returned() {
        return live() && open == PlanState.RETURNED;
    }

    public boolean due(LocalDate today) {
        return inForce() && reviewOn != null && !reviewOn.isAfter(today);
    }

    @Override
    public String toString() {
        return "ListedPlan " + child;
    }
}
