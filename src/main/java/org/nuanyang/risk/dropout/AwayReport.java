package org.nuanyang.risk.dropout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Letter;
import org.nuanyang.risk.attendance.Absences;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;

/**
 * 书面报告 to township and county bureau: who stays away since when, what the school has done, what it asks for. Official, so Chinese;
 * it says nothing that the records do not show.
 *
 * @param days on which the child was not simply there, the latest first
 */
record AwayReport(String title, String school, String klass, Facts facts, Dropout dropout, List<Absences.Day> days, String bureau, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    Letter letter() {
        var paragraphs = new ArrayList<Letter.Paragraph>();
        paragraphs.add(Letter.plain(addressees() + "："));
        paragraphs.add(Letter.body("我校" + klass + "学生" + told(Fact.NAME) + guardian() + "，" + since() + "未正常到校。现将情况报告如下。"));
        paragraphs.add(Letter.heading("一、未到校情况"));
        paragraphs.add(Letter.body(situation()));
        paragraphs.add(Letter.heading("二、学校所做的工作"));
        works().forEach(line -> paragraphs.add(Letter.body(line)));
        paragraphs.add(Letter.heading("三、" + (dropout.open() ? "目前情况和请求" : "结果")));
        paragraphs.add(Letter.body(request()));
        paragraphs.add(Letter.plain("特此报告。"));
        return new Letter(title, "", paragraphs, List.of(new Letter.Party("学校（盖章）：", List.of(school, "负责人（签字）："), DAY.format(today)), new Letter.Party("收件单位（签收）：", List.of())));
    }

    private String addressees() {
        var told = dropout.steps().stream().filter(step -> step.kind() == DropoutKind.LETTER).flatMap(step -> step.recipients().stream()).distinct().sorted().toList();
        var whom = told.isEmpty() ? List.of(DropoutRecipient.TOWNSHIP, DropoutRecipient.COUNTY) : told;
        return String.join("、", whom.stream().map(each -> each == DropoutRecipient.COUNTY ? bureau : Words.say(each)).toList());
    }

    private String guardian() {
        return facts.tells(Fact.GUARDIAN_NAME) ? "（监护人：" + told(Fact.GUARDIAN_NAME) + "）" : "";
    }

    private String since() {
        return "自" + DAY.format(days.stream().filter(day -> day.mark().leadsAway() && !day.on().isAfter(dropout.began())).map(Absences.Day::on).min(Comparator.naturalOrder()).orElse(dropout.began())) + "起";
    }

    private String situation() {
        var away = days.stream().filter(day -> day.mark().leadsAway()).map(Absences.Day::on).sorted().toList();
        var counted = away.isEmpty() ? "" : "考勤记录中旷课、原因不明和事假共 " + away.size() + " 天，最近一次是" + DAY.format(away.getLast()) + "。";
        return (counted + (dropout.told() == null ? "" : dropout.told())).strip();
    }

    private List<String> works() {
        var steps = dropout.steps().stream().filter(step -> step.kind() != DropoutKind.LETTER).sorted(Comparator.comparing(DropoutStep::on)).toList();
        if (steps.isEmpty()) return List.of("截至报告之日，还没有记下电话、家访或劝返。");
        var lines = new ArrayList<String>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var said = step.said() == null ? "" : step.said().endsWith("。") ? step.said() : step.said() + "。";
            lines.add((i + 1) + ". " + DAY.format(step.on()) + "，" + Words.say(step.kind()) + "：" + step.who() + "；" + (step.result() == null ? "" : Words.say(step.result())) + "。" + said);
        }
        return lines;
    }

    private String request() {
        var end = dropout.end();
        if (end != null) return DAY.format(end.on()) + "，" + Words.say(end.outcome()) + "。" + (end.note() == null ? "" : end.note());
        return "依照《中华人民共和国义务教育法》第十三条，请协同督促其监护人履行义务，帮助该生尽快返校。学校将继续联系和劝返，返校后另行报告。";
    }

    private String told(Fact fact) {
        return facts.<String>get(fact).orElse("");
    }
}
