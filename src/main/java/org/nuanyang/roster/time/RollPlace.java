package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;

/** Where a child was. */
public record RollPlace(OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear classYear) {
    /** 三年级1班 on that day. */
    public String label(LocalDate on) {
        return classYear == null ? Words.say("roster.no-class") : classYear.label(on);
    }

    public String words(LocalDate on, boolean withSchool) {
        return withSchool ? schoolName + " " + label(on) : label(on);
    }
}
