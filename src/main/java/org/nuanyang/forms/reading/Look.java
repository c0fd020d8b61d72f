package org.nuanyang.forms.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** What a sheet shows besides its words: frames, formulas, lists to choose from. Rows from 1, columns from 0. */
final class Look {
    private static final int MOST_CHOICES = 60;

    private final Sheet sheet;
    private final Map<Integer, CellRangeAddress> mergedByCell = new HashMap<>();

    Look(Sheet sheet) {
        this.sheet = sheet;
        for (var region : sheet.getMergedRegions()) {
            if (region.getNumberOfCells() > 5_000) continue;
            for (var cell : region) mergedByCell.put(key(cell.getRow() + 1, cell.getColumn()), region);
        }
    }

    private static int key(int row, int column) {
        return row * 1_024 + column;
    }

    int lastRow() {
        return sheet.getLastRowNum() + 1;
    }

    boolean locked() {
        return sheet.getProtect();
    }

    @Nullable Cell cell(int row, int column) {
        var here = sheet.getRow(row - 1);
        return here == null ? null : here.getCell(column);
    }

    boolean formula(int row, int column) {
        var cell = cell(row, column);
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }

    /** A formula, or nothing at all. */
    boolean open(int row, int column) {
        var cell = cell(row, column);
        return cell == null || cell.getCellType() == CellType.BLANK || cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
    }

    String text(int row, int column) {
        var region = merged(row, column);
        var cell = region == null ? cell(row, column) : cell(region.getFirstRow() + 1, region.getFirstColumn());
        if (cell == null) return "";
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> new java.math.BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros().toPlainString();
            default -> "";
        };
    }

    boolean number(int row, int column) {
        var cell = cell(row, column);
        return cell != null && cell.getCellType() == CellType.NUMERIC;
    }

    @Nullable CellRangeAddress merged(int row, int column) {
        return mergedByCell.get(key(row, column));
    }

    /** Belongs to a merged area, and is not the cell that holds its value. */
    boolean covered(int row, int column) {
        var region = merged(row, column);
        return region != null && (region.getFirstRow() != row - 1 || region.getFirstColumn() != column);
    }

    boolean framed(int row, int from, int to) {
        int framed = 0;
        for (int column = from; column <= to; column++) if (framed(cell(row, column))) framed++;
        return framed * 2 > to - from;
    }

    private static boolean framed(@Nullable Cell cell) {
        return cell != null && cell.getCellStyle() != null
                && (cell.getCellStyle().getBorderBottom() != BorderStyle.NONE || cell.getCellStyle().getBorderTop() != BorderStyle.NONE);
    }

    /** How the cell shows dates, when it says so itself. */
    Optional<String> dateFormat(int row, int column) {
        var cell = cell(row, column);
        if (cell == null || cell.getCellStyle() == null) return Optional.empty();
        var style = cell.getCellStyle();
        return DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString()) ? Optional.of(style.getDataFormatString()) : Optional.empty();
    }

    /** The words that may be chosen in the cell. */
    List<String> choices(int row, int column) {
        for (var validation : sheet.getDataValidations()) {
            boolean here = Arrays.stream(validation.getRegions().getCellRangeAddresses()).anyMatch(range -> range.isInRange(row - 1, column));
            if (!here || validation.getValidationConstraint().getValidationType() != ValidationType.LIST) continue;
            var values = validation.getValidationConstraint().getExplicitListValues();
            if (values != null) return Arrays.stream(values).map(String::strip).filter(word -> !word.isEmpty()).toList();
            var formula = validation.getValidationConstraint().getFormula1();
            return formula == null ? List.of() : referred(formula.replaceFirst("^=", ""));
        }
        return List.of();
    }

    private List<String> referred(String formula) {
        var named = sheet.getWorkbook().getName(formula);
        var text = named == null ? formula : named.getRefersToFormula();
        try {
            var version = sheet.getWorkbook().getSpreadsheetVersion();
            var area = new AreaReference(text, version);
            var words = new ArrayList<String>();
            for (CellReference each : area.getAllReferencedCells()) {
                if (words.size() > MOST_CHOICES) return List.of();
                var from = each.getSheetName() == null ? sheet : sheet.getWorkbook().getSheet(each.getSheetName());
                var row = from == null ? null : from.getRow(each.getRow());
                var cell = row == null ? null : row.getCell(each.getCol());
                if (cell != null && cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) words.add(cell.getStringCellValue().strip());
            }
            return words;
        } catch (RuntimeException noArea) {
            return List.of();
        }
    }
}
