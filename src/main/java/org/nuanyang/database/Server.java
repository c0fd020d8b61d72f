package org.nuanyang.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** The PostgreSQL server in use and the owner's login to it: our own, or one that was given. */
record Server(Login owner, @Nullable EmbeddedPostgres own) implements AutoCloseable {
    static final String DATABASE = "nuanyang";
    static final String OWNER = "nuanyang_owner";
    static final String APPLICATION = "nuanyang_app";
    private static final int OLDEST = 15;

    static Server ours(DataFolder folder) {
        return ours(folder, folder.path());
    }

    /** @param binaries where PostgreSQL's programs are unpacked */
    static Server ours(DataFolder folder, Path binaries) {
        var postgres = EmbeddedPostgres.start(folder, binaries, PostgresSettings.forThisMachine());
        try {
            var owner = new Login(postgres.url(DATABASE), OWNER, folder.secret("owner"));
            var app = new Login(postgres.url(DATABASE), APPLICATION, folder.secret("app"));
            Roles.establish(postgres.superuser(), owner, app, DATABASE);
            return new Server(owner, postgres);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** For a tool beside the product: the given server, the one that the product runs, or its own for as long as the tool works. */
    static Server atWork(DatabaseSettings settings) {
        if (settings.database().given()) return given(settings.database());
        if (!Files.isDirectory(settings.data().resolve("postgresql"))) throw new CannotStart("database.backup.nothing", settings.data().toAbsolutePath());
        var folder = new DataFolder(settings.data());
        return folder.held() ? theirs(folder) : ours(folder);
    }

    /** The server that another process runs in this folder. */
    static Server theirs(DataFolder folder) {
        var lines = new Occupants(folder.cluster()).lines();
        if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) throw new CannotStart("database.backup.soon", folder.path());
        var url = EmbeddedPostgres.url(Integer.parseInt(lines.get(3)), DATABASE);
        return new Server(new Login(url, OWNER, folder.secret("owner")), null);
    }

    static Server given(DatabaseSettings.Given given) {
        var url = Objects.requireNonNull(given.url());
        var parts = parts(url);
        var user = given.ownerUser() != null ? given.ownerUser() : PGProperty.USER.getOrDefault(parts);
        var password = given.ownerPassword() != null ? given.ownerPassword() : PGProperty.PASSWORD.getOrDefault(parts);
        if (user == null) throw new CannotStart("database.given.user");
        var owner = new Login(url, user, password == null ? "" : password);
        try (var session = owner.connect()) {
            refuseWhenTooOld(session);
            return new Server(owner, null);
        } catch (SQLException e) {
            throw new CannotStart("database.given.unreachable", owner).because(e);
        }
    }

    /** The name of the database a JDBC address leads to. */
    static String database(String url) {
        return Objects.requireNonNullElse(PGProperty.PG_DBNAME.getOrDefault(parts(url)), DATABASE);
    }

    @Override
    public void close() {
        if (own != null) own.close();
    }

    private static Properties parts(String url) {
        var parts = Driver.parseURL(url, null);
        if (parts == null) throw new CannotStart("database.given.url");
        return parts;
    }

    private static void refuseWhenTooOld(Connection session) throws SQLException {
        int version = session.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) throw new CannotStart("database.given.old", version, OLDEST);
    }
}
