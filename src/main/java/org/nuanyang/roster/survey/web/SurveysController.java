package org.nuanyang.roster.survey.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.Figures;
import org.nuanyang.roster.survey.RoundId;
import org.nuanyang.roster.survey.SurveyLine;
import org.nuanyang.roster.survey.SurveyList;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.shell.Links;
import org.nuanyang.shell.Show;
import org.nuanyang.shell.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 普查 over many schools, and the lists behind all figures. Whoever sees one school only is led to its latest round. */
@Controller
class SurveysController {
    private final Surveys surveys;
    private final Orgs orgs;
    private final AccountNames people;
    private final Clock clock;

    SurveysController(Surveys surveys, Orgs orgs, AccountNames people, Clock clock) {
        this.surveys = surveys;
        this.orgs = orgs;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/surveys")
    ModelAndView index(@RequestParam(required = false) @Nullable Integer year, @RequestParam(required = false) @Nullable Integer term, Viewer viewer) {
        if (viewer.scope().orgs(Act.LIST).isEmpty()) throw new NotFound();
        var rounds = surveys.rounds(viewer);
        var schools = schools(viewer);
        if (schools.size() <= 1 && !rounds.isEmpty()) return Show.redirect("/surveys/" + rounds.getFirst().id());
        var asked = new SurveyQuery(null, year, term, null, null).termKey();
        var shown = asked != null ? asked : rounds.isEmpty() ? null : rounds.getFirst().term();
        return Show.page("roster/survey/web/surveys", shown == null
                ? new SurveysPage(null, List.of(), null, List.of(), 0, mayStart(viewer), false)
                : overview(shown, rounds, schools, viewer));
    }

    private SurveysPage overview(TermKey term, List<SurveyRound> all, List<Org> schools, Viewer viewer) {
        var rounds = surveys.rounds(term, viewer);
        var byRound = new HashMap<RoundId, Figures>();
        var total = Figures.NONE;
        for (var each : surveys.figures(rounds, viewer)) {
            byRound.merge(each.round(), each.figures(), Figures::plus);
            total = total.plus(each.figures());
        }
        var lines = new ArrayList<SurveysPage.School>();
        for (var school : schools) {
            var round = rounds.stream().filter(each -> each.school().equals(school.id())).findFirst().orElse(null);
            lines.add(new SurveysPage.School(school.name(), round, round == null
                    ? new Figured(Figures.NONE, "") : new Figured(byRound.getOrDefault(round.id(), Figures.NONE), SurveyQuery.of(round.id(), null))));
        }
        var tabs = all.stream().map(SurveyRound::term).distinct()
                .map(each -> Tab.of(each.label(), url(each), each.equals(term))).toList();
        var open = rounds.stream().filter(SurveyRound::open).count();
        return new SurveysPage(term, tabs, new Figured(total, SurveyQuery.of(term)), lines, open, mayStart(viewer),
                rounds.stream().anyMatch(round -> surveys.mayClose(round, viewer)));
    }

    @GetMapping("/surveys/children")
    ModelAndView children(@ModelAttribute SurveyQuery query, @RequestParam(defaultValue = "1") int page, Viewer viewer) {
        var term = query.termKey();
        var rounds = query.round() != null ? List.of(surveys.round(query.round(), viewer))
                : term != null ? surveys.rounds(term, viewer) : List.<SurveyRound>of();
        if (rounds.isEmpty()) throw new NotFound();
        var list = query.list() == null ? SurveyList.ALL : query.list();
        var children = surveys.children(rounds, list, query.place(), Page.number(page), viewer);
        var authors = children.items().stream().map(SurveyLine::answeredBy).filter(Objects::nonNull).collect(Collectors.toSet());
        return Show.page("roster/survey/web/list", new SurveyListPage(
                title(rounds, query.place()), query.round() != null ? "/surveys/" + query.round() : url(rounds.getFirst().term()),
                query, list, children, people.of(viewer.county(), authors), orgs.today(), clock.getZone(), rounds.size() > 1));
    }

    private String title(List<SurveyRound> rounds, @Nullable OrgId place) {
        var round = rounds.getFirst();
        if (rounds.size() > 1) return Words.say("roster.survey.of-term", round.term().label());
        var klass = place == null ? null : orgs.find(place).map(org -> org.label(orgs.today())).orElse(null);
        return klass == null ? round.schoolName() + " " + round.title() : klass + " " + round.title();
    }

    private List<Org> schools(Viewer viewer) {
        return orgs.reachable(viewer, Act.LIST, Set.of(Org.Kind.SCHOOL));
    }

    private boolean mayStart(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.SURVEY);
    }

    static String url(TermKey term) {
        return Links.with("/surveys?year=" + term.year().starts(), "term", Integer.toString(term.number()));
    }
}
