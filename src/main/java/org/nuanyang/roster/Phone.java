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
        return digits.matches("1\\d{10}") || digits.matches("0\\d{9,11}");
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
