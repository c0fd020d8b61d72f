package org.nuanyang.roster.web;

import java.util.List;
import java.util.Map;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Section;
import org.nuanyang.roster.Source;
import org.nuanyang.shell.Notice;
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

/** Edits a child's file section by section. */
@Controller
@RequestMapping("/children/{childId}/sections/{slug}")
class SectionController {
    private static final String TEMPLATE = "roster/web/section";

    private final Roster roster;
    private final Orgs orgs;

    SectionController(Roster roster, Orgs orgs) {
        this.roster = roster;
        this.orgs = orgs;
    }

    @GetMapping
    ModelAndView edit(@PathVariable ChildId childId, @PathVariable String slug, Viewer viewer) {
        var section = section(slug);
        var file = amendable(childId, viewer);
        var form = FactForm.of(section.facts(), file.facts());
        return Show.page(TEMPLATE, new SectionPage(file, section, file.version(), form.fields(), Problems.NONE, List.of()));
    }

    @PostMapping
    ModelAndView update(
            @PathVariable ChildId childId, @PathVariable String slug, @RequestParam int version,
            @RequestParam Map<String, String> typed, Viewer viewer, RedirectAttributes next) {
        var section = section(slug);
        var file = amendable(childId, viewer);
        var form = FactForm.read(section.facts(), typed, file.facts(), orgs.today());
        if (!form.problems().isEmpty()) return again(file, section, version, form, form.problems());
        if (file.version() != version && !form.changesNothing()) return conflict(file, section, form);
        return switch (roster.amend(childId, version, form.told(), form.cleared(), Source.PAGE, viewer)) {
            case AmendOutcome.Amended _ -> saved(file, section, next);
            case AmendOutcome.Conflict(var now) -> conflict(now, section, form);
            case AmendOutcome.Refused(var reasons) ->
                again(file, section, version, form, Problems.of(reasons.toArray(Refusal[]::new)));
        };
    }

    private static ModelAndView saved(ChildFile file, Section section, RedirectAttributes next) {
        Notice.done(next, "roster.section.saved", file.name(), Words.say(section));
        return Show.redirect("/children/" + file.id());
    }

    private static ModelAndView again(ChildFile file, Section section, int version, FactForm form, Problems problems) {
        return Show.again(TEMPLATE, new SectionPage(file, section, version, form.fields(), problems, List.of()));
    }

    /** What is stored now beside what was typed; sending the form again decides for what was typed. */
    private static ModelAndView conflict(ChildFile now, Section section, FactForm form) {
        var conflicts = form.fields().stream()
                .filter(field -> form.told().tells(field.fact()) || form.cleared().contains(field.fact()))
                .map(field -> new SectionPage.Conflict(
                        Words.say(field.fact()),
                        FactWords.masked(field.fact(), now.facts().get(field.fact()).orElse(null)),
                        FactWords.masked(field.fact(), form.told().get(field.fact()).orElse(null))))
                .toList();
        return Show.again(TEMPLATE, new SectionPage(now, section, now.version(), form.fields(), Problems.NONE, conflicts));
    }

    private ChildFile amendable(ChildId childId, Viewer viewer) {
        var file = roster.open(childId, viewer);
        if (!ChildPages.may(Act.AMEND, file, viewer) || file.left() != null) throw new NotFound();
        return file;
    }

    private static Section section(String slug) {
        return Section.bySlug(slug).orElseThrow(NotFound::new);
    }
}
