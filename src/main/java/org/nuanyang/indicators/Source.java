package org.nuanyang.indicators;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;

/** Where some of the indicators come from. */
interface Source {
    boolean tells(Indicator indicator);

    /** All that it tells of a place; null where nothing was kept of that time. */
    @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer);

    /** The cells add up to the whole. */
    default boolean adds() {
        return true;
    }

    /** One of them told apart; null where nothing was kept of that time. */
    @Nullable Map<Folding.Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer);
}
