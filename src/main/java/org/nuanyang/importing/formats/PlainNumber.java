package org.nuanyang.importing.formats;

import java.math.BigDecimal;
import java.math.MathContext;

/** A number as a person would read it: no exponent, no binary dust, at most the fifteen digits that are true. */
final class PlainNumber {
    private static final MathContext FIFTEEN = new MathContext(15);
    private static final double EXACT = 1e15;

    private PlainNumber() {}

    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < EXACT) return Long.toString((long) number);
        if (Double.isNaN(number) || Double.isInfinite(number)) return String.valueOf(number);
        var decimal = new BigDecimal(number).round(FIFTEEN).stripTrailingZeros();
        return decimal.scale() < -300 ? decimal.toString() : decimal.toPlainString();
    }
}
