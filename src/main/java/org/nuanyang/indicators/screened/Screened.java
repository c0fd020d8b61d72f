package org.nuanyang.indicators.screened;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Page;
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
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.place.Places;
import org.nuanyang.mind.TierCounts;
import org.nuanyang.mind.screening.ScreeningCounts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Of the pupils due for a screening those who were screened within a year. Above the schools what the counts by school show, at a school its own;
 * small numbers are hidden at both, and no child is listed: who was screened is nobody's list.
 */
@Component
@Order(8)
class Screened implements Source {
    private static final Measure MEASURE = Measure.of(Indicator.SCREENING);

    private final ScreeningCounts counts;
    private final Places places;
    private final Spans spans;

    Screened(ScreeningCounts counts, Places places, Spans spans) {
        this.counts = counts;
        this.places = places;
        this.spans = spans;
    }

    @Override
    public boolean tells(Indicator indicator) {
        return indicator == Indicator.SCREENING;
    }

    @Override
    public @Nullable Map<Measure, Count> of(Place place, Span span, Viewer viewer) {
        if (!span.runs(spans.today()) || place.klass() != null) return null;
        var coverage = TierCounts.mayRead(viewer) ? shown(place, viewer) : own(place, viewer);
        return coverage.map(each -> Map.of(MEASURE, new Count(each.screened(), each.due(), 0))).orElse(null);
    }

    @Override
    public @Nullable Map<Fold, Count> by(Measure measure, Dimension dimension, Place place, Span span, Viewer viewer) {
        return null;
    }

    @Override
    public Page<ChildOfFigure> children(Measure measure, Part part, Place place, @Nullable Dimension dimension, @Nullable String cell, Span span, Viewer viewer, int number) {
        return new Page<>(List.of(), number, Page.SIZE, 0);
    }

    private Optional<ScreeningCounts.Coverage> own(Place place, Viewer viewer) {
        return places.may(Set.of(Act.HEED), place, viewer) ? counts.ofSchools(place.within(), today(), viewer) : Optional.empty();
    }

    /** A line or the foot of the table that the viewer sees anyway: no number is told here that is hidden there. */
    private Optional<ScreeningCounts.Coverage> shown(Place place, Viewer viewer) {
        var counted = counts.of(today(), viewer);
        List<UUID> schools = counted.schools().stream().map(Org::id).map(OrgId::value).collect(Collectors.toList());
        if (new HashSet<>(schools).equals(place.within())) return ScreeningCounts.coverage(counted.table().totals());
        return place.within().size() == 1 && schools.contains(place.within().iterator().next())
                ? ScreeningCounts.coverage(counted.table().lines().get(schools.indexOf(place.within().iterator().next()))) : Optional.empty();
    }

    private LocalDate today() {
        return spans.today();
    }
}
