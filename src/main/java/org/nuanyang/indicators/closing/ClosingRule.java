package org.nuanyang.indicators.closing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.closing.ClosingStep.Kind;

/** What stands against a step. The first rule that has something to say decides. */
interface ClosingRule {
    int LONGEST = 500;

    Optional<Refusal> objection(Told told);

    /**
     * @param school the closing of the school that the class belongs to, the same for a school
     * @param monthsOpen of a term: the months that this place has not handed in
     * @param version of which the person had read when deciding
     */
    record Told(Kind step, Closing closing, Closing school, List<Period> monthsOpen, int version, String words, ClosingRules rules, LocalDate today) {}

    ClosingRule asRead = told -> refuseIf(told.version() != told.closing().version(), "indicators.closing.object.meanwhile", told.closing().state());

    ClosingRule ofAPeriodThatCloses = told -> refuseIf(
            told.rules().from() == null || told.closing().period().until().isBefore(told.rules().from()), "indicators.closing.object.not-closed", told.closing().period());

    ClosingRule afterItsEnd = told -> refuseIf(
            !told.closing().period().isOver(told.today()), "indicators.closing.object.running", told.closing().period(), told.closing().period().opensOn());

    ClosingRule inOrder = told -> refuseIf(
            !from(told.step()).contains(told.closing().state()), "indicators.closing.object.order." + told.step().name(), told.closing().state());

    ClosingRule beforeTheSchoolHas = told -> refuseIf(
            !told.closing().ofSchool() && told.school().state().handedIn(), "indicators.closing.object.school-has", told.school().state());

    ClosingRule monthsBeforeTheTerm = told -> refuseIf(
            told.step() == Kind.SUBMITTED && !told.monthsOpen().isEmpty(), "indicators.closing.object.months",
            told.monthsOpen().stream().map(Period::label).collect(Collectors.joining("、")));

    ClosingRule withWords = told -> refuseIf(told.step().wantsWords() && told.words().isBlank(), "indicators.closing.object.words." + told.step().name());

    ClosingRule notTooLong = told -> refuseIf(told.words().strip().length() > LONGEST, "indicators.closing.object.long", told.words().strip().length(), LONGEST);

    List<ClosingRule> IN_FORCE = List.of(asRead, ofAPeriodThatCloses, afterItsEnd, inOrder, beforeTheSchoolHas, monthsBeforeTheTerm, withWords, notTooLong);

    static Optional<Refusal> objectionTo(Told told) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(told).stream()).findFirst();
    }

    private static List<ClosingState> from(Kind step) {
        return switch (step) {
            case SUBMITTED -> List.of(ClosingState.OPEN, ClosingState.RETURNED);
            case WITHDRAWN, RETURNED, LOCKED -> List.of(ClosingState.SUBMITTED);
            case REOPENED -> List.of(ClosingState.LOCKED);
        };
    }

    private static Optional<Refusal> refuseIf(boolean so, String key, Object... args) {
        if (!so) return Optional.empty();
        return Optional.of(Refusal.of(key, Arrays.stream(args).map(ClosingRule::said).toArray()));
    }

    private static Object said(Object arg) {
        return switch (arg) {
            case Period period -> period.label();
            case ClosingState state -> Words.say(state);
            case LocalDate day -> day.toString();
            default -> arg;
        };
    }
}
