package org.nuanyang.indicators.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Breakdown;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.shell.Tab;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One figure with its definition, told apart. A place leads to the same figure there, a number to its children.
 *
 * @param told null where no record tells it
 * @param opens the children may be listed here, of this dimension
 * @param supervises what was missed stands in the viewer's queue of care
 */
public record FigurePage(Chosen chosen, Measure measure, @Nullable Breakdown told, boolean opens, boolean supervises) {
    static FigurePage unrecorded(Chosen chosen, Measure measure) {
        return new FigurePage(chosen, measure, null, false, false);
    }

    /** The level below. */
    static Dimension usual(Chosen chosen, Measure measure) {
        return switch (chosen.place().kind()) {
            case COUNTY -> Dimension.TOWNSHIP;
            case TOWNSHIP -> Dimension.SCHOOL;
            case SCHOOL, TEACHING_POINT -> Dimension.CLASS;
            case CLASS -> measure.indicator().dimensions().contains(Dimension.SEX) ? Dimension.SEX : Dimension.CLASS;
        };
    }

    public String allUrl() {
        return chosen.query().all();
    }

    public String ownUrl() {
        return "/figures/" + FiguresQuery.name(measure.indicator());
    }

    public Breakdown shown() {
        return Objects.requireNonNull(told);
    }

    public List<Tab> tabs() {
        return Arrays.stream(Dimension.values()).filter(each -> measure.indicator().dimensions().contains(each) && divides(each))
                .map(each -> Tab.of(Words.say(each), chosen.query().by(each).figure(measure.indicator()), each == shown().dimension())).toList();
    }

    /** A school is not told apart by townships. */
    private boolean divides(Dimension dimension) {
        return switch (dimension) {
            case TOWNSHIP -> chosen.place().kind() == Org.Kind.COUNTY;
            case SCHOOL -> chosen.place().kind() != Org.Kind.CLASS;
            default -> true;
        };
    }

    /** To the same figure of the level below, told apart in its turn. */
    public @Nullable String placeUrl(Breakdown.Cell cell) {
        var leads = shown().dimension().isPlace() && !cell.key().isEmpty() && !cell.key().equals("county") && !cell.key().equals(chosen.place().id().toString());
        return leads ? chosen.query().at(cell.key()).figure(measure.indicator()) : null;
    }

    /** @param cell null: of the whole */
    public @Nullable String childrenUrl(Breakdown.@Nullable Cell cell) {
        var now = now(cell);
        return opens && now != null && now.numerator() > 0 ? listed(Part.NUMERATOR, cell, chosen.query()) : null;
    }

    /** All whom the number is of. */
    public @Nullable String wholeUrl(Breakdown.@Nullable Cell cell) {
        var now = now(cell);
        return opens && now != null && now.denominator() > 0 ? listed(Part.DENOMINATOR, cell, chosen.query()) : null;
    }

    /** The same of the time before. */
    public @Nullable String beforeUrl(Breakdown.@Nullable Cell cell) {
        var before = cell == null ? shown().whole().before() : cell.before();
        return opens && chosen.before() != null && before != null && before.numerator() > 0 ? listed(Part.NUMERATOR, cell, chosen.query().during(chosen.before())) : null;
    }

    public @Nullable String missingUrl(Breakdown.@Nullable Cell cell) {
        var now = now(cell);
        return opens && measure.indicator().goal() && now != null && now.missing() > 0 ? listed(Part.MISSING, cell, chosen.query()) : null;
    }

    private @Nullable Count now(Breakdown.@Nullable Cell cell) {
        return cell == null ? shown().whole().now() : cell.now();
    }

    private String listed(Part part, Breakdown.@Nullable Cell cell, FiguresQuery query) {
        return query.part(part, cell == null ? null : shown().dimension(), cell == null ? null : cell.key()).children(measure.indicator());
    }

    /** Where those behind such a figure are listed already; null where there is no such list for this place. */
    public @Nullable String listUrl() {
        return switch (measure.indicator()) {
            case CARRIED_OUT -> supervises && chosen.span().kind() != Span.Kind.SCHOOL_YEAR ? missed() : null;
            case JOINED, LEFT, CHANGED -> changes();
            default -> null;
        };
    }

    private @Nullable String missed() {
        var url = narrowed("/care/queue/children");
        if (url == null) return null;
        if (chosen.span().kind() != Span.Kind.TERM) url.queryParam("month", chosen.span().from().toString().substring(0, 7));
        return url.queryParam("which", "MISSED").build().toUriString();
    }

    private @Nullable String changes() {
        var url = narrowed("/children/roll/changes");
        if (url == null) return null;
        var last = chosen.span().runs(chosen.today()) ? chosen.today() : chosen.span().until();
        return url.queryParam("from", chosen.span().from().minusDays(1)).queryParam("on", last).queryParam("kind", measure.indicator().name()).build().toUriString();
    }

    private @Nullable UriComponentsBuilder narrowed(String path) {
        var url = UriComponentsBuilder.fromPath(path);
        return switch (chosen.place().kind()) {
            case COUNTY -> url;
            case TOWNSHIP -> null;
            case SCHOOL, TEACHING_POINT -> url.queryParam("school", chosen.place().id());
            case CLASS -> url.queryParam("class", chosen.place().id());
        };
    }

    public boolean coming() {
        return measure.indicator() == Indicator.JOINED || measure.indicator() == Indicator.LEFT || measure.indicator() == Indicator.CHANGED;
    }
}
