package org.nuanyang.roster.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.AwayTime;
import org.nuanyang.roster.store.TimesAway;

/** What a time away has to be like. */
interface AbsenceRule {
    Optional<Refusal> objection(AwayTime told, TimesAway times, @Nullable UUID instead, LocalDate today);

    /** One that nobody can date is told with the parent's section. */
    AbsenceRule hasABeginning = (told, _, _, _) -> refuseIf(told.since() == null, "roster.times.no-beginning");

    AbsenceRule endsAfterItBegan = (told, _, _, _) -> refuseIf(
            told.since() != null && told.until() != null && told.until().isBefore(told.since().from()), "roster.times.ends-before");

    AbsenceRule hasHappened = (told, _, _, today) -> refuseIf(
            told.until() != null && told.until().isAfter(today) || told.since() != null && told.since().from().isAfter(today), "roster.times.to-come");

    AbsenceRule meetsNoOther = (told, times, instead, _) -> refuseIf(times.meetsAnother(told, instead), "roster.times.meets");

    List<AbsenceRule> IN_FORCE = List.of(hasABeginning, endsAfterItBegan, hasHappened, meetsNoOther);

    static List<Refusal> objections(AwayTime told, TimesAway times, @Nullable UUID instead, LocalDate today) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told, times, instead, today).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key) {
        return wrong ? Optional.of(Refusal.of(key)) : Optional.empty();
    }
}
