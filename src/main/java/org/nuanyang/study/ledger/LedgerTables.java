package org.nuanyang.study.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;
import static org.nuanyang.documents.figures.FigureColumn.share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountNames;
import org.nuanyang.access.Act;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Words;
import org.nuanyang.documents.figures.FigureBlock;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.documents.figures.FigureRow;
import org.nuanyang.documents.figures.FigureTable;
import org.nuanyang.study.Learner;
import org.nuanyang.study.Learners;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.plan.listed.ListedStudyPlan;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.plan.listed.StudyPlanShow;
import org.nuanyang.study.turning.Turning;
import org.nuanyang.study.turning.TurningOutcome;
import org.nuanyang.study.turning.TurningStep;
import org.nuanyang.study.turning.Turnings;
import org.springframework.stereotype.Component;

/** The rows of the ledgers, as the pages show them. Official, so Chinese. */
@Component
class LedgerTables {
    private static final List<FigureColumn> PLANS = List.of(
            centered("序号", 6), centered("班级", 12), centered("姓名", 12), label("学科", 18), centered("负责人", 12), centered("时段", 24), centered("状态", 20), centered("签字日期", 13),
            number("parts", "科数"), number("due", "应看").under("阶段效果（科次）"), number("told", "已看").under("阶段效果（科次）"), share("rate", "落实率", "told", "due").under("阶段效果（科次）"),
            number("reached", "达到目标").under("看到的效果（科次）"), number("better", "有进步").under("看到的效果（科次）"), number("same", "变化不大").under("看到的效果（科次）"), number("worse", "更吃力").under("看到的效果（科次）"));
    private static final List<FigureColumn> GROUPS = List.of(
            centered("序号", 6), label("小组", 22), label("村", 16), label("地点", 20), label("时间", 22), centered("指导教师", 12), centered("现场的大人", 14), centered("时段", 24),
            number("members", "成员"), number("sessions", "活动次数"), number("owed", "应到人次"), number("there", "到场人次"), share("rate", "到场率", "there", "owed"));
    private static final List<FigureColumn> TURNING = List.of(
            centered("序号", 6), centered("班级", 12), centered("姓名", 12), centered("学科", 10), centered("由谁帮", 12), centered("开始", 13), centered("结束", 13), centered("状态", 14),
            number("goals", "目标").under("阶段目标"), number("reached", "达到").under("阶段目标"), number("relapses", "反复"),
            number("live", "进行中"), number("turned", "已转化").under("已有结果"), number("not", "尚未转化").under("已有结果"), number("none", "转学或误建"));

    private final StudyPlanLists plans;
    private final Groups groups;
    private final Turnings turnings;
    private final Learners learners;
    private final LedgerSql sql;
    private final AccountNames names;
    private final Orgs orgs;

    LedgerTables(StudyPlanLists plans, Groups groups, Turnings turnings, Learners learners, LedgerSql sql, AccountNames names, Orgs orgs) {
        this.plans = plans;
        this.groups = groups;
        this.turnings = turnings;
        this.learners = learners;
        this.sql = sql;
        this.names = names;
        this.orgs = orgs;
    }

    StudyLedgers.Export plans(StudyPlanShow show, String unit, Org place, LocalDate today, Viewer viewer) {
        var listed = plans.all(viewer).stream().filter(plan -> show.holds(plan, today) && viewer.scope().may(Act.ASSESS, plan.school().value(), plan.klass() == null ? null : plan.klass().value(), plan.child().value())).toList();
        var effects = sql.effects(listed.stream().map(plan -> plan.id().value()).toList(), today);
        var people = names.of(viewer.county(), listed.stream().map(ListedStudyPlan::owner).distinct().toList());
        var rows = new ArrayList<FigureRow>();
        for (var plan : listed) {
            var told = effects.getOrDefault(plan.id().value(), LedgerSql.Effects.NONE);
            rows.add(new FigureRow(List.of(Integer.toString(rows.size() + 1), klass(plan.klass(), today), plan.name(), String.join("、", plan.subjects()), people.getOrDefault(plan.owner(), ""),
                    "至 " + plan.until(), state(plan, today), text(plan.signedOn())),
                    Map.of("parts", told.parts(), "due", told.due(), "told", told.told(), "reached", told.reached(), "better", told.better(), "same", told.same(), "worse", told.worse())));
        }
        return export(StudyLedgerKind.PLANS, "（" + Words.say(show) + "）", unit, place, today, PLANS, rows, listed.stream().map(plan -> plan.child().value()).distinct().toList(),
                "说明：共 " + rows.size() + " 份计划。应看：到统计之日该看的，每阶段每科一次；已看：其中写了效果的；没有写的不算，也不作没有效果。看到的效果以最后一次记录为准。效果只和学生自己以前比。");
    }

