package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;

/**
 * What was the case with a child over time, as far as duties ask.
 *
 * @param birth null when the day is not known
 * @param inCare while the definition that the county works by counts the child
 * @param cohorts when the child belonged to each; a cohort that is not told never
 */
public record Circumstances(@Nullable LocalDate birth, List<Span> inCare, List<Place> places, List<Paired> pairings, List<Excused> excuses,
        Map<CohortChoice, List<Span>> cohorts) {

    /** Enrolled at a school, in a class. */
    public record Place(UUID school, @Nullable UUID klass, Span span) {}

    public record Paired(UUID pairing, @Nullable UUID helper, Span span) {}

    /**
     * Nothing is asked for on these days.
     *
     * @param duty this one only
     * @param matter every duty of this matter; null with no duty for all of them
     */
    public record Excused(@Nullable CareDutyId duty, @Nullable Matter matter, Span span) {
        boolean from(CareDuty other) {
            if (duty != null) return duty.equals(other.id());
            return matter == null || matter == other.matter();
        }
    }
}
