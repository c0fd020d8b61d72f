package org.nuanyang.documents;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A .csv file as a workbook, every cell a text, the rows where they stood. */
final class PlainTable {
    static final String SHEET = "名单";

    private PlainTable() {}

    static Workbook of(byte[] csv) throws IOException {
        var read = org.nuanyang.importing.Workbook.read(csv);
        var workbook = new XSSFWorkbook();
        var text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        for (var sheet : read.sheets()) {
            var to = workbook.createSheet(SHEET);
            for (var row : sheet.rows()) {
                var cells = to.createRow(row.number() - 1);
                for (int column = 0; column < row.width(); column++) {
                    if (row.text(column).isEmpty()) continue;
                    var cell = cells.createCell(column);
                    cell.setCellValue(row.text(column));
                    cell.setCellStyle(text);
                }
            }
        }
        return workbook;
    }
}
