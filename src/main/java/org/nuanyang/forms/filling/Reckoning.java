package org.nuanyang.forms.filling;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;

/** The form's own formulas, reckoned anew, so that their results are right before anybody opens the file. */
final class Reckoning {
    private Reckoning() {}

    static void of(Workbook workbook) {
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
    }
}
