package org.nuanyang.risk.dropout;

import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.note;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormCell;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;

/** 控辍保学劝返记录表: one child on one page, as schools file it; a line for each step. Official, so Chinese. */
record PersuasionSheet(String title, String school, String klass, Facts facts, Dropout dropout) {
    private static final List<Integer> COLUMNS = List.of(27, 22, 24, 31, 24, 42);
    private static final int LEAST_LINES = 4;

    FramedForm form() {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(9, label("学生姓名"), value(told(Fact.NAME)), label("性别"), value(sex()), label("班级"), value(klass)));
        rows.add(FormRow.of(9, label("监护人"), value(told(Fact.GUARDIAN_NAME)), label("与学生关系"), value(facts.<Relation>get(Fact.GUARDIAN_RELATION).map(Relation::word).orElse("")), label("列入日期"), value(dropout.began().toString())));
        rows.add(FormRow.of(9, label("家庭住址"), note(told(Fact.ADDRESS)).across(5)));
        rows.add(FormRow.of(16, label("未到校情况"), text(situation()).across(5)));
        rows.add(FormRow.of(9, label("日期"), label("方式"), label("参加人员和受访人").across(2), label("对方态度"), label("经过")));
        var steps = dropout.steps().stream().sorted(Comparator.comparing(DropoutStep::on)).toList();
        for (var step : steps)
            rows.add(FormRow.of(14, value(step.on().toString()), value(Words.say(step.kind())), text(step.who()).across(2), value(answer(step)), text(step.said() == null ? "" : step.said())));
        for (int i = steps.size(); i < LEAST_LINES; i++) rows.add(FormRow.of(14, value(""), value(""), text("").across(2), value(""), text("")));
        rows.add(FormRow.of(18, label("结果"), outcome().across(5)));
        rows.add(FormRow.of(26, signature("班主任（签字）：").across(2), signature("监护人（签字）：").across(2), signature("学校负责人（签字、盖章）：").across(2)));
        return new FramedForm(title, "学校：" + school, "", COLUMNS, 0, rows, List.of("填报单位（盖章）：", "填表人：", "填表日期：　　　年　　月　　日"));
    }

    private String situation() {
        var counted = switch (dropout.ground()) {
            case IN_ROW -> "连续 " + dropout.daysAway() + " 个上课日未到校（不含病假和学校安排的停课）。";
            case IN_MONTH -> "一个月内 " + dropout.daysAway() + " 天未到校（不含病假和学校安排的停课）。";
            case TOLD -> "";
        };
        return counted + (dropout.told() == null ? "" : dropout.told());
    }

    private static String answer(DropoutStep step) {
        return step.result() != null ? Words.say(step.result()) : "报" + String.join("、", step.recipients().stream().sorted().map(Words::say).toList());
    }

    private FormCell outcome() {
        var end = dropout.end();
        var outcomes = Arrays.stream(DropoutOutcome.values()).filter(outcome -> outcome != DropoutOutcome.MISTAKEN).toList();
        return FormCell.boxes(outcomes, end == null ? List.of() : List.of(end.outcome()), Words::say);
    }

    private String sex() {
        return facts.<Sex>get(Fact.SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse("");
    }

    private String told(Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
