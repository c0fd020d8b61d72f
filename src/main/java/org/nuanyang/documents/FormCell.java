package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.documents.TextLine.Align;

/**
 * A cell of a {@link FramedForm}.
 *
 * @param columns how many columns it covers
 * @param rows how many rows it covers
 */
public record FormCell(Look look, List<TextLine> lines, int columns, int rows) {
    public enum Look {
        /** A printed heading. */
        LABEL,
        /** A printed heading written downwards. */
        UPRIGHT,
        /** A short value in the middle of its cell. */
        VALUE,
        /** A value at the left edge: an address, boxes to tick. */
        NOTE,
        /** A long text from the top, which makes its row grow and may go on overleaf. */
        TEXT,
        /** Who signs, room for it, and the day. */
        SIGNATURE
    }

    public FormCell {
        lines = List.copyOf(lines);
    }

    public static FormCell label(String text) {
        return of(Look.LABEL, text, Align.CENTER);
    }

    public static FormCell upright(String text) {
        return of(Look.UPRIGHT, text, Align.CENTER);
    }

    public static FormCell value(String text) {
        return of(Look.VALUE, text, Align.CENTER);
    }

    public static FormCell note(String text) {
        return of(Look.NOTE, text, Align.LEFT);
    }

    public static FormCell text(String text) {
        return of(Look.TEXT, text, Align.LEFT);
    }

    /** Every option with its box, those that hold ticked; on a blank form none. */
    public static <T> FormCell boxes(Collection<T> options, Collection<T> ticked, Function<T, String> word) {
        return note(options.stream()
                .map(option -> (ticked.contains(option) ? TextLine.TICKED : TextLine.OPEN) + word.apply(option))
                .collect(Collectors.joining("　")));
    }

    /** @param lines who signs and, where it is known, the name in print */
    public static FormCell signature(String... lines) {
        var all = new ArrayList<TextLine>();
        for (var line : lines) all.add(new TextLine(line, Align.LEFT));
        all.add(new TextLine("", Align.LEFT));
        all.add(new TextLine("年　　月　　日", Align.RIGHT));
        return new FormCell(Look.SIGNATURE, all, 1, 1);
    }

    public FormCell across(int columns) {
        return new FormCell(look, lines, columns, rows);
    }

    public FormCell down(int rows) {
        return new FormCell(look, lines, columns, rows);
    }

    private static FormCell of(Look look, String text, Align align) {
        return new FormCell(look, TextLine.of(text, align), 1, 1);
    }
}
