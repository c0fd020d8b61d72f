package org.nuanyang.roster.reading;

import java.util.Map;
import java.util.Optional;
import org.nuanyang.roster.Fact;

/**
 * What a person said the columns mean: per {@linkplain SheetReading#shape shape} of headings, column index to a fact's
 * {@linkplain Fact#key key}, or {@link #IGNORE}. Columns that are not named keep the reader's own reading.
 */
public record ColumnMapping(Map<String, Map<Integer, String>> byShape) {
    public static final String IGNORE = "ignore";

    Optional<String> choice(String shape, int column) {
        return Optional.ofNullable(byShape.getOrDefault(shape, Map.of()).get(column));
    }
}
