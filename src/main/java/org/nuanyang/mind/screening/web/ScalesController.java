package org.nuanyang.mind.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.importing.SentFile;
import org.nuanyang.importing.Unreadable;
import org.nuanyang.mind.scale.OwnScales;
import org.nuanyang.mind.scale.Scale;
import org.nuanyang.mind.scale.Scales;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scales there are, and the school's own from a spreadsheet: looked at first, then added. */
@Controller
@RequestMapping("/mind/scales")
class ScalesController {
    private final Scales scales;
    private final OwnScales own;

    ScalesController(Scales scales, OwnScales own) {
        this.scales = scales;
        this.own = own;
    }

    /** @param preview the scale that was read, with its text; null before a file was sent or when something is wrong */
    record ScalesPage(List<Scales.Offered> scales, List<Option> schools, @Nullable Scale preview, String told, Problems problems) {}

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return Show.page("mind/screening/web/scales", page(null, "", Problems.NONE, viewer));
    }

    @PostMapping("/preview")
    ModelAndView preview(@RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer) {
        if (!OwnScales.mayAdd(viewer)) throw new NotFound();
        if (file == null || file.isEmpty()) return Show.again("mind/screening/web/scales", page(null, "", Problems.NONE.with("file", Refusal.of("mind.sheet.file-missing")), viewer));
        try {
            var read = own.preview(SentFile.of(file).content(), viewer);
            var problems = Problems.NONE;
            for (var each : read.problems()) problems = problems.with(each);
            return problems.isEmpty() ? Show.page("mind/screening/web/scales", page(read.scale().orElse(null), read.told(), problems, viewer))
                    : Show.again("mind/screening/web/scales", page(null, "", problems, viewer));
        } catch (Unreadable unreadable) {
            return Show.again("mind/screening/web/scales", page(null, "", Problems.NONE.with("file", Refusal.of("mind.sheet.unreadable")), viewer));
        }
    }

    @PostMapping
    ModelAndView add(@RequestParam(required = false) @Nullable OrgId school, @RequestParam(defaultValue = "") String told, Viewer viewer, RedirectAttributes next) {
        var schools = own.schools(viewer);
        var refused = own.add(school == null ? schools.getFirst().id() : school, told, viewer);
        if (refused.isPresent()) return Show.again("mind/screening/web/scales", page(null, "", Problems.NONE.with(refused.get()), viewer));
        Notice.done(next, "mind.sheet.added");
        return Show.redirect("/mind/scales");
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable String id, Viewer viewer, RedirectAttributes next) {
        own.withdraw(id, viewer);
        Notice.done(next, "mind.sheet.withdrawn");
        return Show.redirect("/mind/scales");
    }

    private ScalesPage page(@Nullable Scale preview, String told, Problems problems, Viewer viewer) {
        var schools = own.schools(viewer).stream().map(org -> new Option(org.id().toString(), org.name())).toList();
        return new ScalesPage(scales.all(viewer), schools, preview, told, problems);
    }
}
