package org.nuanyang.forms.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.nuanyang.common.Refusal;
import org.nuanyang.forms.FormOutcome;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.importing.Workbook;

/** The door: what a workbook asks, or why it is no form that can be filled. */
public final class FormReader {
    private static final Pattern EXPLAINS = Pattern.compile("(填表|填写|填报|使用)?(说明|须知|要求)|代码表?|字典|数据源|选项");

    private FormReader() {}

    public static FormOutcome read(byte[] file) {
        try {
            var words = Workbook.read(file);
            var refusal = Fitness.objection(words, file);
            if (refusal.isPresent()) return new FormOutcome.Declined(refusal.get());
            try (var look = WorkbookFactory.create(new ByteArrayInputStream(file))) {
                return judged(words, read(words, look));
            }
        } catch (Unreadable no) {
            return new FormOutcome.Declined(new Refusal(no.key(), no.args()));
        } catch (IOException | RuntimeException damaged) {
            return new FormOutcome.Declined(Refusal.of("importing.unreadable.damaged"));
        }
    }

    private static FormReading read(Workbook words, org.apache.poi.ss.usermodel.Workbook look) {
        var sheets = new ArrayList<SheetReading>();
        for (int i = 0; i < look.getNumberOfSheets(); i++) {
            var shown = look.getSheetAt(i);
            var sheet = words.sheets().stream().filter(each -> each.name().equals(shown.getSheetName())).findFirst();
            int index = i;
            sheet.ifPresent(each -> sheets.add(read(new SheetUnder(index, each, new Look(shown)))));
        }
        return new FormReading(FormReading.VERSION, words.format() == Workbook.Format.XLS, sheets);
    }

    private static SheetReading read(SheetUnder under) {
        if (under.sheet().rows().isEmpty()) return under.other();
        if (FilledAlready.card(under)) return under.other(FilledAlready.REMARK);
        if (under.sheet().hidden() || EXPLAINS.matcher(under.sheet().name().strip()).matches()) return untouched(under);
        return CardSheet.read(under).or(() -> RosterSheet.read(under)).or(() -> TableSheet.read(under)).orElseGet(under::other);
    }

    /** Nothing is filled in there, and yet it goes along. */
    private static SheetReading untouched(SheetUnder under) {
        boolean filled = RosterSheet.read(under).filter(sheet -> sheet.remarks().contains(FilledAlready.REMARK)).isPresent();
        if (filled) return under.other(FilledAlready.REMARK);
        return under.sheet().hidden() ? under.other("forms.remark.hidden") : under.other();
    }

    private static FormOutcome judged(Workbook words, FormReading reading) {
        var filled = FilledAlready.objection(words, reading);
        if (filled.isPresent()) return new FormOutcome.Declined(filled.get());
        return reading.asks() ? new FormOutcome.Read(reading) : new FormOutcome.Declined(Refusal.of("forms.declined.noForm"));
    }

    static Optional<Refusal> refusal(String key, Object... args) {
        return Optional.of(Refusal.of("forms.declined." + key, args));
    }
}
