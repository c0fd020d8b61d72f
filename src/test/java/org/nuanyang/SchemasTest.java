package org.nuanyang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A module's statements name its own schema, the counties and their organisations, whoever is looking, and views that another
 * module has published. Java's rules do not see inside a text, so the texts are read here.
 */
class SchemasTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)* (?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern PUBLISHED = Pattern.compile("comment on (?:view|function)\\s+([a-z_.]+)\\s+is\\s+'PUBLISHED:");

    @Test
    void areEachModulesOwn() {
        assertThat(foreign(MAIN)).isEmpty();
    }

    @Test
    void areReadByNoStranger() {
        assertThat(foreign(TEST)).containsExactly("NosySql.java: roster.child");
    }

    private static List<String> foreign(Path sources) {
        var names = Pattern.compile("(?<![\\w.:])(" + String.join("|", schemas()) + ")\\.([a-z_]+)\\b");
        var published = published();
        return files(sources, "Sql.java").flatMap(file -> TEXT.matcher(read(file)).results()
                .flatMap(text -> names.matcher(text.group()).results())
                .filter(name -> !allowed(name.group(1), name.group(), module(file), published))
                .map(name -> file.getFileName() + ": " + name.group())).distinct().toList();
    }

    private static boolean allowed(String schema, String name, String module, Set<String> published) {
        return schema.equals(module) || schema.equals("viewer") || name.matches("access\\.(county|org|org_within)") || published.contains(name);
    }

    private static String module(Path file) {
        return file.toString().replaceFirst(".*org/nuanyang/", "").replaceFirst("/.*", "");
    }

    private static Set<String> schemas() {
        return files(MIGRATIONS, ".sql").flatMap(file -> Pattern.compile("create schema (?:if not exists )?([a-z_]+)").matcher(read(file)).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> published() {
        return files(MIGRATIONS, ".sql").flatMap(file -> PUBLISHED.matcher(read(file)).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path below, String ending) {
        try (var walk = Files.walk(below)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
