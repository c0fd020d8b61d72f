package org.nuanyang.risk.harm.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.rule.HarmRules;
import org.nuanyang.risk.harm.rule.HarmSettings;
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

/** The county's times for reports, and who receives them. */
@Controller
class HarmRulesController {
    private final HarmSettings settings;
    private final AccountNames names;

    HarmRulesController(HarmSettings settings, AccountNames names) {
        this.settings = settings;
        this.names = names;
    }

    record RulesForm(@Nullable Integer policeMinutes, @Nullable Integer superiorHours, @Nullable Integer civilHours, @Nullable UUID officer, @Nullable Integer version) {
        static RulesForm of(HarmRules rules) {
            return new RulesForm(rules.policeMinutes(), rules.superiorHours(), rules.civilHours(), rules.officer() == null ? null : rules.officer().value(), rules.version());
        }
    }

    record RulesPage(RulesForm form, List<Option> officers, Problems problems) {}

    @GetMapping("/risk/reports/rules")
    ModelAndView show(Viewer viewer) {
        return Show.page("risk/harm/web/rules", page(RulesForm.of(settings.today(viewer)), Problems.NONE, viewer));
    }

    @PostMapping("/risk/reports/rules")
    ModelAndView decide(@ModelAttribute RulesForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = missing("policeMinutes", form.policeMinutes(), missing("superiorHours", form.superiorHours(), missing("civilHours", form.civilHours(), Problems.of(errors))));
        if (problems.isEmpty())
            for (var refused : settings.decide(rules(form), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("risk/harm/web/rules", page(form, problems, viewer));
        Notice.done(next, "risk.harm.rules.done");
        return Show.redirect("/risk/reports/rules");
    }

    private static Problems missing(String field, @Nullable Integer value, Problems problems) {
        return value == null && problems.of(field) == null ? problems.with(field, Refusal.of("risk.harm.rules.missing")) : problems;
    }

    private static HarmRules rules(RulesForm form) {
        return new HarmRules(form.policeMinutes(), form.superiorHours(), form.civilHours(), form.officer() == null ? null : new AccountId(form.officer()),
                form.version() == null ? 0 : form.version());
    }

    private RulesPage page(RulesForm form, Problems problems, Viewer viewer) {
        if (!HarmSettings.mayDecide(viewer)) throw new NotFound();
        var officers = names.of(viewer.county(), settings.officers(viewer)).entrySet().stream().map(each -> new Option(each.getKey().toString(), each.getValue())).toList();
        return new RulesPage(form, officers, problems);
    }
}
