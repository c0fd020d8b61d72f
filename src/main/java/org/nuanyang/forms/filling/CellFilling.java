package org.nuanyang.forms.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Filled.FilledCell;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.Spot;
import org.nuanyang.forms.reading.Feet;

/** Cells with a place of their own: figures, values of a card, and the words behind 填报单位： and its like. */
final class CellFilling {
    private final Sheet sheet;
    private final IntUnaryOperator moved;
    private final Function<Asked, Answer> answers;
    private final Pen pen;

    /** @param moved where a row from 1 stands after others were put in */
    CellFilling(Sheet sheet, IntUnaryOperator moved, Function<Asked, Answer> answers, Pen pen) {
        this.sheet = sheet;
        this.moved = moved;
        this.answers = answers;
        this.pen = pen;
    }

    List<FilledCell> fill(List<Item> items) {
        var told = new ArrayList<FilledCell>();
        for (var item : items) {
            if (item.asked() instanceof Asked.Leave || item.asked() instanceof Asked.Formula) continue;
            var spot = new Spot(moved.applyAsInt(item.spot().row()), item.spot().column());
            var row = sheet.getRow(spot.row() - 1) == null ? sheet.createRow(spot.row() - 1) : sheet.getRow(spot.row() - 1);
            var cell = row.getCell(spot.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            var stroke = write(cell, item);
            told.add(new FilledCell(sheet.getSheetName(), item.spot(), spot, item.path(), item.asked(), stroke.text(), stroke.why()));
        }
        return told;
    }

    private Pen.Stroke write(Cell cell, Item item) {
        var answer = item.asked() instanceof Asked.Unknown unknown ? new Answer.Open(Pen.why(unknown)) : answers.apply(item.asked());
        boolean slot = item.asked() instanceof Asked.Unit || item.asked() instanceof Asked.Day || item.asked() instanceof Asked.Signature;
        return slot ? slot(cell, item.path().getLast(), answer, item.asked()) : pen.write(cell, answer, item.asked());
    }

    /** The room behind its word and colon; a cell of its own when nothing is printed in it. */
    private Pen.Stroke slot(Cell cell, String label, Answer answer, Asked asked) {
        var printed = Pen.printed(cell);
        if (!(answer instanceof Answer.Known(var value))) return new Pen.Stroke(null, answer instanceof Answer.Open(var why) ? why : null);
        var text = value instanceof LocalDate day ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : Spelling.told(value);
        if (printed.isBlank()) return pen.write(cell, Answer.of(text), asked);
        var found = Feet.SLOT.matcher(printed);
        while (found.find()) {
            if (!found.group(1).equals(label)) continue;
            var rest = printed.substring(found.end(2));
            cell.setCellValue(printed.substring(0, found.start(2)) + text + (rest.isEmpty() ? "" : "　　" + rest.stripLeading()));
            return new Pen.Stroke(text, null);
        }
        return Pen.Stroke.BLANK;
    }
}
