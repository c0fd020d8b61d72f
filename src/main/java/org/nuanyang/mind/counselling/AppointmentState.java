package org.nuanyang.mind.counselling;

/** What has come of an appointment. */
public enum AppointmentState {
    ASKED, SET, KEPT, MISSED, CANCELLED;

    public boolean open() {
        return this == ASKED || this == SET;
    }
}
