package org.nuanyang.roster.comparison.web;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.importing.Imports;
import org.nuanyang.roster.comparison.Comparisons;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Comparisons that wait for their maker, and children of whom somebody must find out where they are. */
@Component
class ComparisonToday implements TodaySource {
    private final Imports imports;
    private final Comparisons comparisons;
    private final Clock clock;

    ComparisonToday(Imports imports, Comparisons comparisons, Clock clock) {
        this.imports = imports;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "roster.comparison.today";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.ENROL)) return List.of();
        var lines = new ArrayList<Line>();
        imports.recent(Comparisons.KIND, 1, viewer).items().stream()
                .filter(run -> run.madeBy().equals(viewer.account()) && run.waiting(clock.instant()))
                .forEach(run -> lines.add(Line.uncounted(say("roster.comparison.today.waiting", run.fileName()), "/comparisons/" + run.id())));
        var toFind = comparisons.toFollowUp(viewer).size();
        if (toFind > 0) lines.add(Line.of(say("roster.comparison.today.to-find"), toFind, "/comparisons#to-find"));
        return lines;
    }
}
