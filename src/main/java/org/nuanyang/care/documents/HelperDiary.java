package org.nuanyang.care.documents;

import static org.nuanyang.documents.FormCell.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nuanyang.care.record.CareRecord.DiaryEntry;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.roster.ChildId;

/** 帮扶日记: what one helper wrote about one child in one month. */
final class HelperDiary {
    private static final List<Integer> COLUMNS = List.of(22, 31, 22, 24, 22, 49);
    private static final int ENTRIES = 4;

    private HelperDiary() {}

    static FramedForm blank(String school, Pupil pupil, String month) {
        return form(school, pupil, month, "", List.of());
    }

    /** @param entries of one helper about this child, in the order of their days */
    static FramedForm of(String school, Pupil pupil, String month, ChildId child, List<Written> entries) {
        return form(school, pupil, month, entries.getFirst().doneBy(), entries.stream().map(entry -> entry(entry, child)).toList());
    }

    private static FramedForm form(String school, Pupil pupil, String month, String helper, List<FormRow> entries) {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(10, label("学生姓名"), value(pupil.name()), label("性别"), value(pupil.sex()), label("班级"), value(pupil.klass())));
        rows.add(FormRow.of(10, label("帮扶人"), value(helper), label("监护人"), value(pupil.guardian()), label("与学生关系"), value(pupil.relation())));
        rows.add(FormRow.of(9, label("日期"), label("日记内容").across(4), label("孩子的情绪")));
        rows.addAll(entries);
        for (int i = entries.size(); i < ENTRIES; i++) rows.add(FormRow.of(34, value(""), text("").across(4), value("")));
        rows.add(FormRow.of(24, label("本月小结"), text("").across(5)));
        rows.add(FormRow.of(22, signature("帮扶人（签字）：").across(3), signature("学校检查人（签字）：").across(3)));
        return new FramedForm(PaperKind.HELPER_DIARY.title(), "学校：" + school, month, COLUMNS, 0, rows, Days.feet(helper, ""));
    }

    private static FormRow entry(Written entry, ChildId child) {
        var mood = entry.mood(child).stream().map(Words::say).collect(Collectors.joining());
        return FormRow.of(34, value(Days.within(entry.record().common().day()) + (entry.late() ? "\n（补录）" : "")),
                text(entry.said(((DiaryEntry) entry.record()).text())).across(4), value(mood));
    }
}
