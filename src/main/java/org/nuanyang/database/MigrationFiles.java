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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Migrations by their paths: some of them, those that had made the tables of a backup, need not be the oldest ones. */
record MigrationFiles(List<LoadableResource> files) implements ResourceProvider {
    private static final String FOLDER = "db/migration/";

    static MigrationFiles of(Set<String> versions) {
        var texts = texts();
        texts.keySet().removeIf(path -> !versions.contains(version(path)));
        return of(texts);
    }

    static MigrationFiles of(Map<String, String> texts) {
        return new MigrationFiles(texts.entrySet().stream().<LoadableResource>map(each -> new Text(each.getKey(), each.getValue())).toList());
    }

    /** All that this program knows: db/migration/module/V….sql and what stands in it. */
    static SortedMap<String, String> texts() {
        try {
            var texts = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/V*.sql")) {
                var path = file.getURL().getPath();
                texts.put(path.substring(path.lastIndexOf(FOLDER)), file.getContentAsString(UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Flyway writes it in the history: V20261121_1000__words.sql is 20261121.1000. */
    private static String version(String path) {
        return name(path).substring(1).replaceFirst("__.*", "").replace('_', '.');
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return files.stream().filter(file -> file.getRelativePath().equals(name) || file.getAbsolutePath().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix) && Stream.of(suffixes).anyMatch(file.getFilename()::endsWith))
                .toList();
    }

    private static final class Text extends LoadableResource {
        private final String path;
        private final String text;

        Text(String path, String text) {
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
            return name(path);
        }

        @Override
        public String getRelativePath() {
            return path.substring(FOLDER.length());
        }
    }
}
