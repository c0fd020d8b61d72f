package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.PairingRules;
import org.nuanyang.pairing.PairingSettings;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 结对规定: the county's own, each from a day on. */
@Controller
class RulesController {
    private final PairingRules rules;
    private final AccountNames names;
    private final Clock clock;

    RulesController(PairingRules rules, AccountNames names, Clock clock) {
        this.rules = rules;
        this.names = names;
        this.clock = clock;
    }

    record RulesForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, @Nullable Integer most, @Nullable Boolean notOwnPupil) {}

    record RulesPage(PairingSettings today, List<PairingRules.Decision> decisions, Map<AccountId, String> names, RulesForm form, Problems problems) {
        public String words(PairingSettings settings) {
            return Words.say("pairing.rules.words", settings.mostChildren(), Words.say(settings.notOwnPupil() ? "pairing.rules.not-own" : "pairing.rules.own"));
        }

        public String who(PairingRules.Decision decision) {
            return names.getOrDefault(decision.by(), "");
        }

        public List<Option> own() {
            return List.of(new Option("true", Words.say("pairing.rules.not-own.choose")));
        }
    }

    @GetMapping("/pairing-rules")
    ModelAndView show(Viewer viewer) {
        var now = rules.today(viewer);
        return Show.page("pairing/web/rules", page(new RulesForm(LocalDate.now(clock), now.mostChildren(), now.notOwnPupil()), Problems.NONE, viewer));
    }

    @PostMapping("/pairing-rules")
    ModelAndView decide(@ModelAttribute RulesForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!rules.mayDecide(viewer)) throw new NotFound();
        var problems = Problems.of(errors);
        if (form.from() == null && problems.of("from") == null) problems = problems.with("from", Refusal.of("pairing.rules.from-missing"));
        if (form.most() == null && problems.of("most") == null) problems = problems.with("most", Refusal.of("pairing.rules.most-missing"));
        if (problems.isEmpty())
            for (var refused : rules.decide(form.from(), new PairingSettings(form.most(), Boolean.TRUE.equals(form.notOwnPupil())), viewer)) problems = problems.with(refused);
        if (!problems.isEmpty()) return Show.again("pairing/web/rules", page(form, problems, viewer));
        Notice.done(next, "pairing.rules.done", form.from().toString());
        return Show.redirect("/pairing-rules");
    }

    private RulesPage page(RulesForm form, Problems problems, Viewer viewer) {
        if (!rules.mayDecide(viewer)) throw new NotFound();
        var decisions = rules.all(viewer);
        return new RulesPage(rules.today(viewer), decisions, names.of(viewer.county(), decisions.stream().map(PairingRules.Decision::by).toList()), form, problems);
    }
}
