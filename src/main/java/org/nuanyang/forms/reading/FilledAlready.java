package org.nuanyang.forms.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanyang.common.Refusal;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.importing.Row;
import org.nuanyang.importing.Sheet;
import org.nuanyang.importing.Workbook;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.reading.BlankHeadings;

/** Somebody's data in a workbook that should be blank: on whichever sheet it stands, it would go along to everybody who is sent the form. */
final class FilledAlready {
    static final String REMARK = "forms.remark.alreadyFilled";

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}·•]{1,14}");

    private FilledAlready() {}

    static Optional<Refusal> objection(Workbook words, FormReading reading) {
        var remarked = reading.sheets().stream().filter(sheet -> sheet.remarks().contains(REMARK)).map(SheetReading::name);
        var numbered = words.sheets().stream().filter(FilledAlready::numbered).map(Sheet::name);
        return Stream.concat(remarked, numbered).findFirst().map(name -> Refusal.of("forms.declined.alreadyFilled", name));
    }

    /** A resident ID number, outside of examples. */
    private static boolean numbered(Sheet sheet) {
        return !RosterSheet.example(sheet.name()) && sheet.rows().stream().anyMatch(FilledAlready::numbered);
    }

    private static boolean numbered(Row row) {
        boolean number = false;
        for (int column = 0; column < row.width(); column++) {
            var text = row.text(column);
            if (RosterSheet.example(text)) return false;
            number |= NUMBER.matcher(text).results().anyMatch(found -> ResidentId.of(found.group()).isPresent());
        }
        return number;
    }

    /** A card with a name, and something beside it. */
    static boolean card(SheetUnder under) {
        if (RosterSheet.example(under.sheet().name())) return false;
        var pairs = CardSheet.pairs(under);
        if (pairs.isEmpty()) return false;
        var asks = CardSheet.asks(pairs);
        boolean named = false;
        int beside = 0;
        for (int i = 0; i < pairs.size(); i++) {
            var fact = asks.get(i).fact();
            if (fact == null || CardSheet.room(pairs.get(i)) || BlankHeadings.know(pairs.get(i).value().text())) continue;
            var text = pairs.get(i).value().text().strip();
            if (RosterSheet.example(text)) return false;
            if (fact == Fact.NAME) named |= NAME.matcher(text).matches();
            else if (fact != Fact.SCHOOL) beside++;
        }
        return named && beside > 0;
    }
}
