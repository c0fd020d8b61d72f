package org.nuanyang.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.roster.ChildId;

/**
 * What rules would have brought up, day after day: a signal is new when it was not there the day before it was looked at. What lay there
 * on the first day is a stock that any county begins with, told apart.
 *
 * @param <T> whoever is told: a homeroom teacher
 */
final class BackTest<T> {
    private record Name(ChildId child, SignalKind kind, String key) {}

    private record Raised(LocalDate on, ChildId child, SignalKind kind) {}

    /** What happened to a child. @param shows the rules by which it can be seen; any other speaks of something else */
    record Happened(String story, ChildId child, LocalDate begins, LocalDate crisis, boolean harmless, Set<SignalKind> shows) {}

    /**
     * @param first on which day the first rule spoke that can see it, between its first day and its crisis
     * @param by those that did, the first one first
     * @param besides which others have put the child on the list meanwhile
     */
    record Outcome(Happened happened, @Nullable LocalDate first, List<SignalKind> by, List<SignalKind> besides) {
        boolean found() {
            return first != null;
        }

        long daysBefore() {
            return first == null ? 0 : ChronoUnit.DAYS.between(first, happened.crisis());
        }
    }

    private final Map<ChildId, T> tellers;
    private final Set<Name> open = new HashSet<>();
    private final List<Raised> raised = new ArrayList<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private int stock;

    /** @param told who is told of which child */
    BackTest(Map<ChildId, T> told) {
        tellers = Map.copyOf(told);
    }

    /** In the order of the days. */
    void day(LocalDate on, Collection<Found> found) {
        boolean first = days.isEmpty();
        days.add(on);
        var now = found.stream().map(each -> new Name(each.child(), each.kind(), each.key())).collect(Collectors.toSet());
        open.retainAll(now);
        for (var name : now) {
            if (!open.add(name)) continue;
            if (first) stock++;
            else raised.add(new Raised(on, name.child(), name.kind()));
        }
    }

    /** On the first day, all together. */
    int stock() {
        return stock;
    }

    int raised() {
        return raised.size();
    }

    int openNow() {
        return open.size();
    }

    /** How many are open at the end for each who is told, and the children they are of. */
    Map<T, Long> openFor() {
        return open.stream().filter(name -> tellers.containsKey(name.child())).collect(Collectors.groupingBy(name -> tellers.get(name.child()), Collectors.counting()));
    }

    Map<SignalKind, Integer> byKind() {
        var kinds = new TreeMap<SignalKind, Integer>();
        raised.forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
        return kinds;
    }

    SignalKind noisiest() {
        return byKind().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    Map<String, Integer> byMonth(SignalKind kind) {
        var months = new TreeMap<String, Integer>();
        raised.stream().filter(each -> each.kind() == kind).forEach(each -> months.merge(YearMonth.from(each.on()).toString(), 1, Integer::sum));
        return months;
    }

    /** How many each has been told of in each week, weeks without any among them; the least first. */
    List<Integer> perWeek() {
        var weeks = days.stream().skip(1).map(BackTest::week).collect(Collectors.toCollection(TreeSet::new));
        var sums = new HashMap<T, Map<LocalDate, Integer>>();
        tellers.values().forEach(teller -> sums.computeIfAbsent(teller, _ -> new HashMap<>()));
        for (var each : raised) if (tellers.containsKey(each.child())) sums.get(tellers.get(each.child())).merge(week(each.on()), 1, Integer::sum);
        return sums.values().stream().flatMap(own -> weeks.stream().map(week -> own.getOrDefault(week, 0))).sorted().toList();
    }

    /** Of a list in order, the one below which this share of it lies. */
    static int at(List<Integer> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    Outcome outcome(Happened happened) {
        var own = raised.stream().filter(each -> each.child().equals(happened.child()) && !each.on().isBefore(happened.begins()) && !each.on().isAfter(happened.crisis()))
                .sorted(Comparator.comparing(Raised::on).thenComparing(Raised::kind)).toList();
        var seen = own.stream().filter(each -> happened.shows().contains(each.kind())).toList();
        return new Outcome(happened, seen.isEmpty() ? null : seen.getFirst().on(), seen.stream().map(Raised::kind).distinct().toList(),
                own.stream().map(Raised::kind).filter(kind -> !happened.shows().contains(kind)).distinct().toList());
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
