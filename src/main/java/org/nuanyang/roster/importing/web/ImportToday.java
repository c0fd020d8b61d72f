package org.nuanyang.roster.importing.web;

import static org.nuanyang.common.Words.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.importing.ImportRun;
import org.nuanyang.importing.ImportRun.State;
import org.nuanyang.importing.Imports;
import org.nuanyang.roster.importing.RosterImports;
import org.nuanyang.roster.importing.Verdict;
import org.nuanyang.shell.Person;
import org.nuanyang.shell.TodaySource;
import org.springframework.stereotype.Component;

/** Files that wait for a word of whoever brought them: to be confirmed, or to be mended and brought again. */
@Component
class ImportToday implements TodaySource {
    private final Imports imports;
    private final Clock clock;

    ImportToday(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "roster.import.today";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Line> today(Person person) {
        if (!(person instanceof Viewer viewer) || !viewer.scope().mayAnywhere(Act.ENROL)) return List.of();
        var lines = new ArrayList<Line>();
        var mine = imports.recent(RosterImports.KIND, 1, viewer).items().stream()
                .filter(run -> run.madeBy().equals(viewer.account())).toList();
        for (var run : mine) {
            var url = "/imports/" + run.id();
            if (run.waiting(clock.instant())) {
                lines.add(new Line(say("roster.import.today.waiting", run.fileName()), (long) run.count("rows"), url, true));
            } else if (toMend(run, mine)) {
                lines.add(Line.of(say("roster.import.today.problems", run.fileName()), run.count(Verdict.PROBLEM.word()), url));
            }
        }
        return lines;
    }

    /** Until a later file of the school's has been taken in, or the day is over on which the marked file is to be had. */
    private static boolean toMend(ImportRun run, List<ImportRun> mine) {
        return run.state() == State.COMMITTED && run.kept() && run.count(Verdict.PROBLEM.word()) > 0
                && mine.stream().noneMatch(later -> later.number() > run.number() && later.into().equals(run.into())
                        && later.state() != State.DISCARDED);
    }
}
