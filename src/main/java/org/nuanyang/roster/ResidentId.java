package org.nuanyang.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** 居民身份证号, GB 11643. Checked once, here; everywhere else it is simply valid. Prints masked, so it is safe to log. */
public record ResidentId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    public ResidentId {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!wellFormed(value)) throw new IllegalArgumentException("not a resident ID number");
    }

    /** Takes 18 digits, or the 15 of a first-generation card, to which 19 and the check digit are added. */
    public static Optional<ResidentId> of(String text) {
        var value = text.strip().toUpperCase(Locale.ROOT);
        if (value.length() == 15 && value.matches("\\d{15}")) {
            var long17 = value.substring(0, 6) + "19" + value.substring(6);
            value = long17 + checkDigit(long17);
        }
        return wellFormed(value) ? Optional.of(new ResidentId(value)) : Optional.empty();
    }

    private static boolean wellFormed(String value) {
        return shaped(value)
                && birthDateOf(value).isPresent()
                && checkDigit(value) == value.charAt(17);
    }

    private static boolean shaped(String value) {
        if (value.length() != 18) return false;
        for (int i = 0; i < 17; i++) if (value.charAt(i) < '0' || value.charAt(i) > '9') return false;
        char last = value.charAt(17);
        return last == 'X' || last >= '0' && last <= '9';
    }

    /** The check digit that the first 17 digits ask for (ISO 7064 MOD 11-2). */
    public static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        return CHECK_DIGITS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birthDateOf(String value) {
        try {
            return Optional.of(LocalDate.of(number(value, 6, 10), number(value, 10, 12), number(value, 12, 14)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    public LocalDate birthDate() {
        return birthDateOf(value).orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
