package org.nuanyang.pairing.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.pairing.PairingLists;
import org.nuanyang.pairing.PairingRules;
import org.nuanyang.pairing.PairingTable;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 结对表: by school and class, on the page and as a workbook. */
@Controller
class PairingsController {
    private final PairingLists lists;
    private final PairingTable table;
    private final PairingRules rules;
    private final Schools schools;
    private final Clock clock;

    PairingsController(PairingLists lists, PairingTable table, PairingRules rules, Schools schools, Clock clock) {
        this.lists = lists;
        this.table = table;
        this.rules = rules;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping("/pairings")
    ModelAndView show(
            @ModelAttribute PairingsQuery query, @RequestParam(defaultValue = "1") int page,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean fragment, Viewer viewer) {
        mayRead(viewer);
        var shown = new PairingsPage(query, lists.list(query.filter(), page, viewer), lists.rates(query.filter(), viewer), schools.options(Act.LIST, viewer),
                schools.classes(query.filter().school(), Act.LIST, viewer), viewer.scope().mayAnywhere(Act.PAIR), viewer.scope().mayAnywhere(Act.EXPORT),
                viewer.scope().mayAnywhere(Act.PAIR) || viewer.scope().mayAnywhere(Act.SUPERVISE), rules.mayDecide(viewer),
                child -> viewer.scope().may(Act.OPEN, child.school().value(), child.klass() == null ? null : child.klass().value(), child.id().value()), viewer.scope().mayAnywhere(Act.OPEN), LocalDate.now(clock));
        return Show.page(fragment ? "pairing/web/list" : "pairing/web/pairings", shown);
    }

    @FileMapping("/pairings.{ending:xlsx|pdf}")
    ModelAndView export(@ModelAttribute PairingsQuery query, @PathVariable String ending, Leaving leaving, Viewer viewer) throws IOException {
        var parcel = table.parcel(query.filter(), ending, "/pairings", viewer);
        return leaving.file(parcel, out -> table.write(query.filter(), parcel.type(), out, viewer));
    }

    /** Those to whom a list of several children is shown; a helper has the children's own pages. */
    private static void mayRead(Viewer viewer) {
        if (viewer.scope().orgs(Act.LIST).isEmpty()) throw new NotFound();
    }
}
