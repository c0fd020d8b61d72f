package org.nuanyang.roster.going;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Departure.Why;

/** What may stand against a departure as somebody tells it; all that does is told at once. */
interface DepartureRule {
    Optional<Refusal> objection(ChildFile file, Leaving leaving, LocalDate today);

    DepartureRule isNotOfAnotherDay = (_, leaving, today) ->
            refuseIf(leaving.on().isAfter(today), "roster.going.not-yet", leaving.on(), today);
    DepartureRule isNotBeforeTheFile = (file, leaving, _) ->
            refuseIf(leaving.on().isBefore(file.enrolledOn()), "roster.going.before-the-file", file.enrolledOn());
    DepartureRule hasAReason = (_, leaving, _) ->
            refuseIf(leaving.reason().isEmpty() && leaving.why() != Why.DIED && leaving.why() != Why.GRADUATED, "roster.going.reason-missing");
    DepartureRule saysWhereTo = (_, leaving, _) ->
            refuseIf(leaving.why() == Why.TRANSFERRED && leaving.to().province() == null, "roster.going.province-missing");
    DepartureRule isShort = (_, leaving, _) ->
            refuseIf(leaving.reason().length() > 500 || leaving.to().toString().length() > 200, "roster.going.too-long");
    DepartureRule isOfThisDoor = (_, leaving, _) -> refuseIf(leaving.why() == Why.MERGED, "roster.going.merge-instead");

    List<DepartureRule> IN_FORCE = List.of(isNotOfAnotherDay, isNotBeforeTheFile, hasAReason, saysWhereTo, isShort, isOfThisDoor);

    static List<Refusal> objections(ChildFile file, Leaving leaving, LocalDate today) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(file, leaving, today).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean wrong, String key, Object... args) {
        return wrong ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
