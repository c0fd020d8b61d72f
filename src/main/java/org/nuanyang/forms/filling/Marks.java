package org.nuanyang.forms.filling;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Marks what could not be filled: a light ground, and the reason in a comment as long as they are few. */
final class Marks {
    /** A sheet with more comments than this opens slowly, and nobody reads them. */
    private static final int MOST_COMMENTS = 300;

    private final Map<Short, CellStyle> light = new HashMap<>();
    private final Map<Short, CellStyle> quoted = new HashMap<>();
    private final Map<String, Integer> comments = new HashMap<>();
    private final Workbook workbook;

    Marks(Workbook workbook) {
        this.workbook = workbook;
    }

    void put(Cell cell, String why) {
        lighten(cell);
        comment(cell, why);
    }

    void lighten(Cell cell) {
        cell.setCellStyle(light.computeIfAbsent(cell.getCellStyle().getIndex(), _ -> {
            var copy = copy(cell.getCellStyle());
            copy.setFillForegroundColor(IndexedColors.LEMON_CHIFFON.getIndex());
            copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return copy;
        }));
    }

    void comment(Cell cell, String why) {
        var sheet = cell.getSheet();
        if (cell.getCellComment() != null || comments.merge(sheet.getSheetName(), 1, Integer::sum) > MOST_COMMENTS) return;
        var comment = sheet.createDrawingPatriarch().createCellComment(place(sheet, cell, why));
        comment.setString(workbook.getCreationHelper().createRichTextString(why));
        comment.setAuthor("");
        cell.setCellComment(comment);
    }

    /** Text that a program could take for a formula is told to be text. */
    void quote(Cell cell) {
        cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle().getIndex(), _ -> {
            var copy = copy(cell.getCellStyle());
            copy.setQuotePrefixed(true);
            return copy;
        }));
    }

    private CellStyle copy(CellStyle style) {
        var copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    private ClientAnchor place(Sheet sheet, Cell cell, String text) {
        var anchor = workbook.getCreationHelper().createClientAnchor();
        int last = workbook.getSpreadsheetVersion().getLastColumnIndex();
        anchor.setCol1(Math.min(cell.getColumnIndex() + 1, last - 4));
        anchor.setCol2(Math.min(cell.getColumnIndex() + 5, last));
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3 + text.length() / 25);
        return anchor;
    }
}
