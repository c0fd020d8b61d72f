package org.nuanyang.study.plan;

/** How a study plan ended. */
public enum StudyPlanEnding {
    CAUGHT_UP, IMPROVED,
    /** Another plan follows it; said by the product. */
    RENEWED,
    MOVED, MISTAKEN, OTHER
}
