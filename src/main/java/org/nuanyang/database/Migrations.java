package org.nuanyang.database;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the state this program knows, as their owner. One history for all modules; a folder and a schema
 * for each. Branches are merged out of order, so an older number may arrive after a younger one.
 */
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    static void run(Login owner, Login app) {
        var flyway = Flyway.configure()
                .dataSource(owner.source())
                .defaultSchema("database")
                .table("migration")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", Roles.quoted(app.user())))
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load();
        try {
            for (var known : flyway.info().applied()) if (!known.getState().isResolved()) throw newer(known);
            var result = flyway.migrate();
            if (result.migrationsExecuted > 0) log.info("{} migrations applied", result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new CannotStart("database.migrations.refused").because(e);
        }
    }

    private static CannotStart newer(MigrationInfo unknown) {
        return new CannotStart("database.migrations.newer", unknown.getVersion(), unknown.getDescription());
    }
}
