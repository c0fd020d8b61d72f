package org.nuanyang.care.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.rule.Circumstances;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.care.rule.Circumstances.Place;

/** A child in care on a day. */
record Ward(Circumstances circumstances, Place place, @Nullable UUID helper) {

    /** Empty where the child is not in care, or at no school, on the day. */
    static Optional<Ward> on(LocalDate day, Circumstances child) {
        if (!holds(child.inCare(), day)) return Optional.empty();
        return child.places().stream().filter(place -> holds(place.span(), day)).findFirst()
                .map(place -> new Ward(child, place, helper(child.pairings(), day)));
    }

    /** Does this duty ask something for the child, at its time? */
    boolean asked(CareDuty duty, LocalDate day) {
        boolean here = duty.school() == null || duty.school().value().equals(place.school());
        boolean meant = duty.cohort().key().equals(CohortChoice.ALL.key()) || holds(circumstances.cohorts().getOrDefault(duty.cohort(), List.of()), day);
        return here && meant;
    }

    /** The first who came answers; one without an account is known by the pairing. */
    private static @Nullable UUID helper(List<Paired> pairings, LocalDate day) {
        return pairings.stream().filter(paired -> holds(paired.span(), day)).min((one, other) -> one.span().from().compareTo(other.span().from()))
                .map(paired -> paired.helper() == null ? paired.pairing() : paired.helper()).orElse(null);
    }

    private static boolean holds(List<Span> spans, LocalDate day) {
        return spans.stream().anyMatch(span -> holds(span, day));
    }

    private static boolean holds(Span span, LocalDate day) {
        return !day.isBefore(span.from()) && (span.until() == null || day.isBefore(span.until()));
    }
}
