package org.nuanyang.roster.importing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;

/** The classes of a school while rows go in; one that it does not have yet is made when the first row asks for it. */
public final class SchoolClasses {
    private final Map<ClassYear, OrgId> known = new HashMap<>();
    private final Orgs orgs;
    private final OrgId school;

    public SchoolClasses(Orgs orgs, OrgId school) {
        this.orgs = orgs;
        this.school = school;
        for (var org : orgs.classesOf(school)) known.put(org.classYear(), org.id());
    }

    public @Nullable OrgId of(@Nullable ClassYear year) {
        if (year == null) return null;
        return known.computeIfAbsent(year, one -> orgs.ensureClass(school, one.stage(), one.entryYear(), one.number()).id());
    }
}
