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
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Look;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.springframework.stereotype.Service;

/** Gathers what stands on a board. Whether the viewer may see the place is asked by {@link Figures}. */
@Service
class Boards {
    /** What is told of how things stand. */
    private static final Set<Indicator> GLANCE = Set.of(
            Indicator.COUNTED, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD, Indicator.REACHED_BY_NONE);

    /** Whole shares and one number: whom nobody has reached is not told on a wall. */
    private static final Set<Indicator> ON_THE_WALL = Set.of(Indicator.COUNTED, Indicator.PAIRING, Indicator.FILING, Indicator.CLARITY, Indicator.CARD);

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
        var term = spans.term(viewer.county(), today()).orElse(now);
        return figures.look(id, viewer, look -> {
            var place = orgs.find(id).filter(org -> org.kind() != Org.Kind.CLASS).orElseThrow(NotFound::new);
            var span = of(indicator, now, term);
            var compared = look.by(indicator, by, span);
            var schools = indicator == Indicator.COUNTED && by == Dimension.SCHOOL ? compared : look.by(Indicator.COUNTED, Dimension.SCHOOL, now);
            var sites = sites(schools, viewer);
            return new Board(place, now, term, look.of(now, GLANCE), look.of(term, Set.of(Indicator.CARRIED_OUT)).getFirst(), compared,
                    spans.before(span, viewer.county()).orElse(null), look.by(Indicator.COUNTED, Dimension.GUARDIAN, now), course(look), sites, schools.cells().size() - sites.size());
        });
    }

    /** The whole county; whoever does not see all of it finds nothing. */
    Wall wall(Viewer viewer) {
        var county = orgs.countyOrg(viewer.county()).orElseThrow(NotFound::new);
        var now = spans.now();
        var term = spans.term(viewer.county(), today()).orElse(now);
        return figures.look(county.id(), viewer, look -> new Wall(county, LocalDateTime.now(clock), look.of(now, ON_THE_WALL),
                look.by(Indicator.CARRIED_OUT, Dimension.TOWNSHIP, term), look.by(Indicator.PAIRING, Dimension.TOWNSHIP, now),
                course(look), sites(look.by(Indicator.COUNTED, Dimension.SCHOOL, now), viewer)));
    }

    /** Each month of the school year so far. */
    private List<Board.Month> course(Look look) {
        var last = YearMonth.from(today());
        var months = Stream.iterate(YearMonth.from(SchoolYear.of(today()).from()), month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
        return look.course(Indicator.CARRIED_OUT, months).entrySet().stream().map(month -> new Board.Month(month.getKey(), month.getValue())).toList();
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
