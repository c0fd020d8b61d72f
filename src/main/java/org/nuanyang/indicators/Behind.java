package org.nuanyang.indicators;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Component;

/** The children behind a number, from where the number comes from. */
@Component
class Behind {
    private final Standing standing;
    private final Movements movements;
    private final CarriedOut carriedOut;
    private final StateSql states;
    private final ReachedSql reached;
    private final TimesSql times;

    Behind(Standing standing, Movements movements, CarriedOut carriedOut, StateSql states, ReachedSql reached, TimesSql times) {
        this.standing = standing;
        this.movements = movements;
        this.carriedOut = carriedOut;
        this.states = states;
        this.reached = reached;
        this.times = times;
    }

    /** @param cell null: of the whole place */
    Page<ChildOfFigure> children(Measure measure, Part part, Place at, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        var indicator = measure.indicator();
        if (movements.tells(indicator)) return page(movements.children(indicator, part, at, dimension, cell, span, viewer), number);
        if (carriedOut.tells(indicator))
            return times.owed(measure.matter(), part, at, dimension, cell == null || dimension == null ? null : carriedOut.keys(measure, dimension, cell, at, span), span, standing.today(), number);
        if (!standing.kept(span)) return new Page<>(List.of(), number, Page.SIZE, 0);
        var month = standing.month(span);
        Collection<String> keys = dimension == null || cell == null ? null : standing.keys(dimension, cell, at, span);
        return switch (indicator) {
            case RECORDS -> times.records(measure.matter(), at, dimension, keys, span, month, number);
            case REACHED_BY_NONE -> new Page<>(reached.children(part, at, dimension, keys, span, month, Page.SIZE, Page.offset(number)), number, Page.SIZE,
                    reached.count(part, at, dimension, keys, span, month));
            default -> new Page<>(states.children(indicator, part, at, dimension, keys, month, Page.SIZE, Page.offset(number)), number, Page.SIZE,
                    states.count(indicator, part, at, dimension, keys, month));
        };
    }

    private static Page<ChildOfFigure> page(List<ChildOfFigure> all, int number) {
        int from = (int) Math.min(Page.offset(number), all.size());
        return new Page<>(all.subList(from, Math.min(from + Page.SIZE, all.size())), number, Page.SIZE, all.size());
    }
}
