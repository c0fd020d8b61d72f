package org.nuanyang.documents.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
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
    private final Stamp stamp;
    private final LargerSets larger;
    private final Audit audit;
    private final DownloadSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Downloads(DownloadSql sql, Stamp stamp, LargerSets larger, Audit audit, DownloadSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.stamp = stamp;
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

    /** Makes the file and keeps it; of a form that was sent twice, the second does nothing. */
    DownloadId make(Parcel parcel, LeavingForm form, Filling filling, Viewer by) throws IOException {
        var id = form.id();
        var number = Mark.drawNumber();
        var purpose = form.chosen().orElseThrow();
        var now = clock.instant();
        boolean mine = Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean begun = sql.begin(id, number, parcel, purpose, form.words().strip(), form.lock(), by.account(), now, now.plus(settings.keptFor()));
            if (begun && larger.of(parcel, by) == LargerSets.Standing.OWN_WORD) larger.decide(parcel, form.told(), by);
            return begun;
        }));
        if (!mine) return id;
        boolean kept = false;
        try {
            var out = new ByteArrayOutputStream();
            int children = filling.into(out);
            keep(id, number, parcel, form, finished(parcel.type(), out, number, form, by), children, by);
            kept = true;
        } finally {
            if (!kept) transaction.executeWithoutResult(_ -> sql.giveUp(id));
        }
        return id;
    }

    private byte[] finished(FileType type, ByteArrayOutputStream out, String number, LeavingForm form, Viewer by) throws IOException {
        var marked = stamp.on(type, out.toByteArray(), new Mark(by.name(), LocalDateTime.now(clock), number));
        var finished = form.lock() ? Lock.on(type, marked, form.password().strip()) : marked;
        if (finished.length > settings.mostMegabytes() << 20) throw new IOException("a file of " + finished.length + " bytes is not kept");
        return finished;
    }

    private void keep(DownloadId id, String number, Parcel parcel, LeavingForm form, byte[] content, int children, Viewer by) {
        var school = parcel.school() == null ? null : parcel.school().value();
        transaction.executeWithoutResult(_ -> {
            sql.keep(id, content, children, by.account(), clock.instant());
            audit.record(by, "download.made", null, school, null,
                    Map.of("number", number, "children", children, "purpose", form.chosen().orElseThrow(), "locked", form.lock()));
        });
    }

    public Download find(DownloadId id, Viewer viewer) {
        return transaction.execute(_ -> sql.find(id).filter(each -> each.madeBy().equals(viewer.account())
                || each.school() != null && viewer.scope().mayIn(Act.LOG, each.school())).orElseThrow(NotFound::new));
    }

    public record Fetched(Download download, byte[] content) {}

    /** To its maker alone, while it lasts. */
    public Fetched fetch(DownloadId id, Viewer by) {
        return transaction.execute(_ -> {
            var download = sql.find(id).filter(each -> each.madeBy().equals(by.account())).orElseThrow(NotFound::new);
            var content = sql.fetch(id, clock.instant()).orElseThrow(NotFound::new);
            audit.record(by, "download.fetched", null, download.school() == null ? null : download.school().value(), null,
                    Map.of("number", download.number(), "children", download.children()));
            return new Fetched(download, content);
        });
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
