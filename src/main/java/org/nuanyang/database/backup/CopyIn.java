package org.nuanyang.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A backup's rows into the tables its migrations have made, in one transaction: all of them, or none. Needs no more than
 * to own the tables: foreign keys, further indexes and triggers are set aside and made again over the whole.
 */
public final class CopyIn {
    private CopyIn() {}

    public static void from(ArchiveReader archive, Connection session) throws SQLException, IOException, Damaged {
        session.setAutoCommit(false);
        try {
            var tables = new Tables(session);
            run(session, "set local synchronize_seqscans = off");
            run(session, "set local maintenance_work_mem = '256MB'");
            tables.openMonths(archive.manifest().tables().stream().map(Manifest.Table::name).toList());
            var aside = tables.setAside();
            for (var each : aside) run(session, each.away());
            run(session, "truncate " + String.join(", ", tables.all())); // what the migrations themselves put in comes again
            copy(archive, session.unwrap(PGConnection.class).getCopyAPI());
            for (var sequence : archive.manifest().sequences().entrySet())
                run(session, "select setval('%s', %d)".formatted(sequence.getKey().replace("'", "''"), sequence.getValue()));
            for (var each : aside.reversed()) run(session, each.back());
            session.commit();
        } catch (SQLException | IOException | Damaged | RuntimeException e) {
            session.rollback();
            throw e;
        }
        session.setAutoCommit(true);
        run(session, "analyze");
    }

    /** A table is believed when it gives back, byte for byte, what was laid in. */
    private static void copy(ArchiveReader archive, CopyManager copy) throws SQLException, IOException, Damaged {
        for (var table : archive.manifest().tables()) {
            try (var rows = archive.rows(table)) {
                if (copy.copyIn(table.copyIn(), rows, 1 << 17) != table.rows()) throw new Damaged(table.entry());
            }
            var digest = ArchiveWriter.sha256();
            try (var again = new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16)) {
                copy.copyOut(table.copyOut(), again);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) throw new Damaged(table.entry());
        }
    }

    /** The versions of the migrations that a database has seen; none in an empty one. */
    public static List<String> migrations(Connection session) throws SQLException {
        try (var statement = session.createStatement(); var there = statement.executeQuery("select to_regclass('database.migration') is null")) {
            if (there.next() && there.getBoolean(1)) return List.of();
        }
        return new Tables(session).migrations().stream().map(Manifest.Migration::version).toList();
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
