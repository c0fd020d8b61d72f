package org.nuanyang.indicators.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.indicators.Span;
import org.nuanyang.shell.Option;

/**
 * Of which place and time a page of figures is, with what else may be chosen.
 *
 * @param before with which the time is compared; null where the calendar knows none
 */
public record Chosen(FiguresQuery query, Org place, List<Org> places, Span span, @Nullable Span before, List<Span> spans, LocalDate today) {
    public String placeName() {
        return place.label(today);
    }

    public List<Option> placeOptions() {
        var here = places.stream().anyMatch(org -> org.id().equals(place.id())) ? Stream.<Org>of() : Stream.of(place);
        return Stream.concat(here, places.stream()).map(org -> new Option(org.id().toString(), org.label(today))).toList();
    }

    public List<Option> spanOptions() {
        var here = spans.contains(span) ? Stream.<Span>of() : Stream.of(span);
        return Stream.concat(spans.stream(), here).map(each -> new Option(each.key(), each.words())).toList();
    }

    public String lead() {
        return placeName() + " · " + span.words();
    }
}
