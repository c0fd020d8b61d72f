package org.nuanyang.indicators.fold;

import java.util.Collection;
import java.util.List;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.springframework.stereotype.Component;

/** Looks up what the keys are called, on the last day of the span. */
@Component
public class Folds {
    private final FoldSql sql;
    private final Spans spans;

    Folds(FoldSql sql, Spans spans) {
        this.sql = sql;
        this.spans = spans;
    }

    public Folding of(Dimension dimension, Collection<String> keys, Span span) {
        var ids = keys.stream().filter(key -> !key.isEmpty()).toList();
        var below = switch (dimension) {
            case TOWNSHIP, SCHOOL -> sql.schools(ids);
            case GRADE, CLASS -> sql.classes(ids);
            case SEX, GUARDIAN, CATEGORY, BOARDING -> List.<FoldSql.Below>of();
        };
        return new Folding(dimension, below, span.runs(spans.today()) ? spans.today() : span.until());
    }
}
