package org.nuanyang.indicators.standing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
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
import org.nuanyang.indicators.Spans;
import org.nuanyang.indicators.fold.Folds;
import org.nuanyang.indicators.place.Place;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How things stand: today and at the end of a month, by the sums kept of each class; whom one finds behind them, by the state kept of each child. */
@Component
@Order(1)
public class Standing implements Source {
    private final StateSql sql;
    private final ClassSumSql classes;
    private final Folds folds;
    private final Spans spans;

    Standing(StateSql sql, ClassSumSql classes, Folds folds, Spans spans) {
        this.sql = sql;
        this.classes = classes;
        this.folds = folds;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return indicator.tells() == Indicator.Tells.STATE;
    }

    @Override
    public @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        if (!kept(span)) return null;
        var sums = new HashMap<Measure, Count>();
        classes.sums(place, month(span)).forEach((indicator, count) -> sums.put(Measure.of(indicator), count));
        return sums;
    }

    @Override
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!kept(span)) return null;
        var counts = new HashMap<String, Count>();
        classes.by(dimension, place, month(span)).forEach((key, sums) -> counts.put(key, Objects.requireNonNull(sums.get(measure.indicator()))));
        return folds.of(dimension, counts.keySet(), span).folded(counts);
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        if (!kept(span)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var keys = keys(dimension, cell, place, span);
        var indicator = measure.indicator();
        return new Page<>(sql.children(indicator, part, place, dimension, keys, month(span), Page.SIZE, Page.offset(number)), number, Page.SIZE,
                sql.count(indicator, part, place, dimension, keys, month(span)));
    }

    public long inCare(Place place, @Nullable YearMonth month) {
        return Objects.requireNonNull(classes.sums(place, month).get(Indicator.IN_CARE)).numerator();
    }

    public Map<String, Long> inCareBy(Dimension dimension, Place place, @Nullable YearMonth month) {
        var inCare = new HashMap<String, Long>();
        classes.by(dimension, place, month).forEach((key, sums) -> inCare.put(key, Objects.requireNonNull(sums.get(Indicator.IN_CARE)).numerator()));
        return inCare;
    }

    public LocalDate today() {
        return spans.today();
    }

    public boolean kept(Span span) {
        var month = month(span);
        return month == null || sql.keeps(month);
    }

    /** Whose month-end is asked for; null for today. */
    public @Nullable YearMonth month(Span span) {
        return span.runs(spans.today()) ? null : span.lastMonth();
    }

    /** The keys of the table that a cell is made of; null: of the whole place. */
    public @Nullable List<String> keys(@Nullable Dimension dimension, @Nullable String cell, Place place, Span span) {
        if (dimension == null || cell == null) return null;
        Collection<String> present = classes.by(dimension, place, month(span)).keySet();
        return folds.of(dimension, present, span).under(cell, present);
    }
}
