package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files and folders that only the program's own user may read. */
final class Private {
    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private Private() {}

    static Path directory(Path path) {
        try {
            if (Files.isDirectory(path)) return path;
            if (path.getParent() != null) Files.createDirectories(path.getParent());
            return POSIX
                    ? Files.createDirectory(path, asFileAttribute(fromString("rwx------")))
                    : Files.createDirectory(path);
        } catch (IOException e) {
            throw new CannotStart("database.folder.unwritable", path).because(e);
        }
    }

    static Path file(Path path) throws IOException {
        return POSIX ? Files.createFile(path, asFileAttribute(fromString("rw-------"))) : Files.createFile(path);
    }

    /** Whole or not at all: written and forced to disk beside its place, then moved there. */
    static void write(Path path, String text) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        file(fresh);
        Files.writeString(fresh, text);
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, path, ATOMIC_MOVE);
    }
}
