package org.nuanyang.documents;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.nuanyang.documents.MarkedWorkbook.Mark;

/** Colours the cells of one sheet that are to be mended, and says why in a comment. */
final class CellMarks {
    private final Sheet sheet;
    private final Map<Short, CellStyle> coloured = new HashMap<>();

    CellMarks(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param moved where the rows stand now, both from 0 */
    void put(List<Mark> marks, Map<Integer, Integer> moved, MendingList list) {
        var texts = new LinkedHashMap<Cell, String>();
        for (var mark : marks) {
            int number = moved.getOrDefault(mark.row() - 1, mark.row() - 1);
            var row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
            int column = mark.column() >= 0 ? mark.column() : Math.max(0, row.getFirstCellNum());
            texts.merge(row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), mark.text(), (a, b) -> a + "\n" + b);
            list.add(mark, sheet.getSheetName(), number, column);
        }
        texts.forEach(this::mark);
    }

    private void mark(Cell cell, String text) {
        cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle().getIndex(), _ -> colour(cell.getCellStyle())));
        if (cell.getCellComment() != null) cell.removeCellComment();
        var comment = sheet.createDrawingPatriarch().createCellComment(place(cell, text));
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
        comment.setAuthor("");
        cell.setCellComment(comment);
    }

    private CellStyle colour(CellStyle style) {
        var copy = sheet.getWorkbook().createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return copy;
    }

    private ClientAnchor place(Cell cell, String text) {
        var anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        int last = sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex();
        anchor.setCol1(Math.min(cell.getColumnIndex() + 1, last - 4));
        anchor.setCol2(Math.min(cell.getColumnIndex() + 5, last));
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3 + text.length() / 25);
        return anchor;
    }
}
