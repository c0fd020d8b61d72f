package org.nuanyang.forms.filling;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.FormulaShifter;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Puts rows into a block of prepared ones: they look like their model, its formulas are carried down, and whatever stands below or
 * reaches over the block (sums, merged cells, print areas, lists to choose from) follows. Rows are counted from 0.
 */
final class RowInsertion {
    private final Sheet sheet;
    private final int first;
    private final int last;
    private final int more;
    private final int index;

    private RowInsertion(Sheet sheet, int first, int last, int more) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.more = more;
        this.index = sheet.getWorkbook().getSheetIndex(sheet);
    }

    /** After it, the block reaches from {@code first} to {@code last + more}. */
    static void into(Sheet sheet, int first, int last, int more) {
        if (more > 0) new RowInsertion(sheet, first, last, more).run();
    }

    private void run() {
        boolean single = first == last;
        int model = single ? last : last - 1;
        int at = single ? last + 1 : last;
        var merged = sheet.getMergedRegions().stream().filter(region -> region.getFirstRow() == model && region.getLastRow() == model).toList();
        var choices = Choices.of(sheet);
        if (at <= sheet.getLastRowNum()) sheet.shiftRows(at, sheet.getLastRowNum(), more, true, false);
        var pattern = sheet.getRow(model) == null ? sheet.createRow(model) : sheet.getRow(model);
        var cells = new ArrayList<Cell>();
        pattern.forEach(cells::add);
        for (int row = at; row < at + more; row++) copy(pattern, cells, row);
        for (var region : merged) {
            for (int row = at; row < at + more; row++) sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, region.getFirstColumn(), region.getLastColumn()));
        }
        if (single) extend();
        choices.follow(sheet, at, more, model);
    }

    private void copy(Row pattern, List<Cell> cells, int number) {
        var row = sheet.createRow(number);
        if (pattern.getHeight() != sheet.getDefaultRowHeight()) row.setHeight(pattern.getHeight());
        for (var from : cells) {
            var to = row.createCell(from.getColumnIndex());
            to.setCellStyle(from.getCellStyle());
            if (from.getCellType() == CellType.FORMULA) to.setCellFormula(carried(from.getCellFormula(), pattern.getRowNum(), number));
        }
    }

    /** The formula as it reads some rows further down. */
    private String carried(String formula, int from, int to) {
        var tokens = FormulaParser.parse(formula, parsing(), FormulaType.CELL, index, from);
        var shifter = FormulaShifter.createForRowCopy(index, sheet.getSheetName(), from, from, to - from, sheet.getWorkbook().getSpreadsheetVersion());
        shifter.adjustFormula(tokens, index);
        return FormulaRenderer.toFormulaString(rendering(), tokens);
    }

    /** What adds up the one prepared row adds up all of them. */
    private void extend() {
        for (var row : sheet) {
            if (row.getRowNum() >= first && row.getRowNum() <= last + more) continue;
            for (var cell : row) if (cell.getCellType() == CellType.FORMULA) extend(cell);
        }
    }

    private void extend(Cell cell) {
        var tokens = FormulaParser.parse(cell.getCellFormula(), parsing(), FormulaType.CELL, index, cell.getRowIndex());
        boolean reaches = false;
        for (var token : tokens) {
            if (!(token instanceof AreaPtgBase area) || area.getFirstRow() != first || area.getLastRow() != first) continue;
            area.setLastRow(last + more);
            reaches = true;
        }
        if (reaches) cell.setCellFormula(FormulaRenderer.toFormulaString(rendering(), tokens));
    }

    private FormulaParsingWorkbook parsing() {
        return sheet.getWorkbook() instanceof HSSFWorkbook old ? HSSFEvaluationWorkbook.create(old) : XSSFEvaluationWorkbook.create((XSSFWorkbook) sheet.getWorkbook());
    }

    private FormulaRenderingWorkbook rendering() {
        return sheet.getWorkbook() instanceof HSSFWorkbook old ? HSSFEvaluationWorkbook.create(old) : XSSFEvaluationWorkbook.create((XSSFWorkbook) sheet.getWorkbook());
    }
}
