package org.nuanyang.roster.survey;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;

/**
 * The figures of one class in one round.
 *
 * @param school the school or teaching point
 * @param klass null for the children of this school who are in no class
 */
public record ClassFigures(
        RoundId round, OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear year, Figures figures) {
    /** Where its walk is: the class, or the school for those without one. */
    public OrgId place() {
        return klass == null ? school : klass;
    }
}
