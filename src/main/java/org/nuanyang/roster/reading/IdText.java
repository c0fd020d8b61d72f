package org.nuanyang.roster.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.ResidentId;

/** An ID number as it stands in a cell. Nothing of a damaged one is ever completed. */
sealed interface IdText {
    /** @param card the disability card's 20 digits, when that is what stood there; else empty */
    record Valid(ResidentId id, String card, boolean knownDivision) implements IdText {}

    record Bad(Problem problem, int length) implements IdText {}

    record Masked(String text) implements IdText {}

    /** A passport, a travel permit … */
    record OtherDocument(String number) implements IdText {}

    record Missing() implements IdText {}

    /** GB/T 2260, first two digits; 99 is the invented people's division. */
    Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "99");

    static IdText read(Cell cell) {
        var text = cell.text();
        if (cell.rounded()) return new Bad(Problem.ID_DAMAGED, text.length());
        var asWritten = text.length() == 18 ? ResidentId.of(text) : Optional.<ResidentId>empty();
        if (asWritten.isPresent()) return valid(asWritten.get(), "");
        text = Plain.narrow(text).replaceAll("[-.,_'\"\\s]", "").toUpperCase(Locale.ROOT);
        text = text.replaceFirst("[×Χ]$", "X").replaceFirst("^(身份证号?|ID):?", "");
        if (Plain.nothing(text)) return new Missing();
        if (Plain.narrow(cell.text()).matches("\\d(\\.\\d+)?[Ee]\\+?\\d{2}")) return new Bad(Problem.ID_DAMAGED, text.length());
        if (text.contains("****")) return new Masked(text);
        if (text.matches("[GJL]\\d{17}[0-9X]") && ResidentId.of(text.substring(1)).isPresent()) text = text.substring(1);
        if (text.matches("\\d{17}[0-9X]\\d{2}B?\\d?")) {
            var id = ResidentId.of(text.substring(0, 18));
            if (id.isPresent()) return valid(id.get(), text);
        }
        var id = ResidentId.of(text);
        if (id.isPresent()) return valid(id.get(), "");
        if (text.matches("\\d{14,15}0{3,}")) return new Bad(Problem.ID_DAMAGED, text.length());
        if (text.matches("[A-Z]{1,3}\\d{6,10}")) return new OtherDocument(text);
        return new Bad(text.length() == 18 ? Problem.ID_CHECKSUM : Problem.ID_WRONG_LENGTH, text.length());
    }

    private static IdText valid(ResidentId id, String card) {
        return new Valid(id, card, PROVINCES.contains(id.value().substring(0, 2)));
    }
}
