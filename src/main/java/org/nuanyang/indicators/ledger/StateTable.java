package org.nuanyang.indicators.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;
import static org.nuanyang.documents.figures.FigureColumn.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.figures.Balance;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureColumn.Foot;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.indicators.ledger.Movements.Month;
import org.nuanyang.roster.time.RollChange;
import org.nuanyang.roster.time.RollChange.Kind;
import org.nuanyang.roster.time.RollChange.Reason;

/** 动态状况表: month by month, and by name. */
final class StateTable {
    private static final String JOINED = "本月增加";
    private static final String LEFT = "本月减少";
    private static final String CHANGED = "本月变更";

    static final List<Balance> BALANCES = List.of(Balance.of("after", "before", "joined").less("left"));

    static final List<FigureColumn> COLUMNS = List.of(
            centered("月份", 14), number("before", "月初人数").foot(Foot.FIRST).wide(10),
            number("RECOGNISED", "认定").under(JOINED), number("ENROLLED", "建档").under(JOINED), number("TRANSFERRED_IN", "转入").under(JOINED), number("RETURNED", "复学").under(JOINED),
            number("CLASS_IN", "换班").under(JOINED), sum("joined", "小计", "RECOGNISED", "ENROLLED", "TRANSFERRED_IN", "RETURNED", "CLASS_IN").under(JOINED),
            number("NO_LONGER", "退出").under(LEFT), number("CANNOT_TELL", "暂不能判断").under(LEFT).wide(8), number("TRANSFERRED", "转出").under(LEFT), number("GRADUATED", "毕业").under(LEFT),
            number("DROPPED_OUT", "辍学").under(LEFT), number("OTHER_LEFT", "其他").under(LEFT),
            sum("left", "小计", "NO_LONGER", "CANNOT_TELL", "TRANSFERRED", "GRADUATED", "DROPPED_OUT", "OTHER_LEFT").under(LEFT),
            number("GROUND_CHANGED", "情形变更").under(CHANGED), number("SCHOOL_CHANGED", "换学校").under(CHANGED), number("CLASS_CHANGED", "换班").under(CHANGED),
            sum("changed", "小计", "GROUND_CHANGED", "SCHOOL_CHANGED", "CLASS_CHANGED").under(CHANGED), number("after", "月末人数").foot(Foot.LAST).wide(10));

    static final List<FigureColumn> NAMES = List.of(
            centered("序号", 6), centered("月份", 12), centered("姓名", 12), centered("变动", 8), centered("原因", 14), centered("日期", 12), label("变动前", 42), label("变动后", 42));

    private StateTable() {}

    static List<FigureBlock> rows(List<Month> months) {
        return List.of(FigureBlock.of(months.stream().map(StateTable::row).toList()));
    }

    private static FigureRow row(Month month) {
        var numbers = new HashMap<String, Long>();
        numbers.put("before", month.before());
        numbers.put("after", month.after());
        for (var column : COLUMNS) numbers.putIfAbsent(column.key(), 0L);
        numbers.keySet().removeAll(List.of("", "joined", "left", "changed"));
        for (var change : month.changes()) numbers.merge(key(change), 1L, Long::sum);
        return new FigureRow(List.of(LedgerSpan.words(month.month())), numbers);
    }

    private static String key(RollChange change) {
        return switch (change.kind()) {
            case JOINED -> change.reason() == Reason.CLASS_CHANGED ? "CLASS_IN" : change.reason().name();
            case LEFT -> switch (change.reason()) {
                case NO_LONGER, CANNOT_TELL, TRANSFERRED, GRADUATED, DROPPED_OUT -> change.reason().name();
                default -> "OTHER_LEFT";
            };
            case CHANGED -> change.reason().name();
        };
    }

    /** A line for each name, month by month: joined, left, changed. */
    static List<FigureBlock> names(List<Month> months, LocalDate today) {
        var rows = new ArrayList<FigureRow>();
        for (var month : months) {
            var last = month.month().atEndOfMonth().isAfter(today) ? today : month.month().atEndOfMonth();
            for (var kind : Kind.values())
                for (var change : month.changes())
                    if (change.kind() == kind) rows.add(new FigureRow(List.of(String.valueOf(rows.size() + 1), LedgerSpan.words(month.month()), change.name(),
                            change.kind().words(), change.reason().words(), change.on().toString(), side(change.before(), last), side(change.after(), last)), Map.of()));
        }
        return List.of(FigureBlock.of(rows));
    }


    private static String side(RollChange.@Nullable Side side, LocalDate day) {
        return side == null ? "" : side.words(day, true);
    }
}
