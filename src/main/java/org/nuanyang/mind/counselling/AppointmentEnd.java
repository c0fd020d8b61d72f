package org.nuanyang.mind.counselling;

import java.util.List;

/** Why an appointment was cancelled; the last two the product says by itself. */
public enum AppointmentEnd {
    CHILD_AWAY, CHILD_DECLINES, TEACHER_AWAY, CLASS, NOT_NEEDED, OTHER, HANDED_OVER, MOVED_AWAY;

    /** What a person can choose. */
    public static final List<AppointmentEnd> CHOICES = List.of(CHILD_AWAY, CHILD_DECLINES, TEACHER_AWAY, CLASS, NOT_NEEDED, OTHER);
}
