package org.nuanyang.protection.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.pupil.Pupil;

/** What stands against writing an answer down. */
interface ConsentPolicy {
    int LONGEST_NAME = 40;
    int LONGEST_SCOPE = 200;

    Optional<Refusal> objection(Consent.Told told, Pupil pupil, LocalDate today);

    ConsentPolicy somebodyAnswered = (told, pupil, today) ->
            refuseIf(told.giverName().isEmpty() || told.giverName().length() > LONGEST_NAME, "protection.consent.object.name", pupil.name(), LONGEST_NAME);
    ConsentPolicy theDayHasCome = (told, pupil, today) ->
            refuseIf(told.on().isAfter(today), "protection.consent.object.ahead", told.on().toString(), today.toString());
    ConsentPolicy theDayIsNotLongAgo = (told, pupil, today) ->
            refuseIf(told.on().isBefore(today.minusYears(12)), "protection.consent.object.long-ago", told.on().toString());
    ConsentPolicy theFileIsNotAskedFor = (told, pupil, today) ->
            refuseIf(!told.purpose().needsConsent() && told.answer() == Consent.Answer.REFUSED, "protection.consent.object.file");
    ConsentPolicy theChildIsOldEnough = (told, pupil, today) ->
            refuseIf(told.giver() == Giver.SELF && !pupil.mayAnswer(told.on()), "protection.consent.object.self", pupil.name(), Pupil.OLD_ENOUGH);
    ConsentPolicy theScopeIsASentence = (told, pupil, today) ->
            refuseIf(told.scope() != null && told.scope().length() > LONGEST_SCOPE, "protection.consent.object.scope", LONGEST_SCOPE);

    List<ConsentPolicy> IN_FORCE = List.of(somebodyAnswered, theDayHasCome, theDayIsNotLongAgo, theFileIsNotAskedFor, theChildIsOldEnough, theScopeIsASentence);

    static List<Refusal> objections(Consent.Told told, Pupil pupil, LocalDate today) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told, pupil, today).stream()).toList();
    }

    private static Optional<Refusal> refuseIf(boolean stands, String key, Object... args) {
        return stands ? Optional.of(Refusal.of(key, args)) : Optional.empty();
    }
}
