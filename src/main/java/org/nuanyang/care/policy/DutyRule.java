package org.nuanyang.care.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.Refusal;

/** What a duty that is to begin must be like. */
interface DutyRule {
    Optional<Refusal> objection(Proposal proposal);

    /**
     * @param beside the other duties of the same county or school on that day, those that begin with it included
     * @param cohorts the keys of those for whom a duty may hold
     */
    record Proposal(DutyTerms terms, LocalDate from, LocalDate today, List<DutyTerms> beside, Set<String> cohorts) {}

    DutyRule howOften = proposal -> refuseIf(outside(proposal.terms().cadence().times(), 1, 20), "care.policy.times.outside", proposal.terms().cadence().times());

    DutyRule onceOnADay = proposal -> refuseIf(
            proposal.terms().cadence().per().isADay() && proposal.terms().cadence().times() != 1, "care.policy.times.on-a-day");

    DutyRule makingUp = proposal -> refuseIf(outside(proposal.terms().cadence().makeupDays(), 0, 60), "care.policy.makeup.outside", proposal.terms().cadence().makeupDays());

    DutyRule minutes = proposal -> refuseIf(outside(proposal.terms().minutes(), 0, 480), "care.policy.minutes.outside", proposal.terms().minutes());

    DutyRule vacationsAreInHolidays = proposal -> refuseIf(
            proposal.terms().cadence().per() == Per.VACATION && !inHolidays(proposal.terms().cadence().season()), "care.policy.vacation-in-term");

    DutyRule termsAreNotInHolidays = proposal -> refuseIf(
            proposal.terms().cadence().per() == Per.TERM && inHolidays(proposal.terms().cadence().season()), "care.policy.term-in-vacation");

    DutyRule forSomebodyKnown = proposal -> refuseIf(!proposal.cohorts().contains(proposal.terms().cohort().key()), "care.policy.cohort-unknown");

    DutyRule notTwice = proposal -> proposal.beside().stream().filter(other -> asksTheSame(other, proposal.terms())).findFirst()
            .map(other -> Refusal.of("care.policy.twice", DutyWords.sentence(other)));

    List<DutyRule> IN_FORCE = List.of(howOften, onceOnADay, makingUp, minutes, vacationsAreInHolidays, termsAreNotInHolidays, forSomebodyKnown, notTwice);

    static List<Refusal> objections(Proposal proposal) {
        return IN_FORCE.stream().flatMap(rule -> rule.objection(proposal).stream()).toList();
    }

    /** Never in the past: what was asked then has been counted. */
    static List<Refusal> ofDay(LocalDate from, LocalDate today) {
        if (from.isBefore(today)) return List.of(Refusal.of("care.policy.backdated", from.toString(), today.toString()));
        var latest = today.plusYears(1);
        return from.isAfter(latest) ? List.of(Refusal.of("care.policy.too-far", from.toString(), latest.toString())) : List.of();
    }

    /** Of the same people, for the same children, at the same time of the year, for the same days: the other number is meant to change it. */
    private static boolean asksTheSame(DutyTerms one, DutyTerms other) {
        return one.matter() == other.matter() && one.owedBy() == other.owedBy() && one.cohort().equals(other.cohort())
                && one.cadence().festival() == other.cadence().festival() && one.cadence().per().isADay() == other.cadence().per().isADay()
                && Stricter.meet(one.cadence().season(), other.cadence().season());
    }

    private static boolean inHolidays(Season season) {
        return season == Season.HOLIDAYS || season == Season.SUMMER || season == Season.WINTER;
    }

    private static boolean outside(int number, int least, int most) {
        return number < least || number > most;
    }

    static Optional<Refusal> refuseIf(boolean so, String key, @Nullable Object... args) {
        return so ? Optional.of(Refusal.of(key, Arrays.stream(args).toArray())) : Optional.empty();
    }

    /** What stands beside a proposal without being meant by it. */
    static List<DutyTerms> terms(List<CareDuty> duties) {
        return duties.stream().map(DutyTerms::of).toList();
    }
}
