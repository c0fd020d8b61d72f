package org.nuanyang.care;

import org.jspecify.annotations.Nullable;
import org.nuanyang.calendar.Festival;

/**
 * How often: so many times per period of the days of a season, or once on a birthday or festival.
 *
 * @param festival set for {@link Per#FESTIVAL} only
 * @param makeupDays after the period, during which what was missed may still be made up
 */
public record Cadence(int times, Per per, @Nullable Festival festival, Season season, int makeupDays) {
    public Cadence {
        if ((per == Per.FESTIVAL) != (festival != null)) throw new IllegalArgumentException("a festival has a name, nothing else has one");
        if (times < 1 || makeupDays < 0) throw new IllegalArgumentException("at least once, and no day before the end");
    }
}
