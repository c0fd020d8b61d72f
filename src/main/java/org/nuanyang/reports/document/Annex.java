package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Telling.Cited;

/**
 * Where each figure comes from, numbered in the order of the text. What is counted alike stands in one line, for the place and for what lies below it;
 * a figure that is told more than once has one check code, and so have the figures of a column of a table together.
 */
record Annex(DocumentId document, CheckCodes codes) {
    private static final List<String> HEADING = List.of("number", "definition", "figures");
    /** What a rate counts, how many of whom, and the rate itself differ in this sentence alone. */
    private static final Pattern WHICH_OF_IT = Pattern.compile(" ?此处为[^。]*。$");
    private static final Pattern ROW = Pattern.compile("\\[[^\\]]*]");
    private static final String BELOW = " · ";
    private static final List<String> MARKS = List.of("", "①", "②", "③", "④");

    /** What stands behind one check code. */
    record Coded(String code, String name, List<Run.Figure> figures) {
        boolean column() {
            return figures.stream().map(Run.Figure::text).distinct().count() > 1 || figures.stream().map(figure -> ROW.matcher(figure.address()).replaceAll("[]")).distinct().count() == 1
                    && figures.stream().map(Run.Figure::address).distinct().count() > 1;
        }
    }

    /** When and where. */
    private record Of(String period, String scope) {
        static Of of(Origin origin) {
            int below = origin.scope().indexOf(BELOW);
            return new Of(origin.period(), below < 0 ? origin.scope() : origin.scope().substring(0, below));
        }
    }

    private record Counted(String definition, Of of) {
        static Counted of(Origin origin) {
            return new Counted(WHICH_OF_IT.matcher(origin.definition()).replaceFirst(""), Of.of(origin));
        }
    }

    List<Block> blocks(Map<String, List<Cited>> figures) {
        if (figures.isEmpty()) return List.of();
        var counted = counted(figures);
        var usual = usual(counted);
        var lines = new ArrayList<List<Block.Paragraph>>();
        counted.forEach((what, coded) -> lines.add(List.of(Block.Paragraph.of(Integer.toString(lines.size() + 1)), Block.Paragraph.of(definition(what, usual)),
                Block.Paragraph.of(coded.stream().map(Annex::told).collect(Collectors.joining("；"))))));
        return List.of(new Block.Heading(1, say("reports.annex")), Block.Paragraph.of(lead(usual)),
                new Block.Grid("", HEADING.stream().map(each -> say("reports.annex." + each)).toList(), lines));
    }

    /** Everything that has a code of its own. */
    List<Coded> coded(Map<String, List<Cited>> figures) {
        return counted(figures).values().stream().flatMap(List::stream).toList();
    }

    Optional<Coded> behind(String code, Map<String, List<Cited>> figures) {
        return coded(figures).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private Map<Counted, List<Coded>> counted(Map<String, List<Cited>> figures) {
        var alike = new LinkedHashMap<Counted, Map<String, List<Run.Figure>>>();
        var columns = columns(figures);
        figures.forEach((address, cited) -> cited.forEach(each -> alike.computeIfAbsent(Counted.of(each.origin()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(together(address, each, columns), _ -> new ArrayList<>()).add(new Run.Figure(address, each.text()))));
        var counted = new LinkedHashMap<Counted, List<Coded>>();
        alike.forEach((what, together) -> counted.put(what, together.values().stream().map(this::coded).toList()));
        return counted;
    }

    /** How many figures of each definition stand in a column of a table. */
    private static Map<List<Object>, Long> columns(Map<String, List<Cited>> figures) {
        return figures.entrySet().stream().flatMap(each -> each.getValue().stream().map(cited -> column(each.getKey(), cited))).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static List<Object> column(String address, Cited cited) {
        return List.of(Counted.of(cited.origin()), ROW.matcher(address).replaceAll("[]"));
    }

    /** A column of a table, or the same number of the same definition. */
    private static String together(String address, Cited cited, Map<List<Object>, Long> columns) {
        return columns.get(column(address, cited)) > 1 && address.contains("[") ? ROW.matcher(address).replaceAll("[]") : cited.origin().definition() + cited.origin().scope() + "=" + cited.text();
    }

    private Coded coded(List<Run.Figure> figures) {
        return new Coded(codes.of(document, figures.stream().map(each -> each.address() + "=" + each.text()).collect(Collectors.joining("\n"))), name(figures.getFirst().address()), figures);
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('.') + 1);
    }

    /** Said once, above the table: the most usual without a mark, others that come again with one. */
    private static List<Of> usual(Map<Counted, List<Coded>> counted) {
        var often = counted.keySet().stream().collect(Collectors.groupingBy(Counted::of, LinkedHashMap::new, Collectors.counting()));
        return often.entrySet().stream().sorted(Map.Entry.<Of, Long>comparingByValue().reversed()).limit(MARKS.size()).filter(each -> each.getValue() > 1 || often.size() == 1).map(Map.Entry::getKey).toList();
    }

    private static String lead(List<Of> usual) {
        var marked = new StringBuilder();
        for (int at = 1; at < usual.size(); at++) marked.append(say("reports.annex.marked", MARKS.get(at), usual.get(at).period(), usual.get(at).scope()));
        return usual.isEmpty() ? say("reports.annex.lead.each") : say("reports.annex.lead", usual.getFirst().period(), usual.getFirst().scope(), marked);
    }

    private static String definition(Counted what, List<Of> usual) {
        int at = usual.indexOf(what.of());
        return at < 0 ? say("reports.annex.otherwise", what.definition(), what.of().period(), what.of().scope()) : what.definition() + MARKS.get(at);
    }

    /** 应结对 33 P7HA-W5KX. */
    private static String told(Coded coded) {
        return coded.column() ? say("reports.annex.column", coded.name(), coded.figures().size(), coded.code()) : coded.name() + " " + coded.figures().getFirst().text() + " " + coded.code();
    }

    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
