package org.nuanyang.forms.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.OrgId;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.importing.Workbook;

/**
 * A blank form as it was brought.
 *
 * @param place for which it was brought; where it was sent to schools, each fills it for itself
 * @param month as of its end; null: the day on which it is filled
 * @param whom of which children a roster is made; null while nobody has said
 * @param masked numbers and phones in part only
 * @param known its headings were known when it came
 * @param corrections what people have said the columns mean, as it is stored
 * @param kept the file is still there
 */
public record StoredForm(
        FormId id, OrgId place, @Nullable YearMonth month, @Nullable Whom whom, boolean masked, String fileName, Workbook.Format format, String fingerprint, boolean known, String corrections,
        int version, AccountId madeBy, Instant madeAt, LocalDate keptUntil, boolean kept) {
    /** Of which day it tells when it is filled today. */
    public LocalDate on(LocalDate today) {
        return month == null ? today : month.atEndOfMonth();
    }
}
