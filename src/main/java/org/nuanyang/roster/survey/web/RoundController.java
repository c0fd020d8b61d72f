package org.nuanyang.roster.survey.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.ClassFigures;
import org.nuanyang.roster.survey.Figures;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Walks;
import org.nuanyang.shell.Notice;
import org.nuanyang.shell.Show;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One school's round: what it has found, class by class, and its end. */
@Controller
@RequestMapping("/surveys/{roundId}")
class RoundController {
    private final Surveys surveys;
    private final Walks walks;
    private final Orgs orgs;
    private final Clock clock;

    RoundController(Surveys surveys, Walks walks, Orgs orgs, Clock clock) {
        this.surveys = surveys;
        this.walks = walks;
        this.orgs = orgs;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable RoundId roundId, Viewer viewer) {
        var rounds = surveys.rounds(viewer);
        var round = rounds.stream().filter(each -> each.id().equals(roundId)).findFirst().orElseThrow(NotFound::new);
        var places = new ArrayList<RoundPage.Place>();
        var total = Figures.NONE;
        for (var each : surveys.figures(List.of(round), viewer)) {
            total = total.plus(each.figures());
            places.add(place(each, round, viewer));
        }
        var manySchools = orgs.reachable(viewer, Act.LIST, Set.of(Org.Kind.SCHOOL)).size() > 1;
        return Show.page("roster/survey/web/round", new RoundPage(
                round, new Figured(total, SurveyQuery.of(roundId, null)), places,
                rounds.stream().filter(each -> each.school().equals(round.school()) && !each.id().equals(roundId)).toList(),
                round.closedAt() == null ? null : round.closedAt().atZone(clock.getZone()).toLocalDate().toString(),
                viewer.scope().mayIn(Act.SURVEY, round.school()), surveys.mayClose(round, viewer),
                viewer.scope().mayIn(Act.EXPORT, round.school()), manySchools ? SurveysController.url(round.term()) : null));
    }

    private RoundPage.Place place(ClassFigures each, SurveyRound round, Viewer viewer) {
        var label = each.year() == null ? Words.say("roster.survey.no-class-of", each.schoolName())
                : each.school().equals(round.school()) ? each.year().label(orgs.today()) : each.schoolName() + " " + each.year().label(orgs.today());
        var walk = "/surveys/" + round.id() + "/walk/" + each.place();
        var mayWalk = round.open() && walks.mayWalk(each.place(), viewer);
        return new RoundPage.Place(
                label, new Figured(each.figures(), SurveyQuery.of(round.id(), each.place())), mayWalk ? walk : null,
                mayWalk ? walk + "/sheet.pdf" : null);
    }

    @GetMapping("/closure")
    ModelAndView askToClose(@PathVariable RoundId roundId, Viewer viewer) {
        var round = surveys.round(roundId, viewer);
        if (!surveys.mayClose(round, viewer)) throw new NotFound();
        var left = surveys.children(List.of(round), SurveyList.UNCHECKED, null, 1, viewer).total();
        return Show.page("roster/survey/web/closure", new ClosurePage(
                Words.say("roster.survey.close.ask", round.schoolName(), round.title()), left, 1, "/surveys/" + roundId + "/closure", "/surveys/" + roundId));
    }

    @PostMapping("/closure")
    ModelAndView close(@PathVariable RoundId roundId, Viewer viewer, RedirectAttributes next) {
        surveys.close(roundId, viewer);
        Notice.done(next, "roster.survey.close.done");
        return Show.redirect("/surveys/" + roundId);
    }
}
