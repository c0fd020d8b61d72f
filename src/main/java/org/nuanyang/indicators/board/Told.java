package org.nuanyang.indicators.board;

import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Indicator;

/** A count in words. */
final class Told {
    private Told() {}

    /** 90.9%, or the number of an indicator that is none of a whole; what nobody has told is said to be so. */
    static String value(Indicator indicator, @Nullable Count count) {
        if (count == null) return Words.say("indicators.board.untold");
        return number(indicator) ? Words.say("indicators.board.count", count.numerator()) : count.percent();
    }

    static String value(Figure figure) {
        return value(figure.indicator(), figure.now());
    }

    /** For a picture; null where there is nothing to draw. */
    static @Nullable String drawn(Indicator indicator, @Nullable Count count) {
        if (count == null) return null;
        if (number(indicator)) return String.valueOf(count.numerator());
        var permille = count.permille();
        return permille == null ? null : permille / 10 + "." + permille % 10;
    }

    /** People rather than a share of them. */
    static boolean number(Indicator indicator) {
        return switch (indicator) {
            case COUNTED, IN_CARE, UNDECIDED, REACHED_BY_NONE -> true;
            default -> !indicator.rate();
        };
    }
}
