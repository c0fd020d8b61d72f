package org.nuanyang.indicators.sums;

import static org.nuanyang.indicators.Dimension.*;
import static org.nuanyang.indicators.Indicator.*;
import static org.nuanyang.indicators.sums.Told.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.nuanyang.care.Matter;
import org.nuanyang.common.Words;
import org.nuanyang.indicators.Dimension;

/** Of each sheet of figures every column with numbers, as printed: what tells the same, or why no figure does. */
final class LedgersTold {
    private static final String CHILDREN = "关爱学生·";
    private static final String RURAL = "农村留守儿童·";
    private static final String NOT_IN_FIGURES = "没有这样的指标，也不按它分开";

    private LedgersTold() {}

    /** By sheet and column. */
    static final Map<String, Map<String, Told>> TOLD = Map.of(
            "关爱学生信息汇总表", summary(), "农村留守儿童情况统计表", national(), "关爱学生动态状况表", state(), "分校", bySchool(),
            "结对帮扶情况统计表", pairing(), "关爱制度落实情况统计表", carriedOut(), "普查进度统计表", survey());

    static final Map<String, Map<String, String>> UNTOLD = Map.of("农村留守儿童情况统计表", nationalAlone(), "关爱学生动态状况表", reasons());

    private static Map<String, Told> summary() {
        var told = new LinkedHashMap<String, Told>();
        told.put("在册学生", of(COUNTED));
        told.put("暂不能断定", done(UNDECIDED));
        told.put(CHILDREN + "合计", done(COUNTED));
        told.put(CHILDREN + "性别·男", done(COUNTED).by(SEX, "MALE"));
        told.put(CHILDREN + "性别·女", done(COUNTED).by(SEX, "FEMALE"));
        told.put(CHILDREN + "性别·未写明", done(COUNTED).by(SEX, ""));
        stages(told, CHILDREN + "学段·", done(COUNTED));
        told.put(CHILDREN + "情形·父母双方外出", done(COUNTED).by(CATEGORY, "BOTH_AWAY"));
        told.put(CHILDREN + "情形·父母一方外出", done(COUNTED).by(CATEGORY, "FATHER_AWAY", "MOTHER_AWAY", "PARENT_AWAY"));
        told.put(CHILDREN + "情形·一方外出另一方无监护能力", done(COUNTED).by(CATEGORY, "FATHER_AWAY_MOTHER_UNABLE", "MOTHER_AWAY_FATHER_UNABLE"));
        told.put(CHILDREN + "情形·孤儿", done(COUNTED).by(CATEGORY, "ORPHAN"));
        told.put(CHILDREN + "情形·遗弃", done(COUNTED).by(CATEGORY, "ABANDONED"));
        told.put(CHILDREN + "情形·单亲家庭", done(COUNTED).by(CATEGORY, "SINGLE_PARENT_FAMILY"));
        told.put(CHILDREN + "情形·未写明", done(COUNTED).by(CATEGORY, ""));
        told.put(CHILDREN + "住宿·寄宿", done(COUNTED).by(BOARDING, "true"));
        told.put(CHILDREN + "住宿·走读", done(COUNTED).by(BOARDING, "false"));
        told.put(CHILDREN + "住宿·未写明", done(COUNTED).by(BOARDING, ""));
        told.put("建档·已建档", done(FILING));
        told.put("建档·建档率", rate(FILING));
        told.put("建档·五清晰", done(CLARITY));
        told.put("建档·完整率", rate(CLARITY));
        told.put("联系卡·已发卡", done(CARD));
        told.put("联系卡·发放率", rate(CARD));
        told.put("结对帮扶·应结对", of(PAIRING));
        told.put("结对帮扶·已结对", done(PAIRING));
        told.put("结对帮扶·结对率", rate(PAIRING));
        return told;
    }

    private static void stages(Map<String, Told> told, String before, Told whole) {
        told.put(before + "幼儿园", whole.by(Dimension.GRADE, grades(-2, 0)));
        told.put(before + "小学", whole.by(Dimension.GRADE, grades(1, 6)));
        told.put(before + "初中", whole.by(Dimension.GRADE, grades(7, 9)));
        told.put(before + "未分班", whole.by(Dimension.GRADE, ""));
    }

    private static String[] grades(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toArray(String[]::new);
    }

