package org.nuanyang.indicators.board;

import java.util.Locale;
import org.nuanyang.access.OrgId;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;

/** Where a number opens: the pages of the figures. */
final class Ways {
    private Ways() {}

    static String all(OrgId place) {
        return "/figures?place=" + place;
    }

    static String figure(Indicator indicator, String place, Span span) {
        return path(indicator) + "?place=" + place + "&span=" + span.key();
    }

    /** The children counted in one cell. */
    static String children(Indicator indicator, OrgId place, Dimension by, String cell, Span span) {
        return path(indicator) + "/children?place=" + place + "&span=" + span.key() + "&by=" + by + "&part=" + Part.NUMERATOR + "&cell=" + cell;
    }

    private static String path(Indicator indicator) {
        return "/figures/" + indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
