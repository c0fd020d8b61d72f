package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.nuanyang.database.backup.CopyOut;
import org.nuanyang.database.backup.Manifest;

/**
 * Everything the database holds into one file, as it stood at one moment. The product may run meanwhile; when it does not,
 * its server is started for as long as this takes. The file comes to its name when it is whole.
 */
record Backup(DatabaseSettings settings) {
    private static final String UNFINISHED = ".unfinished";

    Manifest write(Path file) {
        if (Files.exists(file)) throw new CannotStart("database.backup.exists", file);
        try (var server = Server.atWork(settings)) {
            var keys = KeyRing.known(settings.keys().in(settings.data()), server.owner());
            Private.directory(file.toAbsolutePath().getParent());
            removeAbandoned(file.toAbsolutePath().getParent());
            return write(file, server.owner(), keys);
        } catch (IOException e) {
            throw new CannotStart("database.folder.unwritable", file).because(e);
        }
    }

    private static Manifest write(Path file, Login owner, VaultKeys keys) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Private.file(unfinished);
        try (var session = owner.connect(); var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE); var _ = channel.lock()) {
            var manifest = CopyOut.of(session, channel, keys.fingerprints(), keys::signature);
            Files.move(unfinished, file, ATOMIC_MOVE);
            return manifest;
        } catch (SQLException e) {
            throw new CannotStart("database.backup.interrupted").because(e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** What a backup that was killed has left: nobody holds it any more. */
    private static void removeAbandoned(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.zip" + UNFINISHED)) {
            for (var file : files) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
                    if (lock != null) Files.delete(file);
                }
            }
        }
    }
}
