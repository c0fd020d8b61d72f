package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody has to do about months and terms that are over. */
@Service
public class ClosingDue {
    /** Whoever submits for more than this many places has a list to go to, not a line each. */
    private static final int FEW = 3;

    /** Of so many months that are locked the differences are looked for; older ones tell them on their own page. */
    private static final int RECENT = 2;

    private final ClosingBoard board;
    private final ClosingPlaces places;
    private final Differences differences;
    private final Clock clock;
    private final TransactionTemplate reading;

    ClosingDue(ClosingBoard board, ClosingPlaces places, Differences differences, Clock clock, PlatformTransactionManager transactions) {
        this.board = board;
        this.places = places;
        this.differences = differences;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public enum Kind {
        SUBMIT, RETURNED,
        /** Why what is locked would be otherwise today. */
        EXPLAIN,
        /** For the county: submitted and not locked yet. */
        CHECK,
        LATE
    }

    /** @param place null for the county's list of a period */
    public record Task(Kind kind, @Nullable ClosingPlace place, Period period, LocalDate due, long count, boolean urgent) {}

    /** What is found, and of what is locked lately what is open; the latter apart, since the figures are settled before they are read. */
    private record Found(List<Task> tasks, List<ClosingBoard.Line> locked) {}

    public List<Task> of(Viewer viewer) {
        var found = Objects.requireNonNull(reading.execute(_ -> find(viewer)));
        found.locked().stream().map(this::explaining).filter(Objects::nonNull).forEach(found.tasks()::add);
        return found.tasks();
    }

    private Found find(Viewer viewer) {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        var over = over(viewer);
        if (over.isEmpty()) return found;
        if (viewer.scope().mayAnywhere(Act.SUBMIT)) submitting(over, found, viewer);
        if (viewer.scope().mayAnywhere(Act.CLOSE)) found.tasks().addAll(closing(over, viewer));
        return found;
    }

    /** What is over and within a school year: whatever is older is looked for on its own page. */
    private List<Period> over(Viewer viewer) {
        var today = LocalDate.now(clock);
        return board.periods(viewer).stream().filter(each -> each.isOver(today) && each.until().isAfter(today.minusYears(1))).toList();
    }

    private void submitting(List<Period> over, Found found, Viewer viewer) {
        var schools = places.schools(Act.SUBMIT, viewer);
        var own = new ArrayList<>(schools);
        own.addAll(places.ownClasses(viewer));
        if (own.isEmpty() || own.size() > FEW) return;
        var lines = board.lines(own, over, viewer);
        for (var line : lines) {
            var period = line.closing().period();
            if (line.state() == ClosingState.RETURNED) found.tasks().add(new Task(Kind.RETURNED, line.place(), period, line.due(), 0, true));
            else if (line.state() == ClosingState.OPEN) found.tasks().add(new Task(Kind.SUBMIT, line.place(), period, line.due(), 0, line.late()));
        }
        lines.stream().filter(line -> line.closing().period() instanceof Period.Month && line.state() == ClosingState.LOCKED && schools.contains(line.place())).limit(RECENT)
                .forEach(found.locked()::add);
    }

    private @Nullable Task explaining(ClosingBoard.Line line) {
        var open = differences.of(line.closing()).stream().filter(each -> !each.explained()).count();
        return open == 0 ? null : new Task(Kind.EXPLAIN, line.place(), line.closing().period(), line.due(), open, false);
    }

    private List<Task> closing(List<Period> over, Viewer viewer) {
        var tasks = new ArrayList<Task>();
        var lines = board.lines(places.schools(Act.CLOSE, viewer), over, viewer);
        for (var period : over) {
            var of = lines.stream().filter(line -> line.closing().period().equals(period)).toList();
            var submitted = of.stream().filter(line -> line.state() == ClosingState.SUBMITTED).count();
            var late = of.stream().filter(ClosingBoard.Line::late).count();
            var due = of.isEmpty() ? period.opensOn() : of.getFirst().due();
            if (submitted > 0) tasks.add(new Task(Kind.CHECK, null, period, due, submitted, false));
            if (late > 0) tasks.add(new Task(Kind.LATE, null, period, due, late, true));
        }
        return tasks;
    }
}
