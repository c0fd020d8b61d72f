package org.nuanyang.documents.figures;

import java.util.ArrayList;
import java.util.List;

/** A heading with the room it takes: a group above its columns, a lone column through all lines. */
public record HeadingCell(String text, int row, int column, int rows, int columns) {
    static int height(List<FigureColumn> columns) {
        return 1 + columns.stream().mapToInt(column -> column.groups().size()).max().orElse(0);
    }

    static List<HeadingCell> of(List<FigureColumn> columns) {
        int height = height(columns);
        var cells = new ArrayList<HeadingCell>();
        for (int row = 0; row < height; row++)
            for (int from = 0; from < columns.size(); ) {
                var column = columns.get(from);
                int to = from + 1;
                if (row < column.groups().size()) {
                    while (to < columns.size() && shares(column, columns.get(to), row)) to++;
                    cells.add(new HeadingCell(column.groups().get(row), row, from, 1, to - from));
                } else if (row == column.groups().size()) cells.add(new HeadingCell(column.heading(), row, from, height - row, 1));
                from = to;
            }
        return cells;
    }

    private static boolean shares(FigureColumn one, FigureColumn other, int row) {
        return other.groups().size() > row && other.groups().subList(0, row + 1).equals(one.groups().subList(0, row + 1));
    }
}
