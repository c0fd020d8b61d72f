package org.nuanyang.indicators.learning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.indicators.ChildOfFigure;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Fold;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Source;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.nuanyang.indicators.fold.Folds;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.place.Places;
import org.nuanyang.study.Learner;
import org.nuanyang.study.progress.Coverage;
import org.nuanyang.study.progress.Coverage.Matter;
import org.nuanyang.study.progress.Covered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 学习帮扶计划覆盖率 of the children in care and 学困生转化率, today. Exactly to whoever may heed all children of the place; above the schools what the
 * counts by school show, where small numbers are hidden; to others nothing.
 */
@Component
@Order(6)
class Learning implements Source {
    private static final Map<Indicator, Matter> MATTERS = Map.of(Indicator.STUDY_PLAN, Matter.PLANNED, Indicator.STUDY_TURNED, Matter.TURNED);

    private final Coverage coverage;
    private final Places places;
    private final Folds folds;
    private final Orgs orgs;
    private final Spans spans;

    Learning(Coverage coverage, Places places, Folds folds, Orgs orgs, Spans spans) {
        this.coverage = coverage;
        this.places = places;
        this.folds = folds;
        this.orgs = orgs;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return MATTERS.containsKey(indicator);
    }

    @Override
    public @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        if (!span.runs(spans.today())) return null;
        var told = new HashMap<Measure, Count>();
        boolean heeds = heeds(place, viewer);
        var counted = !heeds && Coverage.mayCount(viewer) ? coverage.counted(viewer) : null;
        MATTERS.forEach((indicator, matter) -> {
            var count = heeds ? count(here(matter, place, viewer)) : counted == null ? null : shown(Objects.requireNonNull(counted.get(matter)), place);
            if (count != null) told.put(Measure.of(indicator), count);
        });
        return told.isEmpty() ? null : told;
    }

    @Override
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!span.runs(spans.today()) || !heeds(place, viewer)) return null;
        var cells = new HashMap<String, Count>();
        for (var each : here(matter(measure), place, viewer)) cells.merge(key(each, dimension), count(List.of(each)), Count::plus);
        return folds.of(dimension, cells.keySet(), span).folded(cells);
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        var all = span.runs(spans.today()) && heeds(place, viewer) ? here(matter(measure), place, viewer).stream().filter(each -> holds(part, each)).toList() : List.<Covered>of();
        if (dimension != null && cell != null) {
            var folding = folds.of(dimension, all.stream().map(each -> key(each, dimension)).distinct().toList(), span);
            all = all.stream().filter(each -> folding.fold(key(each, dimension)).key().equals(cell)).toList();
        }
        int from = (int) Math.min(Page.offset(number), all.size());
        return new Page<>(all.subList(from, Math.min(from + Page.SIZE, all.size())).stream().map(this::listed).toList(), number, Page.SIZE, all.size());
    }

    private static Matter matter(Measure measure) {
        return Objects.requireNonNull(MATTERS.get(measure.indicator()));
    }

    private boolean heeds(Place place, Viewer viewer) {
        return places.may(Set.of(Act.HEED), place, viewer);
    }

    private List<Covered> here(Matter matter, Place place, Viewer viewer) {
        return coverage.of(matter, viewer).stream().filter(each -> within(each.learner(), place)).toList();
    }

    private static boolean within(Learner learner, Place place) {
        if (place.klass() != null) return learner.klass() != null && learner.klass().value().equals(place.klass());
        return place.within().contains(learner.school().value());
    }

    private static Count count(List<Covered> of) {
        return new Count(of.stream().filter(Covered::holds).count(), of.size(), 0);
    }

    private static boolean holds(Part part, Covered each) {
        return switch (part) {
            case NUMERATOR -> each.holds();
            case DENOMINATOR -> true;
            case MISSING -> !each.holds();
        };
    }

    private static String key(Covered each, Dimension dimension) {
        if (dimension == Dimension.SCHOOL || dimension == Dimension.TOWNSHIP) return each.learner().school().toString();
        return each.learner().klass() == null ? "" : each.learner().klass().toString();
    }

    /** A line or the foot of one table: no number is told here that is hidden there. */
    private static @Nullable Count shown(Coverage.Counted counted, Place place) {
        var schools = counted.schools().stream().map(Org::id).map(OrgId::value).toList();
        if (new HashSet<>(schools).equals(place.within())) return count(counted.table().totals());
        return place.within().size() == 1 && schools.contains(place.within().iterator().next())
                ? count(counted.table().lines().get(schools.indexOf(place.within().iterator().next()))) : null;
    }

    private static @Nullable Count count(SmallCounts.Line line) {
        if (line.parts().isEmpty() || line.parts().getFirst().isEmpty() || line.total().isEmpty()) return null;
        return new Count(line.parts().getFirst().getAsInt(), line.total().getAsInt(), 0);
    }

    private ChildOfFigure listed(Covered each) {
        var learner = each.learner();
        var klass = learner.klass() == null ? null : orgs.find(learner.klass()).orElse(null);
        return new ChildOfFigure(learner.id(), learner.name(), learner.school(), orgs.find(learner.school()).map(Org::name).orElse(""), learner.klass(), klass == null ? null : klass.classYear(), true, null);
    }
}
