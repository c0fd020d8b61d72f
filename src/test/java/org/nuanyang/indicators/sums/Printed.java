package org.nuanyang.indicators.sums;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of figures as whoever opens the workbook reads it: under each column's headings, from the outermost, the value of each row.
 *
 * @param rows by what stands in front, the sum last
 */
record Printed(String sheet, List<String> columns, Map<String, Map<String, Value>> rows) {
    static final String SUM = "合计";

    /** @param number null: a dash */
    record Value(@Nullable Double number, boolean formula) {}

    /** The sheets with numbers; lists of names have none. */
    static List<Printed> of(byte[] file) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var printed = new ArrayList<Printed>();
            for (var sheet : workbook) {
                var read = read(sheet);
                if (!read.columns().isEmpty()) printed.add(read);
            }
            return printed;
        }
    }

    private static Printed read(Sheet sheet) {
        int first = sheet.getPaneInformation().getHorizontalSplitPosition(), labels = sheet.getPaneInformation().getVerticalSplitPosition();
        var headings = new LinkedHashMap<Integer, String>();
        var rows = new LinkedHashMap<String, Map<String, Value>>();
        for (int at = first; at <= sheet.getLastRowNum() && !rows.containsKey(SUM); at++) {
            var row = sheet.getRow(at);
            var values = new LinkedHashMap<String, Value>();
            for (int column = labels; column < row.getLastCellNum(); column++) {
                var value = value(row.getCell(column));
                if (value != null) values.put(headings.computeIfAbsent(column, each -> heading(sheet, each, first)), value);
            }
            if (!values.isEmpty() && rows.put(label(row, labels), values) != null) throw new AssertionError("twice: " + label(row, labels));
        }
        return new Printed(sheet.getSheetName(), List.copyOf(headings.values()), rows);
    }

    /** The last of the words in front; the serial number is none. */
    private static String label(Row row, int labels) {
        for (int column = labels - 1; column > 0; column--) if (!row.getCell(column).toString().isEmpty()) return row.getCell(column).toString();
        return row.getCell(0).toString();
    }

    private static @Nullable Value value(@Nullable Cell cell) {
        if (cell == null) return null;
        boolean formula = cell.getCellType() == CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) return new Value(cell.getNumericCellValue(), formula);
        return type == CellType.STRING && cell.getStringCellValue().equals("—") ? new Value(null, formula) : null;
    }

    /** Between the line of unit and day and the rows; the official forms number their columns there. */
    private static String heading(Sheet sheet, int column, int first) {
        var heading = new ArrayList<String>();
        for (int at = 2; at < first; at++) {
            var words = words(sheet, at, column);
            if (!words.isEmpty() && !words.matches("\\d+") && !heading.contains(words)) heading.add(words);
        }
        return String.join("·", heading);
    }

    private static String words(Sheet sheet, int row, int column) {
        for (var merged : sheet.getMergedRegions())
            if (merged.isInRange(row, column)) return sheet.getRow(merged.getFirstRow()).getCell(merged.getFirstColumn()).toString();
        return sheet.getRow(row).getCell(column).toString().replaceFirst("\\.0$", "");
    }
}
