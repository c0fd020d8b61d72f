package org.nuanyang.care.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;

/** A class or a school that papers are made for, with the school it is or belongs to. */
record PaperPlace(Org place, Org school) {
    boolean isClass() {
        return place.kind() == Org.Kind.CLASS;
    }

    OrgId id() {
        return place.id();
    }

    @Nullable OrgId klass() {
        return isClass() ? place.id() : null;
    }

    /** The class as it was called on a day; nothing for a school. */
    String label(LocalDate on) {
        return isClass() ? place.label(on) : "";
    }

    String name(LocalDate on) {
        return school.name() + label(on);
    }
}
