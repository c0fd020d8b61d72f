package org.nuanyang.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.nuanyang.database.backup.Manifest;
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
        run(configured(owner, app).load());
    }

    /** Exactly these changes, as a backup names them, and no later ones. */
    static void run(Login owner, Login app, List<Manifest.Migration> only) {
        var versions = only.stream().map(Manifest.Migration::version).collect(Collectors.toSet());
        var flyway = configured(owner, app).resourceProvider(MigrationFiles.of(versions)).load();
        var ours = Stream.of(flyway.info().all()).filter(each -> each.getVersion() != null).collect(Collectors.toMap(each -> each.getVersion().getVersion(), each -> each));
        for (var theirs : only) {
            var mine = ours.get(theirs.version());
            if (mine == null) throw new CannotStart("database.restore.newer", theirs.version(), theirs.description());
            if (mine.getChecksum() == null || mine.getChecksum() != theirs.checksum())
                throw new CannotStart("database.restore.differs", theirs.version(), theirs.description());
        }
        run(flyway);
    }

    static FluentConfiguration configured(Login owner, Login app) {
        return Flyway.configure()
                .dataSource(owner.source())
                .defaultSchema("database")
                .table("migration")
                .locations("classpath:db/migration")
                .placeholders(Map.of("app", Roles.quoted(app.user())))
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .loggers("slf4j");
    }

    private static void run(Flyway flyway) {
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
