package org.nuanyang.reports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuanyang.common.Words;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.telling.Origin;
import org.nuanyang.documents.telling.Telling;

/**
 * Where each figure comes from, numbered in the order of the text. What stands line by line, of each school or matter, has one line: the same is
 * counted in each.
 */
record Annex(DocumentId document, CheckCodes codes) {
    private static final List<String> HEADING = List.of("number", "figure", "definition", "period", "scope", "code");
    private static final int SHOWN = 6;

    List<Block> blocks(Map<String, Telling.Cited> figures) {
        if (figures.isEmpty()) return List.of();
        var lines = new ArrayList<List<Block.Paragraph>>();
        counted(figures).forEach((address, given) -> lines.add(line(lines.size() + 1, address, given)));
        return List.of(new Block.Heading(1, say("reports.annex")), Block.Paragraph.of(say("reports.annex.lead")),
                new Block.Grid("", HEADING.stream().map(each -> say("reports.annex." + each)).toList(), lines));
    }

    /** By what is counted: {@code situation.schools[…].roll} of all schools together. */
    private static Map<String, Map<String, Telling.Cited>> counted(Map<String, Telling.Cited> figures) {
        var counted = new LinkedHashMap<String, Map<String, Telling.Cited>>();
        figures.forEach((address, given) -> counted.computeIfAbsent(address.replaceAll("\\[[^\\]]*]", "[]"), _ -> new LinkedHashMap<>()).put(address, given));
        return counted;
    }

    private List<Block.Paragraph> line(int number, String address, Map<String, Telling.Cited> given) {
        var origin = given.values().iterator().next().origin();
        var text = given.values().stream().limit(SHOWN).map(Telling.Cited::text).collect(Collectors.joining("、")) + (given.size() > SHOWN ? say("reports.annex.more", given.size()) : "");
        var code = given.size() == 1 ? codes.of(document, given.keySet().iterator().next(), text)
                : codes.of(document, address, given.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().text()).collect(Collectors.joining("\n")));
        return List.of(cell(Integer.toString(number)), cell(text), cell(origin.definition()), cell(origin.period()), cell(scope(given, origin)), cell(code));
    }

    private static String scope(Map<String, Telling.Cited> given, Origin first) {
        return given.values().stream().allMatch(each -> each.origin().scope().equals(first.scope())) ? first.scope() : say("reports.annex.each");
    }

    private static Block.Paragraph cell(String text) {
        return Block.Paragraph.of(text);
    }

    private static String say(String key, Object... args) {
        return Words.sayIn(Locale.SIMPLIFIED_CHINESE, key, args);
    }
}
