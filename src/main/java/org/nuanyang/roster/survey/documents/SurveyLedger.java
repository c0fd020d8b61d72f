package org.nuanyang.roster.survey.documents;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;
import org.nuanyang.documents.Ledger;
import org.nuanyang.documents.LedgerColumn;
import org.nuanyang.documents.Tallying;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.Membership;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.survey.SurveyAnswer;
import org.nuanyang.roster.survey.SurveyLine;

/** 普查台账: every child of a round, class by class, with what was found and by whom. Official, so Chinese. */
record SurveyLedger(String school, String title, LocalDate asOf, ZoneId zone, String exportedBy) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String OPEN = "未核对";
    private static final List<String> TALLIED = List.of("已核对", "计入", "新出现", "不再是", "有变化");
    private static final List<LedgerColumn> COLUMNS = List.of(
            LedgerColumn.centered("", "序号", 5), LedgerColumn.centered("", "年级班级", 11), LedgerColumn.centered("", "姓名", 8),
            LedgerColumn.centered("", "性别", 5), LedgerColumn.centered("", "出生日期", 11),
            LedgerColumn.centered("父亲", "是否外出", 7), LedgerColumn.centered("父亲", "外出时间", 11), LedgerColumn.text("父亲", "务工地点", 14),
            LedgerColumn.centered("母亲", "是否外出", 7), LedgerColumn.centered("母亲", "外出时间", 11), LedgerColumn.text("母亲", "务工地点", 14),
            LedgerColumn.centered("监护人", "姓名", 8), LedgerColumn.centered("监护人", "与学生关系", 9), LedgerColumn.centered("监护人", "电话", 13),
            LedgerColumn.centered("核对", "结果", 8), LedgerColumn.centered("核对", "是否计入", 8), LedgerColumn.centered("核对", "档案齐全", 8),
            LedgerColumn.centered("核对", "核对人", 8), LedgerColumn.centered("核对", "核对日期", 11), LedgerColumn.text("", "备注", 10));

    private static final Tallying SEEN = new Tallying(Map.of(
            "已核对", List.of(new Tallying.Condition(14, "<>" + OPEN)), "计入", List.of(new Tallying.Condition(14, "<>" + OPEN), new Tallying.Condition(15, "是")),
            "新出现", List.of(new Tallying.Condition(14, "新出现")), "不再是", List.of(new Tallying.Condition(14, "不再是")), "有变化", List.of(new Tallying.Condition(14, "有变化"))));

    Ledger ledger() {
        return new Ledger("普查台账", title, school, DAY.format(asOf), COLUMNS, TALLIED, 3, exportedBy).tallying(SEEN);
    }

    List<String> cells(int number, SurveyLine line, Facts facts, String klass, @Nullable String author) {
        return List.of(
                Integer.toString(number), klass, text(facts, NAME),
                facts.<Sex>get(SEX).map(sex -> sex == Sex.MALE ? "男" : "女").orElse(""), text(facts, BIRTH),
                away(facts, FATHER_AWAY), text(facts, FATHER_AWAY_SINCE), text(facts, FATHER_PLACE),
                away(facts, MOTHER_AWAY), text(facts, MOTHER_AWAY_SINCE), text(facts, MOTHER_PLACE),
                text(facts, GUARDIAN_NAME), facts.<Relation>get(GUARDIAN_RELATION).map(Relation::word).orElse(""),
                facts.get(GUARDIAN_PHONE).map(FactWords::masked).orElse(""),
                line.answer() == null ? OPEN : Words.sayIn(Locale.SIMPLIFIED_CHINESE, line.answer()), counts(line.counts()),
                line.filed() ? "是" : "否", author == null ? "" : author,
                line.answeredAt() == null ? "" : line.answeredAt().atZone(zone).toLocalDate().toString(), "");
    }

    static Set<String> counted(SurveyLine line) {
        var counted = new LinkedHashSet<String>();
        if (line.answer() == null) return counted;
        counted.add("已核对");
        if (line.counts() == Membership.Answer.COUNTS) counted.add("计入");
        if (line.answer() != SurveyAnswer.STILL) counted.add(Words.sayIn(Locale.SIMPLIFIED_CHINESE, line.answer()));
        return counted;
    }

    private static String counts(Membership.Answer counts) {
        return switch (counts) {
            case COUNTS -> "是";
            case DOES_NOT -> "否";
            case CANNOT_TELL -> "待定";
        };
    }

    private static String away(Facts facts, Fact fact) {
        return facts.<Boolean>get(fact).map(away -> away ? "是" : "否").orElse("");
    }

    private static String text(Facts facts, Fact fact) {
        return facts.get(fact).map(Object::toString).orElse("");
    }
}
