package org.nuanyang.care.policy;

import static org.nuanyang.care.policy.DutyRule.refuseIf;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Refusal;

/** What an excuse must be like. */
interface ExcuseRule {
    int LONGEST = 120;
    int EARLIEST = 60;
    int LONGEST_NOTE = 500;

    Optional<Refusal> objection(Told told, Known known);

    /** @param last the last day, included */
    record Told(@Nullable Matter matter, ExcuseWhy why, @Nullable String note, LocalDate from, LocalDate last) {
        LocalDate until() {
            return last.plusDays(1);
        }
    }

    record Known(List<Excuse> others, Settings settings, LocalDate today) {}

    ExcuseRule endsAfterItBegins = (told, _) -> refuseIf(told.last().isBefore(told.from()), "care.excuse.ends-too-early", told.last().toString(), told.from().toString());

    ExcuseRule notTooLong = (told, _) -> refuseIf(ChronoUnit.DAYS.between(told.from(), told.last()) >= LONGEST, "care.excuse.too-long", LONGEST);

    /** What was counted in a closed month stays as it was counted. */
    ExcuseRule notInAClosedMonth = (told, known) -> refuseIf(
            known.settings().locked(told.from(), known.today()), "care.excuse.closed", told.from().toString());

    ExcuseRule notLongAgo = (told, known) -> refuseIf(
            told.from().isBefore(known.today().minusDays(EARLIEST)), "care.excuse.too-early", EARLIEST, known.today().minusDays(EARLIEST).toString());

    ExcuseRule notFarAhead = (told, known) -> refuseIf(told.from().isAfter(known.today().plusDays(LONGEST)), "care.excuse.too-late", LONGEST);

    ExcuseRule otherReasonsAreTold = (told, _) -> refuseIf(
            told.why() == ExcuseWhy.OTHER && (told.note() == null || told.note().isBlank()), "care.excuse.note-missing");

    ExcuseRule noteFits = (told, _) -> refuseIf(told.note() != null && told.note().length() > LONGEST_NOTE, "care.excuse.note-long", LONGEST_NOTE);

    ExcuseRule notTwice = (told, known) -> known.others().stream().filter(other -> other.meets(told.matter(), told.from(), told.until())).findFirst()
            .map(other -> Refusal.of("care.excuse.twice", other.from().toString(), other.until().minusDays(1).toString()));

    List<ExcuseRule> IN_FORCE = List.of(endsAfterItBegins, notTooLong, notInAClosedMonth, notLongAgo, notFarAhead, otherReasonsAreTold, noteFits, notTwice);

    static List<Refusal> objections(Told told, Known known) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told, known).stream()).toList();
    }
}
