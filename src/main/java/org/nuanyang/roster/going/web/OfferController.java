package org.nuanyang.roster.going.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
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

/** Offers a child's file to another school of the county, which says yes or no. */
@Controller
@RequestMapping("/children/{childId}/offer")
class OfferController {
    private static final String TEMPLATE = "roster/going/web/offer";

    private final Transfers transfers;
    private final Roster roster;
    private final Orgs orgs;

    OfferController(Transfers transfers, Roster roster, Orgs orgs) {
        this.transfers = transfers;
        this.roster = roster;
        this.orgs = orgs;
    }

    public record OfferPage(ChildFile file, List<Option> schools, @Nullable String school, @Nullable String note, Problems problems) {
        public String backUrl() {
            return "/children/" + file.id();
        }
    }

    @GetMapping
    ModelAndView show(@PathVariable ChildId childId, Viewer viewer) {
        return Show.page(TEMPLATE, page(offerable(childId, viewer), null, null, Problems.NONE));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable ChildId childId, @RequestParam(defaultValue = "") String school, @RequestParam(defaultValue = "") String note,
            Viewer viewer, RedirectAttributes next) {
        var file = offerable(childId, viewer);
        var to = others(file).stream().filter(org -> org.id().toString().equals(school)).map(Org::id).findFirst();
        var problems = Problems.NONE;
        if (to.isEmpty()) problems = problems.with("school", Refusal.of("roster.offer.school-missing"));
        if (note.length() > 200) problems = problems.with("note", Refusal.of("roster.offer.note-long"));
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(file, school, note, problems));
        if (transfers.offer(List.of(file), to.get(), note, null, viewer) == 1) {
            Notice.done(next, "roster.offer.done", file.name());
        } else {
            Notice.held(next, "roster.offer.under-way", file.name());
        }
        return Show.redirect("/transfers");
    }

    private ChildFile offerable(ChildId childId, Viewer viewer) {
        return roster.files(List.of(childId), viewer).values().stream()
                .filter(file -> viewer.scope().may(
                        Act.TRANSFER, file.school().value(), file.klass() == null ? null : file.klass().value(), childId.value()))
                .filter(file -> file.left() == null || file.left().why().mayReturn())
                .findFirst().orElseThrow(NotFound::new);
    }

    private OfferPage page(ChildFile file, @Nullable String school, @Nullable String note, Problems problems) {
        return new OfferPage(file, others(file).stream().map(org -> new Option(org.id().toString(), org.name())).toList(), school, note, problems);
    }

    private List<Org> others(ChildFile file) {
        return orgs.schools(file.county()).stream().filter(org -> !org.id().equals(file.school())).toList();
    }
}
