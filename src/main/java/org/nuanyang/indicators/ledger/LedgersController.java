package org.nuanyang.indicators.ledger;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of a place's ledgers, and each as a file. */
@Controller
class LedgersController {
    private final Ledgers ledgers;
    private final LedgerFiles files;
    private final LedgerPlaces places;
    private final LedgerSpans spans;
    private final Orgs orgs;

    LedgersController(Ledgers ledgers, LedgerFiles files, LedgerPlaces places, LedgerSpans spans, Orgs orgs) {
        this.ledgers = ledgers;
        this.files = files;
        this.places = places;
        this.spans = spans;
        this.orgs = orgs;
    }

    @GetMapping("/ledgers")
    ModelAndView list(@ModelAttribute LedgerForm form, Viewer viewer) {
        var asked = form.placeId().flatMap(orgs::find).filter(org -> org.county() == viewer.county()).orElse(null);
        var options = places.of(asked, viewer);
        if (options.isEmpty()) throw new NotFound();
        var place = asked == null ? first(options) : asked;
        if (options.stream().noneMatch(option -> option.is(place.id()))) throw new NotFound();
        var all = spans.all(viewer.county());
        var span = spans.find(form.timeOr(), viewer.county()).orElse(all.getFirst());
        var times = all.stream().map(each -> new Option(each.key(), each.label())).toList();
        return Show.page("indicators/ledger/ledgers", new LedgersPage(place, span, places.of(place, viewer), times, ledgers.told(span, viewer), NamedLedgers.of(place, viewer)));
    }

    @FileMapping("/ledgers/file")
    ModelAndView file(@ModelAttribute LedgerForm form, Leaving leaving, Viewer viewer) throws IOException {
        var ledger = ledgers.of(form.kindOf(), form.placeId().orElseThrow(NotFound::new), form.timeOr(), viewer);
        var type = form.type();
        return leaving.file(files.parcel(ledger, type), out -> files.write(ledger, type, out, viewer));
    }

    private Org first(List<Option> options) {
        return orgs.find(new OrgId(UUID.fromString(options.getFirst().value()))).orElseThrow(NotFound::new);
    }
}
