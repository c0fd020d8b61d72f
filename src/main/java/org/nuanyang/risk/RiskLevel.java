package org.nuanyang.risk;

/** 预警等级: how great the concern for a child is. A person sets it; a rule only proposes (domain section 7; PIPL art. 24). */
public enum RiskLevel {
    NONE, WATCH, KEY, URGENT;

    /** Whether a plan of the child's own is due: who has none shows up. */
    public boolean asksForPlan() {
        return this == KEY || this == URGENT;
    }
}
