package org.nuanyang.indicators;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.indicators.kept.KeptFigures;
import org.nuanyang.indicators.place.Place;
import org.nuanyang.indicators.place.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures of a place for a span of time, and the children behind each. A place is a class, a school with its teaching points, a
 * township or the county; whoever may not list all its children finds nothing.
 */
@Service
public class Figures {
    private final KeptFigures kept;
    private final Places places;
    private final Spans spans;
    private final List<Source> sources;
    private final TransactionTemplate reading;

    Figures(KeptFigures kept, Places places, Spans spans, List<Source> sources, PlatformTransactionManager transactions) {
        this.kept = kept;
        this.places = places;
        this.spans = spans;
        this.sources = sources;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Where the viewer may see figures, the widest first. */
    public List<Org> places(Viewer viewer) {
        return Objects.requireNonNull(reading.execute(_ -> places.open(viewer)));
    }

    public Org place(OrgId place, Viewer viewer) {
        return Objects.requireNonNull(reading.execute(_ -> places.of(place, viewer))).org();
    }

    /** May the files of all children of this place be opened? */
    public boolean opensFiles(OrgId place, Viewer viewer) {
        return may(place, Set.of(Act.OPEN), viewer);
    }

    /** May its children be listed here? On what ground a child counts is for those who may open files; see {@link Indicator#listedTo}. */
    public boolean opens(Indicator indicator, @Nullable Dimension dimension, OrgId place, Viewer viewer) {
        return indicator.recorded() && may(place, indicator.listedTo(), viewer) && (dimension != Dimension.CATEGORY || opensFiles(place, viewer));
    }

    /** Whose children may be listed here. */
    public Set<Indicator> opening(OrgId place, Viewer viewer) {
        return Objects.requireNonNull(reading.execute(_ -> opening(places.of(place, viewer), viewer)));
    }

    private Set<Indicator> opening(Place place, Viewer viewer) {
        return Stream.of(Indicator.values()).filter(each -> each.recorded() && places.may(each.listedTo(), place, viewer)).collect(Collectors.toUnmodifiableSet());
    }

    private boolean may(OrgId place, Set<Act> acts, Viewer viewer) {
        return Boolean.TRUE.equals(reading.execute(_ -> places.may(acts, places.of(place, viewer), viewer)));
    }

    /** Every indicator, in its order, and after it the matters of which it is told; what no record tells stands there without a number. */
    public List<Figure> of(OrgId place, Span span, Viewer viewer) {
        return look(place, viewer, look -> look.of(span));
    }

    /** Some of them, at the cost of no other. */
    public List<Figure> of(OrgId place, Span span, Set<Indicator> wanted, Viewer viewer) {
        return look(place, viewer, look -> look.of(span, wanted));
    }

    /** One indicator told apart. */
    public Breakdown by(Indicator indicator, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        return look(place, viewer, look -> look.by(indicator, dimension, span));
    }

    /** The same of a matter; see {@link Look#by(Measure, Dimension, Span)}. */
    public Breakdown by(Measure measure, Dimension dimension, OrgId place, Span span, Viewer viewer) {
        return look(place, viewer, look -> look.by(measure, dimension, span));
    }

    /** All that one page shows of a place. */
    public <T> T look(OrgId place, Viewer viewer, Function<Look, T> page) {
        return read(() -> page.apply(look(places.of(place, viewer), viewer)));
    }

    public Page<ChildOfFigure> children(Indicator indicator, Part part, OrgId place, @Nullable Dimension dimension, @Nullable String cell,
            Span span, Viewer viewer, int asked) {
        return children(Measure.of(indicator), part, place, dimension, cell, span, viewer, asked);
    }

    /** The children behind a number, by name; of a cell, or of the whole place where there is none. See {@link #opens}. */
    public Page<ChildOfFigure> children(Measure measure, Part part, OrgId place, @Nullable Dimension dimension, @Nullable String cell,
            Span span, Viewer viewer, int asked) {
        if (!opens(measure.indicator(), dimension, place, viewer)) throw new NotFound();
        return look(place, viewer, look -> {
            places.planForTheseValues();
            return look.children(measure, part, dimension, cell, span, Page.number(asked));
        });
    }

    /** Small questions that one page asks before it looks, in one reading. */
    public <T> T together(Supplier<T> questions) {
        return Objects.requireNonNull(reading.execute(_ -> questions.get()));
    }

    private Look look(Place place, Viewer viewer) {
        return new Look(place, viewer, spans, sources, () -> opening(place, viewer));
    }

    private <T> T read(Supplier<T> work) {
        kept.settle();
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }
}
