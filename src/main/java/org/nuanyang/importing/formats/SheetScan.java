package org.nuanyang.importing.formats;

import static org.nuanyang.importing.formats.Names.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Cell;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Span;
import org.nuanyang.importing.formats.XmlScanner.Event;

/** Reads worksheet parts one after the other; rows and cells count over all of them. */
final class SheetScan {
    private static final Pattern AREA = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final Limits limits;
    private int rowsSoFar;
    private int cellsSoFar;
    private @Nullable Cell[] cells = new Cell[64];
    private int width;

    SheetScan(SharedStrings strings, Styles styles, boolean from1904, Limits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    Sheet read(String name, boolean hidden, XmlScanner xml) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Span> merged = new ArrayList<>();
        int number = 0;
        boolean hiddenRow = false;
        int column = -1;
        for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
            if (event == Event.START) {
                if (xml.is(C)) {
                    int told = xml.attribute(R) ? xml.column() : -1;
                    column = told >= 0 ? told : column + 1;
                    put(column, cell(xml));
                } else if (xml.is(ROW)) {
                    number = xml.attribute(R) ? xml.number() : number + 1;
                    hiddenRow = xml.attribute(HIDDEN) && (xml.firstByte() == '1' || xml.firstByte() == 't');
                    column = -1;
                    width = 0;
                } else if (xml.is(MERGE_CELL)) span(Objects.requireNonNullElse(xml.string(REF), ""), merged);
            } else if (event == Event.END && xml.is(ROW) && width > 0) {
                limits.row(++rowsSoFar);
                rows.add(new Row(number, hiddenRow, Arrays.copyOf(cells, width)));
                Arrays.fill(cells, 0, width, null);
                width = 0;
            }
        }
        return new Sheet(name, hidden, rows, List.copyOf(merged));
    }

    private void put(int column, @Nullable Cell cell) {
        if (cell == null) return;
        limits.column(column);
        limits.cell(++cellsSoFar);
        if (column >= cells.length) cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    private @Nullable Cell cell(XmlScanner xml) throws IOException {
        int style = xml.attribute(S) ? xml.number() : 0;
        int type = xml.attribute(T) ? xml.firstByte() : 'n';
        boolean shared = type == 's' && xml.lengthOfValue() == 1;
        boolean formula = false;
        boolean inValue = false;
        int index = -1;
        String value = "";
        for (var event = xml.next(); event != Event.EOF; event = xml.next()) {
            if (event == Event.TEXT) {
                if (!inValue) continue;
                if (shared) index = xml.textAsIndex();
                else value = value.isEmpty() ? xml.text(true) : value + xml.text(true);
            } else if (event == Event.START) {
                inValue = xml.is(V);
                if (xml.is(F)) formula = true;
                else if (xml.is(IS)) value = SharedStrings.runs(xml, IS);
            } else {
                inValue = false;
                if (xml.is(C)) break;
            }
        }
        if (shared) {
            var cell = strings.get(index);
            return cell != null && formula ? new Cell(cell.kind(), cell.text(), true) : cell;
        }
        if (value.isBlank()) return formula ? new Cell(Cell.Kind.TEXT, "", true) : null;
        return switch (type) {
            case 'b' -> new Cell(Cell.Kind.TRUTH, value.equals("1") || value.equals("true") ? "1" : "0", formula);
            case 'e' -> new Cell(Cell.Kind.ERROR, value, formula);
            case 'n' -> number(value, style, formula);
            case 'd' -> new Cell(Cell.Kind.DATE, value.length() > 10 ? value.substring(0, 10) : value, formula);
            default -> new Cell(Cell.Kind.TEXT, value, formula);
        };
    }

    private Cell number(String value, int style, boolean formula) {
        try {
            double number = Double.parseDouble(value);
            return styles.get(style).cell(number, PlainNumber.of(number), from1904, formula);
        } catch (NumberFormatException notOne) {
            return new Cell(Cell.Kind.TEXT, value, formula);
        }
    }

    private void span(String reference, List<Span> merged) {
        limits.cell(++cellsSoFar);
        var area = AREA.matcher(reference);
        if (area.matches())
            merged.add(new Span(
                    Integer.parseInt(area.group(2)), Integer.parseInt(area.group(4)),
                    column(area.group(1)), column(area.group(3))));
    }

    private static int column(String letters) {
        int n = 0;
        for (int i = 0; i < letters.length(); i++) n = n * 26 + letters.charAt(i) - 'A' + 1;
        return n - 1;
    }
}
