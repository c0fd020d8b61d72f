package org.nuanyang.indicators.plans;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.nuanyang.risk.plan.listed.ListedPlan;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.nuanyang.risk.plan.listed.PlanLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Of the key and urgent children those with a plan in force. Exactly to whoever may heed all children of the place; above the schools what
 * the counts by school show, where small numbers are hidden; to others nothing.
 */
@Component
@Order(5)
class Planned implements Source {
    private static final Measure MEASURE = Measure.of(Indicator.LIVE_PLAN);

    private final PlanLists lists;
    private final PlanCounts counts;
    private final Places places;
    private final Folds folds;
    private final Orgs orgs;
    private final Spans spans;

    Planned(PlanLists lists, PlanCounts counts, Places places, Folds folds, Orgs orgs, Spans spans) {
        this.lists = lists;
        this.counts = counts;
        this.places = places;
        this.folds = folds;
        this.orgs = orgs;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return indicator == Indicator.LIVE_PLAN;
    }

    @Override
    public @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        if (!span.runs(spans.today())) return null;
        if (heeds(place, viewer)) return Map.of(MEASURE, count(concerned(place, viewer)));
        var shown = PlanCounts.mayRead(viewer) ? shown(place, viewer) : null;
        return shown == null ? null : Map.of(MEASURE, shown);
    }

    @Override
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        if (!span.runs(spans.today()) || !heeds(place, viewer)) return null;
        var cells = new HashMap<String, Count>();
        for (var plan : concerned(place, viewer)) cells.merge(key(plan, dimension), count(List.of(plan)), Count::plus);
        return folds.of(dimension, cells.keySet(), span).folded(cells);
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        var all = span.runs(spans.today()) && heeds(place, viewer) ? concerned(place, viewer).stream().filter(plan -> holds(part, plan)).toList() : List.<ListedPlan>of();
        if (dimension != null && cell != null) {
            var folding = folds.of(dimension, all.stream().map(plan -> key(plan, dimension)).distinct().toList(), span);
            all = all.stream().filter(plan -> folding.fold(key(plan, dimension)).key().equals(cell)).toList();
        }
        int from = (int) Math.min(Page.offset(number), all.size());
        return new Page<>(all.subList(from, Math.min(from + Page.SIZE, all.size())).stream().map(this::listed).toList(), number, Page.SIZE, all.size());
    }

    private boolean heeds(Place place, Viewer viewer) {
        return places.may(Set.of(Act.HEED), place, viewer);
    }

    private List<ListedPlan> concerned(Place place, Viewer viewer) {
        return lists.all(viewer).stream().filter(plan -> plan.level().asksForPlan() && within(plan, place)).toList();
    }

    private static boolean within(ListedPlan plan, Place place) {
        if (place.klass() != null) return plan.klass() != null && plan.klass().value().equals(place.klass());
        return place.within().contains(plan.school().value());
    }

    private static Count count(List<ListedPlan> concerned) {
        return new Count(concerned.stream().filter(ListedPlan::inForce).count(), concerned.size(), 0);
    }

    private static boolean holds(Part part, ListedPlan plan) {
        return switch (part) {
            case NUMERATOR -> plan.inForce();
            case DENOMINATOR -> true;
            case MISSING -> !plan.inForce();
        };
    }

    private static String key(ListedPlan plan, Dimension dimension) {
        if (dimension == Dimension.SCHOOL || dimension == Dimension.TOWNSHIP) return plan.school().toString();
        return plan.klass() == null ? "" : plan.klass().toString();
    }

    /** A line or the foot of the table that the viewer sees anyway: no number is told here that is hidden there. */
    private @Nullable Count shown(Place place, Viewer viewer) {
        var counted = counts.of(viewer);
        var schools = counted.schools().stream().map(Org::id).map(OrgId::value).collect(Collectors.toList());
        if (new HashSet<>(schools).equals(place.within())) return count(counted.table().totals());
        return place.within().size() == 1 && schools.contains(place.within().iterator().next())
                ? count(counted.table().lines().get(schools.indexOf(place.within().iterator().next()))) : null;
    }

    private static @Nullable Count count(SmallCounts.Line line) {
        if (line.parts().isEmpty() || line.parts().getFirst().isEmpty() || line.total().isEmpty()) return null;
        return new Count(line.parts().getFirst().getAsInt(), line.total().getAsInt(), 0);
    }

    private ChildOfFigure listed(ListedPlan plan) {
        var klass = plan.klass() == null ? null : orgs.find(plan.klass()).orElse(null);
        return new ChildOfFigure(plan.child(), plan.name(), plan.school(), orgs.find(plan.school()).map(Org::name).orElse(""), plan.klass(), klass == null ? null : klass.classYear(), true, null);
    }
}
