package org.nuanyang.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form given back.
 *
 * @param extension how its name ends: xlsx or xls
 * @param cells what stands once, each with what was written or why not
 * @param lines the same of the first {@link #FIRST_LINES} lines of rosters
 * @param columns of sheets with lines: how many cells were written, left blank, and marked
 * @param broken rules of balance that do not hold
 */
public record Filled(byte[] content, String extension, List<FilledCell> cells, List<FilledCell> lines, List<FilledColumn> columns, List<Broken> broken) {
    /** So many lines are told cell by cell. */
    public static final int FIRST_LINES = 10;

    public Filled {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        broken = List.copyOf(broken);
    }

    /**
     * @param from where it stands in the blank form
     * @param spot in the workbook as it was given back
     * @param written what stands there; null where nothing could be written
     * @param why it is marked; null where it is not
     */
    public record FilledCell(String sheet, Spot from, Spot spot, List<String> path, Asked asked, @Nullable String written, @Nullable String why) {}

    /** @param whys why cells are marked, each reason once */
    public record FilledColumn(String sheet, Spot spot, List<String> path, Asked asked, int written, int blank, int marked, List<String> whys) {
        public FilledColumn {
            whys = List.copyOf(whys);
        }
    }

    /** @param spot the row (or column) in which it does not hold; {@code left} and {@code right}: what the two sides add up to */
    public record Broken(String sheet, String rule, Spot spot, String line, String left, String right) {}

    @Override
    public String toString() {
        return extension + ", " + content.length + " bytes";
    }
}
