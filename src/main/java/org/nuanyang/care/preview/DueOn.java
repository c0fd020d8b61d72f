package org.nuanyang.care.preview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.Per;
import org.nuanyang.care.rule.Circumstances.Excused;
import org.nuanyang.care.rule.Circumstances.Place;
import org.nuanyang.care.rule.RuleBook;
import org.nuanyang.care.rule.SchoolTime;

/** Whether a duty is due for a child on a day, as the rule book says. Children with whom all was alike lately are asked about once. */
final class DueOn {
    private final LocalDate day;
    private final SchoolTime time;
    private final Map<Lately, Boolean> known = new HashMap<>();

    DueOn(LocalDate day, SchoolTime time) {
        this.day = day;
        this.time = time;
    }

    /** All that the answer depends on, as far as it reaches into periods that are not over. */
    private record Lately(CareDutyId duty, @Nullable LocalDate birth, List<Span> inCare, List<UUID> schools, List<Span> places, List<Span> pairings,
            List<Span> cohort, List<Excused> excuses) {}

    boolean holds(CareDuty duty, Ward ward) {
        var since = since(duty);
        return known.computeIfAbsent(lately(duty, ward, since, day.plusDays(longest(duty.cadence().per()))), _ -> worked(from(duty, since), ward));
    }

    private boolean worked(CareDuty duty, Ward ward) {
        return RuleBook.quotas(duty, ward.circumstances(), time, day).stream()
                .anyMatch(quota -> quota.owed() > 0 && !quota.excused() && !day.isBefore(quota.coversFrom()) && !day.isAfter(quota.makeupUntil()));
    }

    private static Lately lately(CareDuty duty, Ward ward, LocalDate from, LocalDate until) {
        var child = ward.circumstances();
        return new Lately(duty.id(), duty.cadence().per() == Per.BIRTHDAY ? child.birth() : null, clipped(child.inCare(), from, until),
                child.places().stream().filter(place -> meets(place.span(), from, until)).map(Place::school).toList(),
                clipped(child.places().stream().map(Place::span).toList(), from, until),
                clipped(child.pairings().stream().map(paired -> paired.span()).toList(), from, until),
                clipped(child.cohorts().getOrDefault(duty.cohort(), List.of()), from, until), child.excuses());
    }

    private static List<Span> clipped(List<Span> spans, LocalDate from, LocalDate until) {
        return spans.stream().filter(span -> meets(span, from, until))
                .map(span -> new Span(span.from().isBefore(from) ? from : span.from(), span.until() == null || span.until().isAfter(until) ? null : span.until())).toList();
    }

    private static boolean meets(Span span, LocalDate from, LocalDate until) {
        return span.from().isBefore(until) && (span.until() == null || span.until().isAfter(from));
    }

    /** Periods that end before this are over and cannot be made up any more. */
    private LocalDate since(CareDuty duty) {
        return day.minusDays(longest(duty.cadence().per()) + duty.cadence().makeupDays());
    }

    /** Two of the longest of their kind. */
    private static int longest(Per per) {
        return switch (per) {
            case DAY, WEEK, BIRTHDAY, FESTIVAL -> 14;
            case MONTH -> 62;
            case QUARTER -> 184;
            case TERM, VACATION, SCHOOL_YEAR, PROGRAMME_YEAR -> 732;
        };
    }

    private static CareDuty from(CareDuty duty, LocalDate since) {
        if (!duty.from().isBefore(since)) return duty;
        return new CareDuty(duty.id(), duty.school(), duty.matter(), duty.fulfilledBy(), duty.owedBy(), duty.cadence(), duty.cohort(), duty.minutes(),
                since, duty.until());
    }
}
