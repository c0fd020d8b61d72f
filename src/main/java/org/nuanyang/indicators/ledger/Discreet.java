package org.nuanyang.indicators.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.documents.figures.FigureColumn;

/**
 * Health and hardship for whoever may not open the files: no row tells them, since whose they are could be read off the list of a
 * class or a small school. Sums stand below the table of the widest place that the viewer sees, and nowhere else: what two tables
 * tell of the same children could be taken from each other.
 */
final class Discreet {
    static final String NOTE = "健康状况、困难与救助只在能打开全部学生档案的人员所出的表中按行列出，本表各行以“—”表示。";

    /** Each child stands in one of them. */
    static final List<String> HEALTH = List.of("healthy", "disabled", "ill", "health_untold");

    /** A child may stand in several. */
    static final List<String> HARDSHIP = List.of("minimum", "extreme", "unsupported", "watched");

    private Discreet() {}

    static Map<String, Long> row(Map<String, Long> numbers) {
        var told = new HashMap<>(numbers);
        told.keySet().removeAll(HEALTH);
        told.keySet().removeAll(HARDSHIP);
        return told;
    }

    /** @param sums of all rows */
    static String note(Map<String, Long> sums, List<FigureColumn> columns) {
        var headings = columns.stream().collect(Collectors.toMap(FigureColumn::key, FigureColumn::heading, (first, _) -> first));
        var health = health(HEALTH.stream().map(key -> number(sums, key)).toList());
        var said = new ArrayList<String>();
        for (int at = 0; at < HEALTH.size(); at++) said.add(said(headings.get(HEALTH.get(at)), health.get(at)));
        var hardship = HARDSHIP.stream().map(key -> said(headings.get(key), SmallCounts.alone(number(sums, key)))).toList();
        return "合计　健康状况：" + String.join("、", said) + "；困难与救助：" + String.join("、", hardship) + "。“—”为不足 " + SmallCounts.LEAST + " 人或可据以推算的数字。";
    }

    /** How many children there are stands in the table; where that cannot be shown beside the parts, no part is. */
    private static List<OptionalInt> health(List<Integer> counts) {
        var line = SmallCounts.line(counts);
        return line.total().isPresent() ? line.parts() : counts.stream().map(_ -> OptionalInt.empty()).toList();
    }

    private static int number(Map<String, Long> sums, String key) {
        return Math.toIntExact(sums.getOrDefault(key, 0L));
    }

    private static String said(String heading, OptionalInt number) {
        return heading + (number.isPresent() ? " " + number.getAsInt() : " —");
    }
}
