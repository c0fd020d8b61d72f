package org.nuanyang.importing;

import java.math.BigDecimal;

/**
 * What stands in one cell. Prints without its text, so it is safe to log.
 *
 * @param text as a person would see it: text as written, a number without exponent, a date as {@code 2013-05-03} or
 *     {@code 2013-05}
 * @param formula whether the text is only the result that the file remembers of a formula
 */
public record Cell(Kind kind, String text, boolean formula) {
    public enum Kind { TEXT, NUMBER, DATE, TRUTH, ERROR }

    /** From here on a spreadsheet has lost digits: it keeps fifteen. */
    private static final BigDecimal FIFTEEN_DIGITS = new BigDecimal("1e15");

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, false);
    }

    /** A number with more digits than a spreadsheet can hold: the last ones are not what somebody typed. */
    public boolean rounded() {
        return kind == Kind.NUMBER
                && text.length() > 15
                && new BigDecimal(text).abs().compareTo(FIFTEEN_DIGITS) >= 0;
    }

    @Override
    public String toString() {
        return kind + "(" + text.length() + ")";
    }
}
