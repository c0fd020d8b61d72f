package org.nuanyang.reports.inspection;

import java.time.LocalDate;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Span;

/**
 * Of which place and time the material is.
 *
 * @param key as the ledgers name the time
 * @param label as it is printed
 * @param closely whether records are shown, for whoever may read and take them out
 */
record Occasion(Org place, String key, String label, Span span, LocalDate today, boolean closely, Viewer viewer) {
    LocalDate until() {
        return span.runs(today) ? today : span.until();
    }
}
