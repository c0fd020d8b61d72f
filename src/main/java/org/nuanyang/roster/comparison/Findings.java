package org.nuanyang.roster.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Page;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.importing.JudgedRow;
import org.nuanyang.roster.importing.Preview;
import org.nuanyang.roster.importing.Problem;
import org.nuanyang.roster.importing.ReadFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a comparison has found: the lines of the list as a {@link Preview} keeps rows, before them what each line is, who
 * of ours is in no line, and of whom the list speaks.
 */
public final class Findings {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param lines the ordinal of each line's finding, as one digit */
    record Head(String lines, List<Absent> absent, Coverage guess) {}

    private final Head head;
    private final Preview preview;

    private Findings(Head head, Preview preview) {
        this.head = head;
        this.preview = preview;
    }

    static byte[] write(ReadFile file, List<Line> lines, List<Absent> absent, Coverage guess) {
        var digits = new StringBuilder(lines.size());
        for (var line : lines) digits.append(line.finding().ordinal());
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var head = JSON.writeValueAsBytes(new Head(digits.toString(), absent, guess));
            out.writeInt(head.length);
            out.write(head);
            out.write(Preview.write(file, lines.stream().map(Line::row).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Findings open(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var head = JSON.readValue(in.readNBytes(in.readInt()), Head.class);
            return new Findings(head, Preview.open(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReadFile file() {
        return preview.file();
    }

    public int size() {
        return head.lines().length();
    }

    public Coverage coverage(Map<String, String> decisions) {
        return Coverage.of(decisions, head.guess());
    }

    /** The children of ours whom the list should name and does not. */
    public List<Absent> absent(Coverage coverage) {
        return head.absent().stream().filter(coverage::covers).toList();
    }

    public Map<Finding, Integer> counts(Coverage coverage) {
        var counts = new EnumMap<Finding, Integer>(Finding.class);
        for (var finding : Finding.values()) counts.put(finding, 0);
        for (int i = 0; i < size(); i++) counts.merge(finding(i), 1, Integer::sum);
        counts.put(Finding.ONLY_OURS, absent(coverage).size());
        return counts;
    }

    /** Fifty lines of one kind. */
    public Page<Line> page(Finding finding, int page) {
        var items = places(finding).skip(Page.offset(page)).limit(Page.SIZE).toArray();
        return new Page<>(lines(IntStream.of(items)), Page.number(page), Page.SIZE, places(finding).count());
    }

    /** The same among those that a filter lets through, which opens all of the kind. */
    public Page<Line> page(Finding finding, Predicate<Line> filter, int page) {
        var all = of(finding).stream().filter(filter).toList();
        return new Page<>(all.stream().skip(Page.offset(page)).limit(Page.SIZE).toList(), Page.number(page), Page.SIZE, all.size());
    }

    public List<Line> of(Finding finding) {
        return lines(places(finding));
    }

    public List<Line> all() {
        return lines(IntStream.range(0, size()));
    }

    /** The facts of a line that nobody can take over: the cell cannot be read, or contradicts another of its row. */
    public Set<Fact> unreadable(Line line) {
        return line.row().told().problems().stream().filter(Problem::blocks).map(problem -> fact(line.row(), problem))
                .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether anything of the line can be taken over. */
    public boolean takeable(Line line) {
        var unreadable = unreadable(line);
        return line.row().move() != null || line.row().changes().stream().anyMatch(change -> !unreadable.contains(change.fact()));
    }

    public @Nullable Fact fact(Line line, Problem problem) {
        return fact(line.row(), problem);
    }

    /** What the column tells in which the problem stands. */
    public @Nullable Fact fact(JudgedRow row, Problem problem) {
        return file().sheets().stream().filter(sheet -> sheet.name().equals(row.told().sheet())).flatMap(sheet -> sheet.columns().stream())
                .filter(column -> column.index() == problem.index()).map(ReadFile.ReadColumn::fact).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<Line> lines(IntStream places) {
        var at = places.toArray();
        var rows = preview.rows(IntStream.of(at));
        return IntStream.range(0, at.length).mapToObj(i -> new Line(finding(at[i]), rows.get(i))).toList();
    }

    private IntStream places(Finding finding) {
        return IntStream.range(0, size()).filter(i -> finding(i) == finding);
    }

    private Finding finding(int line) {
        return Finding.values()[head.lines().charAt(line) - '0'];
    }
}
