package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder that holds everything the program keeps on this machine: {@code postgresql/} the database, {@code keys/}
 * what its sealed values open with, {@code secrets/} passwords nobody needs to know, {@code postgresql.log}.
 */
public record DataFolder(Path path) {
    private static final long LOCK_BEYOND_THE_TEXT = Long.MAX_VALUE - 1;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
        Private.directory(path);
    }

    public Path keys() {
        return path.resolve("keys").resolve("nuanyang.keys");
    }

    Path cluster() {
        return path.resolve("postgresql");
    }

    Path log() {
        return path.resolve("postgresql.log");
    }

    Path secretFile(String name) {
        return Private.directory(path.resolve("secrets")).resolve(name);
    }

    /** A random password kept under a name; made when first asked for. */
    String secret(String name) {
        try {
            var file = secretFile(name);
            if (!Files.exists(file)) Private.write(file, random());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Holds the folder for this process until closed; the system lets go of it however the process ends. */
    FileChannel lock() {
        var file = path.resolve("nuanyang.lock");
        try {
            var channel = FileChannel.open(file, CREATE, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart("database.folder.held", path, Files.readString(file).strip());
            }
            channel.truncate(0).write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8)));
            return channel;
        } catch (IOException e) {
            throw new CannotStart("database.folder.unwritable", path).because(e);
        }
    }

    /** Is another process at work in this folder? */
    boolean held() {
        try (var _ = lock()) {
            return false;
        } catch (CannotStart e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCK_BEYOND_THE_TEXT, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
