package org.nuanyang.forms.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.nuanyang.forms.Filled.Broken;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Rule;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;

/** Whether the printed rules of balance hold in what was filled in. A blank cell is nought; a marked one cannot be checked. */
final class RuleCheck {
    private final Sheet sheet;
    private final SheetReading reading;
    private final List<Integer> rows;
    private final List<Spot> marked;
    private final boolean reckoned;

    /** @param rows of the body, from 1, as they stand now; {@code marked} the cells that could not be filled */
    RuleCheck(Sheet sheet, SheetReading reading, List<Integer> rows, List<Spot> marked, boolean reckoned) {
        this.sheet = sheet;
        this.reading = reading;
        this.rows = rows;
        this.marked = marked;
        this.reckoned = reckoned;
    }

    List<Broken> broken() {
        var broken = new ArrayList<Broken>();
        for (var rule : reading.rules()) {
            if (rule.ofRows()) figures().forEach(column -> check(rule, Spot.column(column), column).ifPresent(broken::add));
            else rows.forEach(row -> check(rule, Spot.row(row), row).ifPresent(broken::add));
        }
        return broken;
    }

    private IntStream figures() {
        return reading.columns().stream().filter(item -> item.asked() instanceof org.nuanyang.forms.Asked.Number).map(Item::spot).mapToInt(Spot::column);
    }

    private Optional<Broken> check(Rule rule, Spot line, int at) {
        var sums = new ArrayList<BigDecimal>();
        for (var side : rule.sides()) {
            var sum = BigDecimal.ZERO;
            for (int term : side) {
                var spot = rule.ofRows() ? new Spot(term, at) : new Spot(at, term);
                if (marked.contains(spot)) return Optional.empty();
                var value = value(spot);
                if (value.isEmpty()) return Optional.empty();
                sum = sum.add(value.get());
            }
            sums.add(sum);
        }
        for (var sum : sums) {
            if (sum.compareTo(sums.getFirst()) != 0) {
                return Optional.of(new Broken(sheet.getSheetName(), rule.text(), line, label(line), Pen.plain(sums.getFirst()), Pen.plain(sum)));
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> value(Spot spot) {
        var row = sheet.getRow(spot.row() - 1);
        var cell = row == null ? null : row.getCell(spot.column());
        if (cell == null) return Optional.of(BigDecimal.ZERO);
        if (cell.getCellType() == CellType.FORMULA && !reckoned) return Optional.empty();
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Optional.of(BigDecimal.valueOf(cell.getNumericCellValue()));
            case BLANK -> Optional.of(BigDecimal.ZERO);
            case STRING -> cell.getStringCellValue().isBlank() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String label(Spot line) {
        if (line.row() == 0) return reading.columns().stream().filter(item -> item.spot().equals(line)).map(Item::label).findFirst().orElse(line.shown());
        var row = sheet.getRow(line.row() - 1);
        if (row != null) for (Cell cell : row) if (cell.getCellType() == CellType.STRING && !cell.getStringCellValue().isBlank()) return cell.getStringCellValue().strip();
        return line.shown();
    }
}
