package org.nuanyang.care.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.policy.CarePolicy;
import org.nuanyang.care.policy.Decision;
import org.nuanyang.care.policy.DutyWords;
import org.nuanyang.care.policy.Preset;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adopting one of the sets that ship: line by line, from a day on, after a look at what it takes. */
@Controller
class PresetController {
    private final CarePolicy policy;
    private final Deciding deciding;
    private final Clock clock;

    PresetController(CarePolicy policy, Deciding deciding, Clock clock) {
        this.policy = policy;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** @param take the lines that are ticked, by their source; absent before the form was sent */
    record PresetForm(@Nullable Set<String> take, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, @Nullable String seen) {
        boolean untouched() {
            return take == null && from == null;
        }

        Problems missing(Problems problems) {
            var all = problems;
            if (take == null || take.isEmpty()) all = all.with("take", Refusal.of("care.policy.missing.lines"));
            if (from == null) all = all.with("from", Refusal.of("care.policy.missing.from"));
            return all;
        }
    }

    @GetMapping("/care/policy/presets/{name}")
    ModelAndView show(@PathVariable String name, PresetForm form, BindingResult errors, Viewer viewer) {
        var preset = preset(name, viewer);
        if (form.untouched() && !errors.hasErrors()) {
            var tomorrow = new PresetForm(usual(preset), LocalDate.now(clock).plusDays(1), null);
            return Show.page("care/policy/web/preset", page(preset, tomorrow, Problems.NONE, null));
        }
        var problems = form.missing(Problems.of(errors));
        if (!problems.isEmpty()) return again(preset, form, problems);
        var decision = decision(preset, form, viewer);
        problems = deciding.problems(decision, viewer);
        if (!problems.isEmpty()) return again(preset, form, problems);
        return Show.page("care/policy/web/preset", page(preset, form, problems, deciding.shown(decision, PresetPage.url(preset), hidden(form), viewer)));
    }

    @PostMapping("/care/policy/presets/{name}")
    ModelAndView adopt(@PathVariable String name, PresetForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var preset = preset(name, viewer);
        var problems = form.missing(Problems.of(errors));
        if (problems.isEmpty()) {
            var decision = decision(preset, form, viewer);
            boolean thereAlready = decision.begins().isEmpty() && decision.ends().isEmpty();
            problems = thereAlready ? Problems.NONE : deciding.decide(decision, form.seen(), viewer);
        }
        if (!problems.isEmpty()) return again(preset, form, problems);
        Notice.done(next, "care.policy.adopted", Words.say(preset), form.from());
        return Show.redirect("/care/policy");
    }

    private Preset preset(String name, Viewer viewer) {
        if (!policy.mayDecide(null, viewer)) throw new NotFound();
        return Arrays.stream(Preset.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name)).findFirst().orElseThrow(NotFound::new);
    }

    private Decision decision(Preset preset, PresetForm form, Viewer viewer) {
        var taken = Objects.requireNonNull(form.take());
        var terms = preset.lines().stream().filter(line -> taken.contains(line.source())).map(Preset.Line::terms).toList();
        return policy.adopting(terms, Objects.requireNonNull(form.from()), viewer.county());
    }

    private static Set<String> usual(Preset preset) {
        return preset.lines().stream().filter(Preset.Line::taken).map(Preset.Line::source).collect(Collectors.toSet());
    }

    private static List<Hidden> hidden(PresetForm form) {
        var hidden = new ArrayList<Hidden>();
        Objects.requireNonNull(form.take()).stream().sorted().forEach(each -> hidden.add(new Hidden("take", each)));
        hidden.add(new Hidden("from", Objects.requireNonNull(form.from()).toString()));
        return hidden;
    }

    private static ModelAndView again(Preset preset, PresetForm form, Problems problems) {
        return Show.again("care/policy/web/preset", page(preset, form, problems, null));
    }

    private static PresetPage page(Preset preset, PresetForm form, Problems problems, @Nullable DecisionPage decision) {
        var taken = form.take() == null ? Set.<String>of() : form.take();
        return new PresetPage(preset, preset.lines().stream().map(line -> new PresetPage.Line(line.source(), DutyWords.sentence(line.terms()),
                DutyWords.details(line.terms()), Words.say("care.source." + line.source()), taken.contains(line.source()))).toList(), form.from(), problems, decision);
    }
}
