package org.nuanyang.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/access.md}: its end is the access table in words. */
record AccessPage(Table table) {
    static final Path FILE = Path.of("docs/access.md");
    private static final String BEGINS = "<!-- from here on made of src/test/resources/access/routes.txt by bin/access-table -->";

    boolean isUpToDate() {
        return read().equals(text());
    }

    void write() {
        try {
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        var before = read();
        int end = before.indexOf(BEGINS);
        if (end < 0) throw new AssertionError(FILE + " has lost its line " + BEGINS);
        var groups = new LinkedHashMap<String, List<Table.Row>>();
        for (var row : table.rows()) groups.computeIfAbsent(group(row), _ -> new ArrayList<>()).add(row);
        return before.substring(0, end) + BEGINS + "\n\n" + groups.entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(group -> "### " + group.getKey() + "\n\n" + lines(group.getValue())).collect(Collectors.joining("\n"));
    }

    private static String group(Table.Row row) {
        var first = row.path().replaceFirst("^/api/v1", "").split("[/?.{]");
        return first.length < 2 || first[1].isEmpty() ? "/" : "/" + first[1];
    }

    private static String lines(List<Table.Row> rows) {
        var columns = Who.all().stream().map(Who::column).collect(Collectors.joining(" | "));
        return "| address | " + columns + " |\n|---" + "|---".repeat(Who.all().size()) + "|\n" + rows.stream().map(AccessPage::line).collect(Collectors.joining());
    }

    private static String line(Table.Row row) {
        return "| `%s` | %s |%n".formatted(row.address().replace("|", "\\|"), row.cells().stream().map(AccessPage::words).collect(Collectors.joining(" | ")));
    }

    /** The furthest place that is told of; where no child is told of, the furthest for which there is an answer. */
    private static String words(String cell) {
        var told = furthest(cell, "SF");
        var reached = furthest(cell, "SFof");
        if (cell.length() == 1) return told == 3 ? "all" : reached == 3 ? "yes" : cell.equals("-") ? "–" : cell.equals("x") ? "no" : cell.equals("i") ? "sign in" : "?";
        if (told >= 0) return List.of("own", "school", "county", "all").get(told);
        return reached < 0 ? "–" : List.of("own", "school", "county", "all").get(reached) + "°";
    }

    private static int furthest(String cell, String letters) {
        var four = cell.length() == 1 ? cell.repeat(Place.values().length) : cell;
        for (int i = Place.values().length - 1; i >= 0; i--) if (letters.indexOf(four.charAt(i)) >= 0) return i;
        return -1;
    }
}
