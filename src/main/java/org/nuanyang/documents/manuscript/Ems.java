package org.nuanyang.documents.manuscript;

/** How long a text is, in Chinese characters. */
final class Ems {
    private static final double NARROW = 0.55;
    private static final double CAPITAL = 0.8;

    private Ems() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(Ems::of).sum();
    }

    private static double of(int c) {
        if (c >= 0x2000) return 1;
        return c >= 'A' && c <= 'Z' || c == '%' ? CAPITAL : NARROW;
    }
}
