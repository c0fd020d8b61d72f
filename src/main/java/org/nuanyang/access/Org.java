package org.nuanyang.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in the tree of organisations: county → township (central school) → school → teaching point, class. */
public record Org(
        OrgId id,
        int county,
        @Nullable OrgId parent,
        Kind kind,
        String name,
        @Nullable String code,
        Set<Stage> stages,
        @Nullable String phone,
        @Nullable String emergencyPhone,
        @Nullable ClassYear classYear) {

    public enum Kind {
        COUNTY, TOWNSHIP, SCHOOL, TEACHING_POINT, CLASS;

        /** What may stand directly below: schools may be directly under the county. */
        public Set<Kind> below() {
            return switch (this) {
                case COUNTY -> Set.of(TOWNSHIP, SCHOOL);
                case TOWNSHIP -> Set.of(SCHOOL);
                case SCHOOL -> Set.of(TEACHING_POINT, CLASS);
                case TEACHING_POINT -> Set.of(CLASS);
                case CLASS -> Set.of();
            };
        }

        public boolean hasClasses() {
            return below().contains(CLASS);
        }
    }

    public Org {
        stages = Set.copyOf(stages);
    }

    /** What it is called on a day: a class by the grade it is in then, everything else by its name. */
    public String label(LocalDate on) {
        return classYear == null ? name : classYear.label(on);
    }
}
