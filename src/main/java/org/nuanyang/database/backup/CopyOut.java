package org.nuanyang.database.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.postgresql.PGConnection;

/** All rows of all tables into a file, as they stood at one moment, while others go on writing. */
public final class CopyOut {
    private CopyOut() {}

    /**
     * @param session of the tables' owner
     * @param keys the fingerprints of the keys
     * @param seal what only a holder of the keys can make of the manifest's bytes
     */
    public static Manifest of(Connection session, FileChannel file, SortedMap<String, String> keys, Function<byte[], byte[]> seal)
            throws IOException, SQLException {
        atOneMoment(session);
        var found = new Tables(session);
        var copy = session.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        try (var archive = new ArchiveWriter(file)) {
            var migrations = found.migrations();
            for (var table : found.kept()) {
                tables.add(archive.table(table.name(), table.columns(), out -> {
                    long rows = copy.copyOut(new Manifest.Table(table.name(), table.columns(), 0, 0, "").copyOut(), out);
                    out.flush();
                    return rows;
                }));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    session.getMetaData().getDatabaseProductVersion(), migrations, new TreeMap<>(keys), tables, found.sequences());
            session.rollback();
            archive.end(manifest, seal);
            return manifest;
        }
    }

    private static void atOneMoment(Connection session) throws SQLException {
        session.setAutoCommit(false);
        session.setReadOnly(true);
        session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = session.createStatement()) {
            statement.execute("set local synchronize_seqscans = off"); // rows come in the order they lie, each time
        }
    }
}
