package org.nuanyang.roster.survey;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.springframework.stereotype.Component;

/** When a child was last asked about, by whom, and what they said. */
@Component
class SurveyPanel implements ChildPanel {
    private final Walks walks;
    private final AccountNames people;
    private final Clock clock;

    SurveyPanel(Walks walks, AccountNames people, Clock clock) {
        this.walks = walks;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        return walks.latest(file, viewer).map(last -> new Panel("survey", Words.say("roster.survey"), null, List.of(
                Row.of(Words.say("roster.survey.panel.last"), Words.say(last.answer())),
                Row.of(Words.say("roster.survey.panel.when"), Words.say("roster.survey.answered-by",
                        last.at().atZone(clock.getZone()).toLocalDate().toString(),
                        people.of(viewer.county(), List.of(last.by())).getOrDefault(last.by(), Words.say("roster.survey.somebody")))),
                new Row(Words.say("roster.survey.panel.round"), last.roundTitle(), "/surveys/" + last.round())), List.of()));
    }
}
