package org.nuanyang.indicators.telling;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.indicators.Breakdown.Cell;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Indicator.Tells;
import org.nuanyang.indicators.Look;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Ways;

/**
 * One subject's figures as documents tell them: each beside the same of the stretch before, and with where it comes from.
 *
 * @param listed whose children may be listed to the viewer
 * @param linked whether the pages of figures know the span
 */
record Reading(Look look, Subject subject, Span span, LocalDate today, Map<Measure, Count> now, Map<Measure, Count> earlier, Set<Indicator> listed, boolean linked) {
    /** How things stand is asked of this day: today, or the end of the stretch's last month. */
    LocalDate stateOn() {
        return span.runs(today) ? today : span.lastMonth().atEndOfMonth();
    }

    /** The same beside nothing: for what is chosen anew each time. */
    Reading alone() {
        return new Reading(look, subject, span, today, now, Map.of(), listed, linked);
    }

    /** One level down; null of a class. */
    @Nullable Dimension below() {
        return switch (subject.place().kind()) {
            case COUNTY -> Dimension.TOWNSHIP;
            case TOWNSHIP -> Dimension.SCHOOL;
            case SCHOOL, TEACHING_POINT -> Dimension.CLASS;
            case CLASS -> null;
        };
    }

    /** Null where nothing was kept of that time; where the whole is told, a matter that is not is nought. */
    @Nullable Count count(Measure measure) {
        return at(now, measure);
    }

    Datum number(Measure measure, Part part) {
        var count = count(measure);
        return count == null ? new Datum.Unrecorded() : number(measure, part, of(part, count), of(part, at(earlier, measure)));
    }

    Datum number(Indicator indicator, Part part) {
        return number(Measure.of(indicator), part);
    }

    Datum number(Measure measure, Part part, long value, @Nullable Long before) {
        return new Datum.Number(value, before, origin(measure, part, null, null));
    }

    Datum share(Measure measure) {
        var count = count(measure);
        if (count == null) return new Datum.Unrecorded();
        var origin = origin(measure, null, null, null);
        return share(count, at(earlier, measure), origin);
    }

    Datum share(Measure measure, Dimension by, Cell cell) {
        return share(Objects.requireNonNull(cell.now()), null, origin(measure, null, by, cell));
    }

    Datum number(Measure measure, Part part, Dimension by, Cell cell) {
        return new Datum.Number(Objects.requireNonNull(of(part, cell.now())), null, origin(measure, part, by, cell));
    }

    /** The cells now and, under the same keys, of the stretch before; nothing where nothing was kept. */
    List<Cell> cells(Measure measure, Dimension by) {
        return Objects.requireNonNullElse(look.cells(measure, by, span), List.of());
    }

    List<Cell> cellsBefore(Measure measure, Dimension by) {
        return subject.before() == null ? List.of() : Objects.requireNonNullElse(look.cells(measure, by, Readings.span(subject.before())), List.of());
    }

    /** Tells a row from the others, the same in every draft. */
    static String key(Cell cell) {
        return cell.key().isEmpty() ? "none" : cell.key();
    }

    /** How many places or matters, counted from the figures themselves. */
    Datum counted(long value, String definition, Measure measure) {
        var origin = origin(measure, null, null, null);
        return new Datum.Number(value, null, new Origin(definition, origin.period(), origin.scope(), origin.url()));
    }

    /** Within a school its classes are called without it. */
    String called(Cell cell) {
        var school = subject.place().name() + " ";
        return subject.place().kind() != Org.Kind.CLASS && cell.words().startsWith(school) ? cell.words().substring(school.length()) : cell.words();
    }

    static @Nullable Long of(Part part, @Nullable Count count) {
        if (count == null) return null;
        return switch (part) {
            case NUMERATOR -> count.numerator();
            case DENOMINATOR -> count.denominator();
            case MISSING -> count.missing();
        };
    }

    /** @param part null of the share itself */
    Origin origin(Measure measure, @Nullable Part part, @Nullable Dimension by, @Nullable Cell cell) {
        var definition = Words.say("indicators.telling.definition", measure.words(), measure.indicator().definition());
        if (part != null) definition = Words.say("indicators.telling.part." + part, definition);
        var scope = subject.place().label(stateOn());
        return new Origin(definition, period(measure.indicator()), cell == null ? scope : scope + " · " + cell.words(), url(measure, part, by, cell));
    }

    private String period(Indicator indicator) {
        if (indicator.tells() == Tells.STATE) return Words.say("indicators.telling.on", stateOn().toString());
        return Words.say("indicators.telling.between", span.from().toString(), (span.runs(today) ? today : span.until()).toString());
    }

    private @Nullable String url(Measure measure, @Nullable Part part, @Nullable Dimension by, @Nullable Cell cell) {
        if (!linked) return null;
        if (part == null || by == Dimension.CATEGORY || !listed.contains(measure.indicator())) return Ways.figure(measure, subject.place().id(), span);
        return Ways.children(measure, part, subject.place().id(), by, cell == null ? null : cell.key(), span);
    }

    private static Datum share(Count count, @Nullable Count before, Origin origin) {
        var earlier = before == null ? null : new Datum.Share(before.numerator(), before.denominator(), null, origin);
        return new Datum.Share(count.numerator(), count.denominator(), earlier, origin);
    }

    private static @Nullable Count at(Map<Measure, Count> sums, Measure measure) {
        return sums.getOrDefault(measure, sums.containsKey(Measure.of(measure.indicator())) ? Count.NONE : null);
    }
}
