package org.nuanyang.mind.screening.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
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
import org.nuanyang.mind.screening.Watches;
import org.nuanyang.protection.consent.Consent;
import org.nuanyang.protection.consent.ConsentPurpose;
import org.nuanyang.protection.consent.Consents;
import org.nuanyang.roster.ChildId;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
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
    private final Watches watches;
    private final AccountNames names;
    private final Consents consents;
    private final Orgs orgs;
    private final PdfPages pages;
    private final Clock clock;

    SittingController(Sittings sittings, Results results, FollowUps followUps, Watches watches, AccountNames names, Consents consents, Orgs orgs, PdfPages pages, Clock clock) {
        this.sittings = sittings;
        this.results = results;
        this.followUps = followUps;
        this.watches = watches;
        this.names = names;
        this.consents = consents;
        this.orgs = orgs;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable SittingId id, Viewer viewer) {
        var sitting = sittings.find(id, viewer);
        return Show.page("mind/screening/web/sitting", page(sitting, sitting.watch(), Problems.NONE, viewer));
    }

    private SittingPage page(Sitting sitting, Sitting.Watch typed, Problems problems, Viewer viewer) {
        var followed = followUps.open(viewer).stream().filter(each -> each.followUp().sitting().equals(sitting.id())).map(each -> each.followUp().child()).collect(Collectors.toSet());
        var lines = results.of(sitting.id(), viewer);
        var people = watches.people(sitting.school(), viewer);
        var known = names.of(viewer.county(), Stream.concat(people.stream(), Stream.of(sitting.onDuty(), sitting.watch().next()).filter(Objects::nonNull)).distinct().toList());
        var watch = new SittingPage.Watched(typed, known, people.stream().map(each -> new Option(each.toString(), known.getOrDefault(each, ""))).toList(), problems);
        return new SittingPage(sitting, place(sitting), lines, followed, refused(sitting, lines, viewer), watch, clock.instant(), clock.getZone());
    }

    /** Those who decide themselves and whose guardians have said no. */
    private Set<ChildId> refused(Sitting sitting, List<Results.Line> lines, Viewer viewer) {
        if (sitting.klass() == null || lines.stream().noneMatch(line -> line.seat().decides())) return Set.of();
        return consents.ofClass(sitting.klass(), ConsentPurpose.SCREENING, viewer).stream().filter(line -> line.answer() == Consent.Answer.REFUSED).map(line -> new ChildId(line.child())).collect(Collectors.toSet());
    }

    @PostMapping("/watch")
    ModelAndView watch(@PathVariable SittingId id, @RequestParam(required = false) @Nullable UUID first, @RequestParam(required = false) @Nullable UUID next, @RequestParam(defaultValue = "0") int version,
            Viewer viewer, RedirectAttributes then) {
        var sitting = sittings.find(id, viewer);
        var typed = SittingForm.watch(first, next, version);
        var problems = Problems.NONE;
        for (var each : watches.set(id, typed, viewer).entrySet()) problems = problems.with(each.getKey(), each.getValue());
        if (!problems.isEmpty()) return Show.again("mind/screening/web/sitting", page(sitting, typed, problems, viewer));
        Notice.done(then, "mind.watch.done");
        return Show.redirect("/mind/sittings/" + id);
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
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/s").toUriString();
    }
}
