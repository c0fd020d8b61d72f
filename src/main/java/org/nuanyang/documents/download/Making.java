package org.nuanyang.documents.download;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nuanyang.audit.Audit;
import org.nuanyang.database.Sight;
import org.nuanyang.documents.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes files: drawn, marked, locked, kept, one step after the other through sealed files on the disk, so that a long one needs
 * no more memory than a short one. A large one on a thread of its own, with the sight and in the language of the request.
 * While one is being written, that is noted every few seconds: where the notes end without the file, the server has died.
 */
@Component
class Making {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final DownloadSql sql;
    private final Stamp stamp;
    private final Audit audit;
    private final DownloadSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore places;
    private final Map<DownloadId, Progress> underWay = new ConcurrentHashMap<>();

    Making(DownloadSql sql, Stamp stamp, Audit audit, DownloadSettings settings, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.stamp = stamp;
        this.audit = audit;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** Within the request: whoever asked is told that it did not work, and nothing remains of it. */
    void now(Order order) throws IOException {
        var progress = new Progress();
        boolean ended = false;
        try (var _ = new Beat(order.id(), progress)) {
            make(order, progress);
            ended = true;
        } catch (IOException | RuntimeException e) {
            ended = unwanted(e, progress);
            if (!ended) throw e;
        } finally {
            if (!ended) transaction.executeWithoutResult(_ -> sql.giveUp(order.id()));
        }
    }

    void later(Order order) {
        var language = LocaleContextHolder.getLocaleContext();
        var progress = new Progress();
        underWay.put(order.id(), progress);
        Thread.ofVirtual().name("download").start(() -> order.by().scope().sight().run(() -> {
            LocaleContextHolder.setLocaleContext(language);
            inTurn(order, progress);
        }));
    }

    /** Where it is being written by this server, it ends with the next row; elsewhere with the next note. */
    void cutOff(DownloadId id) {
        var progress = underWay.get(id);
        if (progress != null) progress.cutOff();
    }

    /** How many rows are written, where this server writes them. */
    int rows(Download download) {
        var progress = underWay.get(download.id());
        return progress == null ? download.written() : progress.rows();
    }

    private void inTurn(Order order, Progress progress) {
        try (var _ = new Beat(order.id(), progress)) {
            while (!places.tryAcquire(1, TimeUnit.SECONDS)) progress.check();
            try {
                make(order, progress);
            } finally {
                places.release();
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            if (!unwanted(e, progress)) LOG.error("file {} was not written to its end", order.number(), e);
            transaction.executeWithoutResult(_ -> sql.stop(order.id(), Download.State.BROKEN_OFF, clock.instant()));
        } finally {
            underWay.remove(order.id());
        }
    }

    private static boolean unwanted(Throwable end, Progress progress) {
        return progress.isCutOff() || end instanceof Progress.CutOff;
    }

    private void make(Order order, Progress progress) throws IOException {
        try (var drawn = scratch(progress); var marked = scratch(progress)) {
            int children;
            try (var out = drawn.out()) {
                children = progress.of(() -> order.filling().into(out));
            }
            var type = order.parcel().type();
            if (type == FileType.PDF) heldAsAWhole(drawn);
            try (var out = marked.out()) {
                stamp.on(type, drawn, new Mark(order.by().name(), LocalDateTime.now(clock), order.number()), out);
            }
            if (order.form().lock()) keepLocked(order, marked, children, progress);
            else keep(order, marked, children);
        }
    }

    private void keepLocked(Order order, Scratch marked, int children, Progress progress) throws IOException {
        heldAsAWhole(marked);
        try (var locked = scratch(progress)) {
            try (var out = locked.out()) {
                out.write(Lock.on(order.parcel().type(), marked.bytes(), order.form().password().strip()));
            }
            keep(order, locked, children);
        }
    }

    private Scratch scratch(Progress progress) throws IOException {
        return Scratch.of(settings.mostMegabytes(), progress::check);
    }

    private void heldAsAWhole(Scratch file) throws IOException {
        if (file.size() > (long) settings.mostMegabytesAtOnce() << 20) throw new IOException("a file of " + file.size() + " bytes is not held as a whole");
    }

    private void keep(Order order, Scratch file, int children) {
        transaction.executeWithoutResult(_ -> {
            if (!sql.made(order.id(), file.size(), children, clock.instant())) throw new Progress.CutOff();
            sql.keep(order.id(), file);
            audit.record(order.by(), "download.made", null, order.school(), null,
                    Map.of("number", order.number(), "children", children, "purpose", order.purpose(), "locked", order.form().lock()));
        });
    }

    /** Notes that somebody is writing, and hears when nobody waits any more. */
    private final class Beat implements AutoCloseable {
        private final CountDownLatch ended = new CountDownLatch(1);

        Beat(DownloadId id, Progress progress) {
            var sight = Sight.current().orElseThrow();
            Thread.ofVirtual().name("download-beat").start(() -> sight.run(() -> beat(id, progress)));
        }

        private void beat(DownloadId id, Progress progress) {
            try {
                while (!ended.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    boolean waitedFor = Boolean.TRUE.equals(transaction.execute(_ -> sql.stir(id, progress.rows(), clock.instant())));
                    if (!waitedFor) progress.cutOff();
                }
            } catch (InterruptedException nobodyDoes) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("whether a file is still waited for could not be asked", e);
            }
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }
}
