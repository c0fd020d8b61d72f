package org.nuanyang.documents;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * A workbook that comes back to somebody may have been written by anybody. Formulas that reckon within it stay; one that would
 * start a program (DDE), open another file or ask the network is replaced by what it last showed, as a text.
 */
public final class OutwardFormulas {
    private static final Pattern OUTWARD = Pattern.compile(
            "\\||\\[|\\b(HYPERLINK|WEBSERVICE|FILTERXML|IMPORTDATA|IMPORTXML|IMPORTHTML|IMPORTFEED|IMPORTRANGE|IMAGE|RTD|CALL|REGISTER|EXEC|INDIRECT|DDE)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private OutwardFormulas() {}

    public static void quieten(Workbook workbook) {
        for (var sheet : workbook)
            for (var row : sheet)
                for (var cell : row) if (cell.getCellType() == CellType.FORMULA && OUTWARD.matcher(cell.getCellFormula()).find()) quieten(cell);
    }

    private static void quieten(Cell cell) {
        var shown = switch (cell.getCachedFormulaResultType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> new java.math.BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
        cell.removeFormula();
        cell.setCellValue(shown);
    }
}
