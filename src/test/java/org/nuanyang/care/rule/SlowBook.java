package org.nuanyang.care.rule;

import static java.time.temporal.IsoFields.QUARTER_OF_YEAR;
import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;
import org.nuanyang.calendar.Term;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Cohort.Span;
import org.nuanyang.care.OwedBy;

/**
 * The rules of domain section 5 a second time, slow and obvious: every day is looked at by itself, every record is laid
 * beside every quota. It shares no step with the rule book.
 */
final class SlowBook {
    private static final Map<Integer, List<Festival.Date>> FESTIVALS = new ConcurrentHashMap<>();

    private final CareDuty duty;
    private final Circumstances child;
    private final List<Term> terms;
    private final Map<UUID, Set<LocalDate>> teaching;
    private final LocalDate horizon;

    SlowBook(CareDuty duty, Circumstances child, List<Term> terms, Map<UUID, Set<LocalDate>> teaching, LocalDate horizon) {
        this.duty = duty;
        this.child = child;
        this.terms = terms;
        this.teaching = teaching;
        this.horizon = horizon;
    }

    static final class Line {
        UUID school;
        @Nullable UUID klass;
        @Nullable UUID pairing;
        LocalDate periodFrom;
        LocalDate periodUntil;
        LocalDate firstDay;
        LocalDate from;
        LocalDate until;
        LocalDate makeup;
        int days;
        int asked;
        int owed;
        boolean excused;
        int done;

        @Override
        public String toString() {
            return "%s..%s %s..%s %s %s %s %s owed %d%s done %d".formatted(
                    periodFrom, periodUntil, from, until, makeup, school, klass, pairing, owed, excused ? " excused" : "", done);
        }
    }

