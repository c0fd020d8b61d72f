package org.nuanyang.roster.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.values.Plain;
import org.nuanyang.roster.Phone;

/**
 * The phone numbers of a cell, in whatever grouping.
 *
 * @param problem what is wrong when there is something but no number in it
 */
record PhoneText(List<Phone> phones, @Nullable Problem problem, int digits) {
    private static final Pattern SEPARATORS = Pattern.compile("[/、,;|\\\\\\n和或]+|\\s{2,}");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))-?");

    static PhoneText read(Cell cell) {
        var text = cell.text();
        if (text.length() == 11 && Phone.wellFormed(text)) return new PhoneText(List.of(new Phone(text)), null, 11);
        if (cell.rounded()) return new PhoneText(List.of(), Problem.PHONE_DAMAGED, 0);
        var phones = new ArrayList<Phone>();
        Problem problem = null;
        int length = 0;
        for (var part : SEPARATORS.split(text.replace('；', ';').replace('，', ',').replace('／', '/'))) {
            var digits = digits(part);
            if (digits.isEmpty()) continue;
            if (digits.length() == 22 && digits.startsWith("1") && Phone.wellFormed(digits.substring(0, 11)) && digits.charAt(11) == '1' && Phone.wellFormed(digits.substring(11))) {
                phones.add(new Phone(digits.substring(0, 11)));
                phones.add(new Phone(digits.substring(11)));
            } else if (Phone.wellFormed(digits)) phones.add(new Phone(digits));
            else {
                problem = problem(digits, part);
                length = digits.length();
            }
        }
        if (phones.isEmpty() && problem == null && !Plain.nothing(Plain.tidy(text)) && text.matches(".*\\d.*")) problem = Problem.PHONE_MALFORMED;
        return new PhoneText(List.copyOf(phones), problem, length);
    }

    private static String digits(String part) {
        var plain = Plain.narrow(part).replaceAll("[\\s.()_]", "");
        plain = COUNTRY.matcher(plain.replaceFirst("^[^\\d+]+", "")).replaceFirst("");
        return plain.replace("-", "").replaceAll("[^\\d]+$", "");
    }

    private static Problem problem(String digits, String part) {
        if (Plain.narrow(part).matches("\\d(\\.\\d+)?[Ee]\\+\\d{2}")) return Problem.PHONE_DAMAGED;
        return digits.matches("\\d{1,10}") ? Problem.PHONE_TOO_SHORT : Problem.PHONE_MALFORMED;
    }

    static boolean likely(String text) {
        var digits = digits(text.length() > 40 ? text.substring(0, 40) : text);
        return digits.length() >= 11 && Phone.wellFormed(digits.substring(0, 11));
    }
}
