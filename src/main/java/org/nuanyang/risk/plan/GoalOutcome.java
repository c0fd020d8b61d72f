package org.nuanyang.risk.plan;

/** How a goal stands at a review. */
public enum GoalOutcome {
    REACHED, PARTLY, NOT_YET, GIVEN_UP
}
