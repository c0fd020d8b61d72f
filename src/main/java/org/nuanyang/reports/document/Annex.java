package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Telling.Cited;

/**
 * Where each figure comes from, numbered in the order of the text. What is counted alike stands in one line, each figure with its check code; the
 * figures of a column of a table have one together.
 */
record Annex(DocumentId document, CheckCodes codes) {
    private static final List<String> HEADING = List.of("number", "definition", "figures");
    /** What a rate counts, how many of whom, and the rate itself differ in this sentence alone. */
    private static final Pattern WHICH_OF_IT = Pattern.compile(" ?此处为[^。]*。$");
    private static final Pattern ROW = Pattern.compile("\\[[^\\]]*]");

    /** When and where. */
    private record Of(String period, String scope) {
        static Of of(Origin origin) {
            return new Of(origin.period(), origin.scope());
        }
    }

    private record Counted(String definition, Of of) {
        static Counted of(Origin origin) {
            return new Counted(WHICH_OF_IT.matcher(origin.definition()).replaceFirst(""), Of.of(origin));
        }
    }

    List<Block> blocks(Map<String, List<Cited>> figures) {
        if (figures.isEmpty()) return List.of();
        var counted = new LinkedHashMap<Counted, List<Run.Figure>>();
        figures.forEach((address, cited) -> cited.forEach(each -> counted.computeIfAbsent(Counted.of(each.origin()), _ -> new ArrayList<>()).add(new Run.Figure(address, each.text()))));
        var usual = usual(counted);
        var lines = new ArrayList<List<Block.Paragraph>>();
        counted.forEach((what, texts) -> lines.add(List.of(Block.Paragraph.of(Integer.toString(lines.size() + 1)), Block.Paragraph.of(definition(what, usual)), Block.Paragraph.of(figures(texts)))));
        return List.of(new Block.Heading(1, say("reports.annex")), Block.Paragraph.of(say("reports.annex.lead", usual.period(), usual.scope())),
                new Block.Grid("", HEADING.stream().map(each -> say("reports.annex." + each)).toList(), lines));
    }

    /** Said once, above the table. */
    private static Of usual(Map<Counted, List<Run.Figure>> counted) {
        var often = counted.keySet().stream().collect(Collectors.groupingBy(Counted::of, LinkedHashMap::new, Collectors.counting()));
        return often.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue)).orElseThrow().getKey();
    }

    private static String definition(Counted what, Of usual) {
        return what.of().equals(usual) ? what.definition() : say("reports.annex.otherwise", what.definition(), what.of().period(), what.of().scope());
    }

    /** 应结对 33 P7HA-W5KX；已结对 12 … */
    private String figures(List<Run.Figure> figures) {
        var columns = new LinkedHashMap<String, List<Run.Figure>>();
        figures.forEach(figure -> columns.computeIfAbsent(ROW.matcher(figure.address()).replaceAll("[]"), _ -> new ArrayList<>()).add(figure));
        return columns.entrySet().stream().map(each -> told(each.getKey(), each.getValue())).collect(Collectors.joining("；"));
    }

    private String told(String column, List<Run.Figure> figures) {
        var name = column.substring(column.lastIndexOf('.') + 1);
        if (figures.stream().map(Run.Figure::address).distinct().count() > 1) return say("reports.annex.column", name, figures.size(), code(figures));
        return name + " " + figures.stream().map(figure -> figure.text() + " " + code(List.of(figure))).collect(Collectors.joining("、"));
    }

    private String code(List<Run.Figure> figures) {
        return codes.of(document, figures.stream().map(each -> each.address() + "=" + each.text()).collect(Collectors.joining("\n")));
    }

    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
