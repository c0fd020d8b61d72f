package org.nuanyang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Puts page breaks, and what formulas say, into a workbook while it is being written: the Excel writer knows neither, and page breaks have to stand
 * behind the rows. So the writer's uncompressed parts run through a pipe into the real file; nothing is kept.
 */
final class PageBreaks {
    /** The last thing the writer says of a sheet before the place where page breaks belong. */
    private static final byte[] BEFORE = "</headerFooter>".getBytes(StandardCharsets.US_ASCII);

    /** The writer knows formulas without their values alone. */
    private static final byte[] FORMULA = "><f>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OF_TEXT = " t=\"str\"><f>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SAID = "</f>".getBytes(StandardCharsets.US_ASCII);

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
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

    /** In the order of the formulas, each before it is flushed. */
    void formulaSays(String text) {
        said.add(text);
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
        var held = new byte[2 * buffer.length];
        int kept = 0;
        for (int length; (length = in.read(buffer)) > 0; ) {
            for (int i = 0; i < length; i++) {
                held[kept++] = buffer[i];
                if (buffer[i] != '>') continue;
                byte[] behind = null;
                if (ends(held, kept, FORMULA)) {
                    kept -= FORMULA.length;
                    behind = OF_TEXT;
                } else if (ends(held, kept, SAID)) {
                    behind = breaks.said();
                } else if (ends(held, kept, BEFORE)) {
                    behind = breaks.xml().getBytes(StandardCharsets.US_ASCII);
                }
                if (behind == null) continue;
                out.write(held, 0, kept);
                out.write(behind);
                kept = 0;
            }
            int ready = Math.max(0, kept - BEFORE.length);
            out.write(held, 0, ready);
            System.arraycopy(held, ready, held, 0, kept - ready);
            kept -= ready;
        }
        out.write(held, 0, kept);
    }

    private static boolean ends(byte[] held, int kept, byte[] with) {
        return kept >= with.length && Arrays.equals(held, kept - with.length, kept, with, 0, with.length);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private byte[] said() {
        return ("<v>" + escaped(said.remove()) + "</v>").getBytes(StandardCharsets.UTF_8);
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
