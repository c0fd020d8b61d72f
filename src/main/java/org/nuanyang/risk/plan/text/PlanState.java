package org.nuanyang.risk.plan.text;

/** How far a version of a plan has come. */
public enum PlanState {
    DRAFT, SUBMITTED, RETURNED, APPROVED;

    public boolean writable() {
        return this == DRAFT || this == RETURNED;
    }
}
