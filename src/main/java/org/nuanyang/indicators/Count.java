package org.nuanyang.indicators;

import org.jspecify.annotations.Nullable;

/**
 * @param numerator what is counted
 * @param denominator of how many
 * @param undecided of how many more on the roll nobody can tell whether they count
 */
public record Count(long numerator, long denominator, long undecided) {
    public static final Count NONE = new Count(0, 0, 0);

    private static final long WHOLE = 1_000;

    public Count plus(Count other) {
        return new Count(numerator + other.numerator, denominator + other.denominator, undecided + other.undecided);
    }

    public long missing() {
        return denominator - numerator;
    }

    /** In tenths of a percent; null of nobody. Only the whole is 100 %, and only nought is 0 %. */
    public @Nullable Long permille() {
        if (denominator == 0) return null;
        if (numerator >= denominator) return WHOLE;
        if (numerator == 0) return 0L;
        return Math.clamp((numerator * 2 * WHOLE + denominator) / (denominator * 2), 1, WHOLE - 1);
    }

    /** As it is read: 86.3%; – of nobody. */
    public String percent() {
        var permille = permille();
        if (permille == null) return "–";
        return permille % 10 == 0 ? permille / 10 + "%" : permille / 10 + "." + permille % 10 + "%";
    }
}
