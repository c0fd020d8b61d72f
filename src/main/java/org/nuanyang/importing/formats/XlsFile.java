package org.nuanyang.importing.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** A workbook of Excel 97–2003, or of WPS. Formulas keep the result that the file remembers. */
public final class XlsFile {
    private final HSSFWorkbook poi;
    private final Limits limits;
    private int rowsSoFar;
    private int cellsSoFar;

    private XlsFile(HSSFWorkbook poi, Limits limits) {
        this.poi = poi;
        this.limits = limits;
    }

    public static Workbook read(byte[] file, Limits limits) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = container.getRoot();
            if (root.hasEntry("EncryptedPackage")) throw new Unreadable("passwordProtected");
            if (root.hasEntry("WordDocument")) throw new Unreadable("word");
            if (root.hasEntry("PowerPoint Document")) throw new Unreadable("slides");
            try (var poi = new HSSFWorkbook(container)) {
                return new XlsFile(poi, limits).workbook();
            }
        } catch (Unreadable told) {
            throw told;
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable("passwordProtected");
        } catch (OldFileFormatException old) {
            throw new Unreadable("tooOld");
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable("damaged");
        }
    }

    private Workbook workbook() {
        limits.sheet(poi.getNumberOfSheets());
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < poi.getNumberOfSheets(); i++) {
            var hidden = poi.isSheetHidden(i) || poi.isSheetVeryHidden(i);
            sheets.add(sheet(poi.getSheetAt(i), hidden));
        }
        if (sheets.isEmpty()) throw new Unreadable("noSheets");
        return new Workbook(Workbook.Format.XLS, List.copyOf(sheets));
    }

    private Sheet sheet(HSSFSheet sheet, boolean hidden) {
        List<Row> rows = new ArrayList<>();
        for (var row : sheet) {
            var cells = new Cell[Math.max(0, row.getLastCellNum())];
            int width = 0;
            for (var each : row) {
                var cell = cell(each);
                if (cell == null) continue;
                limits.column(each.getColumnIndex());
                limits.cell(++cellsSoFar);
                cells[each.getColumnIndex()] = cell;
                width = Math.max(width, each.getColumnIndex() + 1);
            }
            if (width == 0) continue;
            limits.row(++rowsSoFar);
            rows.add(new Row(row.getRowNum() + 1, row.getZeroHeight(), Arrays.copyOf(cells, width)));
        }
        var merged = sheet.getMergedRegions().stream()
                .map(area -> new Span(
                        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn()))
                .toList();
        return new Sheet(sheet.getSheetName(), hidden, rows, merged);
    }

    private @Nullable Cell cell(org.apache.poi.ss.usermodel.Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        var type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> {
                var style = cell.getCellStyle();
                var dates = DateFormats.of(style.getDataFormat(), style.getDataFormatString());
                double number = cell.getNumericCellValue();
                yield dates.cell(number, PlainNumber.of(number), poi.getInternalWorkbook().isUsing1904DateWindowing(), formula);
            }
            case STRING -> {
                var text = cell.getRichStringCellValue().getString();
                yield text.isBlank() && !formula ? null : new Cell(Cell.Kind.TEXT, text, formula);
            }
            case BOOLEAN -> new Cell(Cell.Kind.TRUTH, cell.getBooleanCellValue() ? "1" : "0", formula);
            case ERROR -> new Cell(
                    Cell.Kind.ERROR, FormulaError.isValidCode(cell.getErrorCellValue())
                            ? FormulaError.forInt(cell.getErrorCellValue()).getString() : "#ERR", formula);
            default -> null;
        };
    }
}
