package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;

/** What a county's decision must be like. */
interface ChoiceRule {
    Optional<Refusal> objection(LocalDate from, Numbers numbers, LocalDate today, List<Choice> earlier);

    /** Figures that were reported stay as they were; only the first decision may tell what has held before. */
    ChoiceRule notBackdated = (from, _, today, earlier) ->
            refuseIf(from.isBefore(today) && earlier.stream().anyMatch(Choice::stands), "roster.definition.backdated", from, today);

    ChoiceRule withinAYear = (from, _, today, _) ->
            refuseIf(from.isAfter(today.plusYears(1)), "roster.definition.too-far", from, today.plusYears(1));

    ChoiceRule months = (_, numbers, _, _) -> refuseIf(
            outside(numbers.countyMonths(), 1, 24) || outside(numbers.educationMonths(), 1, 24), "roster.definition.months");

    ChoiceRule visitDays = (_, numbers, _, _) -> refuseIf(outside(numbers.shortVisitDays(), 0, 90), "roster.definition.visit-days");

    List<ChoiceRule> IN_FORCE = List.of(notBackdated, withinAYear, months, visitDays);

    static List<Refusal> objections(LocalDate from, Numbers numbers, LocalDate today, List<Choice> earlier) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(from, numbers, today, earlier).stream()).toList();
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        return so ? Optional.of(Refusal.of(key, Arrays.stream(args).map(Object::toString).toArray())) : Optional.empty();
    }
}
