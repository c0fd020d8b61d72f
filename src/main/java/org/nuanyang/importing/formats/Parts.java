package org.nuanyang.importing.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nuanyang.importing.Limits;
import org.nuanyang.importing.Unreadable;

/** The parts of a zipped workbook, inflated only as far as the limits allow. */
final class Parts implements AutoCloseable {
    private static final int HARMLESS = 16 << 20;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long inflated;

    Parts(byte[] file, Limits limits) throws IOException {
        this.limits = limits;
        this.zip = open(file);
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            entries.putIfAbsent(normal(entry.getName()), entry);
            if (entries.size() > limits.entries()) throw new Unreadable("zipBomb");
        }
    }

    private static ZipFile open(byte[] file) throws IOException {
        return ZipFile.builder().setByteArray(file).get();
    }

    boolean has(String name) {
        return entries.containsKey(normal(name));
    }

    boolean hasFolder(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    boolean hasNameEnding(String end) {
        return entries.keySet().stream().anyMatch(name -> name.endsWith(end));
    }

    @Nullable InputStream open(String name) throws IOException {
        var entry = entries.get(normal(name));
        if (entry == null) return null;
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new Unreadable("passwordProtected");
        if (!zip.canReadEntryData(entry)) throw new ZipException("method " + entry.getMethod());
        return new Metered(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    private static String normal(String name) {
        var forward = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out against all parts together and against this part's size in the file. */
    private final class Metered extends FilterInputStream {
        private final long compressed;
        private long mine;

        Metered(InputStream in, long compressed) {
            super(in);
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                mine += read;
                inflated += read;
                if (inflated > limits.inflated()) throw new Unreadable("zipBomb");
                if (mine > HARMLESS && mine / compressed > limits.ratio()) throw new Unreadable("zipBomb");
            }
            return read;
        }
    }
}
