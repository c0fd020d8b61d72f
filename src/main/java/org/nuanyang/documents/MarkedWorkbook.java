package org.nuanyang.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/**
 * A person's own workbook given back for mending: the cells that could not be read are coloured and explained, the rows
 * that have been taken in are gone, everything else stands as it stood, so that it can be mended and sent again. No
 * formula is evaluated: what a file remembers of its result stays; a formula that would fetch or start something does not.
 *
 * @param original .xlsx, .xls or .csv; the latter comes back as .xlsx
 * @param takenIn the numbers, from 1, of the rows to leave out, by sheet; the only sheet of a .csv has no name
 */
public record MarkedWorkbook(byte[] original, Map<String, Set<Integer>> takenIn, List<Mark> marks) {
    /**
     * One thing to mend.
     *
     * @param row from 1, as in the original
     * @param column from 0; −1 when no column of the file tells it
     * @param heading of the column, as written
     * @param text what is wrong and what to do
     */
    public record Mark(String sheet, int row, int column, String heading, String value, String text) {}

    public MarkedWorkbook {
        marks = List.copyOf(marks);
        takenIn = Map.copyOf(takenIn);
    }

    /** It comes back as it came: .xls. */
    public boolean old() {
        return FileMagic.valueOf(original) == FileMagic.OLE2;
    }

    /** The bytes of the workbook, and how its name ends. */
    public record Result(byte[] content, String extension) {}

    public Result write() throws IOException {
        try (var workbook = open()) {
            OutwardFormulas.quieten(workbook);
            var list = new MendingList(workbook);
            for (int i = 0, sheets = workbook.getNumberOfSheets(); i < sheets; i++) {
                var sheet = workbook.getSheetAt(i);
                var name = sheet.getSheetName().equals(PlainTable.SHEET) && takesCsv() ? "" : sheet.getSheetName();
                var here = marks.stream().filter(mark -> mark.sheet().equals(name)).toList();
                var moved = RowRemoval.of(sheet, takenIn.getOrDefault(name, Set.of()));
                if (!here.isEmpty()) new CellMarks(sheet).put(here, moved, list);
            }
            list.write();
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return new Result(out.toByteArray(), old() ? "xls" : "xlsx");
        }
    }

    private boolean takesCsv() {
        return switch (FileMagic.valueOf(original)) {
            case OLE2, OOXML -> false;
            default -> true;
        };
    }

    private Workbook open() throws IOException {
        return takesCsv() ? PlainTable.of(original) : WorkbookFactory.create(new ByteArrayInputStream(original));
    }
}
