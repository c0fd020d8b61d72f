package org.nuanyang.protection.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.protection.Decisions;
import org.nuanyang.protection.ProtectionSettings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审批规定: the county's own. */
@Controller
class RulesController {
    private final Decisions decisions;
    private final AccountNames names;

    RulesController(Decisions decisions, AccountNames names) {
        this.decisions = decisions;
        this.names = names;
    }

    record RulesForm(@Nullable Integer mostChildren, @Nullable Integer longestDays, @Nullable Integer emergencyHours, @Nullable UUID responsible, @Nullable Integer version) {
        static RulesForm of(ProtectionSettings settings) {
            return new RulesForm(settings.mostChildren(), settings.longestDays(), settings.emergencyHours(),
                    settings.responsible() == null ? null : settings.responsible().value(), settings.version());
        }
    }

    record RulesPage(RulesForm form, List<Option> officers, Problems problems) {}

    @GetMapping("/approval-rules")
    ModelAndView show(Viewer viewer) {
        return Show.page("protection/web/rules", page(RulesForm.of(decisions.today(viewer)), Problems.NONE, viewer));
    }

    @PostMapping("/approval-rules")
    ModelAndView decide(@ModelAttribute RulesForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = Problems.of(errors);
        if (form.mostChildren() == null && problems.of("mostChildren") == null) problems = problems.with("mostChildren", Refusal.of("protection.rules.missing"));
        if (form.longestDays() == null && problems.of("longestDays") == null) problems = problems.with("longestDays", Refusal.of("protection.rules.missing"));
        if (form.emergencyHours() == null && problems.of("emergencyHours") == null) problems = problems.with("emergencyHours", Refusal.of("protection.rules.missing"));
        if (problems.isEmpty())
            for (var refused : decisions.decide(settings(form), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("protection/web/rules", page(form, problems, viewer));
        Notice.done(next, "protection.rules.done");
        return Show.redirect("/approval-rules");
    }

    private static ProtectionSettings settings(RulesForm form) {
        return new ProtectionSettings(form.mostChildren(), form.longestDays(), form.emergencyHours(),
                form.responsible() == null ? null : new AccountId(form.responsible()), form.version() == null ? 0 : form.version());
    }

    private RulesPage page(RulesForm form, Problems problems, Viewer viewer) {
        if (!Decisions.mayDecide(viewer)) throw new NotFound();
        var officers = names.of(viewer.county(), decisions.officers(viewer)).entrySet().stream().map(each -> new Option(each.getKey().toString(), each.getValue())).toList();
        return new RulesPage(form, officers, problems);
    }
}
