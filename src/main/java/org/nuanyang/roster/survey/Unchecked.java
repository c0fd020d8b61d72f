package org.nuanyang.roster.survey;

import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;

/**
 * Names of a class that nobody has called yet.
 *
 * @param school the school or teaching point
 * @param klass null for the children of this school who are in no class
 */
public record Unchecked(OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear year, long children) {
    static Unchecked of(ClassFigures each) {
        return new Unchecked(each.school(), each.schoolName(), each.klass(), each.year(), each.figures().unchecked());
    }

    /** Where its walk is: the class, or the school for those without one. */
    public OrgId place() {
        return klass == null ? school : klass;
    }
}
