package org.nuanyang.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The tests' database as a province has it (docs/province.md): every table with
 * rows of children is divided by its county from the first migration on, so that all that follows is made for divided tables. bin/test --partitioned asks for it.
 */
final class Divided {
    private static final boolean WANTED = Boolean.parseBoolean(System.getenv("NUANYANG_TEST_PARTITIONED"));
    private static final String FOLDER = "db/migration/";
    private static final int PARTS = 2;
    /** A table is written in one way: its columns and keys on lines of their own, closed at the beginning of a line. */
    private static final Pattern TABLE = Pattern.compile("^create table ([a-z_]+\\.[a-z_0-9]+) \\(\n(.*?)^\\);$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OF_CHILDREN = Pattern.compile("^alter table ([a-z_]+\\.[a-z_0-9]+) enable row level security", Pattern.MULTILINE);

    private Divided() {}

    static boolean wanted() {
        return WANTED;
    }

    /** All migrations; the history then says what it says after the usual ones. */
    static void migrate(Login owner, Login app) {
        Roles.admit(owner, app);
        configured(owner, app).resourceProvider(new Divisions()).load().migrate();
        configured(owner, app).load().repair();
    }

    private static FluentConfiguration configured(Login owner, Login app) {
        return Flyway.configure().dataSource(owner.source()).defaultSchema("database").table("migration").locations("classpath:" + FOLDER)
                .placeholders(Map.of("app", Roles.quoted(app.user()))).outOfOrder(true).loggers("slf4j");
    }

    private static String divided(String sql, Set<String> ofChildren) {
        return TABLE.matcher(sql).replaceAll(table -> Matcher.quoteReplacement(
                ofChildren.contains(table.group(1)) && table.group(2).contains("primary key (county_id, ") | !table.group(2).contains("primary key") ? divided(table.group(), table.group(1)) : table.group()));
    }

    /** Nobody but the owner reads a part by itself: policies stand on the whole. */
    private static String divided(String statement, String table) {
        var sql = new StringBuilder(statement.substring(0, statement.length() - 1)).append(" partition by hash (county_id);");
        for (int i = 0; i < PARTS; i++)
            sql.append("\ncreate table %1$s_%2$d partition of %1$s for values with (modulus %3$d, remainder %2$d);\nrevoke all on %1$s_%2$d from ${app};".formatted(table, i, PARTS));
        return sql.toString();
    }

    private record Divisions(List<LoadableResource> files) implements ResourceProvider {
        Divisions() {
            this(read());
        }

        private static List<LoadableResource> read() {
            try {
                var texts = new TreeMap<String, String>();
                for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql")) {
                    var path = file.getURL().getPath();
                    texts.put(path.substring(path.lastIndexOf(FOLDER)), file.getContentAsString(UTF_8));
                }
                var ofChildren = texts.values().stream().flatMap(text -> OF_CHILDREN.matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toSet());
                return texts.entrySet().stream().<LoadableResource>map(each -> new Rewritten(each.getKey(), divided(each.getValue(), ofChildren))).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return files.stream().filter(file -> file.getRelativePath().equals(name) || file.getAbsolutePath().equals(name)).findFirst().orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return files.stream().filter(file -> file.getFilename().startsWith(prefix) && Stream.of(suffixes).anyMatch(file.getFilename()::endsWith)).toList();
        }
    }

    private static final class Rewritten extends LoadableResource {
        private final String path;
        private final String text;

        private Rewritten(String path, String text) {
            this.path = path;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path.substring(FOLDER.length());
        }
    }
}
