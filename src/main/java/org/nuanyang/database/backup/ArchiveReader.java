package org.nuanyang.database.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup's file, opened to be read; {@link #verify} comes before anything is believed. */
public final class ArchiveReader implements AutoCloseable {
    private final ZipFile zip;
    private final byte[] json;
    private final Manifest manifest;

    private ArchiveReader(ZipFile zip) throws IOException, Damaged {
        this.zip = zip;
        json = whole(ArchiveWriter.MANIFEST);
        manifest = Manifest.of(json);
    }

    /** @throws Damaged if it is not a backup, or not to its end */
    public static ArchiveReader open(Path file) throws IOException, Damaged {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new Damaged(file.getFileName().toString());
        }
        try {
            return new ArchiveReader(zip);
        } catch (IOException | Damaged | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Reads all of it once. @param seal as in {@link CopyOut#of} */
    public void verify(Function<byte[], byte[]> seal) throws IOException, Damaged {
        if (!MessageDigest.isEqual(seal.apply(json), whole(ArchiveWriter.SEAL))) throw new Damaged(ArchiveWriter.MANIFEST);
        for (var table : manifest.tables()) {
            var digest = ArchiveWriter.sha256();
            try (var rows = rows(table)) {
                var buffer = new byte[1 << 17];
                for (int read; (read = rows.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
            } catch (ZipException | EOFException e) {
                throw new Damaged(table.entry());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) throw new Damaged(table.entry());
        }
    }

    InputStream rows(Manifest.Table table) throws IOException, Damaged {
        return open(table.entry());
    }

    private byte[] whole(String name) throws IOException, Damaged {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (ZipException | EOFException e) {
            throw new Damaged(name);
        }
    }

    private InputStream open(String name) throws IOException, Damaged {
        var entry = zip.getEntry(name);
        if (entry == null) throw new Damaged(name);
        try {
            return zip.getInputStream(entry);
        } catch (ZipException e) {
            throw new Damaged(name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
