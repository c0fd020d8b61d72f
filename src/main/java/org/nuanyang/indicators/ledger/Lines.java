package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureRow;

/**
 * The rows of a table at a level: a county's schools by township, a township's schools, a school's classes; a class is one row. A
 * teaching point is a row of its own, as on the pages.
 *
 * @param heading what the rows are
 */
record Lines(String heading, List<Block> blocks) {
    /** @param key of a school or a class; null for the pupils of a school who are in no class */
    record Line(@Nullable OrgId key, String words) {}

    record Block(String name, List<Line> lines) {}

    static final String NO_CLASS = "未分班";

    boolean ofClasses() {
        return heading.equals("班级");
    }

    /** @param numbers what a line counts; one that counts nothing is nought everywhere */
    List<FigureBlock> laidOut(BiFunction<Integer, Line, FigureRow> row) {
        var laid = new ArrayList<FigureBlock>();
        int number = 0;
        for (var block : blocks) {
            var rows = new ArrayList<FigureRow>();
            for (var line : block.lines()) rows.add(row.apply(++number, line));
            if (!rows.isEmpty()) laid.add(new FigureBlock(block.name(), rows));
        }
        return laid;
    }

    List<FigureBlock> laidOut(Map<String, Map<String, Long>> numbers, Map<String, Long> nothing) {
        return laidOut((number, line) -> new FigureRow(List.of(String.valueOf(number), line.words()), numbers.getOrDefault(key(line.key()), nothing)));
    }

    static String key(@Nullable OrgId key) {
        return key == null ? "" : key.toString();
    }

    /** What was counted class by class, by the keys of these lines. */
    Map<String, Map<String, Long>> folded(List<LedgerSql.Counted> counted) {
        var folded = new HashMap<String, Map<String, Long>>();
        for (var each : counted) {
            var key = !ofClasses() ? each.school().toString() : each.klass() == null ? "" : each.klass().toString();
            var sums = folded.computeIfAbsent(key, _ -> new LinkedHashMap<>());
            each.numbers().forEach((name, number) -> sums.merge(name, number, Long::sum));
        }
        return folded;
    }

    /** Above the school a row is a school, in it a class. */
    static boolean ofSchools(Org place) {
        return place.kind() == Org.Kind.COUNTY || place.kind() == Org.Kind.TOWNSHIP;
    }

    static boolean isSchool(Org org) {
        return org.kind() == Org.Kind.SCHOOL || org.kind() == Org.Kind.TEACHING_POINT;
    }
}
