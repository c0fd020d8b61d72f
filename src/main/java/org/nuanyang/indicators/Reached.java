package org.nuanyang.indicators;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.ReachedSql.Told;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom records have reached in the months of the span, of those who are here at its end. */
@Component
@Order(3)
class Reached implements Source {
    private final ReachedSql sql;
    private final Standing standing;
    private final Folds folds;

    Reached(ReachedSql sql, Standing standing, Folds folds) {
        this.sql = sql;
        this.standing = standing;
        this.folds = folds;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return indicator == Indicator.REACHED_BY_NONE || indicator == Indicator.RECORDS;
    }

    @Override
    public @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        if (!standing.kept(span)) return null;
        var month = standing.month(span);
        return kept(span, month) ? sums(sql.told(place, span, month), standing.inCare(place, month)) : sums(place, span, month);
    }

    /** What the sums of classes say. */
    private static Map<Measure, Count> sums(Map<@Nullable Matter, Told> told, long inCare) {
        var sums = new HashMap<Measure, Count>();
        var all = told.getOrDefault(null, Told.NOTHING);
        sums.put(Measure.of(Indicator.REACHED_BY_NONE), new Count(inCare - all.reached(), inCare, 0));
        sums.put(Measure.of(Indicator.RECORDS), new Count(all.records(), inCare, 0));
        told.forEach((matter, of) -> {
            if (matter != null) sums.put(new Measure(Indicator.RECORDS, matter), new Count(of.records(), inCare, 0));
        });
        return sums;
    }

    /** Of terms and years that are over: who was reached in any of their months. */
    private Map<Measure, Count> sums(Place place, Span span, @Nullable YearMonth month) {
        var sums = new HashMap<Measure, Count>();
        var inCare = sql.reachedByNone(place, span, month);
        sums.put(Measure.of(Indicator.REACHED_BY_NONE), inCare);
        sums.put(Measure.of(Indicator.RECORDS), new Count(0, inCare.denominator(), 0));
        sql.records(place, span, month).forEach((matter, records) -> {
            sums.put(new Measure(Indicator.RECORDS, matter), new Count(records, inCare.denominator(), 0));
            sums.merge(Measure.of(Indicator.RECORDS), new Count(records, 0, 0), Count::plus);
        });
        return sums;
    }

    @Override
    public @Nullable Map<Folding.Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!standing.kept(span)) return null;
        var month = standing.month(span);
        var counts = kept(span, month) && atAPlace(dimension) ? ofClasses(measure, dimension, place, span, month)
                : measure.indicator() == Indicator.REACHED_BY_NONE ? sql.reachedByNone(dimension, place, span, month)
                : sql.records(measure.matter(), dimension, place, span, month);
        return folds.of(dimension, counts.keySet(), span).folded(counts);
    }

    private Map<String, Count> ofClasses(Measure measure, Dimension dimension, Place place, Span span, @Nullable YearMonth month) {
        var told = sql.told(measure.matter(), dimension, place, span, month);
        var counts = new HashMap<String, Count>();
        standing.inCareBy(dimension, place, month).forEach((key, inCare) -> {
            var of = told.getOrDefault(key, Told.NOTHING);
            if (inCare > 0 || of.records() > 0) counts.put(key, new Count(measure.indicator() == Indicator.RECORDS ? of.records() : inCare - of.reached(), inCare, 0));
        });
        return counts;
    }

    /** Of today's children the records of this school year are kept by class, of a month's end those of the month. */
    private boolean kept(Span span, @Nullable YearMonth month) {
        return month == null ? !span.from().withDayOfMonth(1).isBefore(SchoolYear.of(standing.today()).from()) : YearMonth.from(span.from()).equals(month);
    }

    private static boolean atAPlace(Dimension dimension) {
        return dimension.isPlace() || dimension == Dimension.GRADE;
    }
}
