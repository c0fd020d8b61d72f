package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;

/**
 * An indicator; where it is told for each matter of care, of which.
 *
 * @param matter null: of all matters together, or an indicator that has none
 */
public record Measure(Indicator indicator, @Nullable Matter matter) {
    public static Measure of(Indicator indicator) {
        return new Measure(indicator, null);
    }

    public String words() {
        return matter == null ? indicator.words() : Words.say("indicators.of-matter", indicator.words(), Words.say(matter));
    }
}
