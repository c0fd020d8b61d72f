package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.rule.Circumstances.Excused;
import org.nuanyang.care.rule.Circumstances.Paired;
import org.nuanyang.care.rule.Circumstances.Place;

/** 制度与频次: what is owed (domain section 5). */
public final class RuleBook {
    private RuleBook() {}

    /**
     * How much is owed in a part period: 0 if it has no days or under half of them are in force, else the share of them,
     * half a time counting as one, and at least once.
     */
    public static int owed(int times, int daysInForce, int daysOfPeriod) {
        if (daysOfPeriod == 0 || 2 * daysInForce < daysOfPeriod) return 0;
        return Math.max(1, (2 * times * daysInForce + daysOfPeriod) / (2 * daysOfPeriod));
    }

    /**
     * What a duty asks for one child, in every period that begins until a day; in order. What owes nothing and needed no
     * excuse is left out, and its days go to its neighbours of the same period.
     */
    public static List<Quota> quotas(CareDuty duty, Circumstances child, SchoolTime time, LocalDate until) {
        var stands = stands(duty, child, time);
        if (stands.isEmpty()) return List.of();
        var excused = Days.ofSpans(child.excuses().stream().filter(excuse -> excuse.from(duty)).map(Excused::span).toList());
        var first = stands.stream().map(stand -> stand.days().first()).min(Comparator.naturalOrder()).orElseThrow();
        var last = stands.stream().map(stand -> stand.days().last()).max(Comparator.naturalOrder()).orElseThrow();
        var quotas = new ArrayList<Quota>();
        for (var period : Periods.of(duty.cadence(), time, child.birth(), first, last.isBefore(until) ? last : until)) {
            quotas.addAll(inPeriod(duty, period, stands, excused, time));
        }
        return quotas;
    }

    /** The days on which the duty is in force while the child sits at one place, excuses aside. */
    private record Stand(Seat seat, Days days) {}

    /** In order of time: duty, season, care, enrolment, cohort and, for a helper's duty, the pairing must all hold. */
    private static List<Stand> stands(CareDuty duty, Circumstances child, SchoolTime time) {
        var inForce = Days.between(duty.from(), duty.until()).and(Days.ofSpans(child.inCare())).and(cohort(duty.cohort(), child));
        var stands = new ArrayList<Stand>();
        if (inForce.isEmpty()) return stands;
        for (var place : child.places().stream().sorted(Comparator.comparing(place -> place.span().from())).toList()) {
            if (duty.school() != null && !duty.school().value().equals(place.school())) continue;
            var here = inForce.and(days(place.span())).and(time.days(duty.cadence().season(), place.school()));
            if (duty.owedBy() == OwedBy.HELPER) withHelpers(place, here, child.pairings(), stands);
            else add(new Seat(place.school(), place.klass(), null, null), here, stands);
        }
        return stands;
    }

    private static Days cohort(CohortChoice cohort, Circumstances child) {
        if (cohort.key().equals(CohortChoice.ALL.key())) return Days.between(LocalDate.EPOCH, null);
        return Days.ofSpans(child.cohorts().getOrDefault(cohort, List.of()));
    }

    /** Of several helpers at once the one who came first answers. */
    private static void withHelpers(Place place, Days here, List<Paired> pairings, List<Stand> stands) {
        var left = here;
        for (var paired : pairings.stream().sorted(Comparator.comparing((Paired each) -> each.span().from()).thenComparing(Paired::pairing)).toList()) {
            var days = left.and(days(paired.span()));
            add(new Seat(place.school(), place.klass(), paired.pairing(), paired.helper()), days, stands);
            left = left.without(days);
        }
    }

    private static void add(Seat seat, Days days, List<Stand> stands) {
        if (!days.isEmpty()) stands.add(new Stand(seat, days));
    }

    private static Days days(Span span) {
        return Days.between(span.from(), span.until());
    }

    private static List<Quota> inPeriod(CareDuty duty, Period period, List<Stand> stands, Days excused, SchoolTime time) {
        var parts = parts(period, stands, excused);
        var kept = new ArrayList<Owed>();
        for (var part : parts) {
            int ofPeriod = time.days(duty.cadence().season(), part.seat.school()).count(period);
            int times = duty.cadence().per().isADay() ? 1 : duty.cadence().times();
            int without = owed(times, part.days, ofPeriod);
            int owed = owed(times, part.days - part.excused, ofPeriod);
            if (without > 0) kept.add(new Owed(part.seat, part.first, owed > 0 ? owed : without, owed == 0));
        }
        return share(duty, period, kept);
    }

    private record Owed(Seat seat, LocalDate first, int times, boolean excused) {}

    /** What one school and pairing answers for, without a break by another. */
    private static final class Part {
        Seat seat;
        final LocalDate first;
        int days;
        int excused;

        Part(Seat seat, LocalDate first) {
            this.seat = seat;
            this.first = first;
        }
    }

    private static List<Part> parts(Period period, List<Stand> stands, Days excused) {
        var parts = new ArrayList<Part>();
        for (var stand : stands) {
            var first = stand.days.first(period);
            if (first == null) continue;
            if (parts.isEmpty() || !parts.getLast().seat.answersLike(stand.seat)) parts.add(new Part(stand.seat, first));
            var part = parts.getLast();
            part.seat = stand.seat;
            part.days += stand.days.count(period);
            part.excused += stand.days.and(excused).count(period);
        }
        return parts;
    }

    /** Shares the days of the period out: each part takes them from its first day on until the next. */
    private static List<Quota> share(CareDuty duty, Period period, List<Owed> parts) {
        var quotas = new ArrayList<Quota>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var from = i == 0 ? period.from() : part.first;
            boolean last = i + 1 == parts.size();
            var until = last ? period.until() : parts.get(i + 1).first.minusDays(1);
            var makeup = last ? until.plusDays(duty.cadence().makeupDays()) : until;
            quotas.add(new Quota(duty.id(), period, from, until, makeup, part.seat, part.times, part.excused, 0));
        }
        return quotas;
    }
}
