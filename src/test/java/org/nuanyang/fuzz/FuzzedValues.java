package org.nuanyang.fuzz;

import java.time.LocalDate;
import org.nuanyang.importing.values.Choice;
import org.nuanyang.importing.values.DateText;
import org.nuanyang.importing.values.YesNo;
import org.nuanyang.roster.Pinyin;
import org.nuanyang.roster.ResidentId;

/** Any text as a date, an ID number, a choice or a name: an answer that holds, never an error. */
public final class FuzzedValues {
    private FuzzedValues() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var text = new String(input, java.nio.charset.StandardCharsets.UTF_8);
        if (DateText.read(text) instanceof DateText.Told(int year, int month, int day)) LocalDate.of(year, Math.max(1, month), Math.max(1, day));
        ResidentId.of(text).ifPresent(FuzzedValues::holds);
        YesNo.read(text);
        Choice.of(text);
        if (text.length() <= 60) Pinyin.sortName(text);
    }

    private static void holds(ResidentId id) {
        if (ResidentId.checkDigit(id.value()) != id.value().charAt(17)) throw new AssertionError("the check digit is wrong");
        if (id.toString().contains(id.value().substring(6, 14))) throw new AssertionError("an ID number prints its birth date");
        id.birthDate();
    }
}
