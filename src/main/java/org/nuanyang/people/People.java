package org.nuanyang.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a workbook to a preview, and from there, confirmed once, to schools, classes, accounts and duties. Nothing is made by
 * looking; rows with problems are left out and said so.
 */
@Service
@Transactional
public class People {
    static final Duration KEPT = Duration.ofDays(1);
    private static final int RECENT = 30;

    private final UploadSql sql;
    private final List<Reader> readers;
    private final Accounts accounts;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    People(UploadSql sql, List<Reader> readers, Accounts accounts, Vault vault, Audit audit, Clock clock) {
        this.sql = sql;
        this.readers = readers;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** A first password on paper, for one person. Prints nothing. */
    public record Strip(String name, String login, String password) {
        @Override
        public String toString() {
            return "Strip";
        }
    }

    /** @throws NotRead with what is wrong with the file */
    public UploadId bring(Kind kind, String fileName, byte[] file, Viewer by) {
        refuseOthers(by);
        var rows = PeopleFile.read(kind, file);
        var id = new UploadId(Ids.next());
        sql.insert(by.county(), id, kind, fileName, vault.seal(file), by.accountId(), now());
        audit.record(by, "people.uploaded", id.value(), null, null, Map.of("rows", rows.size()));
        return id;
    }

    @Transactional(readOnly = true)
    public Upload find(UploadId id, Viewer by) {
        refuseOthers(by);
        return sql.find(by.county(), id).orElseThrow(NotFound::new);
    }

    /** The viewer's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Upload> recent(Viewer by) {
        refuseOthers(by);
        return sql.recent(by.county(), RECENT);
    }

    /** What each row would do now. */
    @Transactional(readOnly = true)
    public List<Judged> preview(Upload upload, Viewer by) {
        return upload.kept() ? reader(upload.kind()).judge(rows(upload, by), by) : List.of();
    }

    /**
     * Takes in what is new or changed, all or nothing. A second click finds it done.
     *
     * @throws NotRead when what is there has changed since the file was looked at
     */
    public Upload commit(UploadId id, Viewer by) {
        refuseOthers(by);
        var upload = sql.hold(by.county(), id).orElseThrow(NotFound::new);
        if (upload.committed() || !upload.kept()) return upload;
        var rows = rows(upload, by);
        var reader = reader(upload.kind());
        var judged = reader.judge(rows, by);
        var opened = new ArrayList<UUID>();
        reader.take(rows, judged, opened, by);
        int added = count(judged, Verdict.NEW);
        int changed = count(judged, Verdict.CHANGED);
        sql.commit(by.county(), id, opened, added, changed, now());
        audit.record(by, "people.committed", id.value(), null, null, Map.of("added", added, "changed", changed, "accounts", opened.size()));
        return sql.find(by.county(), id).orElseThrow();
    }

    /** The accounts that an upload opened and whose holders have not chosen a password yet. */
    @Transactional(readOnly = true)
    public List<Account> unused(Upload upload, Viewer by) {
        return upload.opened().stream().map(id -> accounts.find(by.county(), new AccountId(id)).orElseThrow())
                .filter(account -> account.closedOn() == null && (!account.hasPassword() || account.mustChange()))
                .sorted(Comparator.comparing(Account::login)).toList();
    }

    /** A first password for each of them. Those issued before no longer hold: they are on paper only, and nowhere else. */
    public List<Strip> strips(UploadId id, Viewer by) {
        return unused(find(id, by), by).stream().map(account -> new Strip(account.name(), account.login(), accounts.issue(account.id(), by))).toList();
    }

    /** Closes the accounts that an upload opened and nobody has used. @return how many */
    public int closeUnused(UploadId id, Viewer by) {
        refuseOthers(by);
        var upload = sql.hold(by.county(), id).orElseThrow(NotFound::new);
        var unused = unused(upload, by);
        unused.forEach(account -> accounts.close(account.id(), by));
        if (!unused.isEmpty()) {
            sql.close(by.county(), id, now());
            audit.record(by, "people.closed", id.value(), null, null, Map.of("accounts", unused.size()));
        }
        return unused.size();
    }

    /** Files are kept for a day. */
    public int forgetExpired(Instant now) {
        return sql.forgetExpired(now.minus(KEPT));
    }

    private List<Told> rows(Upload upload, Viewer by) {
        return PeopleFile.read(upload.kind(), vault.openBytes(sql.file(by.county(), upload.id())));
    }

    private Reader reader(Kind kind) {
        return readers.stream().filter(reader -> reader.kind() == kind).findFirst().orElseThrow();
    }

    private static int count(List<Judged> judged, Verdict verdict) {
        return (int) judged.stream().filter(row -> row.verdict() == verdict).count();
    }

    private static void refuseOthers(Viewer by) {
        if (!by.administers()) throw new NotFound();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
