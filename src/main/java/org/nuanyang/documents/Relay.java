package org.nuanyang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nuanyang.documents.Ledger.Rows;

/**
 * Hands rows on to a writer on a thread of its own, in order, so that the next are fetched while the last are written.
 * Two batches are under way at most: one being filled, one being written.
 */
final class Relay implements Rows, AutoCloseable {
    private static final int BATCH = 250;

    private record Row(List<String> cells, Set<String> counted) {}

    private final Rows writer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private List<Row> batch = new ArrayList<>(BATCH);

    Relay(Rows writer) {
        this.writer = writer;
    }

    @Override
    public void add(List<String> cells, Set<String> counted) {
        Progress.row();
        batch.add(new Row(cells, counted));
        if (batch.size() == BATCH) handOn();
    }

    /** Waits for the last row; whatever failed at the other end comes up here. */
    void finish() {
        handOn();
        await();
    }

    private void handOn() {
        await();
        var rows = batch;
        batch = new ArrayList<>(BATCH);
        written = CompletableFuture.runAsync(() -> rows.forEach(row -> writer.add(row.cells(), row.counted())), thread);
    }

    private void await() {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }

    /** Also when the rows break off. */
    @Override
    public void close() {
        thread.close();
    }
}