    private static Map<String, Told> national() {
        var told = new LinkedHashMap<String, Told>();
        told.put(RURAL + "合计", done(COUNTED_NATIONAL));
        told.put(RURAL + "性别·男", done(COUNTED_NATIONAL).by(SEX, "MALE"));
        told.put(RURAL + "性别·女", done(COUNTED_NATIONAL).by(SEX, "FEMALE"));
        told.put(RURAL + "性别·未写明", done(COUNTED_NATIONAL).by(SEX, ""));
        stages(told, RURAL + "就学情况·", done(COUNTED_NATIONAL));
        told.put(RURAL + "监护情况·（外）祖父母", done(COUNTED_NATIONAL).by(GUARDIAN, "GRANDPARENT"));
        told.put(RURAL + "监护情况·无监护能力的父（母）一方", done(COUNTED_NATIONAL).by(GUARDIAN, "PARENT"));
        told.put(RURAL + "监护情况·其他亲属", done(COUNTED_NATIONAL).by(GUARDIAN, "OTHER_KIN"));
        told.put(RURAL + "监护情况·非亲属", done(COUNTED_NATIONAL).by(GUARDIAN, "NOT_KIN"));
        told.put(RURAL + "监护情况·未写明", done(COUNTED_NATIONAL).by(GUARDIAN, ""));
        return told;
    }

    private static Map<String, String> nationalAlone() {
        var alone = new LinkedHashMap<String, String>();
        for (var age : List.of("0—5岁", "6—13岁", "14—15岁", "未写明")) alone.put(RURAL + "年龄·" + age, NOT_IN_FIGURES);
        for (var health : List.of("健康", "残疾", "患病", "未写明")) alone.put(RURAL + "健康状况·" + health, NOT_IN_FIGURES);
        for (var hardship : List.of("低保", "特困供养", "孤儿、事实无人抚养", "脱贫户、监测户")) alone.put(RURAL + "困难与救助·" + hardship, NOT_IN_FIGURES);
        for (var ground : List.of("父母双方外出", "一方外出另一方无监护能力")) alone.put(RURAL + "父母外出情况·" + ground, "表按国家口径的情形，指标按县里采用的口径的情形");
        alone.put("已签委托照护协议", "表按国家口径列入的，指标是县里采用的口径列入、父母都不能照看的");
        return alone;
    }

    private static Map<String, Told> state() {
        return Map.of("月初人数", of(JOINED), "本月增加·小计", done(JOINED), "本月减少·小计", done(LEFT), "本月变更·小计", done(CHANGED), "月末人数", done(COUNTED));
    }

    private static Map<String, String> reasons() {
        var reasons = new LinkedHashMap<String, String>();
        for (var column : List.of("本月增加·认定", "本月增加·建档", "本月增加·转入", "本月增加·复学", "本月增加·换班", "本月减少·退出", "本月减少·暂不能判断", "本月减少·转出", "本月减少·毕业",
                "本月减少·辍学", "本月减少·其他", "本月变更·情形变更", "本月变更·换学校", "本月变更·换班")) reasons.put(column, "指标只数增加、减少、变更，不按原因分开；原因之和即小计");
        return reasons;
    }

    /** Of the place's schools together: who went from one to another is in both. */
    private static Map<String, Told> bySchool() {
        return Map.of("期初人数", of(JOINED).by(SCHOOL), "2026年3月·增加", done(JOINED).by(SCHOOL), "2026年3月·减少", done(LEFT).by(SCHOOL), "2026年3月·变更", done(CHANGED).by(SCHOOL),
                "期末人数", done(COUNTED).by(SCHOOL));
    }

    private static Map<String, Told> pairing() {
        var told = new LinkedHashMap<String, Told>();
        told.put("帮扶对象·应结对", of(PAIRING));
        told.put("帮扶对象·已结对", done(PAIRING));
        told.put("帮扶对象·未结对", missing(PAIRING));
        told.put("帮扶对象·结对率", rate(PAIRING));
        told.put("重点帮扶对象·人数", of(KEY_PAIRING));
        told.put("重点帮扶对象·已结对", done(KEY_PAIRING));
        told.put("重点帮扶对象·结对率", rate(KEY_PAIRING));
        told.put("承包责任书·结对数", of(LETTER));
        told.put("承包责任书·已签订", done(LETTER));
        told.put("承包责任书·签订率", rate(LETTER));
        return told;
    }

    private static Map<String, Told> carriedOut() {
        var told = new LinkedHashMap<String, Told>();
        told.put("合计·应做次数", of(CARRIED_OUT));
        told.put("合计·已做次数", done(CARRIED_OUT));
        told.put("合计·落实率", rate(CARRIED_OUT));
        for (var matter : Matter.values()) {
            var words = Words.sayIn(Locale.SIMPLIFIED_CHINESE, matter);
            told.put(words + "·应做", of(CARRIED_OUT).at(matter));
            told.put(words + "·已做", done(CARRIED_OUT).at(matter));
            told.put(words + "·落实率", rate(CARRIED_OUT).at(matter));
        }
        return told;
    }

    private static Map<String, Told> survey() {
        return Map.of("在册学生", of(COUNTED), "最近一轮普查·应核对", of(SURVEYED), "最近一轮普查·已核对", done(SURVEYED), "最近一轮普查·未核对", missing(SURVEYED),
                "最近一轮普查·进度", rate(SURVEYED), "档案结论·列入", done(COUNTED), "档案结论·暂不能断定", done(UNDECIDED));
    }
}
