package org.nuanyang.pairing.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.pairing.Suggestions;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 结对建议: a person looks, changes and confirms all at once. */
@Controller
class SuggestionsController {
    private final Suggestions suggestions;
    private final Pairings pairings;
    private final Schools schools;
    private final Clock clock;

    SuggestionsController(Suggestions suggestions, Pairings pairings, Schools schools, Clock clock) {
        this.suggestions = suggestions;
        this.pairings = pairings;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping("/pairings/suggestions")
    ModelAndView show(@RequestParam(required = false) @Nullable String school, @RequestParam(name = "class", required = false) @Nullable String klass, Viewer viewer) {
        return Show.page("pairing/web/suggestions", page(school, klass, null, Problems.NONE, viewer));
    }

    @PostMapping("/pairings/suggestions")
    ModelAndView confirm(
            @RequestParam(required = false) @Nullable String school, @RequestParam(name = "class", required = false) @Nullable String klass,
            @RequestParam MultiValueMap<String, String> sent, Viewer viewer, RedirectAttributes next) {
        var form = SuggestionsForm.of(sent);
        var problems = Problems.NONE;
        if (form.from() == null) problems = problems.with("from", Refusal.of("pairing.from-missing"));
        else if (form.matches().isEmpty()) problems = problems.with(Refusal.of("pairing.suggest.nothing-taken"));
        if (problems.isEmpty()) for (var objection : pairings.pair(form.matches(), viewer)) problems = problems.with(objection);
        if (!problems.isEmpty()) return Show.again("pairing/web/suggestions", page(school, klass, form, problems, viewer));
        Notice.done(next, "pairing.suggest.done", form.matches().size());
        return Show.redirect(page(school, klass, null, Problems.NONE, viewer).url());
    }

    private SuggestionsPage page(@Nullable String school, @Nullable String klass, @Nullable SuggestionsForm form, Problems problems, Viewer viewer) {
        var at = schools.chosen(PairingsQuery.org(school), Act.PAIR, viewer).orElseThrow(NotFound::new);
        OrgId in = PairingsQuery.org(klass);
        var today = LocalDate.now(clock);
        return new SuggestionsPage(at.id().toString(), in == null ? null : in.toString(), at.name(), schools.options(Act.PAIR, viewer),
                schools.classes(at.id(), Act.PAIR, viewer), suggestions.of(at.id(), in, viewer), form, form == null || form.from() == null ? today : form.from(), problems);
    }
}
