package org.nuanyang.care.documents;

import static org.nuanyang.documents.LedgerColumn.centered;
import static org.nuanyang.documents.LedgerColumn.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nuanyang.care.Matter;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Told;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.roster.ChildId;

/** 关爱台账 of one matter, such as 谈心台账: a row for each record and child. Official, so Chinese; it carries no number of anybody. */
record CareLedger(Matter matter, String unit, String title, String period, String exportedBy) {
    private static final String ATTEMPTED = "未联系上";
    private static final String LATE = "补录";

    /** A record and one of its children. */
    record Line(Written written, ChildId child) {
        private Pupil pupil() {
            return written.pupils().get(child);
        }
    }

    private record Column(LedgerColumn layout, Function<Line, String> cell) {}

    static String title(Matter matter) {
        return (matter == Matter.FAMILY_CALL ? "亲情电话" : Words.say(matter)) + "台账";
    }

    Ledger ledger() {
        var layout = new ArrayList<LedgerColumn>();
        layout.add(centered("", "序号", 5));
        columns().forEach(column -> layout.add(column.layout()));
        var tallied = Stream.concat(Stream.of(Mode.values()).map(Words::say), Stream.of(ATTEMPTED, LATE)).toList();
        return new Ledger(title(matter), title, unit, period, layout, tallied, 3, exportedBy, "次").tallying(seen(layout));
    }

    private static Tallying seen(List<LedgerColumn> layout) {
        var seen = new HashMap<String, List<Tallying.Condition>>();
        for (var mode : Mode.values()) seen.put(Words.say(mode), List.of(new Tallying.Condition(at("方式", layout), Words.say(mode))));
        for (var remark : List.of(ATTEMPTED, LATE)) seen.put(remark, List.of(new Tallying.Condition(at("备注", layout), "*" + remark + "*")));
        return new Tallying(seen);
    }

    private static int at(String heading, List<LedgerColumn> layout) {
        return IntStream.range(0, layout.size()).filter(column -> layout.get(column).heading().equals(heading)).findFirst().orElseThrow();
    }

    List<String> cells(int number, Line line) {
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(number));
        for (var column : columns()) cells.add(column.cell().apply(line));
        return cells;
    }

    static Set<String> counted(Line line) {
        var counted = new LinkedHashSet<String>();
        counted.add(Words.say(line.written().record().common().mode()));
        if (!line.written().record().common().reached()) counted.add(ATTEMPTED);
        if (line.written().late()) counted.add(LATE);
        return counted;
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>(List.of(
                new Column(centered("", "班级", 11), line -> line.pupil().klass()), new Column(centered("", "姓名", 8), line -> line.pupil().name()),
                new Column(centered("", "性别", 5), line -> line.pupil().sex()), new Column(centered("", "日期", 11), line -> line.written().record().common().day().toString()),
                new Column(centered("", "时间", 7), line -> line.written().time()), new Column(centered("", "时长", 8), line -> line.written().lasted()),
                new Column(centered("", "方式", 8), line -> Words.say(line.written().record().common().mode())),
                new Column(centered("", "教师", 8), line -> line.written().doneBy()), new Column(centered("", "对象", 9), CareLedger::parties)));
        if (matter != Matter.FAMILY_CALL && matter != Matter.LETTER) {
            columns.add(new Column(centered("", "情绪", 7), line -> line.written().mood(line.child()).stream().map(Words::say).collect(Collectors.joining())));
            columns.add(new Column(text("", "话题", 12), line -> String.join("、", line.written().topics())));
            columns.add(new Column(text("", "内容", 36), this::told));
            columns.add(new Column(text("", "发现的问题", 18), line -> line.written().problems()));
            columns.add(new Column(text("", "下一步", 18), line -> line.written().promised()));
        }
        columns.add(new Column(text("", "备注", 10), CareLedger::remark));
        return columns;
    }

    private static String parties(Line line) {
        return line.written().record().common().parties().stream().sorted().map(Words::say).collect(Collectors.joining("、"));
    }

    /** What the form of this matter asks for, in its order; choices in words. */
    private String told(Line line) {
        var told = line.written().record().told();
        return Told.askedBy(matter).stream().map(Told.Asked::told).filter(told::containsKey).map(each -> words(each, told.get(each))).collect(Collectors.joining("\n"));
    }

    private static String words(Told told, String value) {
        return told.options().stream().filter(option -> option.value().equals(value)).map(option -> option.label()).findFirst().orElse(value);
    }

    private static String remark(Line line) {
        return Stream.of(line.written().record().common().reached() ? "" : ATTEMPTED, line.written().late() ? LATE : "")
                .filter(remark -> !remark.isEmpty()).collect(Collectors.joining("、"));
    }
}
