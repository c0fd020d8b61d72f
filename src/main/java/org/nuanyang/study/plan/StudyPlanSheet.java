package org.nuanyang.study.plan;

import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.note;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyVersion;

/** 学习帮扶计划 as schools keep it: one child, one term, with the effect of each stage told so far. Nothing on it says why the child has one. */
final class StudyPlanSheet {
    static final String TITLE = "学习帮扶计划";
    private static final List<Integer> COLUMNS = List.of(20, 36, 20, 36, 22, 36);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private StudyPlanSheet() {}

    /** @param helpers the classmates who help */
    static FramedForm of(String school, String klass, String name, StudyPlan plan, StudyVersion version, List<String> helpers, Map<AccountId, String> names) {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(9, label("学生姓名"), value(name), label("班级"), value(klass), label("计划负责人"), value(names.getOrDefault(plan.owner(), ""))));
        rows.add(FormRow.of(9, label("帮扶时段"), value(DAY.format(plan.from()) + "—" + DAY.format(plan.until())).across(3), label("学习帮手"), value(String.join("、", helpers))));
        for (var part : version.text().parts()) {
            rows.add(FormRow.of(8, label(part.subject()), label("辅导教师"), value(part.tutor().name()), label("帮扶时间"), value(part.hours()).across(2)));
            rows.add(FormRow.of(16, label("学业分析"), text(part.analysis()).across(5)));
            rows.add(FormRow.of(16, label("帮扶内容"), text(part.content()).across(5)));
            rows.add(FormRow.of(9, label("目标"), note(part.goal()).across(5)));
        }
        rows.add(FormRow.of(8, label("阶段"), label("何日看效果和要求").across(2), label("阶段性效果").across(3)));
        for (var stage : version.text().stages())
            rows.add(FormRow.of(16, value("第" + stage.number() + "阶段"), note(DAY.format(stage.due()) + (stage.aim() == null ? "" : "：" + stage.aim())).across(2), note(effects(plan, version, stage)).across(3)));
        var closure = plan.closure();
        if (closure != null) rows.add(FormRow.of(10, label("结束"), text(DAY.format(closure.on()) + "（" + Words.say(closure.ending()) + "）：" + closure.words()).across(5)));
        rows.add(FormRow.of(24, signature("辅导教师（签字）：").across(2), signature("班主任（签字）：").across(2), signature("监护人（签字）：").across(2)));
        return new FramedForm(TITLE, "学校：" + school, "第 " + version.version() + " 版" + (version.signedOn() == null ? "" : "，" + DAY.format(version.signedOn()) + "签字"), COLUMNS, 0, rows,
                List.of("填报单位（盖章）：", "填表人：" + names.getOrDefault(version.writtenBy(), ""), "制定日期：" + day(version.writtenOn())));
    }

    private static String effects(StudyPlan plan, StudyVersion version, StudyStage stage) {
        var lines = new ArrayList<String>();
        for (var part : version.text().parts())
            plan.effect(stage.number(), part.line()).ifPresent(effect -> lines.add(part.subject() + "：" + Words.say(effect.outcome()) + (effect.words() == null ? "" : "，" + effect.words())));
        return String.join("\n", lines);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
