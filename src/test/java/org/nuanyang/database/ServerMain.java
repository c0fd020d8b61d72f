package org.nuanyang.database;

import java.nio.file.Path;

/** A process of its own for the launcher's tests: starts PostgreSQL in a folder, says so, and stays until it is ended. */
final class ServerMain {
    private ServerMain() {}

    public static void main(String[] arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.start(
                new DataFolder(Path.of(arguments[0])), Path.of(arguments[1]), PostgresSettings.forThisMachine())) {
            System.out.println("port " + postgres.port());
            System.in.read();
        } catch (CannotStart refused) {
            System.out.println(refused.getMessage());
        }
        System.exit(0);
    }
}
