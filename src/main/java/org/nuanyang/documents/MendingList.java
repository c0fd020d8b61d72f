package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.nuanyang.documents.MarkedWorkbook.Mark;

/** A sheet behind the others that lists what is to be mended, each line leading to its cell. */
final class MendingList {
    private static final String NAME = "需要修改的内容";
    private static final List<String> HEADINGS = List.of("位置", "所在栏", "原来写的", "问题和改法");
    private static final int[] WIDTHS = {16, 20, 26, 70};

    private record Line(String cell, String target, Mark mark) {}

    private final Workbook workbook;
    private final List<Line> lines = new ArrayList<>();

    MendingList(Workbook workbook) {
        this.workbook = workbook;
        if (workbook.getSheet(NAME) != null) workbook.removeSheetAt(workbook.getSheetIndex(NAME));
    }

    void add(Mark mark, String sheet, int row, int column) {
        var cell = CellReference.convertNumToColString(column) + (row + 1);
        lines.add(new Line(sheet + " " + cell, "'" + sheet.replace("'", "''") + "'!" + cell, mark));
    }

    void write() {
        if (lines.isEmpty()) return;
        var sheet = workbook.createSheet(NAME);
        var plain = style(false);
        row(sheet, 0, HEADINGS, style(true));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            row(sheet, i + 1, List.of(line.cell, line.mark.heading(), line.mark.value(), line.mark.text()), plain);
            var link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(line.target);
            sheet.getRow(i + 1).getCell(0).setHyperlink(link);
        }
        for (int column = 0; column < WIDTHS.length; column++) sheet.setColumnWidth(column, WIDTHS[column] * 256);
        sheet.createFreezePane(0, 1);
    }

    private CellStyle style(boolean heading) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (heading) {
            var font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void row(Sheet sheet, int number, List<String> texts, CellStyle style) {
        var row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }
}
