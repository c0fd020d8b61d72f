package org.nuanyang.indicators.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.OrgId;
import org.nuanyang.care.Matter;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.shell.Address;

/** Which figures, as it stands in the address; what cannot be read is as if it were not there. */
public record FiguresQuery(
        @Nullable String place, @Nullable String span, @Nullable String matter, @Nullable String by, @Nullable String part, @Nullable String cell) {

    @Nullable OrgId placeId() {
        return Address.id(place, OrgId::new);
    }

    /** The first is the usual one; with which one of them is compared may be asked for too. */
    Span spanAmong(List<Span> choices, Function<Span, Optional<Span>> before) {
        if (span == null) return choices.getFirst();
        return Stream.concat(choices.stream(), choices.stream().flatMap(each -> before.apply(each).stream())).filter(each -> each.key().equals(span)).findFirst().orElse(choices.getFirst());
    }

    @Nullable Matter chosenMatter() {
        return Address.one(Matter.class, matter);
    }

    @Nullable Dimension dimension() {
        return Address.one(Dimension.class, by);
    }

    Part chosenPart() {
        return Objects.requireNonNullElse(Address.one(Part.class, part), Part.NUMERATOR);
    }

    FiguresQuery at(String other) {
        return new FiguresQuery(other, span, matter, null, null, null);
    }

    FiguresQuery of(@Nullable Matter other) {
        return new FiguresQuery(place, span, other == null ? null : other.name(), null, null, null);
    }

    FiguresQuery during(Span other) {
        return new FiguresQuery(place, other.key(), matter, by, part, cell);
    }

    FiguresQuery by(Dimension other) {
        return new FiguresQuery(place, span, matter, other.name(), null, null);
    }

    FiguresQuery part(Part other, @Nullable Dimension dimension, @Nullable String key) {
        return new FiguresQuery(place, span, matter, dimension == null ? null : dimension.name(), other.name(), dimension == null ? null : key);
    }

    /** All of the place. */
    String all() {
        return with("/figures", false);
    }

    String figure(Indicator indicator) {
        return with("/figures/" + name(indicator), true);
    }

    String children(Indicator indicator) {
        return with("/figures/" + name(indicator) + "/children", true);
    }

    static String name(Indicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String with(String path, boolean whole) {
        var url = Address.of(path).with("place", place).with("span", span);
        if (whole) url.with("matter", matter).with("by", by).with("part", part);
        return whole && cell != null && by != null ? url.told("cell", cell).toString() : url.toString();
    }
}
