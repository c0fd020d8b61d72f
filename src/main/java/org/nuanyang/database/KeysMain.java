package org.nuanyang.database;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What bin/keys calls: {@code show}, {@code add AES|SM4}, {@code use NAME}, {@code reseal}, {@code rotate}, {@code retire NAME};
 * the settings are the product's own.
 */
public final class KeysMain {
    private final KeyOffice office;
    private final PrintStream out;

    private KeysMain(KeyOffice office, PrintStream out) {
        this.office = office;
        this.out = out;
    }

    public static void main(String[] arguments) {
        LoggingSystem.get(KeysMain.class.getClassLoader()).setLogLevel("root", LogLevel.ERROR);
        System.exit(run(System.out, System.err, arguments));
    }

    /** @return 0 when it was done */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var told = new DefaultApplicationArguments(arguments);
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(told.getSourceArgs()));
        var settings = Binder.get(environment).bindOrCreate("nuanyang", DatabaseSettings.class);
        try (var server = Server.atWork(settings)) {
            var words = told.getNonOptionArgs();
            new KeysMain(new KeyOffice(settings.keys().in(settings.data()), server.owner()), out).run(words.getFirst(), words.size() > 1 ? words.get(1) : "");
            return 0;
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            if (refused.getCause() != null) err.println(refused.getCause().getMessage());
            return 1;
        }
    }

    private void run(String what, String which) {
        switch (what) {
            case "show" -> show();
            case "add" -> say("database.keys.added", office.add(SealCipher.valueOf(which.toUpperCase(Locale.ROOT))), office.file());
            case "use" -> use(which);
            case "reseal" -> reseal();
            case "rotate" -> {
                use(office.keys().newestSeal().name());
                reseal();
            }
            case "retire" -> {
                office.retire(which);
                say("database.keys.retired", which, office.retired());
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void show() {
        say("database.keys.where", office.file());
        var ring = office.ring();
        var sealed = office.sealedBy();
        var prints = ring.keys().fingerprints();
        for (var key : ring.keys().seals())
            say(key.number() == ring.sealing().number() ? "database.keys.line-seals" : "database.keys.line", key.name(), key.cipher(),
                    prints.get(key.name()).substring(0, 8), sealed.getOrDefault(key.number(), 0L));
        prints.entrySet().stream().filter(key -> key.getKey().equals("index")).map(Map.Entry::getValue)
                .forEach(print -> say("database.keys.line-index", print.substring(0, 8)));
        for (var server : office.running()) say("database.keys.server", server.place(), server.sealsBy(), String.join(", ", server.holds()));
    }

    private void use(String name) {
        office.use(name);
        say("database.keys.used", name);
    }

    private void reseal() {
        long[] told = {0};
        long done = office.reseal(rows -> {
            if (rows - told[0] < 10_000) return;
            told[0] = rows;
            say("database.keys.progress", rows);
        });
        say("database.keys.resealed", done, office.ring().sealing());
    }

    private void say(String key, Object... values) {
        out.println(Sentences.of(key, values));
    }
}
