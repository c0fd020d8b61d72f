package org.nuanyang.roster.importing;

import org.jspecify.annotations.Nullable;
import org.nuanyang.roster.ChildId;

/**
 * Somebody whom a row may mean: a child of the school, or the child of a row above.
 *
 * @param version of the child's file when it was compared; 0 for a row
 */
public record Likeness(Ground ground, @Nullable ChildId child, int version, @Nullable RowKey above) {
    public enum Ground { SAME_NUMBER, SAME_NAME_AND_BIRTH, SAME_NAME_GUARDIAN_AND_CLASS, SAME_NAME_AND_CLASS, SAME_STUDENT_NUMBER, NEARLY_SAME_NAME }

    public static Likeness of(ChildId child, int version, Ground ground) {
        return new Likeness(ground, child, version, null);
    }

    static Likeness of(RowKey above, Ground ground) {
        return new Likeness(ground, null, 0, above);
    }
}
