package org.nuanyang.indicators.closing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.closing.Check;
import org.nuanyang.indicators.closing.ClosingBoard;
import org.nuanyang.indicators.closing.ClosingFigures;
import org.nuanyang.indicators.closing.ClosingState;
import org.nuanyang.indicators.closing.ClosingStep;
import org.nuanyang.indicators.closing.Closings;
import org.nuanyang.indicators.closing.Differences;
import org.nuanyang.indicators.closing.Period;
import org.nuanyang.indicators.closing.Reason;
import org.nuanyang.shell.Problems;
import org.springframework.stereotype.Component;

/** Gathers the page of one place and period. */
@Component
class ClosingPages {
    private final ClosingBoard board;
    private final ClosingFigures figures;
    private final Differences differences;
    private final AccountNames names;
    private final Clock clock;

    ClosingPages(ClosingBoard board, ClosingFigures figures, Differences differences, AccountNames names, Clock clock) {
        this.board = board;
        this.figures = figures;
        this.differences = differences;
        this.names = names;
        this.clock = clock;
    }

    ClosingPage of(OrgId place, Period period, String words, Problems problems, Viewer viewer) {
        var line = board.line(place, period, viewer);
        var told = figures.of(line, viewer);
        var steps = board.steps(line.closing());
        var reasons = differences.reasons(place, period, viewer);
        var classes = line.place().ofSchool() ? board.classes(line.place(), period, viewer) : List.<ClosingBoard.Line>of();
        var people = new HashSet<AccountId>();
        steps.stream().map(ClosingStep::by).forEach(people::add);
        reasons.stream().map(Reason::by).forEach(people::add);
        return new ClosingPage(line, board.periods(viewer), told, checks(line, told, viewer), classes,
                differences.of(place, period, viewer), reasons, steps, names.of(viewer.county(), people), may(line, viewer), words, problems, clock);
    }

    private List<ClosingPage.Checked> checks(ClosingBoard.Line line, ClosingFigures.Shown told, Viewer viewer) {
        if (line.state() == ClosingState.LOCKED) return List.of();
        var span = told.ofToday() ? "now" : figures.span(line.closing().period()).key();
        return figures.checks(told.figures()).stream().map(check -> new ClosingPage.Checked(check, behind(check, line, span, viewer))).toList();
    }

    private String behind(Check check, ClosingBoard.Line line, String span, Viewer viewer) {
        var of = "/figures/" + check.indicator().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var asked = "?place=" + line.place().id() + "&span=" + span;
        var part = check.kind() == Check.Kind.MISSING ? "MISSING" : "NUMERATOR";
        return figures.opens(check, line, viewer) ? of + "/children" + asked + "&part=" + part : of + asked;
    }

    /** What this viewer can do now; of two things that exclude each other only one. */
    private ClosingPage.May may(ClosingBoard.Line line, Viewer viewer) {
        var scope = viewer.scope();
        var place = line.place();
        var own = line.closing().state();
        var free = place.ofSchool() || line.state() == own;
        var over = line.closing().period().isOver(LocalDate.now(clock));
        boolean submits = scope.mayIn(Act.SUBMIT, place.id()), closes = scope.mayIn(Act.CLOSE, place.id());
        return new ClosingPage.May(
                submits && free && over && !own.handedIn(),
                submits && free && own == ClosingState.SUBMITTED,
                Closings.mayReturn(place, viewer) && free && own == ClosingState.SUBMITTED,
                closes && place.ofSchool() && own == ClosingState.SUBMITTED,
                closes && place.ofSchool() && own == ClosingState.LOCKED,
                submits && place.ofSchool() && own == ClosingState.LOCKED);
    }
}
