package org.nuanyang.access;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * How far one duty in force goes.
 *
 * @param place the organisation's label on the day: 三年级1班, 青石小学
 * @param school the school that a class or teaching point belongs to, else the place itself
 * @param orgs the schools, teaching points and classes below and including the duty's own organisation
 * @param absent the name of the colleague for whom it is held
 * @param seen the same without what the others already cover: no class of a school that is reached as a whole
 */
record Reach(Duty duty, Org.Kind kind, String place, String school, Set<UUID> orgs, Set<UUID> seen, @Nullable String absent) {
    Reach(Duty duty, Org.Kind kind, String place, String school, Set<UUID> orgs, Set<UUID> seen) {
        this(duty, kind, place, school, orgs, seen, null);
    }

    Reach {
        orgs = Set.copyOf(orgs);
        seen = Set.copyOf(seen);
    }

    static Reach ofHelper(Duty duty, String place) {
        return new Reach(duty, Org.Kind.CLASS, place, place, Set.of(), Set.of());
    }

    /** 班主任, 班主任（代周敏）. */
    String role(Locale language) {
        var role = Words.sayIn(language, duty.role());
        return absent == null ? role : Words.sayIn(language, "access.deputy.role", role, absent);
    }

    boolean holds(UUID school, @Nullable UUID klass, UUID child) {
        return child.equals(duty.child()) || orgs.contains(school) || klass != null && orgs.contains(klass);
    }

    boolean lets(Act act) {
        return duty.role().acts().contains(act);
    }
}
