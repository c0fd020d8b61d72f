package org.nuanyang.roster.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Workbook;
import org.nuanyang.importing.table.CardFinder;
import org.nuanyang.importing.table.Headings;
import org.nuanyang.importing.table.Table;
import org.nuanyang.importing.table.TableFinder;
import org.nuanyang.roster.reading.RosterReading.Declined;
import org.nuanyang.roster.reading.RosterReading.LeftOut;
import org.nuanyang.roster.reading.RosterReading.Roster;

/** The door: what a school's file says of which children, or what it is instead. */
public final class RosterReader {
    /** Sheets that tell how to fill in or what to mend, the product's own among them: lists of headings, and no child. */
    private static final Pattern EXPLAINS = Pattern.compile("(填表|填写|填报|导入|使用)?(说明|须知|要求)|需要修改的内容");

    private RosterReader() {}

    /**
     * @param correction what a person said the columns mean, or null for the reader's own reading
     * @param today for ages and for entry years
     */
    public static RosterReading read(Workbook workbook, @Nullable ColumnMapping correction, LocalDate today) {
        var sheets = new ArrayList<SheetReading>();
        var leftOut = new ArrayList<LeftOut>();
        Declined declined = null;
        for (var sheet : workbook.sheets()) {
            if (EXPLAINS.matcher(sheet.name().strip()).matches()) {
                leftOut.add(new LeftOut(sheet.name(), LooksLike.NO_ROWS));
                continue;
            }
            if (sheet.hidden()) {
                leftOut.add(new LeftOut(sheet.name(), LooksLike.HIDDEN_SHEET));
                continue;
            }
            switch (read(sheet, correction, today)) {
                case Kept(var reading) -> sheets.add(reading);
                case No(var no) -> {
                    leftOut.add(new LeftOut(sheet.name(), no.looksLike()));
                    if (declined == null || declined.looksLike() == LooksLike.EMPTY) declined = no;
                }
            }
        }
        if (sheets.isEmpty()) return declined == null ? new Declined(LooksLike.EMPTY, List.of()) : declined;
        return new Roster(Duplicates.marked(sheets), List.copyOf(leftOut));
    }

    private sealed interface Outcome {}

    private record Kept(SheetReading reading) implements Outcome {}

    private record No(Declined declined) implements Outcome {}

    private static Outcome read(Sheet sheet, @Nullable ColumnMapping correction, LocalDate today) {
        Headings words = label -> HeadingWords.parse(label).known();
        var card = CardFinder.find(sheet, words);
        var found = card.or(() -> TableFinder.find(sheet, words));
        if (found.isEmpty()) return new No(new Declined(LooksLike.EMPTY, List.of()));
        var table = found.get();
        var shape = Shape.of(table);
        var columns = Columns.of(table, new Samples(table, today), shape, correction);
        var kind = new SheetKind(sheet, table, columns).kind();
        if (kind.isPresent()) return new No(new Declined(kind.get(), words(sheet, table)));
        var rows = new SheetRows(sheet, table, columns, today);
        var reading = rows.read(shape, card.isPresent());
        if (!reading.rows().isEmpty()) return new Kept(reading);
        return new No(new Declined(rows.onlyAdults() ? LooksLike.ONLY_ADULTS : LooksLike.NO_ROWS, words(sheet, table)));
    }

    /** The title and a few headings: what the sentence shows of the file. */
    private static List<String> words(Sheet sheet, Table table) {
        var words = new ArrayList<String>();
        table.above().stream().findFirst().or(() -> java.util.Optional.of(sheet.name())).filter(name -> !name.isBlank()).ifPresent(words::add);
        table.columns().stream().map(Table.Column::label).filter(label -> !label.isBlank()).limit(6).forEach(words::add);
        return List.copyOf(words);
    }
}