    private static String state(ListedStudyPlan plan, LocalDate today) {
        if (!plan.live()) return plan.ending() == null ? "" : Words.say(plan.ending());
        return plan.due(today) ? "该看效果" : plan.reviewOn() == null ? "各阶段已看" : "下次 " + plan.reviewOn();
    }

    StudyLedgers.Export groups(String unit, Org place, LocalDate today, Viewer viewer) {
        var all = groups.all(viewer).stream().filter(group -> Groups.mayChange(group, viewer)).toList();
        var people = names.of(viewer.county(), all.stream().map(group -> group.guide()).distinct().toList());
        var rows = new ArrayList<FigureRow>();
        for (var group : all) {
            long there = group.sessions().stream().mapToLong(session -> session.there().size()).sum(), owed = group.sessions().stream().mapToLong(session -> session.owed()).sum();
            rows.add(new FigureRow(List.of(Integer.toString(rows.size() + 1), group.name(), group.village(), group.place(), group.hours(), people.getOrDefault(group.guide(), ""), group.adult(), group.from() + " 至 " + group.until()),
                    Map.of("members", (long) group.members().size(), "sessions", (long) group.sessions().size(), "owed", owed, "there", there)));
        }
        return export(StudyLedgerKind.GROUPS, "", unit, place, today, GROUPS, rows, List.of(), "说明：共 " + rows.size() + " 个小组。成员为现在在组的；应到、到场按每次活动记录的成员计。只计填表人看得到的学生。");
    }

    StudyLedgers.Export turning(String unit, Org place, LocalDate today, Viewer viewer) {
        var led = orgs.reachable(viewer, Act.ASSESS).stream().map(org -> org.kind() == Org.Kind.CLASS ? org.parent() : org.id()).distinct()
                .flatMap(school -> learners.at(school, viewer).stream()).filter(learner -> learner.ledBy(viewer)).collect(Collectors.toMap(Learner::id, learner -> learner, (one, _) -> one));
        var all = turnings.all(viewer).stream().filter(each -> led.containsKey(each.child())).toList();
        var people = names.of(viewer.county(), all.stream().map(Turning::owner).distinct().toList());
        var rows = new ArrayList<FigureRow>();
        for (var each : all) {
            var learner = led.get(each.child());
            rows.add(new FigureRow(List.of(Integer.toString(rows.size() + 1), klass(learner.klass(), today), each.name(), each.subject(), people.getOrDefault(each.owner(), ""), each.begunOn().toString(), text(each.closedOn()),
                    each.outcome() == null ? "进行中" : Words.say(each.outcome())), numbers(each)));
        }
        return export(StudyLedgerKind.TURNING, "", unit, place, today, TURNING, rows, all.stream().map(each -> each.child().value()).distinct().toList(),
                "说明：共 " + rows.size() + " 项。转化率 = 已转化 ÷（已转化 + 尚未转化）；转学和误建的不算。");
    }

    private static Map<String, Long> numbers(Turning each) {
        return Map.of("goals", (long) each.of(TurningStep.Kind.GOAL).size(), "reached", (long) each.of(TurningStep.Kind.REACHED).size(), "relapses", (long) each.of(TurningStep.Kind.RELAPSE).size(),
                "live", one(each.live()), "turned", one(each.outcome() == TurningOutcome.TURNED), "not", one(each.outcome() == TurningOutcome.NOT_YET),
                "none", one(each.outcome() == TurningOutcome.MOVED || each.outcome() == TurningOutcome.MISTAKEN));
    }

    private static StudyLedgers.Export export(StudyLedgerKind kind, String more, String unit, Org place, LocalDate today, List<FigureColumn> columns, List<FigureRow> rows, List<UUID> children, String note) {
        return new StudyLedgers.Export(kind, new FigureTable("台账", kind.title() + more, unit, today.toString(), "计量单位：科次、人次、项", columns, List.of(FigureBlock.of(rows)), List.of(), List.of(note)), children, place);
    }

    private String klass(@Nullable OrgId klass, LocalDate today) {
        return klass == null ? "" : orgs.find(klass).map(org -> org.label(today)).orElse("");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static long one(boolean holds) {
        return holds ? 1 : 0;
    }
}
