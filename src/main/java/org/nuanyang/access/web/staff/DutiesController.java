package org.nuanyang.access.web.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Duty;
import org.nuanyang.access.DutyId;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Granting and ending duties. First the role and the place, then (for a class) which one, and from when until when. */
@Controller
class DutiesController {
    private final Duties duties;
    private final Accounts accounts;
    private final Orgs orgs;

    DutiesController(Duties duties, Accounts accounts, Orgs orgs) {
        this.duties = duties;
        this.accounts = accounts;
        this.orgs = orgs;
    }

    @GetMapping("/bureau/accounts/{account}/duties/new")
    ModelAndView create(@PathVariable String account, DutyForm form, BindingResult errors, Viewer viewer) {
        return Show.page("access/web/staff/duty-new", page(account, form, Problems.of(errors), viewer));
    }

    @PostMapping("/bureau/accounts/{account}/duties")
    ModelAndView grant(@PathVariable String account, @ModelAttribute DutyForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (form.role() == null) problems = problems.with("role", Refusal.of("access.duty.role-missing"));
        if (form.org() == null) problems = problems.with("org", Refusal.of("access.duty.org-missing"));
        if (form.from() == null && problems.of("from") == null) problems = problems.with("from", Refusal.of("access.duty.from-missing"));
        if (problems.isEmpty()) {
            var duty = new Duty(form.role(), new OrgId(form.org()), null, form.from(), form.until());
            for (var refusal : duties.grant(AccountId.of(account), duty, viewer)) problems = problems.with(refusal);
        }
        if (!problems.isEmpty()) return Show.again("access/web/staff/duty-new", page(account, form, problems, viewer));
        Notice.done(next, "access.duty.granted");
        return Show.redirect("/bureau/accounts/" + account);
    }

    /** Today is the last day: whoever is with a child just now can finish. */
    @PostMapping("/bureau/accounts/{account}/duties/{id}/end")
    ModelAndView end(@PathVariable String account, @PathVariable String id, Viewer viewer, RedirectAttributes next) {
        duties.end(DutyId.of(id), orgs.today(), viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()),
                () -> Notice.done(next, "access.duty.ended"));
        return Show.redirect("/bureau/accounts/" + account);
    }

    private DutyPage page(String account, DutyForm form, Problems problems, Viewer viewer) {
        var whose = accounts.find(viewer.county(), AccountId.of(account)).orElseThrow(NotFound::new);
        var root = orgs.countyOrg(viewer.county()).orElseThrow(NotFound::new);
        var places = orgs.tree(root.id());
        return new DutyPage(whose, form.begun(orgs.today()), problems, places, candidates(form, places), orgs.today());
    }

    /** Where the role can be held at or just below the chosen place; none while nothing is chosen. */
    private List<Org> candidates(DutyForm form, List<Org> places) {
        var chosen = place(form.place(), places);
        Role role = form.role();
        if (chosen == null || role == null) return List.of();
        if (role.heldAt().contains(Org.Kind.CLASS)) return orgs.classesOf(chosen.id());
        return role.heldAt().contains(chosen.kind()) ? List.of(chosen) : List.of();
    }

    private static @Nullable Org place(@Nullable UUID id, List<Org> places) {
        return places.stream().filter(org -> org.id().value().equals(id)).findFirst().orElse(null);
    }
}
