package org.nuanyang.roster.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;

/** Where a child was. */
public record RollPlace(OrgId school, String schoolName, @Nullable OrgId klass, @Nullable ClassYear classYear) {
    /** 三年级1班 on that day; empty without a class. */
    public String label(LocalDate on) {
        return classYear == null ? "" : classYear.label(on);
    }
}
