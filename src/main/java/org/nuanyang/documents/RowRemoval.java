package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows out of a sheet and moves the others up. What a remaining row borrowed from one above it (同上, or a cell
 * merged over several rows) is written out first, so that it still says the same.
 */
final class RowRemoval {
    private static final Set<String> DITTO = Set.of("同上", "〃", "″", "”", "“", "\"", "''", "同前", "々", "↑", "\"\"");

    private final Sheet sheet;
    private final Set<Integer> gone;
    private final TreeMap<Integer, Integer> moved = new TreeMap<>();

    private RowRemoval(Sheet sheet, Set<Integer> gone) {
        this.sheet = sheet;
        this.gone = gone;
    }

    /** @return where each remaining row stands now, both from 0; without an entry it stands where it stood */
    static TreeMap<Integer, Integer> of(Sheet sheet, Set<Integer> numbers) {
        var removal = new RowRemoval(sheet, numbers);
        if (!numbers.isEmpty()) removal.run();
        return removal.moved;
    }

    private void run() {
        writeOutDitto();
        var merged = mergedAfterwards();
        while (sheet.getNumMergedRegions() > 0) sheet.removeMergedRegion(sheet.getNumMergedRegions() - 1);
        int to = 0;
        for (int row = 0, last = sheet.getLastRowNum(); row <= last; row++) {
            var here = sheet.getRow(row);
            if (gone.contains(row + 1)) {
                if (here != null) sheet.removeRow(here);
                continue;
            }
            moved.put(row, to);
            if (here != null && to != row) move(here, to);
            to++;
        }
        for (var region : merged) {
            int first = moved.get(region.getFirstRow());
            int last = moved.get(region.getLastRow());
            if (first < last || region.getFirstColumn() < region.getLastColumn())
                sheet.addMergedRegionUnsafe(new CellRangeAddress(first, last, region.getFirstColumn(), region.getLastColumn()));
        }
    }

    private void writeOutDitto() {
        for (var row : sheet) {
            if (gone.contains(row.getRowNum() + 1)) continue;
            for (var cell : row) {
                if (cell.getCellType() != CellType.STRING || !DITTO.contains(cell.getStringCellValue().strip())) continue;
                var told = lastTold(row.getRowNum() - 1, cell.getColumnIndex());
                if (told != null) copy(told, cell);
            }
        }
    }

    private @Nullable Cell lastTold(int from, int column) {
        for (int row = from; row >= 0; row--) {
            var cell = cellAt(row, column);
            if (cell == null || cell.getCellType() == CellType.BLANK) return null;
            if (cell.getCellType() != CellType.STRING || !DITTO.contains(cell.getStringCellValue().strip())) return cell;
        }
        return null;
    }

    private @Nullable Cell cellAt(int row, int column) {
        var here = sheet.getRow(row);
        return here == null ? null : here.getCell(column);
    }

    /** The merged cells as far as their rows remain; a region whose first row goes hands its value down. */
    private List<CellRangeAddress> mergedAfterwards() {
        var remaining = new ArrayList<CellRangeAddress>();
        for (var region : sheet.getMergedRegions()) {
            int first = region.getFirstRow();
            while (first <= region.getLastRow() && gone.contains(first + 1)) first++;
            int last = region.getLastRow();
            while (last >= first && gone.contains(last + 1)) last--;
            if (first > last) continue;
            if (first > region.getFirstRow()) {
                var told = cellAt(region.getFirstRow(), region.getFirstColumn());
                var row = sheet.getRow(first) == null ? sheet.createRow(first) : sheet.getRow(first);
                if (told != null) copy(told, row.getCell(region.getFirstColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
            }
            remaining.add(new CellRangeAddress(first, last, region.getFirstColumn(), region.getLastColumn()));
        }
        return remaining;
    }

    private void move(Row from, int number) {
        var there = sheet.getRow(number);
        if (there != null) sheet.removeRow(there);
        var to = sheet.createRow(number);
        to.setHeight(from.getHeight());
        to.setZeroHeight(from.getZeroHeight());
        for (var cell : from) {
            var copy = to.createCell(cell.getColumnIndex());
            copy.setCellStyle(cell.getCellStyle());
            copy(cell, copy);
        }
        sheet.removeRow(from);
    }

    private static void copy(Cell from, Cell to) {
        var type = from.getCellType() == CellType.FORMULA ? from.getCachedFormulaResultType() : from.getCellType();
        switch (type) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case STRING -> to.setCellValue(from.getRichStringCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case ERROR -> to.setCellErrorValue(from.getErrorCellValue());
            default -> to.setBlank();
        }
    }
}
