package org.nuanyang.forms.filling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.Filled.FilledCell;
import org.nuanyang.forms.Filled.FilledColumn;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Lines;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;

/** One child or place on a line: example rows and blank ones first, then as many more as are needed. */
final class LineFilling {
    private static final class Tally {
        private int written;
        private int blank;
        private int marked;
        private final Set<String> whys = new LinkedHashSet<>();

        void add(Pen.Stroke stroke) {
            if (stroke.why() != null) {
                marked++;
                whys.add(stroke.why());
            } else if (stroke.text() == null || stroke.text().isEmpty()) blank++;
            else written++;
        }
    }

    private final Sheet sheet;
    private final SheetReading reading;
    private final Lines lines;
    private final Pen pen;
    private final Marks marks;
    private final List<FilledCell> first = new ArrayList<>();

    LineFilling(Sheet sheet, SheetReading reading, Lines lines, Pen pen, Marks marks) {
        this.sheet = sheet;
        this.reading = reading;
        this.lines = lines;
        this.pen = pen;
        this.marks = marks;
    }

    /** How many rows will have to be put in. */
    static int more(Lines lines, int needed) {
        return Math.max(0, needed - lines.prepared());
    }

    List<FilledColumn> fill(List<? extends Answers.Line> all) {
        int first = lines.first() - 1;
        RowInsertion.into(sheet, first, lines.last() - 1, more(lines, all.size()));
        clearExamples();
        var tallies = new ArrayList<Tally>();
        reading.columns().forEach(_ -> tallies.add(new Tally()));
        for (int i = 0; i < all.size(); i++) {
            var row = sheet.getRow(first + i) == null ? sheet.createRow(first + i) : sheet.getRow(first + i);
            for (int c = 0; c < reading.columns().size(); c++) write(row, i, reading.columns().get(c), all.get(i), tallies.get(c));
        }
        var told = new ArrayList<FilledColumn>();
        for (int c = 0; c < tallies.size(); c++) told.add(told(reading.columns().get(c), tallies.get(c)));
        return told;
    }

    /** The cells of the first lines. */
    List<FilledCell> first() {
        return first;
    }

    private void clearExamples() {
        for (int number : lines.examples()) {
            var row = sheet.getRow(number - 1);
            if (row != null) for (var cell : row) if (cell.getCellType() != CellType.FORMULA) cell.setBlank();
        }
    }

    private void write(Row row, int number, Item column, Answers.Line line, Tally tally) {
        switch (column.asked()) {
            case Asked.Leave _, Asked.Formula _ -> { }
            case Asked.Serial _ -> {
                cell(row, column).setCellValue(number + 1);
                tally.written++;
            }
            case Asked.Unknown _ -> {
                marks.lighten(cell(row, column));
                tally.marked++;
            }
            case Asked asked -> {
                var stroke = pen.write(cell(row, column), line.answer(asked), asked);
                tally.add(stroke);
                if (number < Filled.FIRST_LINES) first.add(told(row, column, stroke));
            }
        }
    }

    private FilledCell told(Row row, Item column, Pen.Stroke stroke) {
        return new FilledCell(sheet.getSheetName(), column.spot(), new Spot(row.getRowNum() + 1, column.spot().column()), column.path(), column.asked(), stroke.text(), stroke.why());
    }

    private static Cell cell(Row row, Item column) {
        return row.getCell(column.spot().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** A column that nobody can fill says why once, at its heading. */
    private FilledColumn told(Item column, Tally tally) {
        if (column.asked() instanceof Asked.Unknown unknown) {
            var heading = sheet.getRow(reading.lastHeading() - 1);
            if (heading != null) marks.comment(heading.getCell(column.spot().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK), Pen.why(unknown));
            tally.whys.add(Pen.why(unknown));
        }
        return new FilledColumn(sheet.getSheetName(), column.spot(), column.path(), column.asked(), tally.written, tally.blank, tally.marked, List.copyOf(tally.whys));
    }

}
