package org.nuanyang.indicators;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.indicators.place.Place;

/** Where some of the indicators come from. */
public interface Source {
    boolean tells(Indicator indicator);

    /** All that it tells of a place; null where nothing was kept of that time. */
    @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer);

    /** The same of each of these months. */
    default Map<YearMonth, Map<Measure, Count>> months(List<YearMonth> months, Place place, Viewer viewer) {
        var told = new HashMap<YearMonth, Map<Measure, Count>>();
        for (var month : months) told.put(month, Objects.requireNonNullElse(of(place, Span.month(month), viewer), Map.of()));
        return told;
    }

    /** The cells add up to the whole. */
    default boolean adds() {
        return true;
    }

    /** One of them told apart; null where nothing was kept of that time. */
    @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer);

    /**
     * The children behind a number of its.
     *
     * @param cell null: of the whole place
     */
    Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number);
}
