package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.pairing.Helper;
import org.nuanyang.pairing.HelperSort;
import org.nuanyang.pairing.Helpers;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.PairingRules;
import org.nuanyang.shell.Address;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Option;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 帮扶人: who helps at the schools, and somebody new from outside. */
@Controller
class HelpersController {
    private final Helpers helpers;
    private final PairingRules rules;
    private final Schools schools;
    private final Clock clock;

    HelpersController(Helpers helpers, PairingRules rules, Schools schools, Clock clock) {
        this.helpers = helpers;
        this.rules = rules;
        this.schools = schools;
        this.clock = clock;
    }

    record NewHelperPage(HelperForm form, List<Option> schools, List<Option> kinds, Problems problems) {}

    @GetMapping("/helpers")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String school,
            @RequestParam(required = false) @Nullable String sort, Viewer viewer) {
        var found = helpers.list(PairingsQuery.org(school), Address.one(HelperSort.class, sort), q, viewer);
        return Show.page("pairing/web/helpers", new HelpersPage(found, q, school, sort, schools.options(Act.LIST, viewer), rules.today(viewer).mostChildren(),
                viewer.scope().mayAnywhere(Act.PAIR), LocalDate.now(clock)));
    }

    @GetMapping("/helpers/new")
    ModelAndView create(Viewer viewer) {
        mayPair(viewer);
        return Show.page("pairing/web/helper-new", page(new HelperForm(null, null, null, null, null, null, null), Problems.NONE, viewer));
    }

    @PostMapping("/helpers")
    ModelAndView add(@ModelAttribute HelperForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        mayPair(viewer);
        var school = schools.chosen(PairingsQuery.org(form.school()), Act.PAIR, viewer);
        var problems = form.problems(Problems.of(errors), school.isPresent());
        if (!problems.isEmpty()) return Show.again("pairing/web/helper-new", page(form, problems, viewer));
        var told = form.told(school.orElseThrow().id());
        var id = helpers.add(told, viewer);
        Notice.done(next, "pairing.helper.added", told.name());
        return Show.redirect("/helpers/" + id);
    }

    private NewHelperPage page(HelperForm form, Problems problems, Viewer viewer) {
        return new NewHelperPage(form, schools.options(Act.PAIR, viewer), kinds(), problems);
    }

    static List<Option> kinds() {
        return Arrays.stream(PairingKind.values()).filter(kind -> kind.by().contains(HelperSort.OUTSIDE))
                .map(kind -> new Option(kind.name(), Words.say(kind))).toList();
    }

    private static void mayPair(Viewer viewer) {
        if (!viewer.scope().mayAnywhere(Act.PAIR)) throw new NotFound();
    }
}
