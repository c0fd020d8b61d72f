package org.nuanyang.care.documents;

import static org.nuanyang.documents.FormCell.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.CareRecord.Seminar;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;

/** 座谈会记录: one meeting on one page, with room to sign in. */
final class SeminarMinutes {
    private static final List<Integer> COLUMNS = List.of(22, 63, 22, 63);

    private SeminarMinutes() {}

    /** @param pupils who is asked to come; empty for room to write */
    static FramedForm blank(String school, List<Pupil> pupils) {
        return form(school, null, pupils.stream().map(Pupil::name).collect(Collectors.joining("、")));
    }

    static FramedForm of(String school, Written written) {
        return form(school, written, written.names());
    }

    private static FramedForm form(String school, @Nullable Written written, String names) {
        var seminar = written == null ? null : (Seminar) written.record();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(10, label("时间"), value(written == null ? "" : (written.day() + " " + written.time() + "　" + written.lasted()).strip()),
                label("地点"), value(written == null ? "" : written.place())));
        rows.add(FormRow.of(10, label("主持人"), value(seminar == null ? "" : Written.or(seminar.host())), label("记录人"), value(written == null ? "" : written.enteredBy())));
        rows.add(FormRow.of(10, label("主题"), note(seminar == null ? "" : Written.or(seminar.theme())).across(3)));
        rows.add(FormRow.of(20, label("参加学生"), note(names).across(3)));
        rows.add(FormRow.of(14, label("其他\n参加人员"), note(seminar == null ? "" : Written.or(seminar.present())).across(3)));
        rows.add(FormRow.of(70, upright("座谈内容"), text(seminar == null ? "" : written.said(seminar.minutes())).across(3)));
        rows.add(FormRow.of(24, label("意见和问题"), text(written == null ? "" : written.problems()).across(3)));
        rows.add(FormRow.of(24, label("议定事项"), text(written == null ? "" : written.promised()).across(3)));
        rows.add(FormRow.of(22, label("签到"), text("").across(3)));
        rows.add(FormRow.of(20, signature("主持人（签字）：").across(2), signature("学校负责人（签字）：").across(2)));
        return new FramedForm(PaperKind.SEMINAR_MINUTES.title(), "学校：" + school, Written.mark(written), COLUMNS, 0, rows, written == null ? Days.feet("", "") : written.feet());
    }
}
