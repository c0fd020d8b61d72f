package org.nuanyang.mind;

/** 关注等级: how much attention is due to a child. A person says so; no rule does. */
public enum Tier {
    NONE, WATCH, SUPPORT, CRISIS;

    /** Whether those around the child must be told what to do. */
    public boolean asksForPlan() {
        return this == SUPPORT || this == CRISIS;
    }
}
