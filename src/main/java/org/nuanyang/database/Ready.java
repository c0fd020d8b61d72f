package org.nuanyang.database;

/** A migrated database with its two roles: what the pool may be opened on. */
record Ready(Login owner, Login app) {
    static Ready made(Login owner, Login app, VaultKeys keys) {
        Roles.refuseWhenTooMighty(owner, app);
        Roles.admit(owner, app);
        Migrations.run(owner, app);
        KeyRing.remember(keys, owner);
        return new Ready(owner, app);
    }
}
