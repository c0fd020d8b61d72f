package org.nuanyang.indicators.closing;

import org.nuanyang.access.OrgId;

/**
 * A class or a school that closes.
 *
 * @param name 三年级1班, or the school's
 */
public record ClosingPlace(OrgId id, OrgId school, String name, String schoolName) {
    public boolean ofSchool() {
        return id.equals(school);
    }

    /** With its school where it is a class. */
    public String fullName() {
        return ofSchool() ? name : schoolName + " " + name;
    }
}
