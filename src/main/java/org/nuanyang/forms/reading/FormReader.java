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
                return judged(read(words, look));
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
        if (under.sheet().hidden()) return under.other("forms.remark.hidden");
        if (under.sheet().rows().isEmpty() || EXPLAINS.matcher(under.sheet().name().strip()).matches()) return under.other();
        return CardSheet.read(under).or(() -> RosterSheet.read(under)).or(() -> TableSheet.read(under)).orElseGet(under::other);
    }

    private static FormOutcome judged(FormReading reading) {
        if (reading.asks()) return new FormOutcome.Read(reading);
        boolean filled = reading.sheets().stream().anyMatch(sheet -> sheet.remarks().contains("forms.remark.alreadyFilled"));
        return new FormOutcome.Declined(Refusal.of(filled ? "forms.declined.alreadyFilled" : "forms.declined.noForm"));
    }

    static Optional<Refusal> refusal(String key, Object... args) {
        return Optional.of(Refusal.of("forms.declined." + key, args));
    }
}
