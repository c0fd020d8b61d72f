package org.nuanyang.roster.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Terms;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.NewRound;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.shell.Notice;
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

/** Starts a round: in one's own school, or as the county in all of them; ends all of a term. */
@Controller
class StartController {
    private static final String TEMPLATE = "roster/survey/web/start";

    private final Surveys surveys;
    private final Terms terms;
    private final Clock clock;

    StartController(Surveys surveys, Terms terms, Clock clock) {
        this.surveys = surveys;
        this.terms = terms;
        this.clock = clock;
    }

    @GetMapping("/surveys/new")
    ModelAndView ask(Viewer viewer) {
        var today = LocalDate.now(clock);
        var term = now(today, viewer);
        var form = new StartForm(StartForm.value(term), Words.say("roster.survey.title", term.label()), today, today.plusWeeks(3));
        return Show.page(TEMPLATE, page(form, Problems.NONE, viewer));
    }

    @PostMapping("/surveys")
    ModelAndView start(@ModelAttribute StartForm form, BindingResult errors, Viewer viewer, RedirectAttributes next) {
        var problems = form.missing(Problems.of(errors));
        var term = terms(LocalDate.now(clock)).stream().filter(each -> StartForm.value(each).equals(form.term())).findFirst().orElse(null);
        if (term == null) problems = problems.with("term", Refusal.of("roster.survey.refusal.term"));
        if (problems.isEmpty()) {
            for (var refusal : surveys.start(new NewRound(term, form.title(), form.from(), form.until()), viewer)) problems = problems.with(refusal);
        }
        if (!problems.isEmpty()) return Show.again(TEMPLATE, page(form, problems, viewer));
        Notice.done(next, "roster.survey.started", form.title());
        return Show.redirect(SurveysController.url(term));
    }

    @GetMapping("/surveys/closure")
    ModelAndView askToClose(@RequestParam int year, @RequestParam int term, Viewer viewer) {
        var key = key(year, term);
        var open = surveys.rounds(key, viewer).stream().filter(round -> surveys.mayClose(round, viewer)).toList();
        if (open.isEmpty()) throw new NotFound();
        var left = surveys.children(open, SurveyList.UNCHECKED, null, 1, viewer).total();
        return Show.page("roster/survey/web/closure", new ClosurePage(
                Words.say("roster.survey.close.all.ask", key.label()), left, open.size(),
                "/surveys/closure?year=" + year + "&term=" + term, SurveysController.url(key)));
    }

    @PostMapping("/surveys/closure")
    ModelAndView close(@RequestParam int year, @RequestParam int term, Viewer viewer, RedirectAttributes next) {
        Notice.done(next, "roster.survey.close.all.done", surveys.close(key(year, term), viewer));
        return Show.redirect(SurveysController.url(key(year, term)));
    }

    private StartPage page(StartForm form, Problems problems, Viewer viewer) {
        var schools = surveys.schools(viewer);
        if (schools.isEmpty()) throw new NotFound();
        var running = surveys.rounds(viewer).stream().filter(SurveyRound::open).filter(round -> viewer.scope().mayIn(Act.SURVEY, round.school())).toList();
        return new StartPage(form, terms(LocalDate.now(clock)), problems, schools, running);
    }

    /** Both of this school year and the next one to begin: a round may be a little early or late. */
    private static List<TermKey> terms(LocalDate today) {
        var year = SchoolYear.of(today);
        return Stream.of(new TermKey(year, 1), new TermKey(year, 2), new TermKey(year.next(), 1)).toList();
    }

    /** As the county's calendar has it; between terms, the one that is nearer. */
    private TermKey now(LocalDate today, Viewer viewer) {
        return terms.at(viewer.county(), today).map(term -> new TermKey(term.year(), term.number()))
                .orElseGet(() -> switch (today.getMonth()) {
                    case FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY -> new TermKey(SchoolYear.of(today), 2);
                    case AUGUST -> new TermKey(SchoolYear.of(today).next(), 1);
                    default -> new TermKey(SchoolYear.of(today), 1);
                });
    }

    private static TermKey key(int year, int term) {
        var key = new SurveyQuery(null, year, term, null, null).termKey();
        if (key == null) throw new NotFound();
        return key;
    }
}
