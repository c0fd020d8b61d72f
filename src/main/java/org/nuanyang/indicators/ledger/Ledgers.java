package org.nuanyang.indicators.ledger;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Words;
import org.nuanyang.documents.figures.FigureBook;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.ledger.LedgerSource.Made;
import org.nuanyang.roster.definition.Definitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The official tables of a place. Whoever may see its figures may have them printed; names stand only in what is made for whoever
 * may take out the ledgers of that place.
 */
@Service
public class Ledgers {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<LedgerSource> sources;
    private final LedgerSpans spans;
    private final Figures figures;
    private final Definitions definitions;
    private final Orgs orgs;
    private final TransactionTemplate reading;
    private final Clock clock;

    Ledgers(List<LedgerSource> sources, LedgerSpans spans, Figures figures, Definitions definitions, Orgs orgs, PlatformTransactionManager transactions, Clock clock) {
        this.sources = sources;
        this.spans = spans;
        this.figures = figures;
        this.definitions = definitions;
        this.orgs = orgs;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /** A ledger that is made. */
    public record Ledger(Wanted wanted, Made made, FigureBook book) {}

    /** Which kinds can be told for this time, each in its order. */
    List<LedgerKind> told(LedgerSpan span, Viewer viewer) {
        return read(() -> List.of(LedgerKind.values()).stream().filter(kind -> source(kind).tells(span)).toList());
    }

    public Ledger of(LedgerKind kind, OrgId place, String time, Viewer viewer) {
        var span = spans.find(time, viewer.county()).orElseThrow(NotFound::new);
        figures.by(Indicator.COUNTED, Dimension.SEX, place, span.span(), viewer);
        return read(() -> Words.inChinese(() -> make(kind, place, span, true, viewer)));
    }

    /** For strangers' eyes: no child is named in it, whoever asks. Empty where it cannot be told for this time. */
    public Optional<Ledger> nameless(LedgerKind kind, OrgId place, String time, Viewer viewer) {
        var span = spans.find(time, viewer.county()).orElseThrow(NotFound::new);
        figures.by(Indicator.COUNTED, Dimension.SEX, place, span.span(), viewer);
        return read(() -> Words.inChinese(() -> source(kind).tells(span) ? Optional.of(make(kind, place, span, false, viewer)) : Optional.empty()));
    }

    private Ledger make(LedgerKind kind, OrgId place, LedgerSpan span, boolean named, Viewer viewer) {
        var source = source(kind);
        if (!source.tells(span)) throw new NotFound();
        var org = orgs.find(place).orElseThrow(NotFound::new);
        var today = spans.today();
        var definition = definitions.inForce(viewer.county(), span.stateOn(today)).definition();
        var wanted = new Wanted(kind, org, unit(org), span, today, definition, named && named(org, viewer));
        var made = source.make(wanted, viewer);
        return new Ledger(wanted, made, new FigureBook(made.tables(), viewer.name() + " " + LocalDateTime.now(clock).format(MINUTE) + " 导出"));
    }

    /** All of a ledger as of one moment: what it says here adds up to what it says there. */
    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(_ -> work.get()));
    }

    private LedgerSource source(LedgerKind kind) {
        return sources.stream().filter(source -> source.kinds().contains(kind)).findFirst().orElseThrow();
    }

    /** 青石小学三年级1班. */
    private String unit(Org org) {
        var above = org.kind() == Org.Kind.CLASS && org.parent() != null ? orgs.find(org.parent()).map(Org::name).orElse("") : "";
        return above + org.label(spans.today());
    }

    private boolean named(Org org, Viewer viewer) {
        return NamedLedgers.mayTakeOut(org, org.kind() == Org.Kind.CLASS && org.parent() != null ? org.parent() : org.id(), viewer);
    }
}
