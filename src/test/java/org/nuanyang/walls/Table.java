package org.nuanyang.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;

/** The access table as it stands in {@code src/test/resources/access/routes.txt}: rows of an address and one cell for each {@link Who}. */
record Table(List<String> head, List<Row> rows) {
    static final Path FILE = Path.of("src/test/resources/access/routes.txt");
    private static final Pattern THING = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Pattern SOME_ID = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

    /** @param cells in the order of {@link Who#all()}; empty for a row that was just added by hand */
    record Row(String method, String path, List<String> cells) {
        String address() {
            return method + " " + path;
        }

        boolean aboutAThing() {
            return THING.matcher(path).find();
        }

        /** What the registries know: no query, some id where a thing is named. */
        PathContainer bare() {
            return PathContainer.parsePath(SOME_ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll(new UUID(0, 0).toString()));
        }

        Row with(List<String> found) {
            return new Row(method, path, found);
        }
    }

    static Table read() {
        try {
            var lines = Files.readAllLines(FILE);
            var head = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
            return new Table(head, lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Table::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var parts = line.strip().split("\\s+");
        return new Row(parts[0], parts[1], List.copyOf(Arrays.asList(parts).subList(2, parts.length)));
    }

    Table with(List<Row> others) {
        return new Table(head, others);
    }

    String text() {
        int wide = rows.stream().mapToInt(row -> row.address().length()).max().orElse(20) + 2;
        var columns = Who.all().stream().map(who -> Math.max(4, who.column().length())).toList();
        var lines = new ArrayList<>(head.subList(0, Math.max(0, head.size() - 1)));
        lines.add(line("# method and address", Who.all().stream().map(Who::column).toList(), columns, wide));
        rows.forEach(row -> lines.add(line("%-4s %s".formatted(row.method(), row.path()), row.cells(), columns, wide)));
        return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    void write() {
        try {
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String first, List<String> cells, List<Integer> columns, int wide) {
        var line = new StringBuilder(("%-" + wide + "s").formatted(first));
        for (int i = 0; i < cells.size(); i++) line.append(("%-" + (columns.get(i) + 1) + "s").formatted(cells.get(i)));
        return line.toString();
    }
}
