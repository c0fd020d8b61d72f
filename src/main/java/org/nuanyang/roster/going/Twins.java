package org.nuanyang.roster.going;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Departure;

/** Two files that are likely one child's, and why. */
public record Twins(Alike alike, Twin first, Twin second) {
    public enum Alike { SAME_ID, SAME_STUDENT_NUMBER, SAME_NAME_AND_BIRTH }

    /** @param left why the file is closed; null while it is open */
    public record Twin(ChildId id, String name, String school, @Nullable LocalDate birth, LocalDate enrolledOn, Departure.@Nullable Why left) {}
}
