package org.nuanyang.forms.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * For whom a form is filled.
 *
 * @param month as of its end, which was kept; null: today
 * @param whom of which children its rosters are made; null: nobody has said, and they stay blank
 * @param masked ID numbers and phones in part only
 */
public record Wanted(OrgId place, @Nullable YearMonth month, @Nullable Whom whom, boolean masked) {
    LocalDate on(LocalDate today) {
        return month == null ? today : month.atEndOfMonth();
    }
}
