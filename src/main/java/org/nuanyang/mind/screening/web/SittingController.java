package org.nuanyang.mind.screening.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.PdfPages;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.FileType;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.documents.download.Parcel;
import org.nuanyang.mind.screening.FollowUps;
import org.nuanyang.mind.screening.Results;
import org.nuanyang.mind.screening.Sitting;
import org.nuanyang.mind.screening.SittingId;
import org.nuanyang.mind.screening.Sittings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One sitting: its state and results, the slips with the codes, its end. */
@Controller
@RequestMapping("/mind/sittings/{id}")
class SittingController {
    private final Sittings sittings;
    private final Results results;
    private final FollowUps followUps;
    private final Orgs orgs;
    private final PdfPages pages;
    private final Clock clock;

    SittingController(Sittings sittings, Results results, FollowUps followUps, Orgs orgs, PdfPages pages, Clock clock) {
        this.sittings = sittings;
        this.results = results;
        this.followUps = followUps;
        this.orgs = orgs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable SittingId id, Viewer viewer) {
        var sitting = sittings.find(id, viewer);
        var followed = followUps.open(viewer).stream().filter(each -> each.followUp().sitting().equals(id)).map(each -> each.followUp().child()).collect(Collectors.toSet());
        return Show.page("mind/screening/web/sitting", new SittingPage(sitting, place(sitting), results.of(id, viewer), followed, clock.instant(), clock.getZone()));
    }

    /** Made anew and shown once: they are kept nowhere. */
    @PostMapping("/slips")
    ModelAndView slips(@PathVariable SittingId id, @RequestParam(required = false) @Nullable ChildId child, Viewer viewer) {
        var sitting = sittings.find(id, viewer);
        return Show.page("mind/screening/web/slips", new SlipsPage(sitting, place(sitting), sittings.slips(id, child, viewer), address()));
    }

    @FileMapping("/slips.pdf")
    ModelAndView slips(@PathVariable SittingId id, Leaving leaving, Viewer viewer) throws IOException {
        var sitting = sittings.find(id, viewer);
        var name = Words.inChinese(() -> Words.say("mind.slips.file", place(sitting)));
        var address = address();
        var parcel = new Parcel(name, FileType.PDF, sittings.seats(id, viewer).size(), sitting.school(), "/mind/sittings/" + id).ofClass(sitting.klass()).noting(Words.say("mind.slips.note"));
        return leaving.file(parcel, out -> {
            var slips = sittings.slips(id, null, viewer);
            Words.inChinese(() -> {
                try {
                    pages.write("mind/screening/documents/slips-paper", new SlipsPage(sitting, place(sitting), slips, address), out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return out;
            });
            return slips.size();
        });
    }

    @PostMapping("/ending")
    ModelAndView end(@PathVariable SittingId id, Viewer viewer, RedirectAttributes next) {
        sittings.end(id, viewer);
        Notice.done(next, "mind.sitting.ended");
        return Show.redirect("/mind/sittings/" + id);
    }

    private String place(Sitting sitting) {
        var klass = sitting.klass();
        return klass == null ? orgs.find(sitting.school()).map(Org::name).orElse("") : orgs.find(klass).map(org -> org.label(orgs.today())).orElse("");
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/s").toUriString().replaceFirst("^https?://", "");
    }
}
