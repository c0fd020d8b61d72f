package org.nuanyang.risk.attendance;

import static org.nuanyang.documents.LedgerColumn.centered;
import static org.nuanyang.documents.LedgerColumn.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;

/**
 * 考勤台账 of a class or school in a month: a row for each day on which somebody was not simply there. Official, so Chinese.
 *
 * @param tally of all class days that were told of
 * @param days of how many class days that was
 */
record MonthLedger(String unit, String place, YearMonth month, Tally tally, int days, String exportedBy) {
    private static final List<LedgerColumn> COLUMNS = List.of(
            centered("", "序号", 6), centered("", "班级", 16), centered("", "姓名", 12), centered("", "日期", 14), centered("", "考勤", 16), text("", "备注", 40));

    /** @param klass what the class was called then */
    record Line(UUID child, String name, String klass, LocalDate on, Mark mark) {}

    String title() {
        return place + "考勤台账";
    }

    Ledger ledger() {
        var marks = Arrays.stream(Mark.values()).filter(mark -> mark != Mark.PRESENT).map(Words::say).toList();
        return new Ledger("考勤", title(), unit, asOf(), COLUMNS, marks, 3, exportedBy, "人次").tallying(Tallying.words(4, marks));
    }

    /** 2026年3月；已报 44 班·天，应到 1540 人·天，缺勤 12 人·天，出勤率 99.2%. */
    private String asOf() {
        var rate = tally.rate().map(each -> "，出勤率 " + each.toPlainString() + "%").orElse("");
        return month.getYear() + "年" + month.getMonthValue() + "月；已报 " + days + " 班·天，应到 " + tally.onRoll() + " 人·天，缺勤 " + tally.absent() + " 人·天" + rate;
    }

    static List<String> cells(int number, Line line) {
        return List.of(Integer.toString(number), line.klass(), line.name(), line.on().toString(), Words.say(line.mark()), "");
    }
}
