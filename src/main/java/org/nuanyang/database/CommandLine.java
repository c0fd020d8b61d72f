package org.nuanyang.database;

import java.io.PrintStream;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A program of bin/ that works on the database as its owner. The settings are the product's own ({@code --nuanyang.data=…},
 * {@code NUANYANG_DATABASE_URL}). The product may run meanwhile; when it does not, its server is started for as long as the work takes.
 */
public final class CommandLine {
    /** @return 0 when all is well */
    public interface Work {
        int on(DataSource owner, Environment told);
    }

    private CommandLine() {}

    public static int run(PrintStream err, String[] arguments, Work work) {
        LoggingSystem.get(CommandLine.class.getClassLoader()).setLogLevel("root", LogLevel.ERROR);
        var told = new StandardEnvironment();
        told.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        try (var server = server(Binder.get(told).bindOrCreate("nuanyang", DatabaseSettings.class))) {
            return work.on(server.owner().source(), told);
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            if (refused.getCause() != null) err.println(refused.getCause().getMessage());
            return 2;
        }
    }

    /** In the language of the machine. */
    public static String say(String key, Object... values) {
        return Sentences.of(key, values);
    }

    private static Server server(DatabaseSettings settings) {
        if (settings.database().given()) return Server.given(settings.database());
        if (!Files.isDirectory(settings.data().resolve("postgresql"))) throw new CannotStart("database.none", settings.data().toAbsolutePath());
        var folder = new DataFolder(settings.data());
        return folder.held() ? Server.theirs(folder) : Server.ours(folder);
    }
}
