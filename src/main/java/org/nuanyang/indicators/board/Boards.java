package org.nuanyang.indicators.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.springframework.stereotype.Service;

/** Gathers what stands on a board. Whether the viewer may see the place is asked by {@link Figures}. */
@Service
class Boards {
    /** What is told of how things stand. */
    private static final Set<Indicator> GLANCE = Set.of(
            Indicator.COUNTED, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD, Indicator.REACHED_BY_NONE);

    private final Figures figures;
    private final Spans spans;
    private final Orgs orgs;
    private final Clock clock;

    Boards(Figures figures, Spans spans, Orgs orgs, Clock clock) {
        this.figures = figures;
        this.spans = spans;
        this.orgs = orgs;
        this.clock = clock;
    }

    /** The widest place of which the viewer sees all: a school, a township or the county. */
    Optional<Org> widest(Viewer viewer) {
        return viewer.duties().stream().filter(BoardPlace::reachesASchool).flatMap(duty -> orgs.find(duty.org()).stream())
                .min(Comparator.comparing(Org::kind));
    }

    Board of(OrgId id, Indicator indicator, Dimension by, Viewer viewer) {
        var now = spans.now();
        var stands = figures.of(id, now, GLANCE, viewer);
        var place = orgs.find(id).filter(org -> org.kind() != Org.Kind.CLASS).orElseThrow(NotFound::new);
        var term = spans.term(viewer.county(), today()).orElse(now);
        var compared = figures.by(indicator, by, id, of(indicator, now, term), viewer);
        var schools = indicator == Indicator.COUNTED && by == Dimension.SCHOOL ? compared : figures.by(Indicator.COUNTED, Dimension.SCHOOL, id, now, viewer);
        var sites = sites(schools, viewer);
        return new Board(place, now, term, stands, carried(id, term, viewer), compared, figures.by(Indicator.COUNTED, Dimension.GUARDIAN, id, now, viewer),
                course(id, viewer), sites, schools.cells().size() - sites.size());
    }

    /** The whole county; whoever does not see all of it finds nothing. */
    Wall wall(Viewer viewer) {
        var county = orgs.countyOrg(viewer.county()).orElseThrow(NotFound::new);
        var now = spans.now();
        var term = spans.term(viewer.county(), today()).orElse(now);
        return new Wall(county, LocalDateTime.now(clock), figures.of(county.id(), now, GLANCE, viewer),
                figures.by(Indicator.CARRIED_OUT, Dimension.TOWNSHIP, county.id(), term, viewer),
                figures.by(Indicator.PAIRING, Dimension.TOWNSHIP, county.id(), now, viewer),
                course(county.id(), viewer),
                sites(figures.by(Indicator.COUNTED, Dimension.SCHOOL, county.id(), now, viewer), viewer));
    }

    /** Each month of the school year so far. */
    private List<Board.Month> course(OrgId place, Viewer viewer) {
        var last = YearMonth.from(today());
        return Stream.iterate(YearMonth.from(SchoolYear.of(today()).from()), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(month -> new Board.Month(month, carried(place, Span.month(month), viewer).now())).toList();
    }

    private Figure carried(OrgId place, Span span, Viewer viewer) {
        return figures.of(place, span, Set.of(Indicator.CARRIED_OUT), viewer).getFirst();
    }

    private List<Board.Site> sites(Breakdown schools, Viewer viewer) {
        var positions = orgs.positions(viewer.county());
        Map<String, Org> known = orgs.schools(viewer.county()).stream().filter(org -> positions.containsKey(org.id()))
                .collect(Collectors.toMap(org -> org.id().toString(), Function.identity()));
        return schools.cells().stream().filter(cell -> known.containsKey(cell.key())).map(cell -> {
            var school = known.get(cell.key());
            return new Board.Site(school.id(), school.name(), school.kind(), Objects.requireNonNull(positions.get(school.id())),
                    Objects.requireNonNullElse(cell.now(), Count.NONE));
        }).toList();
    }

    private static Span of(Indicator indicator, Span now, Span term) {
        return indicator.tells() == Indicator.Tells.FLOW ? term : now;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
