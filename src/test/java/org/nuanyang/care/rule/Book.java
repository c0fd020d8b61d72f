package org.nuanyang.care.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;

/** One child and one duty for the table of cases; the school year 2025—2026 with its real holidays and make-up days. */
final class Book {
    static final UUID QINGSHI = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final UUID HEWAN = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    static final List<Term> TERMS = List.of(
            new Term(new SchoolYear(2025), 1, day("2025-09-01"), day("2026-01-23")),
            new Term(new SchoolYear(2025), 2, day("2026-02-25"), day("2026-07-03")));
    private static final LocalDate HORIZON = day("2026-08-31");

    private final Set<LocalDate> teaching = new HashSet<>();
    private Cadence cadence = new Cadence(1, Per.WEEK, null, Season.TEACHING, 0);
    private Set<Matter> fulfilledBy = EnumSet.of(Matter.TALK);
    private OwedBy owedBy = OwedBy.LINKED;
    private CohortChoice cohort = CohortChoice.ALL;
    private LocalDate from = day("2025-09-01");
    private @Nullable LocalDate birth;
    private List<Span> inCare = List.of(new Span(day("2025-09-01"), null));
    private List<Circumstances.Place> places = List.of(new Circumstances.Place(QINGSHI, null, new Span(day("2025-09-01"), null)));
    private final List<Circumstances.Paired> pairings = new ArrayList<>();
    private final List<Circumstances.Excused> excuses = new ArrayList<>();
    private final Map<CohortChoice, List<Span>> cohorts = new HashMap<>();
    private final List<LocalDate> done = new ArrayList<>();

    Book() {
        TERMS.forEach(term -> term.from().datesUntil(term.until().plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0).forEach(teaching::add));
        off("2025-10-01", "2025-10-08");
        off("2026-01-01", "2026-01-02");
        off("2026-04-06", "2026-04-06");
        off("2026-05-01", "2026-05-05");
        off("2026-06-19", "2026-06-19");
        teaching.addAll(List.of(day("2025-09-28"), day("2025-10-11"), day("2026-01-04"), day("2026-02-28"), day("2026-05-09")));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** 每期几次、以什么为一期、在什么时间. */
    Book every(int times, Per per, Season season) {
        cadence = new Cadence(times, per, null, season, cadence.makeupDays());
        return this;
    }

    Book on(Festival festival) {
        cadence = new Cadence(1, Per.FESTIVAL, festival, Season.ALL_YEAR, 0);
        return this;
    }

    Book birthday(String date) {
        birth = day(date);
        cadence = new Cadence(1, Per.BIRTHDAY, null, Season.ALL_YEAR, 0);
        return this;
    }

    Book madeUpWithin(int days) {
        cadence = new Cadence(cadence.times(), cadence.per(), cadence.festival(), cadence.season(), days);
        return this;
    }

    Book fulfilledBy(Matter... any) {
        fulfilledBy = EnumSet.copyOf(List.of(any));
        return this;
    }

    Book from(String date) {
        from = day(date);
        return this;
    }

    Book off(String first, String last) {
        day(first).datesUntil(day(last).plusDays(1)).forEach(teaching::remove);
        return this;
    }

    Book inCare(String from, @Nullable String until) {
        inCare = List.of(span(from, until));
        return this;
    }

    /** 转学：自这一天起在河湾小学. */
    Book movesToHewanOn(String date) {
        places = List.of(new Circumstances.Place(QINGSHI, null, span("2025-09-01", date)), new Circumstances.Place(HEWAN, null, span(date, null)));
        return this;
    }

    Book keyFrom(String date) {
        cohort = new CohortChoice("KEY", null);
        cohorts.put(cohort, List.of(span(date, null)));
        return this;
    }

    Book pairedWith(int helper, String from, @Nullable String until) {
        owedBy = OwedBy.HELPER;
        pairings.add(new Circumstances.Paired(new UUID(0, helper), new UUID(1, helper), span(from, until)));
        return this;
    }

    Book owedByHelper() {
        owedBy = OwedBy.HELPER;
        return this;
    }

    Book excused(String from, String until) {
        excuses.add(new Circumstances.Excused(null, Matter.TALK, span(from, until)));
        return this;
    }

    /** A record of this matter, with what else it served. */
    Book did(String date, Matter matter, Matter... also) {
        var serves = EnumSet.of(matter, also);
        serves.addAll(matter.implies());
        if (fulfilledBy.stream().anyMatch(serves::contains)) done.add(day(date));
        return this;
    }

    private static Span span(String from, @Nullable String until) {
        return new Span(day(from), until == null ? null : day(until));
    }

    CareDuty duty() {
        return new CareDuty(new CareDutyId(new UUID(0, 1)), null, fulfilledBy.iterator().next(), fulfilledBy, owedBy, cadence, cohort, 15, from, null);
    }

    List<Quota> quotas() {
        var child = new Circumstances(birth, inCare, places, pairings, excuses, cohorts);
        var time = new SchoolTime(TERMS, _ -> Days.of(teaching));
        return Settling.settled(RuleBook.quotas(duty(), child, time, HORIZON), done.stream().sorted().toList());
    }

    /** Those whose period begins within these days, each as one line: the days it answers for, owed, done. */
    List<String> lines(String first, String last) {
        return within(first, last).map(Book::line).toList();
    }

    List<String> lines() {
        return quotas().stream().map(Book::line).toList();
    }

    /** Their standing on a day. */
    List<Status> standing(String on, String first, String last) {
        return within(first, last).map(quota -> Status.of(quota, day(on))).toList();
    }

    /** 漏了几期, beside what is due on a day; nothing when nothing is. */
    List<Integer> behind(String on) {
        var quotas = quotas();
        var lastDone = done.stream().max(LocalDate::compareTo).orElse(null);
        return quotas.stream().filter(quota -> Status.of(quota, day(on)) == Status.DUE)
                .map(quota -> Behind.missedBefore(quota, quotas, lastDone, day(on))).toList();
    }

    private Stream<Quota> within(String first, String last) {
        return quotas().stream().filter(quota -> !quota.period().from().isBefore(day(first)) && !quota.period().from().isAfter(day(last)));
    }

    private static String line(Quota quota) {
        var who = quota.seat().pairing() == null ? "" : " 帮扶人" + quota.seat().pairing().getLeastSignificantBits();
        var where = quota.seat().school().equals(HEWAN) ? " 河湾" : "";
        return "%s—%s 应%d 已%d%s%s%s".formatted(quota.coversFrom(), quota.coversUntil(), quota.owed(), quota.done(), quota.excused() ? " 有说明" : "", where, who);
    }

    static List<String> of(String... lines) {
        return Arrays.asList(lines);
    }
}
