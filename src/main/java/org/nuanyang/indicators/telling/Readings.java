package org.nuanyang.indicators.telling;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.telling.Datum;
import org.nuanyang.documents.telling.Stretch;
import org.nuanyang.documents.telling.Subject;
import org.nuanyang.documents.telling.Voice;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Measure;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Span;
import org.nuanyang.indicators.Spans;
import org.springframework.stereotype.Component;

/** Reads what documents tell of figures. Whether the viewer may see the place is asked by {@link Figures}. */
@Component
class Readings {
    private final Figures figures;
    private final Spans spans;

    Readings(Figures figures, Spans spans) {
        this.figures = figures;
        this.spans = spans;
    }

    /** In Chinese, as official documents are. */
    Map<String, Datum> of(Subject subject, Set<Indicator> wanted, Viewer viewer, Function<Reading, Map<String, Datum>> told) {
        var span = span(subject.stretch());
        var listed = figures.opening(subject.place().id(), viewer);
        boolean linked = spans.choices(viewer.county()).contains(span);
        return Words.inChinese(() -> figures.look(subject.place().id(), viewer, look -> {
            var before = subject.before() == null ? Map.<Measure, Count>of() : look.told(span(subject.before()), wanted);
            return new HashMap<>(told.apply(new Reading(look, subject, span, spans.today(), look.told(span, wanted), before, linked ? listed : EnumSet.noneOf(Indicator.class), linked)));
        }));
    }

    /** Those behind a number where they are few, as a class teacher tells them in papers; in no other paper. */
    Datum few(Measure measure, Part part, Subject subject, Viewer viewer) {
        if (subject.voice() != Voice.CLASS || !figures.opens(measure.indicator(), null, subject.place().id(), viewer)) return new Datum.Phrase("");
        var children = figures.children(measure, part, subject.place().id(), null, null, span(subject.stretch()), viewer, 1);
        return children.isEmpty() || children.total() > Initials.FEW ? new Datum.Phrase("") : Initials.of(children.items());
    }

    static Span span(Stretch stretch) {
        return switch (stretch.kind()) {
            case MONTH -> Span.month(stretch.lastMonth());
            case TERM, PHASE -> new Span(Span.Kind.TERM, stretch.from(), stretch.until());
            case SCHOOL_YEAR -> new Span(Span.Kind.SCHOOL_YEAR, stretch.from(), stretch.until());
        };
    }
}
