package org.nuanyang.documents.figures;

import java.util.List;
import org.nuanyang.documents.LedgerColumn;

/**
 * A column of a {@link FigureTable}.
 *
 * @param key by which rows, sums and balances name it; a label needs none
 * @param groups the headings above, the outermost first, each shared with the neighbours that have it too
 * @param width in characters of Latin width: a Chinese character takes two
 * @param foot what the row of sums says of it
 */
public record FigureColumn(String key, List<String> groups, String heading, int width, Content content, Foot foot) {
    public sealed interface Content {
        /** Words of the row: a school's name. */
        record Label(boolean centered) implements Content {}

        /** A number of the row. */
        record Given() implements Content {}

        /** Reckoned from other columns of the row. */
        record Sum(List<String> plus, List<String> minus) implements Content {
            public Sum {
                plus = List.copyOf(plus);
                minus = List.copyOf(minus);
            }
        }

        /** A rate in tenths of a per cent: one short of all is never printed as all. */
        record Share(String part, String whole) implements Content {}
    }

    /** A state at the beginning or the end of the rows is not added up. */
    public enum Foot { SUM, FIRST, LAST }

    public FigureColumn {
        groups = List.copyOf(groups);
    }

    /** A column of words as a ledger of names lays it out. */
    public static FigureColumn of(LedgerColumn column) {
        var above = column.group().isEmpty() ? List.<String>of() : List.of(column.group());
        return new FigureColumn("", above, column.heading(), column.width(), new Content.Label(column.align() == LedgerColumn.Align.CENTER), Foot.SUM);
    }

    public static FigureColumn label(String heading, int width) {
        return new FigureColumn("", List.of(), heading, width, new Content.Label(false), Foot.SUM);
    }

    public static FigureColumn centered(String heading, int width) {
        return new FigureColumn("", List.of(), heading, width, new Content.Label(true), Foot.SUM);
    }

    public static FigureColumn number(String key, String heading) {
        return new FigureColumn(key, List.of(), heading, 7, new Content.Given(), Foot.SUM);
    }

    public static FigureColumn sum(String key, String heading, String... plus) {
        return new FigureColumn(key, List.of(), heading, 7, new Content.Sum(List.of(plus), List.of()), Foot.SUM);
    }

    public static FigureColumn difference(String key, String heading, String whole, String... less) {
        return new FigureColumn(key, List.of(), heading, 7, new Content.Sum(List.of(whole), List.of(less)), Foot.SUM);
    }

    public static FigureColumn share(String key, String heading, String part, String whole) {
        return new FigureColumn(key, List.of(), heading, 9, new Content.Share(part, whole), Foot.SUM);
    }

    public FigureColumn under(String... above) {
        return new FigureColumn(key, List.of(above), heading, width, content, foot);
    }

    public FigureColumn wide(int characters) {
        return new FigureColumn(key, groups, heading, characters, content, foot);
    }

    public FigureColumn foot(Foot other) {
        return new FigureColumn(key, groups, heading, width, content, other);
    }

    boolean isLabel() {
        return content instanceof Content.Label;
    }
}
