package org.nuanyang.care.policy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;

/** What a duty asks for, before anybody has adopted it: the same words in a preset, a proposal and a duty in force. */
public record DutyTerms(Matter matter, Set<Matter> fulfilledBy, OwedBy owedBy, Cadence cadence, CohortChoice cohort, int minutes) {
    public DutyTerms {
        fulfilledBy = Stream.concat(Stream.of(matter), fulfilledBy.stream()).collect(Collectors.toUnmodifiableSet());
    }

    public static DutyTerms of(CareDuty duty) {
        return new DutyTerms(duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(), duty.minutes());
    }

    public CareDuty duty(@Nullable OrgId school, LocalDate from) {
        return new CareDuty(CareDutyId.next(), school, matter, fulfilledBy, owedBy, cadence, cohort, minutes, from, null);
    }

    /** What fulfils this always fulfils the other as well: of the two, only this one takes time. */
    public boolean covers(DutyTerms other) {
        return Stricter.covers(this, other);
    }
}