    List<Line> lines(List<LocalDate> records, LocalDate first, LocalDate last) {
        Map<String, List<LocalDate>> periods = new LinkedHashMap<>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var name = period(day);
            if (name != null) periods.computeIfAbsent(name, _ -> new ArrayList<>()).add(day);
        }
        var lines = new ArrayList<Line>();
        for (var days : periods.values()) {
            if (!days.getFirst().isAfter(horizon)) lines.addAll(in(days));
        }
        count(lines, records);
        return lines;
    }

    private List<Line> in(List<LocalDate> period) {
        var lines = new ArrayList<Line>();
        for (var day : period) {
            var place = child.places().stream().filter(each -> in(each.span(), day)).findFirst().orElse(null);
            if (place == null || !asks(day, place.school())) continue;
            var pairing = child.pairings().stream().filter(each -> in(each.span(), day))
                    .min(Comparator.comparing((Circumstances.Paired each) -> each.span().from()).thenComparing(Circumstances.Paired::pairing)).orElse(null);
            if (duty.owedBy() == OwedBy.HELPER && pairing == null) continue;
            var who = duty.owedBy() == OwedBy.HELPER ? pairing.pairing() : null;
            var line = lines.isEmpty() ? null : lines.getLast();
            if (line == null || !line.school.equals(place.school()) || !Objects.equals(line.pairing, who)) {
                line = new Line();
                line.school = place.school();
                line.pairing = who;
                line.firstDay = day;
                lines.add(line);
            }
            line.klass = place.klass();
            line.days++;
            if (!excused(day)) line.asked++;
        }
        for (var line : lines) {
            var all = period.stream().filter(day -> season(day, line.school)).count();
            int without = owed(line.days, all);
            line.owed = owed(line.asked, all);
            line.excused = line.owed == 0 && without > 0;
            if (line.excused) line.owed = without;
        }
        lines.removeIf(line -> line.owed == 0);
        for (var line : lines) {
            line.periodFrom = period.getFirst();
            line.periodUntil = period.getLast();
            line.from = line == lines.getFirst() ? period.getFirst() : line.firstDay;
            line.until = line == lines.getLast() ? period.getLast() : lines.get(lines.indexOf(line) + 1).firstDay.minusDays(1);
            line.makeup = line == lines.getLast() ? line.until.plusDays(duty.cadence().makeupDays()) : line.until;
        }
        return lines;
    }

    private int owed(long days, long all) {
        if (all == 0 || days < all / 2.0) return 0;
        int times = duty.cadence().per().isADay() ? 1 : duty.cadence().times();
        return Math.max(1, new BigDecimal(times).multiply(new BigDecimal(days)).divide(new BigDecimal(all), 0, RoundingMode.HALF_UP).intValue());
    }

    private boolean asks(LocalDate day, UUID school) {
        if (day.isBefore(duty.from()) || duty.until() != null && !day.isBefore(duty.until())) return false;
        if (duty.school() != null && !duty.school().value().equals(school)) return false;
        if (child.inCare().stream().noneMatch(span -> in(span, day))) return false;
        if (!duty.cohort().key().equals("ALL") && child.cohorts().getOrDefault(duty.cohort(), List.of()).stream().noneMatch(span -> in(span, day))) return false;
        return season(day, school);
    }

    private boolean excused(LocalDate day) {
        return child.excuses().stream().filter(excuse -> in(excuse.span(), day)).anyMatch(excuse -> excuse.duty() != null
                ? excuse.duty().equals(duty.id())
                : excuse.matter() == null || excuse.matter() == duty.matter());
    }

    private static boolean in(Span span, LocalDate day) {
        return !day.isBefore(span.from()) && (span.until() == null || day.isBefore(span.until()));
    }

    private boolean season(LocalDate day, UUID school) {
        return switch (duty.cadence().season()) {
            case TEACHING -> teaching.get(school).contains(day);
            case ALL_YEAR -> true;
            case HOLIDAYS -> vacation(day) != null;
            case SUMMER -> vacation(day) != null && vacation(day).number() == 2;
            case WINTER -> vacation(day) != null && vacation(day).number() == 1;
        };
    }

    /** The term after which a day is free; null within the terms and where nobody knows. */
    private @Nullable Term vacation(LocalDate day) {
        if (terms.stream().anyMatch(term -> term.holds(day))) return null;
        var before = terms.stream().filter(term -> term.until().isBefore(day)).max(Comparator.comparing(Term::until)).orElse(null);
        if (before == null) return null;
        boolean another = terms.stream().anyMatch(term -> term.from().isAfter(day) && term.year().starts() - before.year().starts() < 2);
        return another || !day.isAfter(before.year().until()) ? before : null;
    }

    private @Nullable String period(LocalDate day) {
        return switch (duty.cadence().per()) {
            case DAY -> day.toString();
            case WEEK -> day.get(WEEK_BASED_YEAR) + "w" + day.get(WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> YearMonth.from(day).toString();
            case QUARTER -> day.getYear() + "q" + day.get(QUARTER_OF_YEAR);
            case TERM -> terms.stream().filter(term -> term.holds(day)).map(term -> "t" + term.from()).findFirst().orElse(null);
            case VACATION -> vacation(day) == null ? null : "v" + vacation(day).until();
            case SCHOOL_YEAR -> "s" + (day.getMonthValue() < 9 ? day.getYear() - 1 : day.getYear());
            case PROGRAMME_YEAR -> "p" + day.getYear();
            case BIRTHDAY -> birthday(day) ? day.toString() : null;
            case FESTIVAL -> FESTIVALS.computeIfAbsent(day.getYear(), Festival::of).contains(new Festival.Date(duty.cadence().festival(), day)) ? day.toString() : null;
        };
    }

    private boolean birthday(LocalDate day) {
        if (child.birth() == null || day.getYear() <= child.birth().getYear()) return false;
        var birth = MonthDay.from(child.birth());
        if (birth.equals(MonthDay.of(2, 29)) && !day.isLeapYear()) return MonthDay.from(day).equals(MonthDay.of(2, 28));
        return MonthDay.from(day).equals(birth);
    }

    /** Each record to the line whose time is up first among those that still want one; else to the line of its day. */
    private static void count(List<Line> lines, List<LocalDate> records) {
        for (var day : records.stream().sorted().toList()) {
            lines.stream().filter(line -> !day.isBefore(line.from) && !day.isAfter(line.makeup) && !line.excused && line.done < line.owed)
                    .min(Comparator.comparing((Line line) -> line.makeup).thenComparing(line -> line.from))
                    .or(() -> lines.stream().filter(line -> !day.isBefore(line.from) && !day.isAfter(line.until)).findFirst())
                    .ifPresent(line -> line.done++);
        }
    }

    /** The most that could be counted as done by any sharing out of the records: paths are looked for until there is none. */
    static int most(List<Line> lines, List<LocalDate> records) {
        var wants = new ArrayList<Line>();
        for (var line : lines) for (int i = 0; i < line.owed && !line.excused; i++) wants.add(line);
        var given = new int[wants.size()];
        Arrays.fill(given, -1);
        int most = 0;
        for (int record = 0; record < records.size(); record++) {
            if (finds(record, records, wants, given, new boolean[wants.size()])) most++;
        }
        return most;
    }

    private static boolean finds(int record, List<LocalDate> records, List<Line> wants, int[] given, boolean[] tried) {
        for (int i = 0; i < tried.length; i++) {
            var day = records.get(record);
            if (tried[i] || day.isBefore(wants.get(i).from) || day.isAfter(wants.get(i).makeup)) continue;
            tried[i] = true;
            if (given[i] < 0 || finds(given[i], records, wants, given, tried)) {
                given[i] = record;
                return true;
            }
        }
        return false;
    }
}
