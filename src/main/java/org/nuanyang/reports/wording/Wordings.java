package org.nuanyang.reports.wording;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.telling.CountyTexts;
import org.nuanyang.documents.telling.Teller;
import org.nuanyang.documents.telling.Tellings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 写法: kept by the county alone, in versions; what cannot be read is not kept. */
@Service
public class Wordings implements CountyTexts {
    private static final int LONGEST = 50_000;

    private final WordingSql sql;
    private final ObjectProvider<Tellings> tellings;
    private final ObjectProvider<TextApart> apart;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Wordings(WordingSql sql, ObjectProvider<Tellings> tellings, ObjectProvider<TextApart> apart, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.tellings = tellings;
        this.apart = apart;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public static boolean isFor(Viewer viewer) {
        return viewer.scope().mayAnywhere(Act.CLOSE);
    }

    @Override
    public Optional<String> text(String key, int county) {
        return within(() -> sql.find(key, county)).map(Wording::text);
    }

    /** @param own the county's text in force; null: the shipped one is */
    public record Told(TextApart text, @Nullable Instant own) {}

    public List<Told> all(Viewer viewer) {
        require(viewer);
        Map<String, Instant> own = within(() -> sql.own(viewer.county()));
        return Stream.concat(told().tellers().stream().map(this::text), apart.orderedStream()).map(text -> new Told(text, own.get(text.key()))).toList();
    }

    /** @param text the one in force; {@code of} whom or what it is */
    public record Open(TextApart of, String text, int version, boolean own) {
        /** Who says it in documents, where it can be tried; null of a text apart. */
        public @Nullable Teller teller() {
            return of instanceof ToldText told ? told.teller() : null;
        }
    }

    public Open open(String key, Viewer viewer) {
        require(viewer);
        var of = apart.orderedStream().filter(each -> each.key().equals(key)).findFirst().orElseGet(() -> text(told().teller(key)));
        var last = within(() -> sql.find(key, viewer.county()));
        var own = last.map(Wording::text).orElse(null);
        return new Open(of, own == null ? of.shipped() : own, last.map(Wording::version).orElse(0), own != null);
    }

    public static boolean tooLong(String text) {
        return text.length() > LONGEST;
    }

    /** What stands against a text, line by line; one that is too long is not read. */
    public List<String> problems(Open open, String text) {
        if (tooLong(text)) return List.of(Refusal.of("reports.wording.long", text.length(), LONGEST).words());
        return open.of().problems(text);
    }

    /** What stands against it; empty when it is in force. */
    public List<String> write(String key, int version, String text, Viewer by) {
        var open = open(key, by);
        var problems = problems(open, text);
        if (!problems.isEmpty()) return problems;
        return put(key, version, text.equals(open.of().shipped()) ? null : text, by).map(Refusal::words).stream().toList();
    }

    public Optional<Refusal> restore(String key, int version, Viewer by) {
        open(key, by);
        return put(key, version, null, by);
    }

    private Optional<Refusal> put(String key, int version, @Nullable String text, Viewer by) {
        return within(() -> {
            if (sql.find(key, by.county()).map(Wording::version).orElse(0) != version || !sql.insert(key, version + 1, text, by.county(), by.account(), now()))
                return Optional.of(Refusal.of("reports.wording.moved"));
            audit.record(by, text == null ? "wording.restored" : "wording.changed", null, null, null, Map.of("key", key));
            return Optional.empty();
        });
    }

    private static void require(Viewer viewer) {
        if (!isFor(viewer)) throw new NotFound();
    }

    private TextApart text(Teller teller) {
        return new ToldText(teller, told());
    }

    /** Tellings ask for texts as well, so each finds the other when it is needed. */
    private Tellings told() {
        return tellings.getObject();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
