package org.nuanyang.forms.store;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/**
 * A form that the county sent to a school.
 *
 * @param version how often it was submitted
 * @param left how many cells stayed without a number; null until it is submitted
 */
public record Part(FormId form, OrgId school, LocalDate due, int version, @Nullable Integer left, @Nullable LocalDate takenOn, @Nullable Instant submittedAt) {
    public boolean submitted() {
        return submittedAt != null;
    }
}
