package org.nuanyang.roster.survey.web;

import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.survey.SurveyRound;
import org.nuanyang.roster.survey.Surveys;
import org.nuanyang.roster.survey.Unchecked;
import org.nuanyang.roster.survey.Walks;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Names that nobody has called yet: class by class for whoever walks a few, in sum for who answers for a school. */
@Component
class SurveyToday implements TodaySource {
    private static final int FEW_CLASSES = 3;

    private final Surveys surveys;
    private final Walks walks;
    private final Orgs orgs;

    SurveyToday(Surveys surveys, Walks walks, Orgs orgs) {
        this.surveys = surveys;
        this.walks = walks;
        this.orgs = orgs;
    }

    @Override
    public String key() {
        return "roster.survey";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Line> today(Person person) {
        var lines = new ArrayList<Line>();
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.OPEN)) return lines;
        for (var round : surveys.rounds(viewer)) if (round.open()) lines.addAll(lines(round, viewer));
        return lines;
    }

    private List<Line> lines(SurveyRound round, Viewer viewer) {
        var answersForSchool = viewer.scope().mayIn(Act.SURVEY, round.school());
        var open = answersForSchool ? surveys.left(round, viewer) : walks.left(round, viewer);
        var late = orgs.today().isAfter(round.until());
        if (open.size() > FEW_CLASSES || answersForSchool && !open.isEmpty()) {
            var left = open.stream().mapToLong(Unchecked::children).sum();
            return List.of(new Line(Words.say("roster.survey.today.school", open.size(), left), null, "/surveys/" + round.id(), late));
        }
        return open.stream().map(each -> new Line(
                Words.say("roster.survey.today.class", label(each), each.children()), null,
                "/surveys/" + round.id() + "/walk/" + each.place(), late)).toList();
    }

    private String label(Unchecked each) {
        return each.year() == null ? Words.say("roster.survey.no-class-of", each.schoolName()) : each.year().label(orgs.today());
    }
}
