package org.nuanyang.care.documents;

import static org.nuanyang.documents.FormCell.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.care.record.CareRecord.HomeVisit;
import org.nuanyang.care.record.Mode;
import org.nuanyang.care.record.Party;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.roster.ChildId;

/** 家访记录表: one visit for one child on one page. */
final class HomeVisitSheet {
    private static final List<Integer> COLUMNS = List.of(22, 31, 22, 24, 22, 49);

    private HomeVisitSheet() {}

    static FramedForm blank(String school, Pupil pupil) {
        return form(school, pupil, null);
    }

    static FramedForm of(String school, Written written, ChildId child) {
        return form(school, written.pupils().get(child), written);
    }

    private static FramedForm form(String school, Pupil pupil, @Nullable Written written) {
        var visit = written == null ? null : (HomeVisit) written.record();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(9, label("学生姓名"), value(pupil.name()), label("性别"), value(pupil.sex()), label("班级"), value(pupil.klass())));
        rows.add(FormRow.of(9, label("监护人"), value(pupil.guardian()), label("与学生关系"), value(pupil.relation()),
                label("监护人身体"), value(visit == null ? "" : Written.or(visit.guardianHealth()))));
        rows.add(FormRow.of(9, label("家庭住址"), note(pupil.address()).across(5)));
        rows.add(FormRow.of(9, label("父母去向"), note(visit == null || visit.whereabouts() == null ? pupil.parents() : visit.whereabouts()).across(5)));
        rows.add(FormRow.of(9, label("家访教师"), value(written == null ? "" : written.doneBy()), label("时长"), value(written == null ? "" : written.lasted()),
                label("家访时间"), value(written == null ? "" : (written.day() + " " + written.time()).strip())));
        rows.add(FormRow.of(9, label("家访方式"), boxes(List.of(Mode.values()), visit == null ? List.of() : List.of(visit.common().mode()), Words::say).across(5)));
        rows.add(FormRow.of(9, label("受访人"), boxes(List.of(Party.values()), visit == null ? List.of() : visit.common().parties(), Words::say).across(5)));
        rows.add(FormRow.of(24, label("家庭情况"), text(visit == null ? "" : Written.or(visit.homeSituation())).across(5)));
        rows.add(FormRow.of(48, upright("交流内容"), text(visit == null ? "" : written.said(visit.content())).across(5)));
        rows.add(FormRow.of(20, label("存在的问题"), text(written == null ? "" : written.problems()).across(5)));
        rows.add(FormRow.of(23, label("建议和措施"), text(visit == null ? "" : (Written.or(visit.suggestions()) + "\n" + written.promised()).strip()).across(5)));
        rows.add(FormRow.of(20, label("家长意见"), text(visit == null ? "" : Written.or(visit.opinion())).across(5)));
        rows.add(FormRow.of(22, signature("家访教师（签字）：").across(2), signature("监护人（签字）：").across(2), signature("学校（盖章）：").across(2)));
        return new FramedForm(PaperKind.HOME_VISIT_SHEET.title(), "学校：" + school, Written.mark(written), COLUMNS, 0, rows, written == null ? Days.feet("", "") : written.feet());
    }
}
