package org.nuanyang.forms.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.nuanyang.common.NotFound;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Correction;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.answers.Whom;
import org.nuanyang.forms.store.Desk;
import org.nuanyang.forms.store.Forms.Meant;

/** What a browser sent of the meaning of columns: {@code c.<sheet>.<row>.<column>}. */
final class MeantForm {
    private MeantForm() {}

    /** Only what is said otherwise than it was read. */
    static Meant of(Map<String, String> told, Desk desk) {
        var corrections = new ArrayList<Correction>();
        for (var sheet : desk.reading().sheets()) {
            for (var item : sheet.items()) {
                var word = told.get("c." + key(sheet, item));
                if (word != null && !word.isBlank() && !word.equals(item.asked().word())) corrections.add(new Correction(sheet.shape(), item.spot(), asked(word, sheet, item)));
            }
        }
        var whom = Arrays.stream(Whom.values()).filter(each -> each.name().equals(told.get("whom"))).findFirst().orElse(desk.form().whom());
        return new Meant(version(told), corrections, whom, told.containsKey("numbers") ? told.get("numbers").equals("masked") : desk.form().masked());
    }

    static String key(SheetReading sheet, Item item) {
        return sheet.index() + "." + item.spot().row() + "." + item.spot().column();
    }

    /** Only what the page offers there. */
    private static Asked asked(String word, SheetReading sheet, Item item) {
        if (Meanings.choices(sheet, item).stream().flatMap(group -> group.options().stream()).noneMatch(option -> option.value().equals(word))) throw new NotFound();
        return Asked.parse(word);
    }

    private static int version(Map<String, String> told) {
        try {
            return Integer.parseInt(told.getOrDefault("version", ""));
        } catch (NumberFormatException unreadable) {
            throw new NotFound();
        }
    }
}
