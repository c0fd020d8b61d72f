package org.nuanyang.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Blank forms as superiors send them: a title, framed headings, prepared rows, a foot. */
public final class BlankForms {
    private BlankForms() {}

    public static byte[] xlsx(Consumer<Workbook> make) {
        return bytes(new XSSFWorkbook(), make);
    }

    public static byte[] xls(Consumer<Workbook> make) {
        return bytes(new HSSFWorkbook(), make);
    }

    private static byte[] bytes(Workbook empty, Consumer<Workbook> make) {
        try (var workbook = empty) {
            make.accept(workbook);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Title in row 1, unit and date in row 2, headings in row 3, framed rows below, a foot. */
    public static byte[] roster(String title, List<String> columns, int prepared) {
        return xlsx(workbook -> roster(workbook.createSheet("Sheet1"), title, columns, prepared));
    }

    public static void roster(Sheet sheet, String title, List<String> columns, int prepared) {
        var framed = framed(sheet.getWorkbook());
        sheet.createRow(0).createCell(0).setCellValue(title);
        if (columns.size() > 1) sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        sheet.createRow(1).createCell(0).setCellValue("填报单位（盖章）：          填报日期：    年  月  日");
        cells(sheet.createRow(2), columns, framed);
        for (int row = 0; row < prepared; row++) cells(sheet.createRow(3 + row), columns.stream().map(_ -> "").toList(), framed);
        sheet.createRow(3 + prepared).createCell(0).setCellValue("填表人：          审核人：");
    }

    /** Label and value, three pairs in a row. */
    public static byte[] card(String title, List<String> labels) {
        return xlsx(workbook -> {
            var sheet = workbook.createSheet("登记表");
            var framed = framed(workbook);
            sheet.createRow(0).createCell(0).setCellValue(title);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
            for (int i = 0; i < labels.size(); i++) {
                var row = i % 3 == 0 ? sheet.createRow(1 + i / 3) : sheet.getRow(1 + i / 3);
                cell(row, i % 3 * 2, labels.get(i), framed);
                cell(row, i % 3 * 2 + 1, "", framed);
            }
        });
    }

    /** Groups of rows named in a merged cell at the left; three pairs of label and value in a row. */
    public static byte[] groupedCard(String title, Map<String, List<String>> groups) {
        return xlsx(workbook -> {
            var sheet = workbook.createSheet("采集表");
            var framed = framed(workbook);
            sheet.createRow(0).createCell(0).setCellValue(title);
            int first = 1;
            for (var group : groups.entrySet()) {
                int rows = (group.getValue().size() + 2) / 3;
                for (int i = 0; i < group.getValue().size(); i++) {
                    var row = i % 3 == 0 ? sheet.createRow(first + i / 3) : sheet.getRow(first + i / 3);
                    if (i == 0) cell(row, 0, group.getKey(), framed);
                    cell(row, 1 + i % 3 * 2, group.getValue().get(i), framed);
                    cell(row, 2 + i % 3 * 2, "", framed);
                }
                if (rows > 1) sheet.addMergedRegion(new CellRangeAddress(first, first + rows - 1, 0, 0));
                first += rows;
            }
        });
    }

    public static void cells(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) cell(row, column, texts.get(column), style);
    }

    public static void cell(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) cell.setCellValue(text);
    }

    public static CellStyle framed(Workbook workbook) {
        var style = workbook.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
