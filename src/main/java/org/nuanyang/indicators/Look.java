package org.nuanyang.indicators;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.care.Matter;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.indicators.place.Place;

/** One look at a place by somebody who may: all that a page shows of it, brought in line once and found once. See {@link Figures#look}. */
public final class Look {
    private final Place place;
    private final Viewer viewer;
    private final Spans spans;
    private final List<Source> sources;
    private final Supplier<Set<Indicator>> opening;
    private final Map<Span, Optional<Span>> earlier = new HashMap<>();

    Look(Place place, Viewer viewer, Spans spans, List<Source> sources, Supplier<Set<Indicator>> opening) {
        this.place = place;
        this.viewer = viewer;
        this.spans = spans;
        this.sources = sources;
        this.opening = opening;
    }

    /** Whose children may be listed here. */
    public Set<Indicator> opening() {
        return opening.get();
    }

    /** Every indicator, in its order, and after it the matters of which it is told; what no record tells stands there without a number. */
    public List<Figure> of(Span span) {
        return of(span, EnumSet.allOf(Indicator.class));
    }

    /** Some of them, at the cost of no other. */
    public List<Figure> of(Span span, Set<Indicator> wanted) {
        var now = sums(wanted, span);
        var before = before(span).map(each -> sums(wanted, each)).orElse(Map.of());
        return wanted.stream().sorted().flatMap(each -> measures(each, now, before)).map(each -> new Figure(each, at(now, each), at(before, each))).toList();
    }

    /** What is told of some of them and of their matters, beside nothing; nothing of what was not kept of that time. */
    public Map<Measure, Count> told(Span span, Set<Indicator> wanted) {
        return sums(wanted, span);
    }

    /** One of them told apart, beside nothing; null where nothing was kept of that time. */
    public @Nullable List<Breakdown.Cell> cells(Measure measure, Dimension dimension, Span span) {
        var cells = source(measure.indicator()).by(measure, dimension, place, span, viewer);
        return cells == null ? null : Breakdown.cells(cells, null);
    }

    /** One indicator month by month, beside nothing. */
    public SortedMap<YearMonth, @Nullable Count> course(Indicator indicator, List<YearMonth> months) {
        var course = new TreeMap<YearMonth, @Nullable Count>();
        source(indicator).months(months, place, viewer).forEach((month, sums) -> course.put(month, at(sums, Measure.of(indicator))));
        return course;
    }

    /** One indicator told apart. */
    public Breakdown by(Indicator indicator, Dimension dimension, Span span) {
        return by(Measure.of(indicator), dimension, span);
    }

    /** The cells add up to the whole, but for comings and goings, where a cell may have lost to another. What is never told apart has the whole alone. */
    public Breakdown by(Measure measure, Dimension dimension, Span span) {
        var apart = measure.indicator().dimensions();
        if (!apart.isEmpty() && !apart.contains(dimension)) throw new NotFound();
        var source = source(measure.indicator());
        var now = source.by(measure, dimension, place, span, viewer);
        var before = before(span).map(each -> source.by(measure, dimension, place, each, viewer)).orElse(null);
        var whole = new Figure(measure, whole(source, measure, now, span), before(span).map(each -> whole(source, measure, before, each)).orElse(null));
        return new Breakdown(measure, dimension, Breakdown.cells(now, before), whole);
    }

    Place place() {
        return place;
    }

    Page<ChildOfFigure> children(Measure measure, Part part, @Nullable Dimension dimension, @Nullable String cell, Span span, int number) {
        return source(measure.indicator()).children(measure, part, place, dimension, cell, span, viewer, number);
    }

    private Optional<Span> before(Span span) {
        return earlier.computeIfAbsent(span, each -> spans.before(each, viewer.county()));
    }

    private Map<Measure, Count> sums(Set<Indicator> wanted, Span span) {
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

    private @Nullable Count whole(Source source, Measure measure, @Nullable Map<Fold, Count> cells, Span span) {
        if (cells != null && source.adds()) return cells.values().stream().reduce(Count.NONE, Count::plus);
        var told = source.of(place, span, viewer);
        return told == null ? null : at(told, measure);
    }
}
