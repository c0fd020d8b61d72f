package org.nuanyang.study.ledger.web;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.study.ledger.StudyLedgerKind;
import org.nuanyang.study.ledger.StudyLedgers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the ledgers out. */
@Controller
class StudyLedgerController {
    private final StudyLedgers ledgers;

    StudyLedgerController(StudyLedgers ledgers) {
        this.ledgers = ledgers;
    }

    @FileMapping("/study/{kind:plans|groups|turning}/ledger.{ending:xlsx|pdf}")
    ModelAndView take(@PathVariable String kind, @PathVariable String ending, @RequestParam(required = false) @Nullable String show, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = Arrays.stream(StudyLedgerKind.values()).filter(each -> each.url().equals("/study/" + kind)).findFirst().orElseThrow(NotFound::new);
        var export = ledgers.of(chosen, show, viewer);
        var parcel = ledgers.parcel(export, ending);
        return leaving.file(parcel, out -> ledgers.write(export, parcel.type(), out, viewer));
    }
}
