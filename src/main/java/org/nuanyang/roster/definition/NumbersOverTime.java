package org.nuanyang.roster.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The numbers of the definitions as a county has set them, each from its day on.
 *
 * @param from the first entry holds before its day too
 */
public record NumbersOverTime(NavigableMap<LocalDate, Numbers> from) {
    public static final NumbersOverTime USUAL = new NumbersOverTime(new TreeMap<>(Map.of(LocalDate.EPOCH, Numbers.USUAL)));

    Numbers on(LocalDate day) {
        var entry = from.floorEntry(day);
        return (entry == null ? from.firstEntry() : entry).getValue();
    }
}
