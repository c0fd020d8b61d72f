package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** What stands behind one check code. */
    record Coded(String code, String name, List<Run.Figure> figures) {
        boolean column() {
            return figures.stream().map(Run.Figure::text).distinct().count() > 1 || figures.stream().allMatch(figure -> figure.address().contains("["))
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
        return List.of(new Block.Heading(1, say("reports.annex")), Block.Paragraph.of(say("reports.annex.lead", usual.period(), usual.scope())),
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
        figures.forEach((address, cited) -> cited.forEach(each -> alike.computeIfAbsent(Counted.of(each.origin()), _ -> new LinkedHashMap<>())
                .computeIfAbsent(together(address, each.text()), _ -> new ArrayList<>()).add(new Run.Figure(address, each.text()))));
        var counted = new LinkedHashMap<Counted, List<Coded>>();
        alike.forEach((what, columns) -> counted.put(what, columns.values().stream().map(this::coded).toList()));
        return counted;
    }

    /** A column of a table, or the same number of the same name. */
    private static String together(String address, String text) {
        var name = name(address);
        return address.contains("[") ? ROW.matcher(address).replaceAll("[]") : name + "=" + text;
    }

    private Coded coded(List<Run.Figure> figures) {
        return new Coded(codes.of(document, figures.stream().map(each -> each.address() + "=" + each.text()).collect(Collectors.joining("\n"))), name(figures.getFirst().address()), figures);
    }

    private static String name(String address) {
        return address.substring(address.lastIndexOf('.') + 1);
    }

    /** Said once, above the table. */
    private static Of usual(Map<Counted, List<Coded>> counted) {
        var often = counted.keySet().stream().collect(Collectors.groupingBy(Counted::of, LinkedHashMap::new, Collectors.counting()));
        return often.entrySet().stream().max(Comparator.comparingLong(Map.Entry::getValue)).orElseThrow().getKey();
    }

    private static String definition(Counted what, Of usual) {
        return what.of().equals(usual) ? what.definition() : say("reports.annex.otherwise", what.definition(), what.of().period(), what.of().scope());
    }

    /** 应结对 33 P7HA-W5KX. */
    private static String told(Coded coded) {
        return coded.column() ? say("reports.annex.column", coded.name(), coded.figures().size(), coded.code()) : coded.name() + " " + coded.figures().getFirst().text() + " " + coded.code();
    }

    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
