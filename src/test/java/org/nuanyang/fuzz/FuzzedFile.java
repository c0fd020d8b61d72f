package org.nuanyang.fuzz;

import java.time.LocalDate;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.reading.RosterReader;

/** Any bytes sent as a workbook are read as a roster or refused in words. */
public final class FuzzedFile {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    private FuzzedFile() {}

    public static void fuzzerTestOneInput(byte[] sent) {
        try {
            RosterReader.read(Workbook.read(sent), null, TODAY);
        } catch (Unreadable told) {
            if (!told.key().startsWith("importing.unreadable.")) throw new AssertionError("no words for " + told.key());
        }
    }
}
