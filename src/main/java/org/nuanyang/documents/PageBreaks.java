package org.nuanyang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Puts page breaks into a workbook while it is being written: the Excel writer knows none, and they have to stand
 * behind the rows. So the writer's uncompressed parts run through a pipe into the real file; nothing is kept.
 */
final class PageBreaks {
    /** The last thing the writer says of a sheet before the place where page breaks belong. */
    private static final byte[] BEFORE = "</headerFooter>".getBytes(StandardCharsets.US_ASCII);

    private final List<Integer> rows = Collections.synchronizedList(new ArrayList<>());
    private volatile List<Integer> columns = List.of();

    private PageBreaks() {}

    @FunctionalInterface
    interface Unbroken {
        void write(OutputStream out, PageBreaks breaks) throws IOException;
    }

    /** @param row the number, from 1, of the last row of a page */
    void afterRow(int row) {
        rows.add(row);
    }

    /** @param counts how many columns stand left of each break */
    void afterColumns(List<Integer> counts) {
        columns = List.copyOf(counts);
    }

    boolean any() {
        return !rows.isEmpty();
    }

    /** Either the whole workbook goes out, or an exception tells that it did not: a broken file never looks complete. */
    static void putIn(OutputStream out, Unbroken workbook) throws IOException {
        var breaks = new PageBreaks();
        try (var pipe = new PipedInputStream(1 << 16)) {
            var sink = new PipedOutputStream(pipe);
            var copying = CompletableFuture.supplyAsync(() -> copy(pipe, out, breaks), Thread.ofVirtual()::start);
            try (sink) {
                workbook.write(sink, breaks);
            } catch (IOException | UncheckedIOException e) {
                throw copying.join().orElseGet(() -> new IOException(e));
            } catch (RuntimeException e) {
                copying.join();
                throw e;
            }
            var failure = copying.join();
            if (failure.isPresent()) throw failure.get();
        }
    }

    /** @return what went wrong; closing the pipe then frees the writer from its other end */
    private static Optional<IOException> copy(InputStream pipe, OutputStream out, PageBreaks breaks) {
        try (pipe; var from = new ZipArchiveInputStream(pipe)) {
            var to = new ZipOutputStream(out);
            for (ZipArchiveEntry entry; (entry = from.getNextEntry()) != null; ) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().startsWith("xl/worksheets/")) copySheet(from, to, breaks);
                else from.transferTo(to);
                to.closeEntry();
            }
            pipe.transferTo(OutputStream.nullOutputStream());
            to.finish();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private static void copySheet(InputStream in, OutputStream out, PageBreaks breaks) throws IOException {
        var buffer = new byte[1 << 14];
        int matched = 0;
        for (int length; (length = in.read(buffer)) > 0; ) {
            int written = 0;
            for (int i = 0; i < length; i++) {
                matched = buffer[i] == BEFORE[matched] ? matched + 1 : buffer[i] == BEFORE[0] ? 1 : 0;
                if (matched < BEFORE.length) continue;
                out.write(buffer, written, i + 1 - written);
                out.write(breaks.xml().getBytes(StandardCharsets.US_ASCII));
                written = i + 1;
                matched = 0;
            }
            out.write(buffer, written, length - written);
        }
    }

    private String xml() {
        return xml("rowBreaks", rows, 16383) + xml("colBreaks", columns, 1048575);
    }

    private static String xml(String element, List<Integer> at, int max) {
        if (at.isEmpty()) return "";
        return at.stream()
                .map(number -> "<brk id=\"%d\" max=\"%d\" man=\"1\"/>".formatted(number, max))
                .collect(Collectors.joining(
                        "", "<%s count=\"%d\" manualBreakCount=\"%2$d\">".formatted(element, at.size()), "</" + element + ">"));
    }
}
