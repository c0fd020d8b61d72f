package org.nuanyang.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.StreamUtils;

/** Writes a backup's file from its first byte to its last: tables, then the manifest, then the manifest's seal. */
final class ArchiveWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";
    static final String SEAL = "manifest.seal";

    private final FileChannel file;
    private final ZipOutputStream zip;

    ArchiveWriter(FileChannel file) {
        this.file = file;
        zip = new ZipOutputStream(new BufferedOutputStream(StreamUtils.nonClosing(Channels.newOutputStream(file)), 1 << 18));
        zip.setLevel(Deflater.BEST_SPEED); // sealed values do not shrink; the rest does at any level
    }

    interface Rows {
        long into(OutputStream out) throws IOException, SQLException;
    }

    Manifest.Table table(String name, String columns, Rows rows) throws IOException, SQLException {
        var counted = new Counted(zip);
        zip.putNextEntry(new ZipEntry(new Manifest.Table(name, columns, 0, 0, "").entry()));
        long count = rows.into(counted);
        zip.closeEntry();
        return new Manifest.Table(name, columns, count, counted.bytes, HexFormat.of().formatHex(counted.digest.digest()));
    }

    /** @param seal what only a holder of the keys can make of the manifest's bytes */
    void end(Manifest manifest, Function<byte[], byte[]> seal) throws IOException {
        var json = manifest.json();
        whole(MANIFEST, json);
        whole(SEAL, seal.apply(json));
        zip.finish();
        zip.flush();
        file.force(true);
    }

    private void whole(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gathers the small pieces COPY hands out, counts and digests them. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final ByteBuffer gathered = ByteBuffer.allocate(1 << 17);
        private final MessageDigest digest = sha256();
        private long bytes;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            if (length > gathered.remaining()) flush();
            if (length > gathered.capacity()) pass(from, offset, length);
            else gathered.put(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            pass(gathered.array(), 0, gathered.position());
            gathered.clear();
        }

        private void pass(byte[] from, int offset, int length) throws IOException {
            digest.update(from, offset, length);
            bytes += length;
            out.write(from, offset, length);
        }
    }
}
