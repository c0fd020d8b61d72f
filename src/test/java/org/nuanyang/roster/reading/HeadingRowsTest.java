package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.reading.LooksLike.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.RosterReading.Declined;
import org.nuanyang.roster.reading.RosterReading.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forty heading rows of forms and programs in use, each over one planted row. */
class HeadingRowsTest {
    private static final Map<String, Set<LooksLike>> NO_ROSTERS = Map.ofEntries(
            Map.entry("附件3", Set.of(UNKNOWN, STATISTICS)), Map.entry("农村留守儿童基本情况排查汇总表", Set.of(STATISTICS)),
            Map.entry("困境儿童信息登记表", Set.of(UNKNOWN)), Map.entry("走访帮扶台账", Set.of(CARE_RECORDS)),
            Map.entry("防溺水巡查台账", Set.of(PATROL_LEDGER)), Map.entry("儿童福利信息系统", Set.of(GUARDIANS_ONLY)),
            Map.entry("留守儿童交流谈心记录单", Set.of(CARE_RECORDS)), Map.entry("留守儿童辅导", Set.of(CARE_RECORDS)),
            Map.entry("幼儿园留守儿童家访手记表", Set.of(CARE_RECORDS)), Map.entry("单亲家庭家访记录", Set.of(CARE_RECORDS)),
            Map.entry("小学学生心理辅导记录表", Set.of(CARE_RECORDS)), Map.entry("学生心理辅导记录表", Set.of(CARE_RECORDS)),
            Map.entry("心理辅导记录", Set.of(CARE_RECORDS)), Map.entry("RuoYi lc_guardian_info", Set.of(GUARDIANS_ONLY)),
            Map.entry("RuoYi lc_visit_record", Set.of(CARE_RECORDS)), Map.entry("留守儿童关爱记录", Set.of(UNKNOWN, CARE_RECORDS)),
            Map.entry("原种场小学", Set.of(STATISTICS)), Map.entry("学生学籍基本信息表", Set.of(UNKNOWN)),
            Map.entry("昌黎县", Set.of(UNKNOWN)), Map.entry("公益助学申请表", Set.of(UNKNOWN)),
            Map.entry("重点青少年", Set.of(POLICE_LIST)), Map.entry("儿童家访记录", Set.of(CARE_RECORDS)));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void tellsRostersFromOtherTables(String title, List<String> columns) {
        var expected = NO_ROSTERS.entrySet().stream().filter(entry -> title.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
        switch (reading(columns)) {
            case Declined no -> assertThat(expected.orElse(Set.of())).as(title).contains(no.looksLike());
            case Roster roster -> {
                assertThat(expected).as(title + " was taken for a roster").isEmpty();
                assertThat(roster.rows()).hasSize(1);
            }
        }
    }

    @Test
    void understandsTheSeventyColumnsOfTheSchoolRegister() {
        var facts = facts("全国中小学生学籍管理系统");
        assertThat(facts).contains(Fact.NAME, Fact.SEX, Fact.BIRTH, Fact.ID, Fact.ETHNIC_GROUP, Fact.CLASS, Fact.ENTRY_YEAR, Fact.BOARDING,
                Fact.ADDRESS, Fact.PHONE, Fact.ONLY_CHILD, Fact.DECLARED, Fact.ORPHAN, Fact.AID, Fact.COMMUTE, Fact.FORMER_NAME, Fact.MIGRANT_CHILD, Fact.RURAL_HOUSEHOLD);
    }

    @Test
    void understandsParentsInBracketsAndInPlainWords() {
        assertThat(facts("学生花名册 (广州)")).contains(Fact.FATHER_NAME, Fact.MOTHER_NAME, Fact.FATHER_PHONE, Fact.MOTHER_PHONE, Fact.STUDENT_NUMBER, Fact.HOUSEHOLD_ADDRESS, Fact.ADDRESS);
        assertThat(facts("全园学生列表")).contains(Fact.FATHER_NAME, Fact.MOTHER_PHONE, Fact.GUARDIAN_NAME, Fact.GUARDIAN_ID, Fact.MIGRANT_CHILD);
        assertThat(facts("学生导入模板")).contains(Fact.NAME, Fact.SEX, Fact.BIRTH, Fact.CLASS, Fact.PARENT_NAME, Fact.PARENT_PHONE);
        assertThat(facts("村级留守儿童台账")).contains(Fact.PARENT_NAME, Fact.PARENT_PHONE, Fact.PARENT_PLACE, Fact.GUARDIAN_RELATION, Fact.VILLAGE_GROUP, Fact.SCHOOL);
    }

    private static Set<Fact> facts(String title) {
        var columns = rows().filter(row -> ((String) row.get()[0]).startsWith(title)).findFirst().orElseThrow().get()[1];
        @SuppressWarnings("unchecked")
        var roster = (Roster) reading((List<String>) columns);
        return roster.sheets().getFirst().columns().stream().map(ColumnReading::fact).filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }

    static Stream<Arguments> rows() {
        var rows = new ArrayList<Arguments>();
        for (JsonNode each : JsonMapper.shared().readTree(HeadingRowsTest.class.getResourceAsStream("/rosters/headings.json"))) {
            var columns = new ArrayList<String>();
            each.get("columns").forEach(column -> columns.add(column.asString()));
            rows.add(Arguments.of(each.get("title").asString(), columns));
        }
        return rows.stream();
    }

    private static RosterReading reading(List<String> columns) {
        var planted = new ArrayList<String>();
        boolean childs = true;
        for (var column : columns) {
            planted.add(planted(column.replaceAll("[\\s*★]", ""), childs));
            if (column.matches(".*(身份证|证件).*号.*")) childs = false;
        }
        return Files.csv(quoted(columns) + "\n" + quoted(planted) + "\n");
    }

    private static String planted(String heading, boolean childs) {
        if (heading.contains("电话") || heading.contains("手机")) return "14211857648";
        if (heading.matches(".*(身份证|证件).*号.*")) return childs ? Files.id("20170817", 282) : "";
        if (heading.startsWith("性别")) return heading.contains("0男") ? "1" : "女";
        if (heading.startsWith("出生")) return "2017-08-17";
        if (heading.contains("关系")) return "祖母";
        if (heading.contains("班")) return "三（2）班";
        if (heading.equals("年级")) return "三年级";
        if (heading.startsWith("是否")) return "是";
        if (heading.matches(".*(姓名|对象)|学生|父亲|母亲|监护人(\\(.亲\\))?")) return "李小满";
        return heading.matches(".*(数|数量|岁|占.*)") ? "12" : "甲";
    }

    private static String quoted(List<String> cells) {
        return cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(","));
    }
}
