package org.nuanyang.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Utils;

/**
 * Two roles: the owner makes and owns every table and runs the migrations; the application reads and writes rows, owns
 * nothing, and is held by row-level security.
 */
final class Roles {
    private static final String WRONG_PASSWORD = "28";
    private static final String NOT_ALLOWED = "42501";

    private Roles() {}

    /** Our own server: makes roles and database when they are missing and sets their passwords. */
    static void establish(Login superuser, Login owner, Login application, String database) {
        try (var session = superuser.connect()) {
            login(session, owner);
            login(session, application);
            if (!exists(session, "select 1 from pg_database where datname = ?", database))
                run(session, "create database " + quoted(database) + " owner " + quoted(owner.user()));
        } catch (SQLException e) {
            throw new CannotStart("database.roles.refused").because(e);
        }
    }

    /** A given server: the application's login, made when only the owner's was given. */
    static Login application(Login owner, @Nullable String user, @Nullable String password, VaultKeys keys) {
        var name = user != null ? user : Server.database(owner.url()) + "_app";
        var app = new Login(owner.url(), name, password != null ? password : keys.passwordOf(name));
        if (password == null && refused(app)) make(owner, app);
        return app;
    }

    /** What the application may do in every schema the owner makes from now on: rows, never tables. */
    static void admit(Login owner, Login app) {
        var role = quoted(app.user());
        try (var session = owner.connect()) {
            for (var grant : new String[] {
                "usage on schemas", "select, insert, update, delete on tables", "usage, select on sequences"
            }) run(session, "alter default privileges grant " + grant + " to " + role);
        } catch (SQLException e) {
            throw new CannotStart("database.roles.refused").because(e);
        }
    }

    /** A role that could walk around row-level security must not run the program. */
    static void refuseWhenTooMighty(Login owner, Login app) {
        try (var session = app.connect()) {
            if (app.user().equals(owner.user())
                    || exists(session, "select 1 from pg_roles where rolname = ? and (rolsuper or rolbypassrls)", app.user()))
                throw new CannotStart("database.roles.mighty", app.user());
        } catch (SQLException e) {
            throw new CannotStart("database.given.unreachable", app).because(e);
        }
    }

    static String quoted(String name) {
        try {
            return Utils.escapeIdentifier(new StringBuilder(), name).toString();
        } catch (SQLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    private static boolean refused(Login login) {
        try (var _ = login.connect()) {
            return false;
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(WRONG_PASSWORD)) return true;
            throw new CannotStart("database.given.unreachable", login).because(e);
        }
    }

    private static void make(Login owner, Login app) {
        try (var session = owner.connect()) {
            login(session, app);
        } catch (SQLException e) {
            if (NOT_ALLOWED.equals(e.getSQLState()))
                throw new CannotStart("database.roles.grants", owner.user(), app.user(), Server.database(owner.url()));
            throw new CannotStart("database.roles.refused").because(e);
        }
    }

    private static void login(Connection session, Login login) throws SQLException {
        var verb = exists(session, "select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        run(session, "%s role %s login password '%s'"
                .formatted(verb, quoted(login.user()), Utils.escapeLiteral(null, login.password(), true)));
    }

    private static boolean exists(Connection session, String query, String value) throws SQLException {
        try (var statement = session.prepareStatement(query)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection session, String sql) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
