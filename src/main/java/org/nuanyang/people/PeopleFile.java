package org.nuanyang.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.table.TableFinder;

/** Reads the rows of one kind out of whatever workbook was sent. */
final class PeopleFile {
    static final int MOST = 2_000;

    private PeopleFile() {}

    /** @throws NotRead with what is wrong and what to do */
    static List<Told> read(Kind kind, byte[] file) {
        try {
            for (var sheet : Workbook.read(file).sheets()) {
                var table = TableFinder.find(sheet, label -> kind.column(label).isPresent()).orElse(null);
                var columns = table == null ? Map.<Integer, String>of() : columns(kind, table);
                var missing = kind.columns().stream().filter(Kind.Column::required).map(Kind.Column::heading).filter(heading -> !columns.containsValue(heading)).toList();
                if (missing.isEmpty()) return rows(table, columns);
            }
        } catch (Unreadable e) {
            throw new NotRead(new Refusal(e.key(), e.args()));
        }
        var wanted = kind.columns().stream().filter(Kind.Column::required).map(Kind.Column::heading).toList();
        throw new NotRead(Refusal.of("people.file.headings", String.join("、", wanted)));
    }

    private static Map<Integer, String> columns(Kind kind, Table table) {
        var columns = new HashMap<Integer, String>();
        for (var column : table.columns())
            kind.column(column.leaf()).filter(known -> !columns.containsValue(known.heading())).ifPresent(known -> columns.put(column.index(), known.heading()));
        return columns;
    }

    private static List<Told> rows(Table table, Map<Integer, String> columns) {
        var rows = new ArrayList<Told>();
        for (var line : table.lines()) {
            var cells = new LinkedHashMap<String, String>();
            columns.forEach((index, heading) -> {
                var cell = line.cell(index);
                if (cell != null && !cell.text().isBlank()) cells.put(heading, cell.text().strip());
            });
            if (!cells.isEmpty()) rows.add(new Told(line.row(), cells));
        }
        if (rows.isEmpty()) throw new NotRead(Refusal.of("people.file.empty"));
        if (rows.size() > MOST) throw new NotRead(Refusal.of("people.file.long", rows.size(), MOST));
        return rows;
    }
}
