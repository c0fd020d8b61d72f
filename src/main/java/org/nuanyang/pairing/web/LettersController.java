package org.nuanyang.pairing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.PaperFile;
import org.nuanyang.documents.PaperFormat;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.pairing.Letters;
import org.nuanyang.pairing.Pairing;
import org.nuanyang.pairing.PairingId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 责任书: printed singly or for a school, and noted as signed for many at once. */
@Controller
class LettersController {
    private final Letters letters;
    private final Schools schools;
    private final PdfPages pages;
    private final Clock clock;

    LettersController(Letters letters, Schools schools, PdfPages pages, Clock clock) {
        this.letters = letters;
        this.schools = schools;
        this.pages = pages;
        this.clock = clock;
    }

    @FileMapping("/pairings/{id:[0-9a-f-]{36}}/letter.{kind:docx|pdf}")
    ModelAndView one(@PathVariable PairingId id, @PathVariable String kind, Leaving leaving, Viewer viewer) throws IOException {
        var pairing = letters.printable(id, viewer);
        var parcel = new Parcel(pairing.childName() + Letters.TITLE, FileType.of(format(kind)), 1, pairing.school(), "/pairings/" + id).ofClass(pairing.klass());
        return leaving.file(parcel, out -> write(letters.of(id, viewer), kind, 1, out));
    }

    @GetMapping("/pairings/letters")
    ModelAndView show(@ModelAttribute PairingsQuery query, Viewer viewer) {
        return Show.page("pairing/web/letters", page(query, null, Problems.NONE, viewer));
    }

    @FileMapping("/pairings/letters.{kind:docx|pdf}")
    ModelAndView all(@ModelAttribute PairingsQuery query, @PathVariable String kind, @RequestParam(defaultValue = "false") boolean every, Leaving leaving, Viewer viewer)
            throws IOException {
        var school = school(query, viewer);
        var some = letters.open(school.id(), query.filter(), every, viewer);
        if (some.isEmpty() || some.size() > PaperFile.MOST) {
            var why = some.isEmpty() ? Refusal.of("pairing.letters.none") : Refusal.of("pairing.letters.many", some.size(), PaperFile.MOST);
            return Show.again("pairing/web/letters", page(query, null, Problems.of(why), viewer));
        }
        int children = (int) some.stream().map(Pairing::child).distinct().count();
        var parcel = new Parcel(school.name() + Letters.TITLE, FileType.of(format(kind)), children, school.id(), page(query, null, Problems.NONE, viewer).url("/pairings/letters"))
                .ofClass(query.filter().klass());
        return leaving.file(parcel, out -> write(letters.ofAll(school.id(), some, viewer), kind, children, out));
    }

    @PostMapping("/pairings/letters")
    ModelAndView signed(
            @ModelAttribute PairingsQuery query, @RequestParam(required = false) @Nullable List<PairingId> take,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate signedOn, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.NONE;
        if (signedOn == null) problems = problems.with("signedOn", Refusal.of("pairing.letter.day-missing"));
        if (take == null || take.isEmpty()) problems = problems.with(Refusal.of("pairing.letters.nothing-taken"));
        if (problems.isEmpty()) {
            var refused = letters.allSigned(take, signedOn, viewer);
            if (refused.isPresent()) problems = problems.with(refused.get());
        }
        if (!problems.isEmpty()) return Show.again("pairing/web/letters", page(query, signedOn, problems, viewer));
        Notice.done(next, "pairing.letters.noted", take.size());
        return Show.redirect(page(query, null, Problems.NONE, viewer).url("/pairings/letters"));
    }

    private LettersPage page(PairingsQuery query, @Nullable LocalDate signedOn, Problems problems, Viewer viewer) {
        var school = school(query, viewer);
        var unsigned = letters.open(school.id(), query.filter(), false, viewer);
        return new LettersPage(school.id().toString(), query.klass(), school.name(), unsigned, schools.options(Act.PAIR, viewer), schools.classes(school.id(), Act.PAIR, viewer),
                signedOn == null ? LocalDate.now(clock) : signedOn, problems);
    }

    private Org school(PairingsQuery query, Viewer viewer) {
        return schools.chosen(PairingsQuery.org(query.school()), Act.PAIR, viewer).orElseThrow(NotFound::new);
    }

    private int write(PaperFile file, String kind, int children, OutputStream out) throws IOException {
        file.write(format(kind), pages, out);
        return children;
    }

    private static PaperFormat format(String kind) {
        return kind.equals("docx") ? PaperFormat.WORD : PaperFormat.PDF;
    }
}
