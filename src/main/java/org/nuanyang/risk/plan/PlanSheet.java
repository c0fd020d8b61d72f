package org.nuanyang.risk.plan;

import static org.nuanyang.documents.FormCell.boxes;
import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.note;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.upright;
import static org.nuanyang.documents.FormCell.value;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.plan.text.PlanVersion;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;

/** 个别教育管理方案 as schools keep it: one child, one plan, with what has come of it so far. */
final class PlanSheet {
    static final String TITLE = "个别教育管理方案";
    private static final List<Integer> COLUMNS = List.of(22, 31, 22, 24, 26, 45);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private PlanSheet() {}

    static FramedForm of(String school, String klass, Facts pupil, IndividualPlan plan, PlanVersion version, Map<AccountId, String> names) {
        var text = version.text();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(9, label("学生姓名"), value(fact(pupil, Fact.NAME)), label("性别"), value(pupil.<Sex>get(Fact.SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse("")), label("班级"), value(klass)));
        rows.add(FormRow.of(9, label("监护人"), value(fact(pupil, Fact.GUARDIAN_NAME)), label("与学生关系"), value(pupil.<Relation>get(Fact.GUARDIAN_RELATION).map(Relation::word).orElse("")),
                label("方案负责人"), value(names.getOrDefault(plan.owner(), ""))));
        rows.add(FormRow.of(18, label("主要问题"), boxes(List.of(PlanProblem.values()), text.inOrder(), Words::say).across(5)));
        rows.add(FormRow.of(34, upright("情况分析"), text(text.situation()).across(5)));
        rows.add(FormRow.of(14, label("优势和\n可用资源"), text(text.strengths() == null ? "" : text.strengths()).across(5)));
        goals(plan, text, rows);
        actions(plan, text, rows);
        rows.add(FormRow.of(22, upright("阶段评估"), text(reviews(plan, names)).across(5)));
        rows.add(FormRow.of(12, label("学校意见"), text(approval(plan, version, names)).across(5)));
        if (plan.closure() != null) rows.add(FormRow.of(12, label("结案"), text(closure(plan.closure(), names)).across(5)));
        rows.add(signed(text));
        return new FramedForm(TITLE, "学校：" + school, mark(version), COLUMNS, 0, rows, List.of("填报单位（盖章）：", "填表人：" + names.getOrDefault(version.writtenBy(), ""), "制定日期：" + DAY.format(plan.begunOn())));
    }

    /** What somebody may have done to the child is not laid before the guardian. */
    private static FormRow signed(PlanText text) {
        if (text.problems().contains(PlanProblem.HARM)) return FormRow.of(22, signature("方案负责人（签字）：").across(3), signature("学校（盖章）：").across(3));
        return FormRow.of(22, signature("方案负责人（签字）：").across(2), signature("监护人（签字）：").across(2), signature("学校（盖章）：").across(2));
    }

    private static void goals(IndividualPlan plan, PlanText text, List<FormRow> rows) {
        rows.add(FormRow.of(8, label("目标"), label("要达到什么").across(2), label("怎样算达到").across(2), label("期限和评估结果")));
        if (text.goals().isEmpty()) rows.add(FormRow.of(10, value(""), note("").across(2), note("").across(2), note("")));
        int number = 1;
        for (var goal : text.goals())
            rows.add(FormRow.of(12, value(String.valueOf(number++)), note(goal.text()).across(2), note(goal.measure()).across(2), note(goal.by() + " 前" + outcome(plan, goal))));
    }

    private static String outcome(IndividualPlan plan, Goal goal) {
        return plan.reviews().stream().map(review -> review.goals().get(goal.line())).filter(Objects::nonNull).findFirst()
                .map(result -> "：" + Words.say(result.outcome()) + (result.words() == null ? "" : "。" + result.words())).orElse("");
    }

    private static void actions(IndividualPlan plan, PlanText text, List<FormRow> rows) {
        rows.add(FormRow.of(8, label("措施"), label("做什么").across(2), label("由谁"), label("期限"), label("完成情况和效果")));
        if (text.actions().isEmpty()) rows.add(FormRow.of(10, value(""), note("").across(2), value(""), value(""), note("")));
        int number = 1;
        for (var action : text.actions()) {
            var done = plan.done().get(action.line());
            rows.add(FormRow.of(12, value(String.valueOf(number++)), note(action.text()).across(2), value(action.doer().name()), value(action.by().toString()), note(done == null ? "" : done.on() + "：" + done.result())));
        }
    }

    private static String reviews(IndividualPlan plan, Map<AccountId, String> names) {
        var lines = plan.reviews().reversed().stream().map(review -> "第" + review.number() + "次（" + day(review.on()) + "，" + names.getOrDefault(review.by(), "") + "）：" + review.words()).toList();
        return String.join("\n", lines);
    }

    private static String approval(IndividualPlan plan, PlanVersion version, Map<AccountId, String> names) {
        if (version.decidedOn() == null) return "";
        var step = plan.steps().stream().filter(each -> each.kind() == PlanStep.Kind.APPROVED && Objects.equals(each.version(), version.version())).findFirst();
        var said = step.map(PlanStep::words).map(words -> words + "\n").orElse("");
        var who = names.getOrDefault(Objects.requireNonNull(version.decidedBy()), "");
        return said + (step.map(PlanStep::own).orElse(false) ? "由" + who + "制定并批准，" : who + "批准，") + day(version.decidedOn());
    }

    private static String closure(IndividualPlan.Closure closure, Map<AccountId, String> names) {
        return day(closure.on()) + " 由" + names.getOrDefault(closure.by(), "") + "结案（" + Words.say(closure.ending()) + "）：" + closure.words();
    }

    private static String mark(PlanVersion version) {
        var number = "第 " + version.version() + " 版";
        return version.state() == PlanState.APPROVED ? number : number + "（" + Words.say(version.state()) + "，未生效）";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String fact(Facts facts, Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
