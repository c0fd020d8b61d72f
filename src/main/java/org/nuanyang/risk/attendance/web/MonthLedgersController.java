package org.nuanyang.risk.attendance.web;

import java.io.IOException;
import java.time.YearMonth;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.risk.attendance.MonthLedgers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a month's attendance of a class or school out. */
@Controller
class MonthLedgersController {
    private final MonthLedgers ledgers;

    MonthLedgersController(MonthLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @FileMapping("/risk/attendance.{ending:xlsx|pdf}")
    ModelAndView month(@PathVariable String ending, @RequestParam OrgId place, @RequestParam YearMonth month, Leaving leaving, Viewer viewer) throws IOException {
        var export = ledgers.of(place, month, viewer);
        var parcel = ledgers.parcel(export, ending);
        return leaving.file(parcel, out -> ledgers.write(export, parcel.type(), out, viewer));
    }
}
