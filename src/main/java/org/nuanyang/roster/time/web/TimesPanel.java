package org.nuanyang.roster.time.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildPanel;
import org.nuanyang.roster.time.Absences;
import org.springframework.stereotype.Component;

/** 外出与照护经历: each parent's times away and who has looked after the child, on the child's page. */
@Component
class TimesPanel implements ChildPanel {
    private final Absences absences;

    TimesPanel(Absences absences) {
        this.absences = absences;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<Panel> of(ChildFile file, Viewer viewer) {
        var times = absences.of(file, viewer);
        var url = "/children/" + file.id() + "/absences";
        var rows = new ArrayList<Row>();
        times.away().forEach((side, lines) -> {
            for (var line : lines.reversed()) rows.add(Row.of(Words.say("roster.times.away", TimeWords.who(side)), line.time().words()));
        });
        for (var keeper : times.keepers().reversed()) {
            rows.add(Row.of(Words.say("roster.times.keeper", TimeWords.keeper(keeper)), TimeWords.span(keeper)));
        }
        if (rows.isEmpty() && times.away().isEmpty()) return Optional.empty();
        var lead = rows.isEmpty() ? Words.say("roster.times.none") : null;
        return Optional.of(new Panel("times", Words.say("roster.times"), lead, rows, List.of(new Link(Words.say("roster.times.all"), "history", url))));
    }
}
