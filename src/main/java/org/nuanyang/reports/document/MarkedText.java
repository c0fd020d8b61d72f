package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nuanyang.common.Refusal;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;

/**
 * A part of a document as a person edits it, in a plain box: a line is a paragraph, {@code ## } begins a subheading, a figure is followed by its
 * number ({@code 37[2]}) and a table is a line of its own ({@code [表1]}). A figure whose mark is left stays tied to its records, whatever number
 * is written before it (which is not given out as theirs, {@link Document#asTold}); without its mark it is text like any other.
 */
final class MarkedText {
    /** Letters of a part: some twenty pages. */
    private static final int LONGEST = 20_000;
    private static final String SUBHEADING = "## ";
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,4})]");
    private static final Pattern TABLE = Pattern.compile("\\[表(\\d{1,3})]");
    /** No figure is longer. */
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d++(?:[.,]\\d++)*+[%％]?$");

    /** Each address with the texts under which it stands somewhere; the numbers follow its order. */
    private final Map<String, Set<String>> figures = new LinkedHashMap<>();
    private final List<Block.Grid> grids = new ArrayList<>();

    /** @param known the texts whose figures and tables a person may use, the one that is edited first */
    @SafeVarargs
    MarkedText(List<Block>... known) {
        for (var blocks : known) for (var block : blocks) note(block);
    }

    private void note(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph.runs().forEach(run -> {
                if (run instanceof Run.Figure(var address, var text)) figures.computeIfAbsent(address, _ -> new LinkedHashSet<>()).add(text);
            });
            case Block.Grid grid -> {
                if (!grids.contains(grid)) grids.add(grid);
            }
            case Block.Heading _, Block.PageBreak _ -> {}
        }
    }

    String write(List<Block> blocks) {
        return String.join("\n", blocks.stream().flatMap(block -> switch (block) {
            case Block.Heading(_, var text) -> Stream.of(SUBHEADING + text);
            case Block.Paragraph paragraph -> Stream.of(written(paragraph));
            case Block.Grid grid -> Stream.of("[表%d]".formatted(grids.indexOf(grid) + 1));
            case Block.PageBreak _ -> Stream.<String>empty();
        }).toList());
    }

    private String written(Block.Paragraph paragraph) {
        var text = new StringBuilder();
        for (var run : paragraph.runs()) {
            text.append(run.text());
            if (run instanceof Run.Figure(var address, _)) text.append('[').append(List.copyOf(figures.keySet()).indexOf(address) + 1).append(']');
        }
        return text.toString();
    }

    static String unmarked(String text) {
        return MARK.matcher(text).replaceAll("");
    }

    /** @param problems in the order of the lines; when there are any, there are no blocks */
    record Read(List<Block> blocks, List<Refusal> problems) {}

    Read read(String text) {
        if (text.length() > LONGEST) return new Read(List.of(), List.of(Refusal.of("reports.edit.long", text.length(), LONGEST)));
        var blocks = new ArrayList<Block>();
        var problems = new ArrayList<Refusal>();
        var lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isEmpty()) blocks.addAll(line(lines.get(at), at + 1, problems));
        }
        return new Read(problems.isEmpty() ? List.copyOf(blocks) : List.of(), List.copyOf(problems));
    }

    private List<Block> line(String line, int number, List<Refusal> problems) {
        var table = TABLE.matcher(line);
        if (table.matches()) {
            int of = Integer.parseInt(table.group(1));
            if (of >= 1 && of <= grids.size()) return List.of(grids.get(of - 1));
            problems.add(Refusal.of("reports.edit.no-table", number, line));
            return List.of();
        }
        if (line.startsWith(SUBHEADING)) return List.of(new Block.Heading(2, line.substring(SUBHEADING.length()).strip()));
        return List.of(new Block.Paragraph(runs(line, number, problems)));
    }

    private List<Run> runs(String line, int number, List<Refusal> problems) {
        var runs = new ArrayList<Run>();
        var marks = MARK.matcher(line);
        int from = 0;
        while (marks.find()) {
            var before = line.substring(from, marks.start());
            var figure = figure(before, Integer.parseInt(marks.group(1)));
            from = marks.end();
            if (figure.isEmpty()) {
                problems.add(Refusal.of("reports.edit.no-figure", number, marks.group()));
                continue;
            }
            var text = before.substring(0, before.length() - figure.get().text().length());
            if (!text.isEmpty()) runs.add(new Run.Plain(text));
            runs.add(figure.get());
        }
        if (from < line.length()) runs.add(new Run.Plain(line.substring(from)));
        return runs;
    }

    /** The figure that ends the text, as it is known or as a person has written it now. */
    private Optional<Run.Figure> figure(String text, int number) {
        if (number < 1 || number > figures.size()) return Optional.empty();
        var address = List.copyOf(figures.keySet()).get(number - 1);
        var known = figures.get(address).stream().filter(text::endsWith).findFirst();
        if (known.isPresent() && !moreDigits(text, known.get())) return Optional.of(new Run.Figure(address, known.get()));
        return number(text).map(written -> new Run.Figure(address, written));
    }

    private static Optional<String> number(String text) {
        var end = text.substring(Math.max(0, text.length() - LONGEST_NUMBER - 1));
        var written = NUMBER.matcher(end);
        return written.find() && written.group().length() <= LONGEST_NUMBER ? Optional.of(written.group()) : Optional.empty();
    }

    /** 137 ends with 37 and is another number. */
    private static boolean moreDigits(String text, String known) {
        int before = text.length() - known.length() - 1;
        return before >= 0 && Character.isDigit(known.charAt(0)) && (Character.isDigit(text.charAt(before)) || ".,".indexOf(text.charAt(before)) >= 0);
    }
}
