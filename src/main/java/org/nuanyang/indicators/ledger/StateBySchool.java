package org.nuanyang.indicators.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuanyang.access.Viewer;
import org.nuanyang.documents.figures.Balance;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Span;
import org.springframework.stereotype.Component;

/**
 * 动态状况表 of a county or township, a line for each school, month beside month: the figures of joined, left and changed. How many there are in
 * the end is counted on that day's roll and not reckoned from them, so that the table shows it where the two part.
 */
@Component
class StateBySchool {
    private static final Map<Indicator, String> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put(Indicator.JOINED, "增加");
        MOVES.put(Indicator.LEFT, "减少");
        MOVES.put(Indicator.CHANGED, "变更");
    }

    private final Figures figures;
    private final LineSource lines;
    private final Movements movements;

    StateBySchool(Figures figures, LineSource lines, Movements movements) {
        this.figures = figures;
        this.lines = lines;
        this.movements = movements;
    }

    FigureTable of(Wanted wanted, Viewer viewer) {
        var months = wanted.span().months(wanted.today());
        var numbers = new HashMap<String, Map<String, Long>>();
        for (var month : months) {
            var span = month.atEndOfMonth().isBefore(wanted.today()) ? Span.month(month) : new Span(Span.Kind.NOW, month.atDay(1), wanted.today());
            for (var indicator : MOVES.keySet())
                for (var cell : figures.by(indicator, Dimension.SCHOOL, wanted.place().id(), span, viewer).cells())
                    if (cell.now() != null) tell(numbers.computeIfAbsent(cell.key(), _ -> new HashMap<>()), indicator, month, cell.now(), months.getFirst().equals(month));
        }
        movements.countedBySchool(wanted.place(), wanted.span().stateOn(wanted.today()), wanted.definition(), viewer)
                .forEach((school, counted) -> numbers.computeIfAbsent(school.toString(), _ -> new HashMap<>()).put("after", counted));
        var rows = lines.of(wanted.place(), numbers.keySet().stream().filter(key -> !key.isEmpty()).map(UUID::fromString).toList(), wanted.span().stateOn(wanted.today()));
        var columns = columns(rows.heading(), months);
        var nothing = StandingLedgers.nothing(columns);
        numbers.values().forEach(school -> nothing.forEach(school::putIfAbsent));
        return new FigureTable("分校", wanted.unit() + "各校关爱学生动态状况表", wanted.unit(), wanted.span().daysLabel(), "计量单位：人", columns,
                rows.laidOut(numbers, nothing), List.of(balance(months)),
                List.of("说明：" + Wanted.said(wanted.definition()) + "从本地一所学校到另一所的，前一校计减少、后一校计增加，各校之和因此可能多于全部的动态状况表；期末人数各校之和与之相同。"));
    }

    private static void tell(Map<String, Long> school, Indicator indicator, YearMonth month, Count count, boolean first) {
        school.put(key(indicator, month), count.numerator());
        if (first && indicator == Indicator.JOINED) school.put("before", count.denominator());
    }

    private static List<FigureColumn> columns(String heading, List<YearMonth> months) {
        var columns = new ArrayList<FigureColumn>(List.of(centered("序号", 5), label(heading, 24), number("before", "期初人数").wide(8)));
        for (var month : months) MOVES.forEach((indicator, words) -> columns.add(number(key(indicator, month), words).under(LedgerSpan.words(month)).wide(6)));
        columns.add(number("after", "期末人数").wide(8));
        return columns;
    }

    private static Balance balance(List<YearMonth> months) {
        var plus = new ArrayList<>(List.of("before"));
        months.forEach(month -> plus.add(key(Indicator.JOINED, month)));
        return Balance.of("after", plus.toArray(String[]::new)).less(months.stream().map(month -> key(Indicator.LEFT, month)).toArray(String[]::new));
    }

    private static String key(Indicator indicator, YearMonth month) {
        return indicator.name() + "_" + month;
    }
}
