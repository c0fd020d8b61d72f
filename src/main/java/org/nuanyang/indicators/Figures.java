package org.nuanyang.indicators;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures of a place for a span of time, and the children behind each. A place is a class, a school with its teaching points, a
 * township or the county; whoever may not list all its children finds nothing.
 */
@Service
public class Figures {
    private final KeptFigures kept;
    private final Places places;
    private final Spans spans;
    private final StateSql states;
    private final FoldSql folds;
    private final TransactionTemplate reading;

    Figures(KeptFigures kept, Places places, Spans spans, StateSql states, FoldSql folds, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.places = places;
        this.spans = spans;
        this.states = states;
        this.folds = folds;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Every indicator, in its order; what no record tells stands there without a number. */
    public List<Figure> of(OrgId place, Span span, Viewer viewer) {
        return read(() -> {
            var at = places.of(place, viewer);
            var now = states(at, span);
            var before = spans.before(span, viewer.county()).map(earlier -> states(at, earlier)).orElse(null);
            return List.of(Indicator.values()).stream().map(each -> new Figure(Measure.of(each), at(now, each), at(before, each))).toList();
        });
    }

    /** One indicator told apart. */
    public Breakdown by(Indicator indicator, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        return by(Measure.of(indicator), dimension, place, span, viewer);
    }

    public Breakdown by(Measure measure, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        return read(() -> {
            var at = places.of(place, viewer);
            var now = statesBy(measure.indicator(), dimension, at, span);
            var before = spans.before(span, viewer.county()).map(earlier -> statesBy(measure.indicator(), dimension, at, earlier)).orElse(null);
            var keys = new HashMap<String, Count>();
            if (now != null) keys.putAll(now);
            if (before != null) keys.putAll(before);
            var cells = folding(dimension, keys.keySet(), span).cells(now, before);
            return new Breakdown(measure, dimension, cells, new Figure(measure, whole(now), whole(before)));
        });
    }

    /** The children behind a number, by name; of a cell, or of the whole place where there is none. */
    public Page<ChildOfFigure> children(Indicator indicator, Part part, OrgId place, @Nullable Dimension dimension, @Nullable String cell,
            Span span, Viewer viewer, int asked) {
        return read(() -> {
            var at = places.of(place, viewer);
            var number = Page.number(asked);
            var month = month(span);
            if (indicator.tells() != Indicator.Tells.STATE || month != null && !states.keeps(month)) return new Page<>(List.of(), number, Page.SIZE, 0);
            var keys = dimension == null || cell == null ? null : keys(dimension, cell, at, span);
            var total = states.count(indicator, part, at, dimension, keys, month);
            return new Page<>(states.children(indicator, part, at, dimension, keys, month, Page.SIZE, Page.offset(number)), number, Page.SIZE, total);
        });
    }

    private List<String> keys(Dimension dimension, String cell, Place at, Span span) {
        var present = states.by(dimension, at, month(span)).keySet();
        return folding(dimension, present, span).under(cell, present);
    }

    private Folding folding(Dimension dimension, Collection<String> keys, Span span) {
        var ids = keys.stream().filter(key -> !key.isEmpty()).toList();
        var below = switch (dimension) {
            case TOWNSHIP, SCHOOL -> folds.schools(ids);
            case GRADE, CLASS -> folds.classes(ids);
            case SEX, GUARDIAN, CATEGORY, BOARDING -> List.<FoldSql.Below>of();
        };
        return new Folding(dimension, below, span.runs(spans.today()) ? spans.today() : span.until());
    }

    /** How things stand at the end of the span; null where nothing was kept of that time. */
    private @Nullable Map<Indicator, Count> states(Place place, Span span) {
        var month = month(span);
        return month != null && !states.keeps(month) ? null : states.sums(place, month);
    }

    private @Nullable Map<String, Count> statesBy(Indicator indicator, Dimension dimension, Place place, Span span) {
        var month = month(span);
        if (indicator.tells() != Indicator.Tells.STATE || month != null && !states.keeps(month)) return null;
        var counts = new HashMap<String, Count>();
        states.by(dimension, place, month).forEach((key, sums) -> counts.put(key, Objects.requireNonNull(sums.get(indicator))));
        return counts;
    }

    private @Nullable YearMonth month(Span span) {
        return span.runs(spans.today()) ? null : span.lastMonth();
    }

    private static @Nullable Count whole(@Nullable Map<String, Count> counts) {
        return counts == null ? null : counts.values().stream().reduce(Count.NONE, Count::plus);
    }

    private static @Nullable Count at(@Nullable Map<Indicator, Count> counts, Indicator indicator) {
        return counts == null ? null : counts.get(indicator);
    }

    private <T> T read(Supplier<T> work) {
        kept.settle();
        return Objects.requireNonNull(reading.execute(_ -> {
            states.planForTheseValues();
            return work.get();
        }));
    }
}
