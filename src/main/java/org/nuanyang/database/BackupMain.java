package org.nuanyang.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Minute;
import org.nuanyang.database.backup.Manifest;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What bin/backup and bin/restore call: {@code backup FOLDER}, {@code restore FILE}, {@code check FILE}; the settings are the
 * product's own ({@code --nuanyang.data=…}, {@code NUANYANG_DATABASE_URL}), and {@code --keys=…} beside them.
 */
public final class BackupMain {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");


    private BackupMain() {}

    public static void main(String[] arguments) {
        LoggingSystem.get(BackupMain.class.getClassLoader()).setLogLevel("root", LogLevel.ERROR);
        System.exit(run(System.out, System.err, arguments));
    }

    /** @return 0 when it was done */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        try {
            run(out, new DefaultApplicationArguments(arguments));
            return 0;
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            if (refused.getCause() != null) err.println(refused.getCause().getMessage());
            return 1;
        }
    }

    private static void run(PrintStream out, DefaultApplicationArguments arguments) {
        var words = arguments.getNonOptionArgs();
        var what = Path.of(words.get(1));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments.getSourceArgs()));
        var settings = Binder.get(environment).bindOrCreate("nuanyang", DatabaseSettings.class);
        var keys = path(environment.getProperty("keys"));
        long begun = System.nanoTime();
        switch (words.getFirst()) {
            case "backup" -> {
                var file = what.resolve("nuanyang-%s.zip".formatted(TIME.format(LocalDateTime.now())));
                out.println(said("database.backup.done", file, new Backup(settings).write(file), begun));
                out.println(Sentences.of("database.backup.keys", Objects.requireNonNullElse(settings.keys().file(), settings.data().resolve("keys"))));
            }
            case "check" -> out.println(said("database.restore.whole", what, new Restore(settings, keys).check(what), begun));
            case "restore" -> out.println(said("database.restore.done", what, new Restore(settings, keys).from(what), begun));
            default -> throw new IllegalArgumentException(words.getFirst());
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }

    private static String said(String key, Path file, Manifest manifest, long begun) {
        try {
            return Sentences.of(
                    key, file, manifest.tables().size(), manifest.rows(),
                    "%.1f MB".formatted(Files.size(file) / 1e6), "%.1f".formatted((System.nanoTime() - begun) / 1e9),
                    Minute.of(Instant.parse(manifest.madeAt())));
        } catch (IOException e) {
            throw new CannotStart("database.restore.unreadable", file).because(e);
        }
    }
}
