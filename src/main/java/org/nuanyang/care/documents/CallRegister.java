package org.nuanyang.care.documents;

import static org.nuanyang.documents.FormCell.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.care.record.Party;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;

/**
 * 亲情电话登记表: the calls of a class in a month, a row for each child and call, to be signed by child and teacher. It lies by
 * the telephone where every child sees it, so nothing of what was said stands in it.
 */
final class CallRegister {
    private static final List<Integer> COLUMNS = List.of(12, 30, 20, 34, 40, 24, 20, 17, 30, 30);
    private static final int ROWS = 14;

    private CallRegister() {}

    /** A row for each name, or empty rows, and a page full of them at least. */
    static FramedForm blank(String school, String klass, String month, List<Pupil> pupils) {
        var rows = new ArrayList<FormRow>();
        for (int i = 0; i < Math.max(ROWS, pupils.size()); i++)
            rows.add(row(i + 1, "", "", i < pupils.size() ? pupils.get(i).name() : "", "", "", "", "", "", ""));
        return form(school, klass, month, rows, "");
    }

    static FramedForm of(String school, String klass, String month, List<Written> calls) {
        var rows = new ArrayList<FormRow>();
        for (var call : calls) {
            var common = call.record().common();
            for (var pupil : call.pupils().values())
                rows.add(row(rows.size() + 1, Days.within(common.day()), call.time(), pupil.name(), with(call), Words.say(common.mode()),
                        common.minutes() == null ? "" : common.minutes().toString(), common.reached() ? "是" : "否", "", ""));
        }
        while (rows.size() < ROWS) rows.add(row(rows.size() + 1, "", "", "", "", "", "", "", "", ""));
        return form(school, klass, month, rows, calls.stream().map(Written::enteredBy).distinct().collect(Collectors.joining("、")));
    }

    private static FramedForm form(String school, String klass, String month, List<FormRow> calls, String by) {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(11, label("序号"), label("日期"), label("时间"), label("学生姓名"), label("通话对象"), label("方式"), label("时长\n（分钟）"), label("接通"),
                label("学生签名"), label("值班教师签名")));
        rows.addAll(calls);
        return new FramedForm(PaperKind.CALL_REGISTER.title(), "学校：" + school + "　　班级：" + klass, month, COLUMNS, 1, rows, Days.feet(by, ""));
    }

    private static FormRow row(int number, String... values) {
        var cells = new ArrayList<org.nuanyang.documents.FormCell>();
        cells.add(value(Integer.toString(number)));
        for (var each : values) cells.add(value(each));
        return new FormRow(9, cells);
    }

    private static String with(Written call) {
        return call.record().common().parties().stream().sorted().map((Party party) -> Words.say(party)).collect(Collectors.joining("、"));
    }
}
