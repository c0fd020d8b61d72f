package org.nuanyang.indicators;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures of a place for a span of time, and the children behind each. A place is a class, a school with its teaching points, a
 * township or the county; whoever may not list all its children finds nothing.
 */
@Service
public class Figures {
    private final KeptFigures kept;
    private final Places places;
    private final Spans spans;
    private final List<Source> sources;
    private final Behind behind;
    private final StateSql states;
    private final TransactionTemplate reading;

    Figures(KeptFigures kept, Places places, Spans spans, List<Source> sources, Behind behind, StateSql states, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.places = places;
        this.spans = spans;
        this.sources = sources;
        this.behind = behind;
        this.states = states;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Where the viewer may see figures, the widest first. */
    public List<Org> places(Viewer viewer) {
        return Objects.requireNonNull(reading.execute(_ -> places.open(viewer)));
    }

    public Org place(OrgId place, Viewer viewer) {
        return Objects.requireNonNull(reading.execute(_ -> places.of(place, viewer))).org();
    }

    /** May the files of all children of this place be opened? */
    public boolean opensFiles(OrgId place, Viewer viewer) {
        return Boolean.TRUE.equals(reading.execute(_ -> places.opens(places.of(place, viewer), viewer)));
    }

    /** May its children be listed here? Who is a key child, and on what ground a child counts, is for those who may open files. */
    public boolean opens(Indicator indicator, @Nullable Dimension dimension, OrgId place, Viewer viewer) {
        if (!indicator.recorded()) return false;
        if (indicator != Indicator.KEY_PAIRING && indicator != Indicator.AGREEMENT && dimension != Dimension.CATEGORY) return true;
        return Boolean.TRUE.equals(reading.execute(_ -> places.opens(places.of(place, viewer), viewer)));
    }

    /** Every indicator, in its order, and after it the matters of which it is told; what no record tells stands there without a number. */
    public List<Figure> of(OrgId place, Span span, Viewer viewer) {
        return of(place, span, EnumSet.allOf(Indicator.class), viewer);
    }

    /** Some of them, at the cost of no other. */
    public List<Figure> of(OrgId place, Span span, Set<Indicator> wanted, Viewer viewer) {
        return read(() -> {
            var at = places.of(place, viewer);
            var now = sums(wanted, at, span, viewer);
            var before = spans.before(span, viewer.county()).map(earlier -> sums(wanted, at, earlier, viewer)).orElse(Map.of());
            return wanted.stream().sorted().flatMap(each -> measures(each, now, before)).map(each -> new Figure(each, at(now, each), at(before, each))).toList();
        });
    }

    /** One indicator told apart. */
    public Breakdown by(Indicator indicator, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        return by(Measure.of(indicator), dimension, place, span, viewer);
    }

    /** The cells add up to the whole, but for {@link Movements comings and goings}, where a cell may have lost to another. */
    public Breakdown by(Measure measure, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        if (!measure.indicator().dimensions().contains(dimension)) throw new NotFound();
        return read(() -> {
            var at = places.of(place, viewer);
            var source = source(measure.indicator());
            var now = source.by(measure, dimension, at, span, viewer);
            var earlier = spans.before(span, viewer.county());
            var before = earlier.map(each -> source.by(measure, dimension, at, each, viewer)).orElse(null);
            var whole = new Figure(measure, whole(source, measure, now, at, span, viewer),
                    earlier.map(each -> whole(source, measure, before, at, each, viewer)).orElse(null));
            return new Breakdown(measure, dimension, Folding.cells(now, before), whole);
        });
    }

    public Page<ChildOfFigure> children(Indicator indicator, Part part, OrgId place, @Nullable Dimension dimension, @Nullable String cell,
            Span span, Viewer viewer, int asked) {
        return children(Measure.of(indicator), part, place, dimension, cell, span, viewer, asked);
    }

    /** The children behind a number, by name; of a cell, or of the whole place where there is none. See {@link #opens}. */
    public Page<ChildOfFigure> children(Measure measure, Part part, OrgId place, @Nullable Dimension dimension, @Nullable String cell,
            Span span, Viewer viewer, int asked) {
        if (!opens(measure.indicator(), dimension, place, viewer)) throw new NotFound();
        return read(() -> behind.children(measure, part, places.of(place, viewer), dimension, cell, span, viewer, Page.number(asked)));
    }

    private Map<Measure, Count> sums(Set<Indicator> wanted, Place place, Span span, Viewer viewer) {
        var sums = new HashMap<Measure, Count>();
        for (var source : sources) {
            if (wanted.stream().noneMatch(source::tells)) continue;
            var told = source.of(place, span, viewer);
            if (told != null) sums.putAll(told);
        }
        return sums;
    }

    private static Stream<Measure> measures(Indicator indicator, Map<Measure, Count> now, Map<Measure, Count> before) {
        var matters = Stream.of(Matter.values()).map(matter -> new Measure(indicator, matter)).filter(each -> now.containsKey(each) || before.containsKey(each));
        return Stream.concat(Stream.of(Measure.of(indicator)), matters);
    }

    /** Where the whole is told, a matter that is not is nought. */
    private static @Nullable Count at(Map<Measure, Count> sums, Measure measure) {
        return sums.getOrDefault(measure, sums.containsKey(Measure.of(measure.indicator())) ? Count.NONE : null);
    }

    private Source source(Indicator indicator) {
        return sources.stream().filter(each -> each.tells(indicator)).findFirst().orElseThrow(NotFound::new);
    }

    private static @Nullable Count whole(Source source, Measure measure, @Nullable Map<Folding.Fold, Count> cells, Place place, Span span, Viewer viewer) {
        if (cells == null) return null;
        if (source.adds()) return cells.values().stream().reduce(Count.NONE, Count::plus);
        return Objects.requireNonNull(source.of(place, span, viewer)).getOrDefault(measure, Count.NONE);
    }

    private <T> T read(Supplier<T> work) {
        kept.settle();
        return Objects.requireNonNull(reading.execute(_ -> {
            states.planForTheseValues();
            return work.get();
        }));
    }
}
