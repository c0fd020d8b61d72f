package org.nuanyang.mind.counselling.talk;

/** Whether those around the child are told something of a talk: that has to be said, and nothing may be the answer. */
public enum SummaryState {
    OWED, WRITTEN, NONE
}
