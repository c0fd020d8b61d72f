package org.nuanyang.forms.filling;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;

/** The form's own formulas, reckoned anew, so that their results are right before anybody opens the file. */
final class Reckoning {
    /** Texts made of texts can grow without bound; they are left to the program that opens the file. */
    private static final Pattern GROWING = Pattern.compile("&|\\b(REPT|CONCAT\\w*|TEXTJOIN|SUBSTITUTE|REPLACE)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private Reckoning() {}

    /** @return whether every formula now shows what it comes to */
    static boolean of(Workbook workbook) {
        if (growing(workbook)) {
            workbook.setForceFormulaRecalculation(true);
            return false;
        }
        var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        boolean all = true;
        for (var sheet : workbook)
            for (var row : sheet)
                for (var cell : row) {
                    if (cell.getCellType() != CellType.FORMULA) continue;
                    try {
                        evaluator.evaluateFormulaCell(cell);
                    } catch (RuntimeException unknownFunction) {
                        all = false;
                    }
                }
        if (!all) workbook.setForceFormulaRecalculation(true);
        return all;
    }

    private static boolean growing(Workbook workbook) {
        for (var sheet : workbook)
            for (var row : sheet)
                for (var cell : row) if (cell.getCellType() == CellType.FORMULA && GROWING.matcher(cell.getCellFormula()).find()) return true;
        return false;
    }
}
