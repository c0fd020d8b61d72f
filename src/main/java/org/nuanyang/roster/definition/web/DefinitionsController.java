package org.nuanyang.roster.definition.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Minute;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.definition.Choice;
import org.nuanyang.roster.definition.DefinitionWords;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Problems;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 口径: everybody may read them; the county's officers and administrators decide. */
@Controller
class DefinitionsController {

    private final Definitions definitions;
    private final AccountNames names;
    private final Clock clock;

    DefinitionsController(Definitions definitions, AccountNames names, Clock clock) {
        this.definitions = definitions;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/definitions")
    ModelAndView index(Viewer viewer) {
        var working = definitions.today(viewer);
        var choices = definitions.all(viewer.county());
        var people = names.of(viewer.county(), choices.stream().flatMap(each -> Stream.of(each.by(), each.withdrawnBy()))
                .filter(Objects::nonNull).distinct().toList());
        boolean may = definitions.mayChoose(viewer);
        var decisions = choices.stream().map(each -> decision(each, people.getOrDefault(each.by(), ""), may)).toList();
        return Show.page("roster/definition/web/definitions", new DefinitionsPage(working, definitions.tallies(working.numbers(), viewer), decisions, may));
    }

    /** The form; once it is complete, with what would change. */
    @GetMapping("/definitions/new")
    ModelAndView form(DefinitionForm form, BindingResult errors, Viewer viewer) {
        if (!definitions.mayChoose(viewer)) throw new NotFound();
        if (form.blank() && !errors.hasErrors()) {
            return show(new DefinitionPage(DefinitionForm.of(definitions.today(viewer)), Problems.NONE, null));
        }
        var problems = problems(form, errors, viewer);
        return problems.isEmpty() ? show(new DefinitionPage(form, problems, foreseen(form, viewer))) : again(form, problems);
    }

    @PostMapping("/definitions")
    ModelAndView choose(DefinitionForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        if (!definitions.mayChoose(viewer)) throw new NotFound();
        var problems = problems(form, errors, viewer);
        if (!problems.isEmpty()) return again(form, problems);
        var working = form.working();
        try {
            definitions.choose(Objects.requireNonNull(form.from()), working.definition(), working.numbers(), viewer);
        } catch (Definitions.DecidedMeanwhile meanwhile) {
            return again(form, Problems.of(Refusal.of("roster.definition.meanwhile")));
        }
        Notice.done(next, "roster.definition.chosen", form.from(), DefinitionWords.name(working));
        return Show.redirect("/definitions");
    }

    @PostMapping("/definitions/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        definitions.withdraw(id, viewer).ifPresentOrElse(
                refusal -> Notice.held(next, refusal.key(), refusal.args().toArray()), () -> Notice.done(next, "roster.definition.withdrawn-now"));
        return Show.redirect("/definitions");
    }

    private Problems problems(DefinitionForm form, BindingResult errors, Viewer viewer) {
        var problems = form.missing(Problems.of(errors));
        if (!problems.isEmpty()) return problems;
        return Problems.of(definitions.objections(Objects.requireNonNull(form.from()), form.numbers(), viewer).toArray(Refusal[]::new));
    }

    private DefinitionPage.Foreseen foreseen(DefinitionForm form, Viewer viewer) {
        var from = Objects.requireNonNull(form.from());
        var foreseen = definitions.foreseen(form.working(), from, viewer);
        return new DefinitionPage.Foreseen(foreseen.now(), foreseen.today(), form.working(), foreseen.then(), from.toString());
    }

    private DefinitionsPage.Decision decision(Choice choice, String who, boolean may) {
        boolean open = choice.stands() && choice.from().isAfter(LocalDate.now(clock));
        return new DefinitionsPage.Decision(
                choice.from().toString(), DefinitionWords.name(choice.definition(), choice.numbers()),
                Words.say("roster.definition.visit", choice.numbers().shortVisitDays()), who,
                Minute.of(choice.at()),
                choice.stands() ? null : Words.say("roster.definition.withdrawn"),
                open && may ? "/definitions/" + choice.id() + "/withdrawal" : null);
    }

    private static ModelAndView show(DefinitionPage page) {
        return Show.page("roster/definition/web/definition", page);
    }

    private static ModelAndView again(DefinitionForm form, Problems problems) {
        return Show.again("roster/definition/web/definition", new DefinitionPage(form, problems, null));
    }
}
