package org.nuanyang.roster;

/**
 * A telephone number in China, digits only: a mobile of 11 digits, or a landline with its area code (10 to 12 digits).
 * Prints masked, so it is safe to log.
 */
public record Phone(String digits) {
    public Phone {
        if (!wellFormed(digits)) throw new IllegalArgumentException("not a phone number");
    }

    public static boolean wellFormed(String digits) {
        int length = digits.length();
        for (int i = 0; i < length; i++) if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return false;
        return digits.startsWith("1") ? length == 11 : digits.startsWith("0") && length >= 10 && length <= 12;
    }

    public boolean mobile() {
        return digits.startsWith("1");
    }

    /** The last four digits, by which people look a number up. */
    public String tail() {
        return digits.substring(digits.length() - 4);
    }

    public String masked() {
        return digits.substring(0, 3) + "****" + tail();
    }

    @Override
    public String toString() {
        return masked();
    }
}
