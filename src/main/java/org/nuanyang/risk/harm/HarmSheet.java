package org.nuanyang.risk.harm;

import static java.util.stream.Collectors.joining;
import static org.nuanyang.documents.FormCell.boxes;
import static org.nuanyang.documents.FormCell.label;
import static org.nuanyang.documents.FormCell.note;
import static org.nuanyang.documents.FormCell.signature;
import static org.nuanyang.documents.FormCell.text;
import static org.nuanyang.documents.FormCell.upright;
import static org.nuanyang.documents.FormCell.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.AccountId;
import org.nuanyang.common.Words;
import org.nuanyang.documents.FormRow;
import org.nuanyang.documents.FramedForm;
import org.nuanyang.risk.harm.entry.HarmAccount;
import org.nuanyang.risk.harm.entry.HarmSuspect;
import org.nuanyang.risk.harm.entry.HarmTold;

/** 侵害未成年人案件强制报告登记表, laid out as offices keep it. Who reports is on the line for the signature, to be signed by hand. */
final class HarmSheet {
    static final String TITLE = "侵害未成年人案件强制报告登记表";
    private static final List<Integer> COLUMNS = List.of(26, 32, 26, 30, 24, 32);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H时m分");

    private HarmSheet() {}

    record Told(HarmReport report, String school, List<HarmTold> told, List<HarmAccount> accounts, List<HarmSuspect> suspects, Map<AccountId, String> names, ZoneId zone) {}

    static FramedForm of(Told all) {
        var report = all.report();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.of(10, label("未成年人"), note(report.called()).across(3), label("发现时间"), note(minute(report.startedAt(), all.zone()))));
        rows.add(FormRow.of(36, label("情形"), boxes(List.of(HarmSituation.values()), List.of(report.situation()), Words::say).across(5)));
        rows.add(FormRow.of(44, upright("看到听到的情况"), text(all.accounts().stream().map(each -> minute(each.at(), all.zone()) + "：" + each.text()).collect(joining("\n"))).across(5)));
        rows.add(FormRow.of(16, label("涉嫌侵害的人"), text(all.suspects().stream().map(each -> words(each, all.names())).collect(joining("\n"))).across(5)));
        rows.add(FormRow.of(8, label("报告部门"), label("时间").across(2), label("方式"), label("对方单位、姓名和编号").across(2)));
        var standing = all.told().stream().filter(HarmTold::stands).toList();
        for (var line : standing)
            rows.add(FormRow.of(10, value(Words.say(line.body())), note(minute(line.at(), all.zone())).across(2), value(Words.say(line.way())), note(join(line.whom(), line.number())).across(2)));
        if (standing.isEmpty()) rows.add(FormRow.of(10, value(""), note("").across(2), value(""), note("").across(2)));
        rows.add(FormRow.of(12, label("办理结果"), text(report.latest() == null ? "" : Words.say(report.latest())).across(5)));
        rows.add(FormRow.of(22, signature("报告人（签字）：").across(3), signature("接收人（签字）：").across(3)));
        return new FramedForm(TITLE, "学校：" + all.school(), "编号：" + report.numbered(), COLUMNS, 0, rows, List.of("本表由报告人和接收人保管，不得外传"));
    }

    private static String words(HarmSuspect suspect, Map<AccountId, String> names) {
        return join(Words.say(suspect.kind()), suspect.account() == null ? null : names.get(suspect.account()), suspect.words());
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(joining(" "));
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
