package org.nuanyang.documents;

/**
 * A column of a {@link Ledger}.
 *
 * @param group the heading above, shared with its neighbours; empty when the column stands alone
 * @param width in characters of Latin width: a Chinese character takes two
 * @param hidden for programs, not for people; it is not printed either
 */
public record LedgerColumn(String group, String heading, int width, Align align, boolean hidden) {
    public enum Align { LEFT, CENTER }

    private static final double WIDE = 1.85;

    public static LedgerColumn text(String group, String heading, int width) {
        return new LedgerColumn(group, heading, width, Align.LEFT, false);
    }

    public static LedgerColumn centered(String group, String heading, int width) {
        return new LedgerColumn(group, heading, width, Align.CENTER, false);
    }

    public static LedgerColumn hidden(String heading) {
        return new LedgerColumn("", heading, 8, Align.LEFT, true);
    }

    boolean grouped() {
        return !group.isEmpty();
    }

    /** How many lines a text takes in this column. */
    int lines(String text) {
        return hidden ? 1 : lines(text, width);
    }

    /** How many lines a text takes in a column of this width. */
    public static int lines(String text, int width) {
        double room = width - 0.3;
        if (text.length() * WIDE <= room && text.indexOf('\n') < 0) return 1;
        int lines = 0;
        double columns = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lines += lines(columns, room);
                columns = 0;
            } else {
                columns += c < 0x2E80 ? 1 : WIDE;
            }
        }
        return lines + lines(columns, room);
    }

    private static int lines(double columns, double room) {
        return Math.max(1, (int) Math.ceil(columns / room));
    }
}
