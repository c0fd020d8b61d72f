package org.nuanyang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook as plain text: paper, widths, merged cells, then each cell with its type and format. */
public final class Tsv {
    private Tsv() {}

    public static String of(byte[] file) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var text = new StringBuilder();
            for (var sheet : workbook) sheet(workbook, sheet, text);
            return text.toString();
        }
    }

    private static void sheet(Workbook workbook, Sheet sheet, StringBuilder text) {
        int index = workbook.getSheetIndex(sheet);
        PrintSetup print = sheet.getPrintSetup();
        text.append("== ").append(sheet.getSheetName());
        if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) text.append(" (hidden)");
        text.append("\npaper\t").append(print.getPaperSize() == PrintSetup.A3_PAPERSIZE ? "A3" : "A4")
                .append(print.getLandscape() ? " landscape" : " portrait").append(", scale ").append(print.getScale())
                .append(", area ").append(workbook.getPrintArea(index)).append(", titles ").append(sheet.getRepeatingRows() == null ? "" : sheet.getRepeatingRows().formatAsString())
                .append("\nfooter\t").append(sheet.getFooter().getLeft()).append(" | ").append(sheet.getFooter().getRight());
        var pane = sheet.getPaneInformation();
        if (pane != null) text.append("\nfrozen\t").append(pane.getVerticalSplitPosition()).append(", ").append(pane.getHorizontalSplitPosition());
        text.append("\nbreaks\t");
        for (int row : sheet.getRowBreaks()) text.append(row + 1).append(" ");
        text.append("| ");
        for (int column : sheet.getColumnBreaks()) text.append(column + 1).append(" ");
        text.append("\nmerged\t").append(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).sorted().collect(Collectors.joining(" ")));
        for (var validation : sheet.getDataValidations())
            text.append("\nlist\t").append(validation.getRegions().getCellRangeAddress(0).formatAsString()).append(" ").append(validation.getValidationConstraint().getFormula1());
        text.append("\nwidths");
        for (int column = 0; column < width(sheet); column++)
            text.append("\t").append(sheet.isColumnHidden(column) ? "hidden" : Math.round(sheet.getColumnWidth(column) / 256.0));
        text.append("\n");
        for (var row : sheet) row(row, text);
    }

    private static int width(Sheet sheet) {
        int width = 0;
        for (var row : sheet) width = Math.max(width, row.getLastCellNum());
        return width;
    }

    private static void row(Row row, StringBuilder text) {
        text.append(row.getRowNum() + 1).append("@").append(Math.round(row.getHeightInPoints()));
        for (int column = 0; column < row.getLastCellNum(); column++) text.append("\t").append(cell(row.getCell(column)));
        text.append("\n");
    }

    /** The sentence below a long ledger; {@link Sums} reckons its formula. */
    private static boolean isTally(Cell cell) {
        return cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING && cell.getCellFormula().startsWith("COUNTA(");
    }

    private static String cell(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) return "";
        if (isTally(cell)) return cell.getStringCellValue();
        var value = new DataFormatter().formatCellValue(cell).replace("\n", "\\n");
        var kind = switch (cell.getCellType()) {
            case STRING -> "";
            case NUMERIC -> "#";
            case FORMULA -> "=";
            default -> "?";
        };
        var comment = cell.getCellComment() == null ? "" : " {" + cell.getCellComment().getString().getString().replace("\n", "\\n") + "}";
        return kind + value + comment;
    }
}
