package org.nuanyang.indicators.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.nuanyang.access.Org;
import org.nuanyang.indicators.Span;
import org.nuanyang.shell.Option;

/** Of which place and time a page of figures is, with what else may be chosen. */
public record Chosen(FiguresQuery query, Org place, List<Org> places, Span span, List<Span> spans, LocalDate today) {
    public String placeName() {
        return place.label(today);
    }

    public List<Option> placeOptions() {
        var here = places.stream().anyMatch(org -> org.id().equals(place.id())) ? Stream.<Org>of() : Stream.of(place);
        return Stream.concat(here, places.stream()).map(org -> new Option(org.id().toString(), org.label(today))).toList();
    }

    public List<Option> spanOptions() {
        return spans.stream().map(each -> new Option(each.key(), each.words())).toList();
    }

    public String lead() {
        return placeName() + " · " + span.words();
    }
}
