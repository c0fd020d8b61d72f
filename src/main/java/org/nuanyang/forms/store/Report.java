package org.nuanyang.forms.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.forms.Filled.Broken;

/**
 * What stands in a filled form: every figure with its definition and its children, whatever is left and why. It names nobody.
 *
 * @param on the day of which everything is told
 * @param definition the county's own, in words: by which whoever is asked for without another word counts
 * @param children how many lines rosters have
 */
public record Report(String place, LocalDate on, String definition, int children, List<Cell> cells, List<Column> columns, List<Broken> broken) {
    public Report {
        cells = List.copyOf(cells);
        columns = List.copyOf(columns);
        broken = List.copyOf(broken);
    }

    /**
     * @param cell as a spreadsheet names it
     * @param headings over and beside it
     * @param value what was written; null where nothing could be
     * @param indicator by which a number is counted; null for what is no figure
     * @param definition of the indicator, in a sentence or two
     * @param url to the children behind it; null where the viewer may not list them
     * @param why it is marked
     */
    public record Cell(String sheet, String cell, String headings, @Nullable String value, @Nullable String indicator, @Nullable String definition, @Nullable String url,
            @Nullable String why) {}

    /** @param whys why cells of it are marked */
    public record Column(String sheet, String column, String headings, int written, int blank, int marked, List<String> whys) {
        public Column {
            whys = List.copyOf(whys);
        }
    }

    public long filled() {
        return cells.stream().filter(cell -> cell.value() != null).count() + columns.stream().mapToLong(Column::written).sum();
    }

    public long marked() {
        return cells.stream().filter(cell -> cell.why() != null).count() + columns.stream().mapToLong(Column::marked).sum();
    }
}
