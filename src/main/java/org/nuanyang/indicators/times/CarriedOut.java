package org.nuanyang.indicators.times;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.nuanyang.indicators.standing.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 落实率: of the periods that ended within the span and are closed today, from the sums of what is owed. */
@Component
@Order(2)
class CarriedOut implements Source {
    private final DutySumSql sql;
    private final TimesSql times;
    private final Standing standing;
    private final Folds folds;
    private final Spans spans;

    CarriedOut(DutySumSql sql, TimesSql times, Standing standing, Folds folds, Spans spans) {
        this.sql = sql;
        this.times = times;
        this.standing = standing;
        this.folds = folds;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return indicator == Indicator.CARRIED_OUT;
    }

    @Override
    public Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        var sums = nothing();
        for (var sum : sql.byMatter(place, span, spans.today())) add(sum, sums);
        return sums;
    }

    @Override
    public Map<YearMonth, Map<Measure, Count>> months(List<YearMonth> months, Place place, Viewer viewer) {
        var told = new HashMap<YearMonth, Map<Measure, Count>>();
        if (months.isEmpty()) return told;
        for (var month : months) told.put(month, nothing());
        var all = new Span(Span.Kind.MONTH, Collections.min(months).atDay(1), Collections.max(months).atEndOfMonth());
        sql.byMonth(place, all, spans.today()).forEach((month, sums) -> {
            if (told.containsKey(month)) sums.forEach(sum -> add(sum, told.get(month)));
        });
        return told;
    }

    private static Map<Measure, Count> nothing() {
        return new HashMap<>(Map.of(Measure.of(Indicator.CARRIED_OUT), Count.NONE));
    }

    private static void add(DutySumSql.Sum sum, Map<Measure, Count> sums) {
        sums.put(new Measure(Indicator.CARRIED_OUT, sum.matter()), sum.count());
        sums.merge(Measure.of(Indicator.CARRIED_OUT), sum.count(), Count::plus);
    }

    /** By place from the sums; by what files tell child by child, of whoever was on the roll at the end of the span, where that was kept. */
    @Override
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!dimension.ofPlaces() && !standing.kept(span)) return null;
        var counts = counts(measure, dimension, place, span);
        return folds.of(dimension, counts.keySet(), span).folded(counts);
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        boolean told = dimension != null && cell != null;
        boolean ofFiles = told && !dimension.ofPlaces();
        if (ofFiles && !standing.kept(span)) return new Page<>(List.of(), number, Page.SIZE, 0);
        return times.owed(measure.matter(), part, place, dimension, told ? keys(measure, dimension, cell, place, span) : null, span,
                ofFiles ? standing.month(span) : null, spans.today(), number);
    }

    /** What a cell is made of. */
    private List<String> keys(Measure measure, Dimension dimension, String cell, Place place, Span span) {
        var present = counts(measure, dimension, place, span).keySet();
        return folds.of(dimension, present, span).under(cell, present);
    }

    private Map<String, Count> counts(Measure measure, Dimension dimension, Place place, Span span) {
        return dimension.ofPlaces() ? sql.by(measure.matter(), dimension, place, span, spans.today())
                : times.owedBy(measure.matter(), dimension, place, span, standing.month(span), spans.today());
    }
}
