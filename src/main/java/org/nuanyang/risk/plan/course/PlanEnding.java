package org.nuanyang.risk.plan.course;

/** With what outcome a plan is closed. */
public enum PlanEnding {
    GOALS_REACHED, IMPROVED, REFERRED, MOVED, MISTAKEN, OTHER
}
