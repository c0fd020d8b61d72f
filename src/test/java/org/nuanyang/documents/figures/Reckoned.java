package org.nuanyang.documents.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reckons a workbook's formulas anew and lays the results beside the values that it carries. */
public final class Reckoned {
    private static final int BESIDE = 200;

    private Reckoned() {}

    /** @return how many formulas there are */
    public static int anew(byte[] file) throws IOException {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (var sheet : workbook)
                for (var cell : formulas(sheet)) {
                    compare(cell, evaluator);
                    formulas++;
                }
            return formulas;
        }
    }

    private static List<Cell> formulas(Sheet sheet) {
        var cells = new ArrayList<Cell>();
        for (var row : sheet)
            for (var cell : row) if (cell.getCellType() == CellType.FORMULA) cells.add(cell);
        return cells;
    }

    /** POI compares whole columns only in a formula that is told to be one of arrays; office programs do within SUMPRODUCT. */
    private static CellValue evaluate(Cell cell, FormulaEvaluator evaluator) {
        if (!cell.getCellFormula().contains("SUMPRODUCT")) return evaluator.evaluate(cell);
        var beside = new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), BESIDE, BESIDE);
        return evaluator.evaluate(cell.getSheet().setArrayFormula(cell.getCellFormula(), beside).getTopLeftCell());
    }

    private static void compare(Cell cell, FormulaEvaluator evaluator) {
        var where = cell.getSheet().getSheetName() + " " + cell.getAddress() + " =" + cell.getCellFormula();
        var value = evaluate(cell, evaluator);
        assertThat(cell.getCachedFormulaResultType()).as(where).isEqualTo(value.getCellType());
        if (value.getCellType() == CellType.NUMERIC) assertThat(cell.getNumericCellValue()).as(where).isCloseTo(value.getNumberValue(), within(1e-9));
        else assertThat(cell.getStringCellValue()).as(where).isEqualTo(value.getStringValue());
    }
}
