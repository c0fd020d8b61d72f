package org.nuanyang.care.rule;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Cohort.Span;

/** A set of days of this century. */
public final class Days {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int END = (int) (LocalDate.of(2100, 1, 1).toEpochDay() - FIRST.toEpochDay());
    public static final Days NONE = new Days(new BitSet());

    private final BitSet days;

    private Days(BitSet days) {
        this.days = days;
    }

    public static Days of(Collection<LocalDate> days) {
        var set = new BitSet();
        days.forEach(day -> set.set(place(day)));
        return new Days(set);
    }

    /** @param until the first day after; null while there is no end */
    public static Days between(LocalDate from, @Nullable LocalDate until) {
        var set = new BitSet();
        add(set, from, until);
        return new Days(set);
    }

    public static Days of(Period period) {
        return between(period.from(), period.until().plusDays(1));
    }

    public static Days ofSpans(Collection<Span> spans) {
        var set = new BitSet();
        spans.forEach(span -> add(set, span.from(), span.until()));
        return new Days(set);
    }

    private static void add(BitSet set, LocalDate from, @Nullable LocalDate until) {
        int begin = place(from);
        int end = until == null ? END : place(until);
        if (begin < end) set.set(begin, end);
    }

    private static int place(LocalDate day) {
        return (int) Math.clamp(day.toEpochDay() - FIRST.toEpochDay(), 0, END);
    }

    private static LocalDate day(int place) {
        return FIRST.plusDays(place);
    }

    public Days and(Days other) {
        var both = (BitSet) days.clone();
        both.and(other.days);
        return new Days(both);
    }

    public Days or(Days other) {
        var either = (BitSet) days.clone();
        either.or(other.days);
        return new Days(either);
    }

    public Days without(Days other) {
        var rest = (BitSet) days.clone();
        rest.andNot(other.days);
        return new Days(rest);
    }

    public boolean holds(LocalDate day) {
        return days.get(place(day));
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public int count(Period period) {
        int count = 0;
        int end = place(period.until());
        for (int at = days.nextSetBit(place(period.from())); at >= 0 && at <= end; at = days.nextSetBit(at + 1)) count++;
        return count;
    }

    /** The first of them within a period; null when there is none. */
    public @Nullable LocalDate first(Period period) {
        int at = days.nextSetBit(place(period.from()));
        return at < 0 || at > place(period.until()) ? null : day(at);
    }

    @Nullable LocalDate first() {
        int at = days.nextSetBit(0);
        return at < 0 ? null : day(at);
    }

    @Nullable LocalDate last() {
        return days.isEmpty() ? null : day(days.length() - 1);
    }
}
