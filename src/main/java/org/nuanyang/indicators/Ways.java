package org.nuanyang.indicators;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;

/** Where a number opens: the pages of the figures. */
public final class Ways {
    private Ways() {}

    public static String all(OrgId place) {
        return "/figures?place=" + place;
    }

    public static String figure(Indicator indicator, String place, Span span) {
        return path(indicator) + "?place=" + place + "&span=" + span.key();
    }

    public static String figure(Measure measure, OrgId place, Span span) {
        return figure(measure.indicator(), place.toString(), span) + matter(measure);
    }

    /** The children counted in one cell. */
    public static String children(Indicator indicator, OrgId place, Dimension by, String cell, Span span) {
        return children(Measure.of(indicator), Part.NUMERATOR, place, by, cell, span);
    }

    /** The children behind a number; of the whole place where no cell is named. */
    public static String children(Measure measure, Part part, OrgId place, @Nullable Dimension by, @Nullable String cell, Span span) {
        var whole = path(measure.indicator()) + "/children?place=" + place + "&span=" + span.key() + matter(measure) + "&part=" + part;
        return by == null || cell == null ? whole : whole + "&by=" + by + "&cell=" + cell;
    }

    private static String matter(Measure measure) {
        return measure.matter() == null ? "" : "&matter=" + measure.matter();
    }

    private static String path(Indicator indicator) {
        return "/figures/" + indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
