package org.nuanyang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sums of a workbook, reckoned anew by another library than wrote them. */
public final class Sums {
    private Sums() {}

    /** Each formula gives what stands beside it. @return the formulas */
    public static List<String> hold(byte[] workbook) throws IOException {
        var formulas = new ArrayList<String>();
        try (var read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            var evaluator = read.getCreationHelper().createFormulaEvaluator();
            for (var sheet : read)
                for (var row : sheet)
                    for (var cell : row) {
                        if (cell.getCellType() != CellType.FORMULA) continue;
                        var says = cell.getStringCellValue();
                        assertThat(evaluator.evaluate(cell).getStringValue()).as(cell.getCellFormula()).isEqualTo(says);
                        formulas.add(cell.getCellFormula());
                    }
        }
        return formulas;
    }
}
