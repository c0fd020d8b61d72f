package org.nuanyang.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Matches the key file with the database: sealed values must never meet other keys than their own, nor none. */
final class KeyRing {
    private KeyRing() {}

    /** Before the migrations: the file's keys; new ones only for a database that has never seen any. */
    static VaultKeys open(Path file, Login owner) {
        var known = known(owner);
        if (Files.exists(file)) {
            var keys = VaultKeys.read(file);
            known.forEach((name, fingerprint) -> {
                if (!keys.keys().containsKey(name) || !Arrays.equals(keys.fingerprint(name), fingerprint))
                    throw new CannotStart("database.keys.others", file, name);
            });
            return keys;
        }
        if (!known.isEmpty()) throw new CannotStart("database.keys.missing", file);
        var keys = VaultKeys.fresh();
        keys.write(file);
        return keys;
    }

    /** A backup's keys: those that are there, never new ones. */
    static VaultKeys known(Path file, Login owner) {
        if (!inUse(owner)) throw new CannotStart("database.backup.nothing", owner);
        return open(file, owner);
    }

    /** Is anything sealed by any keys in this database? */
    static boolean inUse(Login owner) {
        return !known(owner).isEmpty();
    }

    /** After the migrations: the database remembers by which keys it is sealed. */
    static void remember(VaultKeys keys, Login owner) {
        try (var session = owner.connect();
                var insert = session.prepareStatement("""
                        insert into database.key_fingerprint (key_name, fingerprint) values (?, ?)
                        on conflict (key_name) do nothing
                        """)) {
            for (var name : keys.keys().keySet()) {
                insert.setString(1, name);
                insert.setBytes(2, keys.fingerprint(name));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new CannotStart("database.given.unreachable", owner).because(e);
        }
    }

    private static Map<String, byte[]> known(Login owner) {
        var known = new HashMap<String, byte[]>();
        try (var session = owner.connect()) {
            if (!laid(session)) return known;
            try (var statement = session.createStatement();
                    var rows = statement.executeQuery("select key_name, fingerprint from database.key_fingerprint")) {
                while (rows.next()) known.put(rows.getString(1), rows.getBytes(2));
            }
            return known;
        } catch (SQLException e) {
            throw new CannotStart("database.given.unreachable", owner).because(e);
        }
    }

    private static boolean laid(Connection session) throws SQLException {
        try (var statement = session.createStatement();
                var rows = statement.executeQuery("select to_regclass('database.key_fingerprint') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
