package org.nuanyang.indicators.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;
import static org.nuanyang.documents.figures.FigureColumn.share;
import static org.nuanyang.documents.figures.FigureColumn.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.indicators.Breakdown;

/** 关爱制度落实情况统计表: of each matter what fell due, what of it was done, and the rate; matters that nobody owed are left out. */
record CarriedOutTable(Map<Matter, Breakdown> matters) {
    CarriedOutTable {
        matters = Map.copyOf(matters);
    }

    List<FigureColumn> columns(String lines) {
        var columns = new ArrayList<FigureColumn>(List.of(centered("序号", 5), label(lines, lines.equals("学校") ? 24 : 18)));
        var order = order();
        if (order.isEmpty()) return columns;
        columns.add(sum("owed", "应做次数", order.stream().map(matter -> "owed_" + matter).toArray(String[]::new)).under("合计").wide(9));
        columns.add(sum("done", "已做次数", order.stream().map(matter -> "done_" + matter).toArray(String[]::new)).under("合计").wide(9));
        columns.add(share("rate", "落实率", "done", "owed").under("合计"));
        for (var matter : order) {
            var words = Words.sayIn(Locale.SIMPLIFIED_CHINESE, matter);
            columns.add(number("owed_" + matter, "应做").under(words));
            columns.add(number("done_" + matter, "已做").under(words));
            columns.add(share("rate_" + matter, "落实率", "done_" + matter, "owed_" + matter).under(words));
        }
        return columns;
    }

    /** By the keys of the lines; a matter that a line was not owed is nought there, as it is in a line without any. */
    Map<String, Map<String, Long>> numbers() {
        var numbers = new HashMap<String, Map<String, Long>>();
        matters.forEach((matter, breakdown) -> breakdown.cells().forEach(cell -> {
            if (cell.now() == null) return;
            var line = numbers.computeIfAbsent(cell.key(), _ -> new HashMap<>(nothing()));
            line.put("owed_" + matter, cell.now().denominator());
            line.put("done_" + matter, cell.now().numerator());
        }));
        return numbers;
    }

    Map<String, Long> nothing() {
        var nothing = new HashMap<String, Long>();
        for (var matter : order()) {
            nothing.put("owed_" + matter, 0L);
            nothing.put("done_" + matter, 0L);
        }
        return nothing;
    }

    private List<Matter> order() {
        return matters.keySet().stream().sorted().toList();
    }
}
