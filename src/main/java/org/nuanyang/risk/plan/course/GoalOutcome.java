package org.nuanyang.risk.plan.course;

/** How a goal stands at a review. */
public enum GoalOutcome {
    REACHED, PARTLY, NOT_YET, GIVEN_UP
}
