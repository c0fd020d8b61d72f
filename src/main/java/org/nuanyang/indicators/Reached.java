package org.nuanyang.indicators;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
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
        var counts = measure.indicator() == Indicator.REACHED_BY_NONE ? sql.reachedByNone(dimension, place, span, month)
                : sql.records(measure.matter(), dimension, place, span, month);
        return folds.of(dimension, counts.keySet(), span).folded(counts);
    }
}
