package org.nuanyang.care.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.RecordId;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.BlankFile;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.roster.ChildAccess;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the papers and ledgers of care out. */
@Controller
class CarePapersController {
    private final CarePapers papers;
    private final RecordPaper record;
    private final CareLedgers ledgers;
    private final ChildAccess children;
    private final Orgs orgs;
    private final PdfPages pages;

    CarePapersController(CarePapers papers, RecordPaper record, CareLedgers ledgers, ChildAccess children, Orgs orgs, PdfPages pages) {
        this.papers = papers;
        this.record = record;
        this.ledgers = ledgers;
        this.children = children;
        this.orgs = orgs;
        this.pages = pages;
    }

    @GetMapping("/care/papers")
    ModelAndView choose(@ModelAttribute PapersForm form, Viewer viewer) {
        return Show.page("care/documents/papers-page", page(form, Problems.NONE, viewer));
    }

    /** The file, or the page with what stands in its way. */
    @FileMapping("/care/papers/file")
    ModelAndView print(@ModelAttribute PapersForm form, Leaving leaving, Viewer viewer) throws IOException {
        var child = form.childId().orElse(null);
        var place = form.placeId().orElse(null);
        if (child == null && place == null) throw new NotFound();
        var wanted = new PaperRequest(form.kindOr(PaperKind.TALK_CARD), place, child, form.monthOr(YearMonth.from(orgs.today())), form.fillingOr());
        var parcel = papers.parcel(wanted, form.formatOr(), viewer);
        var asked = wanted.filling() == PaperRequest.Filling.EMPTY ? Optional.<ModelAndView>empty() : leaving.ask(parcel);
        if (asked.isPresent()) return asked.get();
        return switch (papers.print(wanted, viewer)) {
            case Printed.Ready ready when wanted.filling() == PaperRequest.Filling.EMPTY -> BlankFile.of(ready.name(), parcel.type(), out -> write(ready, form.formatOr(), out));
            case Printed.Ready ready -> leaving.keep(parcel, out -> write(ready, form.formatOr(), out));
            case Printed.Refused(var reason) -> Show.again("care/documents/papers-page", page(form, Problems.of(reason), viewer));
        };
    }

    @FileMapping("/care-records/{id}/paper")
    ModelAndView ofRecord(@PathVariable RecordId id, @RequestParam(defaultValue = "pdf") String format, Leaving leaving, Viewer viewer) throws IOException {
        var chosen = PapersForm.constant(PaperFormat.class, format).orElse(PaperFormat.PDF);
        return leaving.file(record.parcel(id, chosen, viewer), out -> write(record.print(id, viewer), chosen, out));
    }

    @FileMapping("/care-records.{ending:xlsx|pdf}")
    ModelAndView ledger(@PathVariable String ending, @RequestParam String kind, @RequestParam String place, @RequestParam String period, Leaving leaving, Viewer viewer) throws IOException {
        var matter = PapersForm.constant(Matter.class, kind).orElseThrow(NotFound::new);
        var of = LedgerPeriod.of(period, ledgers.terms(viewer)).orElseThrow(NotFound::new);
        var export = ledgers.of(matter, PapersForm.id(place).map(org.nuanyang.access.OrgId::new).orElseThrow(NotFound::new), of, viewer);
        var parcel = ledgers.parcel(export, ending, viewer);
        return leaving.file(parcel, out -> ledgers.write(export, parcel.type(), out, viewer));
    }

    private int write(Printed.Ready ready, PaperFormat format, OutputStream out) throws IOException {
        ready.file().write(format, pages, out);
        return ready.children();
    }

    private PapersPage page(PapersForm form, Problems problems, Viewer viewer) {
        var child = form.childId().map(id -> children.file(id, Act.OPEN, viewer)).orElse(null);
        var places = child == null ? places(viewer) : List.<Option>of();
        if (child == null && places.isEmpty()) throw new NotFound();
        var now = YearMonth.from(orgs.today());
        var periods = Stream.concat(ledgers.terms(viewer).stream().map(LedgerPeriod::of),
                Stream.iterate(now, month -> month.minusMonths(1)).limit(12).map(LedgerPeriod::of)).map(period -> new Option(period.key(), period.label())).toList();
        return new PapersPage(form, places, child == null ? null : child.name(), now, periods, problems);
    }

    /** Classes first: a class is what is printed as a rule. */
    private List<Option> places(Viewer viewer) {
        var options = new ArrayList<Option>();
        var reachable = orgs.reachable(viewer, Act.EXPORT);
        var schools = reachable.stream().filter(org -> org.kind().hasClasses()).toList();
        var classes = schools.isEmpty() ? reachable.stream().filter(org -> org.kind() == Org.Kind.CLASS).toList()
                : schools.stream().flatMap(school -> orgs.classesOf(school.id()).stream()).toList();
        classes.forEach(klass -> options.add(new Option(klass.id().toString(), klass.label(orgs.today()))));
        schools.forEach(school -> options.add(new Option(school.id().toString(), Words.say("care.papers.whole", school.name()))));
        return options;
    }
}
