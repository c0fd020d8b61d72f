package org.nuanyang.indicators.times;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Page;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Fold;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Source;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.fold.Folds;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.standing.Standing;
import org.nuanyang.indicators.times.ReachedSql.Told;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom records have reached in the months of the span, of those who are here at its end. */
@Component
@Order(3)
class Reached implements Source {
    private final ReachedSql sql;
    private final TimesSql times;
    private final Standing standing;
    private final Folds folds;

    Reached(ReachedSql sql, TimesSql times, Standing standing, Folds folds) {
        this.sql = sql;
        this.times = times;
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
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!standing.kept(span)) return null;
        var month = standing.month(span);
        var counts = kept(span, month) && dimension.ofPlaces() ? ofClasses(measure, dimension, place, span, month)
                : measure.indicator() == Indicator.REACHED_BY_NONE ? sql.reachedByNone(dimension, place, span, month)
                : sql.records(measure.matter(), dimension, place, span, month);
        return folds.of(dimension, counts.keySet(), span).folded(counts);
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        if (!standing.kept(span)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var month = standing.month(span);
        var keys = standing.keys(dimension, cell, place, span);
        if (measure.indicator() == Indicator.RECORDS) return times.records(measure.matter(), place, dimension, keys, span, month, number);
        return new Page<>(sql.children(part, place, dimension, keys, span, month, Page.SIZE, Page.offset(number)), number, Page.SIZE, sql.count(part, place, dimension, keys, span, month));
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
}
