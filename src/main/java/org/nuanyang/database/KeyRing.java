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
        return open(file, owner, SealCipher.AES);
    }

    /** @param fresh what the first key is for, when there are none yet */
    static VaultKeys open(Path file, Login owner, SealCipher fresh) {
        var known = known(owner);
        if (Files.exists(file)) return matching(file, known);
        if (!known.isEmpty()) throw new CannotStart("database.keys.missing", file);
        var keys = VaultKeys.fresh(fresh);
        keys.write(file);
        return keys;
    }

    private static VaultKeys matching(Path file, Map<String, byte[]> known) {
        var keys = VaultKeys.read(file);
        known.forEach((name, fingerprint) -> {
            if (!keys.keys().containsKey(name)) throw new CannotStart("database.keys.older", file, name);
            if (!Arrays.equals(keys.fingerprint(name), fingerprint)) throw new CannotStart("database.keys.others", file, name);
        });
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
                        insert into database.key_fingerprint (key_name, fingerprint)
                        select name, print from (values (?, ?::bytea)) as told (name, print)
                         where not exists (select from keyring.retired where retired.key_name = told.name)
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

    /** Which of the keys seals: as the database was told, else the newest, which it is told now. */
    static Ring ring(VaultKeys keys, Login owner) {
        try (var session = owner.connect();
                var insert = session.prepareStatement("insert into keyring.sealing (key_name) values (?) on conflict (one) do nothing");
                var statement = session.createStatement()) {
            insert.setString(1, keys.newestSeal().name());
            insert.executeUpdate();
            try (var rows = statement.executeQuery("select key_name from keyring.sealing")) {
                rows.next();
                return new Ring(keys, rows.getString(1));
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
