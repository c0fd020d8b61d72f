package org.nuanyang.forms.filling;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Figure;
import org.nuanyang.forms.Way;

/** Writes one answer into one cell, or marks the cell with the reason why not. */
final class Pen {
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    /** @param text what was written; {@code why} the reason when nothing was; both null when the cell stays blank on purpose */
    record Stroke(@Nullable String text, @Nullable String why) {
        static final Stroke BLANK = new Stroke(null, null);
    }

    private final Marks marks;

    Pen(Marks marks) {
        this.marks = marks;
    }

    static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }

    static String why(Asked.Unknown unknown) {
        return say("forms.why." + unknown.why());
    }

    Stroke write(Cell cell, Answer answer, Asked asked) {
        var way = way(asked);
        return switch (answer) {
            case Answer.Known(var value) -> put(cell, Spelling.of(value, way, printed(cell)), asked);
            case Answer.Nothing() -> {
                if (!(way instanceof Way.Ticks)) cell.setBlank();
                yield Stroke.BLANK;
            }
            case Answer.Open(var why) -> leave(cell, why);
        };
    }

    /** Nothing is taken away: what the superior has printed stays. */
    private Stroke leave(Cell cell, String why) {
        marks.put(cell, why);
        return new Stroke(null, why);
    }

    static String printed(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    private Stroke put(Cell cell, Spelled spelled, Asked asked) {
        return switch (spelled) {
            case Spelled.Text(var text) -> {
                if (FORMULA.matcher(text).matches()) marks.quote(cell);
                if (text.isEmpty()) cell.setBlank();
                else cell.setCellValue(text);
                yield new Stroke(text, null);
            }
            case Spelled.Figure(var number) -> {
                cell.setCellValue((percent(cell, asked) ? number.movePointLeft(2) : number).doubleValue());
                yield new Stroke(plain(number), null);
            }
            case Spelled.Day(var day) -> {
                cell.setCellValue(day);
                yield new Stroke(day.toString(), null);
            }
            case Spelled.Cannot(var key, var told) -> leave(cell, say(key, told));
        };
    }

    /** The cell shows a share as a part of one. */
    private static boolean percent(Cell cell, Asked asked) {
        var format = cell.getCellStyle().getDataFormatString();
        return format != null && format.contains("%") && asked instanceof Asked.Number(var figure) && figure.of() != Figure.Of.NUMBER;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static Way way(Asked asked) {
        return switch (asked) {
            case Asked.OfChild(_, var way) -> way;
            case Asked.About(_, var way) -> way;
            case Asked.Day(var way) -> way;
            default -> Way.PLAIN;
        };
    }
}
