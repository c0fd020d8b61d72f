package org.nuanyang.indicators.sums;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Span;

/**
 * What the figures tell of the same children as a column of a ledger: an indicator, where it is told apart in which cells, and which of its numbers.
 *
 * @param cells empty: all that there are
 */
record Told(Indicator indicator, @Nullable Matter matter, @Nullable Dimension split, Set<String> cells, Number number) {
    enum Number { NUMERATOR, DENOMINATOR, MISSING, RATE }

    static Told done(Indicator indicator) {
        return new Told(indicator, null, null, Set.of(), Number.NUMERATOR);
    }

    static Told of(Indicator indicator) {
        return new Told(indicator, null, null, Set.of(), Number.DENOMINATOR);
    }

    static Told missing(Indicator indicator) {
        return new Told(indicator, null, null, Set.of(), Number.MISSING);
    }

    static Told rate(Indicator indicator) {
        return new Told(indicator, null, null, Set.of(), Number.RATE);
    }

    Told at(Matter which) {
        return new Told(indicator, which, split, cells, number);
    }

    Told by(Dimension apart, String... which) {
        return new Told(indicator, matter, apart, Set.of(which), number);
    }

    /** Null where the figure has no share, as nobody stands below it. */
    @Nullable Double read(Figures figures, OrgId place, Span span, Viewer viewer) {
        var told = figures.by(new Measure(indicator, matter), split == null ? Dimension.SCHOOL : split, place, span, viewer);
        var count = split == null ? told.whole().now()
                : told.cells().stream().filter(cell -> cells.isEmpty() || cells.contains(cell.key())).map(Cell::now).reduce(Count.NONE, Count::plus);
        return switch (number) {
            case NUMERATOR -> (double) count.numerator();
            case DENOMINATOR -> (double) count.denominator();
            case MISSING -> (double) count.missing();
            case RATE -> count.permille() == null ? null : count.permille() / 1_000.0;
        };
    }
}
