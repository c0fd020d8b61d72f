package org.nuanyang.indicators.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Measure;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has submitted what, who is late. */
@Service
@Transactional(readOnly = true)
public class ClosingBoard {
    private final ClosingSql sql;
    private final ClosingPlaces places;
    private final ClosingRulesSql rules;
    private final Periods periods;
    private final Snapshots snapshots;
    private final Clock clock;

    ClosingBoard(ClosingSql sql, ClosingPlaces places, ClosingRulesSql rules, Periods periods, Snapshots snapshots, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.rules = rules;
        this.periods = periods;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /**
     * A place and how far it has come.
     *
     * @param state the school's, where that has been handed in with its classes
     * @param due the last day in time
     */
    public record Line(ClosingPlace place, Closing closing, ClosingState state, LocalDate due, boolean late) {}

    /** What is to be closed or runs, the latest first; none before the county has begun. */
    public List<Period> periods(Viewer viewer) {
        var first = rules.of(viewer.county()).from();
        return first == null ? List.of() : periods.begun(viewer.county(), first, today());
    }

    /** The period of an address, of those that the county closes. */
    public Period period(@Nullable String key, Viewer viewer) {
        if (key == null) throw new NotFound();
        var first = rules.of(viewer.county()).from();
        return periods.find(viewer.county(), key).filter(period -> first != null && !period.until().isBefore(first) && !period.from().isAfter(today())).orElseThrow(NotFound::new);
    }

    /** The one that is asked about first: the latest that is over. */
    public Optional<Period> latest(Viewer viewer) {
        var all = periods(viewer);
        return all.stream().filter(each -> each.isOver(today()) && each instanceof Period.Month).findFirst().or(() -> all.stream().findFirst());
    }

    public List<ClosingPlace> schools(Viewer viewer) {
        return places.schools(Act.LIST, viewer);
    }

    public List<ClosingPlace> ownClasses(Viewer viewer) {
        return places.ownClasses(viewer);
    }

    public List<Line> lines(Collection<ClosingPlace> of, Period period, Viewer viewer) {
        return lines(of, List.of(period), viewer);
    }

    List<Line> lines(Collection<ClosingPlace> of, Collection<? extends Period> over, Viewer viewer) {
        var all = of.stream().flatMap(place -> Stream.of(place.id().value(), place.school().value())).distinct().toList();
        var begun = sql.among(all, over).stream().collect(Collectors.groupingBy(Closing::period, Collectors.toMap(Closing::place, Function.identity())));
        var inForce = rules.of(viewer.county());
        return over.stream().flatMap(period -> of.stream().map(place -> line(place, period, begun.getOrDefault(period, Map.of()), inForce))).toList();
    }

    private Line line(ClosingPlace place, Period period, Map<OrgId, Closing> begun, ClosingRules inForce) {
        var closing = begun.getOrDefault(place.id(), Closing.untouched(place.id(), place.school(), period));
        var school = begun.getOrDefault(place.school(), closing);
        var state = school.state().handedIn() ? school.state() : closing.state();
        var due = inForce.due(period, place.ofSchool());
        return new Line(place, closing, state, due, !state.handedIn() && today().isAfter(due));
    }

    /** One place, for whoever may see its children listed. */
    public Line line(OrgId place, Period period, Viewer viewer) {
        return lines(List.of(places.find(place, Act.LIST, viewer)), period, viewer).getFirst();
    }

    public List<Line> classes(ClosingPlace school, Period period, Viewer viewer) {
        return lines(places.classesOf(school, snapshots.classes(school.id(), period)), period, viewer);
    }

    public List<ClosingStep> steps(Closing closing) {
        return closing.id() == null ? List.of() : sql.steps(closing.id());
    }

    /** What was handed in: as it was when it was locked, else as it was put away. */
    public Map<Measure, Count> figures(Line line) {
        return line.state() == ClosingState.LOCKED && line.closing().id() != null ? snapshots.locked(line.closing()) : counted(line);
    }

    /** What happened within what is locked, as it was told then. */
    public Map<Measure, Count> told(Line line) {
        return line.state() == ClosingState.LOCKED && line.closing().id() != null ? snapshots.told(line.closing()) : Map.of();
    }

    /** Counted anew from the rows that were put away: the same, as long as none of them has been erased. */
    public Map<Measure, Count> counted(Line line) {
        return snapshots.figures(line.closing());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
