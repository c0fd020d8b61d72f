package org.nuanyang.forms.reading;

import java.util.List;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.SheetReading.Kind;
import org.nuanyang.importing.Sheet;

/** A sheet that is being read: its words and its look. */
record SheetUnder(int index, Sheet sheet, Look look) {
    SheetReading other(String... remarks) {
        return new SheetReading(index, sheet.name(), Kind.OTHER, "", "", 0, 0, null, List.of(), List.of(), List.<Item>of(), List.of(), List.of(remarks));
    }

    List<String> remarks() {
        return look.locked() ? List.of("forms.remark.locked") : List.of();
    }
}
