package org.nuanyang.roster.comparison.web;

import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.RunId;
import org.nuanyang.importing.SheetImport.Upload;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.importing.SentFile;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a list, or the same once more after something has been done. */
@Controller
class ComparisonsController {
    private static final String TEMPLATE = "roster/comparison/web/comparisons";

    private final Imports imports;
    private final Comparisons comparisons;
    private final RosterImports places;
    private final Roster roster;
    private final Clock clock;

    ComparisonsController(Imports imports, Comparisons comparisons, RosterImports places, Roster roster, Clock clock) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.places = places;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/comparisons")
    ModelAndView index(@RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable String school, Viewer viewer) {
        return Show.page(TEMPLATE, list(page, school, Problems.NONE, viewer));
    }

    @PostMapping("/comparisons")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String school, Viewer viewer) {
        var problems = Problems.NONE;
        var into = places.schools(viewer).stream().map(Org::id).filter(id -> id.toString().equals(school)).findFirst();
        if (into.isEmpty()) problems = problems.with("school", Refusal.of("roster.import.choose-school"));
        if (file == null || file.isEmpty()) problems = problems.with("file", Refusal.of("roster.import.choose-file"));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, list(1, school, problems, viewer));
        return compared(into.orElseThrow(), SentFile.of(file), viewer);
    }

    /** The file of a comparison that is done, laid beside the register as it is now: a comparison of its own. */
    @PostMapping("/comparisons/{id}/again")
    ModelAndView again(@PathVariable RunId id, Viewer viewer, RedirectAttributes next) {
        var run = comparisons.find(id, viewer);
        if (!run.kept() || !clock.instant().isBefore(run.expiresAt())) {
            Notice.held(next, "roster.comparison.over");
            return Show.redirect("/comparisons");
        }
        return compared(run.into(), new Upload(run.fileName(), imports.file(id, viewer)), viewer);
    }

    private ModelAndView compared(OrgId school, Upload file, Viewer viewer) {
        return switch (imports.upload(Comparisons.KIND, school, file, viewer)) {
            case Outcome.Previewed(var run) -> Show.redirect("/comparisons/" + run.id());
            case Outcome.Declined no -> Show.again(TEMPLATE, list(1, school.toString(), Problems.NONE.with("file", no.why()), viewer));
            default -> throw new IllegalStateException("an upload is read or declined");
        };
    }

    private ComparisonsPage list(int page, @Nullable String school, Problems problems, Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.ENROL)) throw new NotFound();
        var schools = places.schools(viewer);
        var options = schools.stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        var toFind = comparisons.toFollowUp(viewer).stream().limit(Page.SIZE).toList();
        return new ComparisonsPage(options, school, problems, imports.recent(Comparisons.KIND, Page.number(page), viewer),
                schools.stream().collect(Collectors.toMap(Org::id, Org::name)), java.util.List.copyOf(roster.files(toFind, viewer).values()),
                clock.instant());
    }
}
