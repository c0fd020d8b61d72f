package org.nuanyang.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.backup.ArchiveReader;
import org.nuanyang.database.backup.CopyIn;
import org.nuanyang.database.backup.Damaged;
import org.nuanyang.database.backup.Manifest;
import org.springframework.util.FileSystemUtils;

/**
 * A backup into a data folder or a database that holds nothing yet: first its keys and every byte of the file are looked at,
 * then its migrations make the tables, its rows come in by one transaction, and the later migrations follow. In a data folder
 * all that happens aside; the finished database takes its place at the end.
 *
 * @param keys where the key file lies, when it does not lie where the program looks for it
 */
record Restore(DatabaseSettings settings, @Nullable Path keys) {

    /** Only looks whether the file is whole and the keys are its keys. */
    Manifest check(Path file) {
        try (var archive = opened(file)) {
            return archive.manifest();
        } catch (IOException e) {
            throw new CannotStart("database.restore.unreadable", file).because(e);
        }
    }

    Manifest from(Path file) {
        try (var archive = opened(file)) {
            if (settings.database().given()) intoGiven(archive);
            else intoFolder(archive);
            return archive.manifest();
        } catch (IOException e) {
            throw new CannotStart("database.restore.unreadable", file).because(e);
        } catch (SQLException e) {
            throw new CannotStart("database.restore.interrupted").because(e);
        } catch (Damaged part) {
            throw new CannotStart("database.restore.damaged", file, part.getMessage());
        }
    }

    private ArchiveReader opened(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new CannotStart("database.restore.nofile", file.toAbsolutePath());
        try {
            var archive = ArchiveReader.open(file);
            try {
                archive.verify(matching(archive.manifest())::signature);
                return archive;
            } catch (IOException | Damaged | RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (Damaged part) {
            throw new CannotStart("database.restore.damaged", file, part.getMessage());
        }
    }

    private VaultKeys matching(Manifest manifest) {
        var file = foundKeys();
        var found = VaultKeys.readAll(file);
        manifest.keys().forEach((name, fingerprint) -> {
            if (!fingerprint.equals(found.fingerprints().get(name))) throw new CannotStart("database.restore.keys", file, name);
        });
        return found;
    }

    private Path foundKeys() {
        var home = settings.keys().in(settings.data());
        var found = keys == null ? home : Files.isDirectory(keys) ? keys.resolve(home.getFileName()) : keys;
        if (!Files.exists(found)) throw new CannotStart("database.restore.nokeys", found.toAbsolutePath());
        if (Files.exists(home) && !VaultKeys.read(home).fingerprints().equals(VaultKeys.read(found).fingerprints()))
            throw new CannotStart("database.restore.otherkeys", home, found);
        return found;
    }

    private void intoFolder(ArchiveReader archive) throws IOException, SQLException, Damaged {
        var folder = new DataFolder(settings.data());
        try (var _ = folder.lock()) {
            if (Files.exists(folder.cluster())) throw new CannotStart("database.restore.occupied", folder.path());
            var aside = new DataFolder(folder.path().resolve("restoring"));
            try {
                clear(aside); // of a restore that was killed
                try (var server = Server.ours(aside, folder.path())) {
                    fill(archive, server.owner(), server.owner().as(Server.APPLICATION, aside.secret("app")));
                }
                keepKeys();
                FileSystemUtils.deleteRecursively(folder.path().resolve("secrets"));
                Files.move(aside.path().resolve("secrets"), folder.path().resolve("secrets"), ATOMIC_MOVE);
                Files.move(aside.cluster(), folder.cluster(), ATOMIC_MOVE);
            } finally {
                clear(aside);
                FileSystemUtils.deleteRecursively(aside.path());
            }
        }
    }

    private static void clear(DataFolder aside) throws IOException {
        new Occupants(aside.cluster()).awaitNone(Duration.ofSeconds(60));
        for (var each : Set.of("postgresql", "postgresql.new", "secrets")) FileSystemUtils.deleteRecursively(aside.path().resolve(each));
    }

    private void intoGiven(ArchiveReader archive) throws IOException, SQLException, Damaged {
        var given = settings.database();
        var owner = Server.given(given).owner();
        refuseUnlessEmpty(owner, archive.manifest());
        fill(archive, owner, Roles.application(owner, given.appUser(), given.appPassword(), VaultKeys.readAll(foundKeys())));
        keepKeys();
    }

    /** Tables alone are what a killed restore leaves; a database in use knows by which keys it is sealed. */
    private static void refuseUnlessEmpty(Login owner, Manifest manifest) throws SQLException {
        if (KeyRing.inUse(owner)) throw new CannotStart("database.restore.used", owner);
        try (var session = owner.connect()) {
            var wanted = manifest.migrations().stream().map(Manifest.Migration::version).collect(Collectors.toSet());
            if (!wanted.containsAll(CopyIn.migrations(session))) throw new CannotStart("database.restore.used", owner);
        }
    }

    private void fill(ArchiveReader archive, Login owner, Login app) throws IOException, SQLException, Damaged {
        Roles.refuseWhenTooMighty(owner, app);
        Roles.admit(owner, app);
        Migrations.run(owner, app, archive.manifest().migrations());
        try (var session = owner.connect()) {
            CopyIn.from(archive, session);
        }
        Ready.made(owner, app, VaultKeys.readAll(foundKeys()));
    }

    private void keepKeys() {
        var home = settings.keys().in(settings.data());
        var all = VaultKeys.readAll(foundKeys());
        if (!Files.exists(home) || !VaultKeys.read(home).fingerprints().equals(all.fingerprints())) all.write(home);
    }
}
