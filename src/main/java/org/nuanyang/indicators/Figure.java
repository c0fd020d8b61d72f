package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;

/**
 * One indicator of a place.
 *
 * @param now null where no record tells it, or nothing was kept of that time
 * @param before the same of the last period, or null
 */
public record Figure(Measure measure, @Nullable Count now, @Nullable Count before) {
    public Indicator indicator() {
        return measure.indicator();
    }
}
