package org.nuanyang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals anew, by the key that seals now, whatever another key has sealed: a stretch of a table at a time, each in a
 * transaction of its own, waiting for nobody who is writing. What has been done shows in the values themselves, so
 * it can be cut off at any moment and started again.
 */
record Resealing(Login owner, Vault vault) {
    private static final int BLOCKS = 256;
    private static final int ROWS = 200;
    private static final long BYTES = 16_000_000;

    /** A row that is to be sealed anew, and how much there is to open. */
    private record Stale(String ctid, long size) {}

    /** One pass through everything. @return how many rows were sealed anew */
    long pass(LongConsumer progress) throws SQLException {
        long done = 0;
        try (var session = owner.connect()) {
            session.setAutoCommit(false);
            for (var each : SealedColumns.of(JdbcClient.create(owner.source()))) {
                for (long block = 0; block < each.blocks(); block += BLOCKS) {
                    for (var rows : chunks(stale(session, each, block))) {
                        done += reseal(session, each, rows);
                        session.commit();
                        progress.accept(done);
                    }
                    session.commit();
                }
            }
        }
        return done;
    }

    private List<Stale> stale(Connection session, SealedColumns where, long block) throws SQLException {
        var size = String.join(" + ", where.columns().stream().map(column -> "coalesce(octet_length(" + column + "), 0)").toList());
        try (var statement = session.prepareStatement("select ctid::text, " + size + " from " + where.table()
                + " where ctid >= ?::tid and ctid < ?::tid and (" + where.otherwise("?") + ")")) {
            statement.setString(1, "(" + block + ",0)");
            statement.setString(2, "(" + (block + BLOCKS) + ",0)");
            for (int i = 0; i < where.columns().size(); i++) statement.setInt(3 + i, vault.ring().sealing().number());
            var stale = new ArrayList<Stale>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) stale.add(new Stale(rows.getString(1), rows.getLong(2)));
            }
            return stale;
        }
    }

    private static Collection<List<String>> chunks(List<Stale> stale) {
        var chunks = new ArrayList<List<String>>();
        long size = BYTES;
        for (var row : stale) {
            if (size + row.size() > BYTES || chunks.getLast().size() == ROWS) {
                chunks.add(new ArrayList<>());
                size = 0;
            }
            chunks.getLast().add(row.ctid());
            size += row.size();
        }
        return chunks;
    }

    /** Rows that somebody holds are left to the next pass; those that changed place meanwhile are no longer there. */
    private int reseal(Connection session, SealedColumns where, List<String> ctids) throws SQLException {
        var columns = where.columns();
        var set = String.join(", ", columns.stream().map(column -> column + " = ?").toList());
        try (var select = session.prepareStatement("select ctid::text, " + String.join(", ", columns) + " from " + where.table()
                        + " where ctid = any (?::tid[]) for update skip locked");
                var update = session.prepareStatement("update " + where.table() + " set " + set + " where ctid = ?::tid")) {
            select.setArray(1, session.createArrayOf("text", ctids.toArray()));
            int found = 0;
            try (var rows = select.executeQuery()) {
                for (; rows.next(); found++) {
                    for (int i = 0; i < columns.size(); i++) update.setBytes(1 + i, anew(rows.getBytes(2 + i)));
                    update.setString(1 + columns.size(), rows.getString(1));
                    update.addBatch();
                }
            }
            if (found > 0) update.executeBatch();
            return found;
        }
    }

    private byte[] anew(byte[] sealed) {
        return sealed == null || Sealer.number(sealed) == vault.ring().sealing().number() ? sealed : vault.seal(vault.openBytes(sealed));
    }
}
