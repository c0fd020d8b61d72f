package org.nuanyang.roster.reading;

import java.util.List;
import java.util.stream.Stream;

/** What a file turned out to be. */
public sealed interface RosterReading {
    /** @param leftOut sheets without children, and hidden ones */
    record Roster(List<SheetReading> sheets, List<LeftOut> leftOut) implements RosterReading {
        public Stream<RosterRow> rows() {
            return sheets.stream().flatMap(sheet -> sheet.rows().stream());
        }
    }

    /** @param words from the file that show what it is: its title or headings */
    record Declined(LooksLike looksLike, List<String> words) implements RosterReading {}

    record LeftOut(String sheet, LooksLike looksLike) {}
}
