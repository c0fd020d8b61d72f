package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A form as offices print them: a title, a line with the unit and the date, one framed table of headings and values, a
 * line of feet. It is laid out once, by whoever owns the facts, and written as Word and as PDF by a {@link PaperFile}.
 *
 * <p>Cells follow one another as in HTML: a row names those that begin in it, and the cells that reach down from above
 * take their room. A form that does not fill its grid exactly is refused when it is made.
 *
 * @param left and right: what stands above the frame at its two edges
 * @param columns their widths in millimetres; together 170 upright, 257 on its side
 * @param headings how many rows stand again at the top of a further page: 0 for a card, 1 for a register
 * @param feet what stands below the frame, evenly spread
 */
public record FramedForm(String title, String left, String right, List<Integer> columns, int headings, List<FormRow> rows, List<String> feet)
        implements PaperSheet {
    public FramedForm {
        title = Printable.text(title);
        left = Printable.text(left);
        right = Printable.text(right);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        feet = feet.stream().map(Printable::text).toList();
        grid(columns.size(), rows);
    }

    /** A place of the grid: a cell, or what a cell further up covers. */
    record Slot(FormCell cell, int column, boolean begins) {}

    /** Row by row, every place from the left edge to the right. */
    List<List<Slot>> grid() {
        return grid(columns.size(), rows);
    }

    public int width() {
        return columns.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<List<Slot>> grid(int width, List<FormRow> rows) {
        var grid = new ArrayList<List<Slot>>();
        var above = new Slot[width];
        var covered = new int[width];
        for (var row : rows) {
            var slots = new ArrayList<Slot>();
            var cells = row.cells().iterator();
            for (int column = 0; column < width; column += slots.getLast().cell().columns()) {
                var begins = covered[column] == 0;
                if (begins && !cells.hasNext()) throw new IllegalArgumentException("row " + grid.size() + " ends before the right edge");
                var slot = begins ? new Slot(cells.next(), column, true) : new Slot(above[column].cell(), column, false);
                if (column + slot.cell().columns() > width) throw new IllegalArgumentException("row " + grid.size() + " reaches beyond the right edge");
                for (int under = column; under < column + slot.cell().columns(); under++) {
                    above[under] = slot;
                    covered[under] = begins ? slot.cell().rows() - 1 : covered[under] - 1;
                }
                slots.add(slot);
            }
            if (cells.hasNext()) throw new IllegalArgumentException("row " + grid.size() + " has a cell too many");
            grid.add(slots);
        }
        return grid;
    }
}
