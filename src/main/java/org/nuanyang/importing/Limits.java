package org.nuanyang.importing;

/**
 * How much of a file is read before it is refused; they stop zip bombs and endless sheets.
 *
 * @param bytes of the file as sent
 * @param rows with something in them, over all sheets
 * @param inflated bytes of all parts that are read
 * @param ratio how many bytes one byte of the file may become
 */
public record Limits(long bytes, int rows, int columns, int sheets, int entries, long inflated, int ratio, int cells) {
    private static final int HEADINGS_AND_FEET = 200;

    public static final Limits STANDARD =
            new Limits(50L << 20, 50_000, 512, 200, 5_000, 400L << 20, 200, 6_000_000);

    public void row(int soFar) {
        if (soFar > rows + HEADINGS_AND_FEET) throw new Unreadable("tooManyRows", rows);
    }

    public void column(int index) {
        if (index >= columns) throw new Unreadable("tooManyColumns", columns);
    }

    public void cell(int soFar) {
        if (soFar > cells) throw new Unreadable("tooManyCells", cells);
    }

    public void sheet(int soFar) {
        if (soFar > sheets) throw new Unreadable("tooManySheets", sheets);
    }
}
