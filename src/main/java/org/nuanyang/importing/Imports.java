package org.nuanyang.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.nuanyang.database.Vault;
import org.nuanyang.importing.ImportRun.State;
import org.nuanyang.importing.SheetImport.Corrections;
import org.nuanyang.importing.SheetImport.Reading;
import org.nuanyang.importing.SheetImport.Taking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of a run: a file is read into a preview, a person corrects the reading and decides, confirms once, and may
 * undo. File and preview are sealed for their maker and forgotten after a day (domain section 15).
 */
@Service
public class Imports {
    public static final Duration KEPT = Duration.ofHours(24);

    private final ImportSql sql;
    private final Map<String, SheetImport> kinds;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Imports(ImportSql sql, List<SheetImport> kinds, Vault vault, Audit audit, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.kinds = kinds.stream().collect(Collectors.toMap(SheetImport::kind, Function.identity()));
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads a file for a school; nothing of it enters the school's data yet. */
    public Outcome upload(String kind, OrgId into, SheetImport.Upload file, Viewer by) {
        if (!by.scope().mayIn(kind(kind).act(), into)) throw new NotFound();
        var remembered = transaction.execute(_ -> sql.remembered(into, kind));
        return switch (kind(kind).read(file, into, new Corrections(remembered, true), by)) {
            case Reading.Declined declined -> {
                transaction.executeWithoutResult(_ -> audit.record(by, "import.declined", into.value(), into.value(), null, Map.of("kind", kind)));
                yield new Outcome.Declined(declined.looksLike(), declined.why());
            }
            case Reading.Read read -> new Outcome.Previewed(transaction.execute(_ -> begin(kind, into, file, read, by)));
        };
    }

    private ImportRun begin(String kind, OrgId into, SheetImport.Upload file, Reading.Read read, Viewer by) {
        var now = clock.instant();
        var id = sql.insert(by, into, kind, file.fileName(), read, now, now.plus(KEPT),
                vault.seal(file.content()), vault.seal(read.preview()));
        audit.record(by, "import.previewed", id.value(), into.value(), null, told(kind, read.counts()));
        return sql.find(by.county(), id).orElseThrow();
    }

    /** The file is read again with these columns meaning what the person says; remembered for the next of its shape. */
    public Outcome correct(RunId id, Map<String, Map<String, String>> corrections, Viewer by) {
        var run = mine(id, by);
        if (!run.waiting(clock.instant())) return new Outcome.Over(run);
        var file = new SheetImport.Upload(run.fileName(), file(id, by));
        return switch (kind(run.kind()).read(file, run.into(), new Corrections(corrections, false), by)) {
            case Reading.Declined declined -> new Outcome.Declined(declined.looksLike(), declined.why());
            case Reading.Read read -> new Outcome.Previewed(transaction.execute(_ -> corrected(run, read, by)));
        };
    }

    private ImportRun corrected(ImportRun run, Reading.Read read, Viewer by) {
        if (!sql.previewAnew(run, vault.seal(read.preview()), read)) throw new NotFound();
        read.corrections().forEach((shape, correction) -> sql.remember(run, shape, correction, clock.instant()));
        var columns = read.corrections().values().stream().mapToInt(Map::size).sum();
        audit.record(by, "import.mapping-corrected", run.id().value(), run.into().value(), null, Map.of("columns", columns));
        return mine(run.id(), by);
    }

    /** Keeps decisions beside those taken before; an empty word takes one back. */
    public ImportRun decide(RunId id, Map<String, String> decisions, Viewer by) {
        return transaction.execute(_ -> {
            var run = mine(id, by);
            if (run.waiting(clock.instant())) sql.decide(run, together(run.decisions(), decisions));
            return mine(id, by);
        });
    }

    /** Takes all accepted rows in, in one transaction; asked twice, it is done once and answered twice. */
    public Outcome commit(RunId id, Map<String, String> decisions, Viewer by) {
        var moved = new AtomicReference<Taking.Moved>();
        var done = transaction.execute(inside -> {
            var run = mine(id, by);
            if (run.state() == State.PREVIEW && !run.waiting(clock.instant())) return new Outcome.Over(run);
            var all = together(run.decisions(), decisions);
            if (!sql.claim(run, all, clock.instant())) return done(mine(id, by));
            return switch (kind(run.kind()).take(run, preview(id, by), all, by)) {
                case Taking.Taken taken -> committed(run, taken, by);
                case Taking.Moved other -> {
                    moved.set(other);
                    inside.setRollbackOnly();
                    yield new Outcome.Moved(run);
                }
                case Taking.Held held -> {
                    inside.setRollbackOnly();
                    yield new Outcome.Declined("", held.why());
                }
            };
        });
        return moved.get() == null ? done : anew(id, moved.get(), decisions, by);
    }

    private Outcome committed(ImportRun run, Taking.Taken taken, Viewer by) {
        sql.summarise(run, taken.counts());
        audit.record(by, "import.committed", run.id().value(), run.into().value(), null, told(run.kind(), taken.counts()));
        return new Outcome.Committed(mine(run.id(), by), false);
    }

    private Outcome anew(RunId id, Taking.Moved moved, Map<String, String> decisions, Viewer by) {
        var run = decide(id, decisions, by);
        return switch (kind(run.kind()).again(run, preview(id, by), moved.refused(), by)) {
            case Reading.Declined no -> new Outcome.Declined(no.looksLike(), no.why());
            case Reading.Read read -> transaction.execute(_ -> {
                sql.previewAnew(run, vault.seal(read.preview()), read);
                return new Outcome.Moved(mine(id, by));
            });
        };
    }

    private static Outcome done(ImportRun run) {
        return run.state() == State.COMMITTED ? new Outcome.Committed(run, true) : new Outcome.Over(run);
    }

    /** Restores what was before the run, unless later edits stand in the way. */
    public Outcome undo(RunId id, Viewer by) {
        return transaction.execute(inside -> {
            var run = find(id, by);
            if (!by.scope().mayIn(kind(run.kind()).act(), run.into())) throw new NotFound();
            if (!sql.claimUndo(run, by, clock.instant())) {
                var now = find(id, by);
                return now.state() == State.UNDONE ? new Outcome.Undone(now, true) : new Outcome.Over(now);
            }
            var obstacles = kind(run.kind()).undo(run, by);
            if (!obstacles.isEmpty()) {
                inside.setRollbackOnly();
                return new Outcome.Blocked(run, obstacles);
            }
            audit.record(by, "import.undone", id.value(), run.into().value(), null, Map.of("number", run.number(), "purpose", run.kind()));
            return new Outcome.Undone(find(id, by), false);
        });
    }

    /** The preview is thrown away at once instead of at the end of its day. */
    public void discard(RunId id, Viewer by) {
        transaction.executeWithoutResult(_ -> sql.discard(mine(id, by)));
    }

    /** A run of the viewer, or a finished one of a school where they may take files in. */
    public ImportRun find(RunId id, Viewer by) {
        return transaction.execute(_ -> sql.find(by.county(), id))
                .filter(run -> by.scope().mayIn(kind(run.kind()).act(), run.into()))
                .orElseThrow(NotFound::new);
    }

    private ImportRun mine(RunId id, Viewer by) {
        var run = find(id, by);
        if (!run.madeBy().equals(by.account())) throw new NotFound();
        return run;
    }

    /** What the preview says, for its maker and for its day. */
    public byte[] preview(RunId id, Viewer by) {
        return opened(mine(id, by), sql::preview);
    }

    /** The file as it was sent, for its maker and for its day. */
    public byte[] file(RunId id, Viewer by) {
        return opened(mine(id, by), sql::file);
    }

    private byte[] opened(ImportRun run, Function<ImportRun, Optional<byte[]>> what) {
        if (!clock.instant().isBefore(run.expiresAt())) throw new NotFound();
        return transaction.execute(_ -> what.apply(run)).map(vault::openBytes).orElseThrow(NotFound::new);
    }

    public Page<ImportRun> recent(String kind, int page, Viewer by) {
        var orgs = by.scope().orgs(kind(kind).act());
        return transaction.execute(_ -> sql.recent(by.county(), kind, orgs, page));
    }

    /** Runs by their ids, to name where a change came from; those out of sight are left out. */
    public Map<UUID, ImportRun> named(Collection<UUID> runs, int county) {
        return runs.isEmpty() ? Map.of() : transaction.execute(_ -> sql.all(county, runs)).stream()
                .collect(Collectors.toMap(run -> run.id().value(), Function.identity()));
    }

    /** Wipes files and previews whose day is over; to be run again without harm. */
    public int forgetExpired(Instant asOf) {
        return transaction.execute(_ -> sql.forgetExpired(asOf));
    }

    private static Map<String, Object> told(String kind, Map<String, Integer> counts) {
        var told = new HashMap<String, Object>(counts);
        told.put("purpose", kind);
        return told;
    }

    private static Map<String, String> together(Map<String, String> before, Map<String, String> now) {
        var all = new HashMap<>(before);
        all.putAll(now);
        all.values().removeIf(String::isBlank);
        return all;
    }

    private SheetImport kind(String kind) {
        var found = kinds.get(kind);
        if (found == null) throw new NotFound();
        return found;
    }
}
