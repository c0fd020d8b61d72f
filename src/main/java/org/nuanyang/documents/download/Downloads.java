package org.nuanyang.documents.download;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuanyang.access.Act;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Audit;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Page;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 下载登记. A file is made once its purpose is known, waits sealed for its maker and is forgotten after its day; each step is
 * logged. The register is read by the maker, and for a school by those who read its log.
 */
@Service
@EnableConfigurationProperties(DownloadSettings.class)
public class Downloads {
    private final DownloadSql sql;
    private final Making making;
    private final LargerSets larger;
    private final Audit audit;
    private final DownloadSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Downloads(DownloadSql sql, Making making, LargerSets larger, Audit audit, DownloadSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.making = making;
        this.larger = larger;
        this.audit = audit;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes the file. */
    @FunctionalInterface
    public interface Filling {
        /** @return how many children it holds */
        int into(OutputStream out) throws IOException;
    }

    /** What a handler needs to let a file go. */
    public Leaving leaving(LeavingForm form, boolean answered, String url, Viewer viewer) {
        return new Leaving(this, larger, form, answered, url, viewer);
    }

    /**
     * Makes the file and keeps it, one of many children after the request; of a form that was sent twice, the second does nothing.
     *
     * @return empty when an earlier one of many children is still being written for the same person
     */
    Optional<DownloadId> make(Parcel parcel, LeavingForm form, Filling filling, Viewer by) throws IOException {
        var order = new Order(parcel, form, filling, by);
        boolean large = settings.inBackground(parcel);
        switch (transaction.<Begun>execute(_ -> begin(order, large))) {
            case BUSY -> {
                return Optional.empty();
            }
            case BEFORE -> {}
            case NOW -> {
                if (large) making.later(order);
                else making.now(order);
            }
        }
        return Optional.of(order.id());
    }

    private enum Begun { NOW, BEFORE, BUSY }

    private Begun begin(Order order, boolean large) {
        var by = order.by();
        var now = clock.instant();
        sql.inTurn(by.account());
        if (sql.find(order.id()).isPresent()) return Begun.BEFORE;
        if (large && sql.beingWritten(by.account(), now.minus(Download.STILL))) return Begun.BUSY;
        if (!sql.begin(order, large, now, now.plus(settings.keptFor()))) return Begun.BEFORE;
        if (larger.of(order.parcel(), by) == LargerSets.Standing.OWN_WORD) larger.decide(order.parcel(), order.form().told(), by);
        return Begun.NOW;
    }

    /** Its maker does not want to wait for it: the writing stops and nothing of it is kept. What is ready stays. */
    public void cancel(DownloadId id, Viewer by) {
        boolean cancelled = Boolean.TRUE.equals(transaction.execute(_ -> {
            var download = sql.find(id).filter(each -> each.madeBy().equals(by.account())).orElseThrow(NotFound::new);
            if (!sql.stop(id, Download.State.CANCELLED, clock.instant())) return false;
            audit.record(by, "download.cancelled", null, download.school() == null ? null : download.school().value(), null, Map.of("number", download.number()));
            return true;
        }));
        if (cancelled) making.cutOff(id);
    }

    /** How many rows of it are written by now. */
    public int written(Download download) {
        return making.rows(download);
    }

    public Download find(DownloadId id, Viewer viewer) {
        return transaction.execute(_ -> sql.find(id).filter(each -> each.madeBy().equals(viewer.account())
                || each.school() != null && viewer.scope().mayIn(Act.LOG, each.school())).orElseThrow(NotFound::new));
    }

    /** @param content piece by piece as it is read; for the length of the request */
    public record Fetched(Download download, InputStream content) {}

    /** To its maker alone, while it lasts. */
    public Fetched fetch(DownloadId id, Viewer by) {
        return transaction.execute(_ -> {
            var download = sql.find(id).filter(each -> each.madeBy().equals(by.account())).orElseThrow(NotFound::new);
            int pieces = sql.fetch(id, clock.instant());
            if (pieces == 0) throw new NotFound();
            audit.record(by, "download.fetched", null, download.school() == null ? null : download.school().value(), null,
                    Map.of("number", download.number(), "children", download.children()));
            return new Fetched(download, new SequenceInputStream(new Pieces(pieces, number -> piece(id, number))));
        });
    }

    private InputStream piece(DownloadId id, int number) {
        return new ByteArrayInputStream(transaction.execute(_ -> sql.piece(id, number)).orElseThrow(() -> new IllegalStateException("a file is gone while it is fetched")));
    }

    /** Its maker needs it no longer; the line of the register stays. */
    public void remove(DownloadId id, Viewer by) {
        transaction.executeWithoutResult(_ -> {
            var download = sql.find(id).filter(each -> each.madeBy().equals(by.account())).orElseThrow(NotFound::new);
            if (!sql.remove(id, clock.instant())) return;
            audit.record(by, "download.removed", null, download.school() == null ? null : download.school().value(), null, Map.of("number", download.number()));
        });
    }

    public Page<Download> mine(int page, Viewer viewer) {
        return transaction.execute(_ -> sql.list(viewer.account(), Set.of(), page));
    }

    /** Of the schools whose log the viewer reads. */
    public Page<Download> ofSchools(int page, Viewer viewer) {
        Set<UUID> schools = viewer.scope().orgs(Act.LOG);
        if (schools.isEmpty()) throw new NotFound();
        return transaction.execute(_ -> sql.list(null, schools, page));
    }

    /** @return how many files are gone */
    public int forgetExpired(Instant asOf) {
        return transaction.execute(_ -> sql.forgetExpired(asOf));
    }
}
