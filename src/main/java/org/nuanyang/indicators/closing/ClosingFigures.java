package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Viewer;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Span;
import org.springframework.stereotype.Service;

/** What stands on a closing: before it is handed in the figures as they are, after that as they were handed in. */
@Service
public class ClosingFigures {
    private static final Set<Indicator> STATES = Stream.of(Indicator.values())
            .filter(each -> each.tells() == Indicator.Tells.STATE).collect(Collectors.toUnmodifiableSet());

    /** What is put away with a month: how things stood at its end, what was carried out and whom records reached within it. */
    private static final Set<Indicator> PUT_AWAY = Stream.concat(STATES.stream(), Stream.of(Indicator.CARRIED_OUT, Indicator.RECORDS, Indicator.REACHED_BY_NONE)).collect(Collectors.toUnmodifiableSet());

    /** Who came and went within the period: as it was told on the day of locking, and not counted again from what was put away. */
    public static final Set<Indicator> AS_TOLD = Set.of(Indicator.JOINED, Indicator.LEFT, Indicator.CHANGED);

    private final Figures figures;
    private final ClosingBoard board;
    private final Clock clock;

    ClosingFigures(Figures figures, ClosingBoard board, Clock clock) {
        this.figures = figures;
        this.board = board;
        this.clock = clock;
    }

    /** @param ofToday nothing was kept of the end of that month: the county begins with it, or the program was not there */
    public record Shown(List<Figure> figures, boolean ofToday) {}

    /** In the order of the indicators. */
    public Shown of(ClosingBoard.Line line, Viewer viewer) {
        var wanted = Stream.concat(PUT_AWAY.stream(), AS_TOLD.stream()).collect(Collectors.toUnmodifiableSet());
        var running = figures.of(line.place().id(), span(line.closing().period()), wanted, viewer);
        if (line.state().handedIn()) return new Shown(handedIn(line, running), false);
        var kept = running.stream().anyMatch(each -> each.indicator() == Indicator.COUNTED && each.now() != null);
        return kept ? new Shown(running, false) : new Shown(Stream.concat(
                figures.of(line.place().id(), Span.now(LocalDate.now(clock)), STATES, viewer).stream(),
                running.stream().filter(each -> !STATES.contains(each.indicator()))).toList(), true);
    }

    private List<Figure> handedIn(ClosingBoard.Line line, List<Figure> running) {
        var told = new HashMap<>(board.figures(line));
        if (line.state() == ClosingState.LOCKED) told.putAll(board.told(line));
        else for (var each : running) if (AS_TOLD.contains(each.indicator()) && each.now() != null) told.put(each.measure(), each.now());
        return told.entrySet().stream().map(each -> new Figure(each.getKey(), each.getValue(), running.stream()
                .filter(other -> other.measure().equals(each.getKey())).map(Figure::before).filter(Objects::nonNull).findFirst().orElse(null)))
                .sorted(Comparator.comparing(Figure::indicator).thenComparing(each -> each.measure().matter(), Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /** May the children behind it be listed here? */
    public boolean opens(Check check, ClosingBoard.Line line, Viewer viewer) {
        return figures.opens(check.indicator(), null, line.place().id(), viewer);
    }

    public List<Check> checks(List<Figure> of) {
        return Check.of(of.stream().filter(each -> each.measure().matter() == null).toList());
    }

    public Span span(Period period) {
        return switch (period) {
            case Period.Month month -> month.isOver(LocalDate.now(clock)) ? Span.month(month.month()) : Span.now(LocalDate.now(clock));
            case Period.OfTerm term -> Span.term(term.term());
        };
    }
}
