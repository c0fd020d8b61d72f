package org.nuanyang.indicators.ledger;

import static org.nuanyang.documents.figures.FigureColumn.centered;
import static org.nuanyang.documents.figures.FigureColumn.label;
import static org.nuanyang.documents.figures.FigureColumn.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nuanyang.documents.figures.Balance;
import org.nuanyang.documents.figures.FigureColumn;
import org.nuanyang.indicators.ledger.LedgerSql.National;
import org.nuanyang.roster.EconomicCategory;
import org.nuanyang.roster.condition.Condition;
import org.nuanyang.roster.condition.Health;
import org.nuanyang.roster.definition.Membership.Ground;

/** 农村留守儿童情况统计表: by the national definition, with the groups of the civil affairs' form. */
final class NationalForm {
    private static final String CHILDREN = "农村留守儿童";

    static final List<Balance> BALANCES = List.of(
            Balance.of("children", "male", "female", "sexless"), Balance.of("children", "to5", "to13", "to15", "ageless"),
            Balance.of("children", "kindergarten", "primary", "junior", "stageless"), Balance.of("children", "both_away", "one_away"),
            Balance.of("children", "grandparent", "parent", "kin", "not_kin", "unguarded"));

    static final Balance HEALTH = new Balance("children", Discreet.HEALTH, List.of());

    static final List<String> NOTES = List.of(
            "说明：按国发〔2016〕13号口径，农村户籍、不满十六周岁，父母双方外出务工或一方外出务工另一方无监护能力；只统计在册学生，未入园、未入学儿童不在其中。",
            "监护人按档案中现监护人与学生的关系统计；“未写明”指档案没有写监护人或没有写关系，不等于无人监护。困难类别一名学生可有几项，不参加平衡。");

    private NationalForm() {}

    static List<FigureColumn> columns(String lines) {
        return List.of(
                centered("序号", 5), label(lines, lines.equals("学校") ? 24 : 18), number("children", "合计").under(CHILDREN).wide(8),
                narrow("male", "男", "性别"), narrow("female", "女", "性别"), narrow("sexless", "未写明", "性别"),
                narrow("to5", "0—5岁", "年龄"), narrow("to13", "6—13岁", "年龄"), narrow("to15", "14—15岁", "年龄").wide(8), narrow("ageless", "未写明", "年龄"),
                narrow("kindergarten", "幼儿园", "就学情况"), narrow("primary", "小学", "就学情况"), narrow("junior", "初中", "就学情况"), narrow("stageless", "未分班", "就学情况"),
                number("both_away", "父母双方外出").under(CHILDREN, "父母外出情况").wide(8), number("one_away", "一方外出另一方无监护能力").under(CHILDREN, "父母外出情况").wide(10),
                number("grandparent", "（外）祖父母").under(CHILDREN, "监护情况").wide(8), number("parent", "无监护能力的父（母）一方").under(CHILDREN, "监护情况").wide(10),
                narrow("kin", "其他亲属", "监护情况"), narrow("not_kin", "非亲属", "监护情况"), narrow("unguarded", "未写明", "监护情况"),
                narrow("healthy", "健康", "健康状况"), narrow("disabled", "残疾", "健康状况"), narrow("ill", "患病", "健康状况"), narrow("health_untold", "未写明", "健康状况"),
                narrow("minimum", "低保", "困难与救助"), narrow("extreme", "特困供养", "困难与救助"), narrow("unsupported", "孤儿、事实无人抚养", "困难与救助").wide(9),
                narrow("watched", "脱贫户、监测户", "困难与救助").wide(8), number("agreement", "已签委托照护协议").wide(9));
    }

    private static FigureColumn narrow(String key, String heading, String group) {
        return number(key, heading).under(CHILDREN, group).wide(7);
    }

    static final String PAST = "健康状况、困难与救助只有今天的，过去各月的没有留存，本表各行以“—”表示；年龄按月末当日计算。";

    /** For which columns a child counts. */
    static List<String> keys(National child, @Nullable Condition condition) {
        var keys = new ArrayList<>(keys(child, condition == null ? null : condition.age(), condition == null ? null : condition.ground()));
        keys.add(switch (condition == null ? Health.UNTOLD : condition.health()) {
            case HEALTHY -> "healthy";
            case DISABLED -> "disabled";
            case ILL -> "ill";
            case UNTOLD -> "health_untold";
        });
        if (condition != null) keys.addAll(hardships(condition));
        return keys;
    }

    /** Without health and hardship, of which no past is kept. */
    static List<String> keys(National child, @Nullable Integer age, @Nullable Ground ground) {
        var keys = new ArrayList<String>();
        keys.add("children");
        keys.add("MALE".equals(child.sex()) ? "male" : "FEMALE".equals(child.sex()) ? "female" : "sexless");
        keys.add(age(age));
        keys.add(child.stage() == null ? "stageless" : child.stage().toLowerCase());
        keys.add(ground == Ground.BOTH_AWAY ? "both_away" : "one_away");
        keys.add(switch (child.guardian()) {
            case GRANDPARENT -> "grandparent";
            case PARENT -> "parent";
            case OTHER_KIN -> "kin";
            case NOT_KIN -> "not_kin";
            case UNKNOWN -> "unguarded";
        });
        if (child.agreement()) keys.add("agreement");
        return keys;
    }

    private static String age(@Nullable Integer years) {
        if (years == null) return "ageless";
        return years <= 5 ? "to5" : years <= 13 ? "to13" : "to15";
    }

    private static List<String> hardships(Condition condition) {
        var counted = new LinkedHashMap<String, Boolean>();
        var of = condition.hardships();
        counted.put("minimum", of.contains(EconomicCategory.MINIMUM_LIVING));
        counted.put("extreme", of.contains(EconomicCategory.EXTREME_POVERTY));
        counted.put("unsupported", of.contains(EconomicCategory.ORPHANED) || of.contains(EconomicCategory.UNSUPPORTED));
        counted.put("watched", of.contains(EconomicCategory.OUT_OF_POVERTY) || of.contains(EconomicCategory.WATCHED));
        return counted.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }
}
