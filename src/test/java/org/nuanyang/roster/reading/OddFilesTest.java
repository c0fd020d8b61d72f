package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.reading.Files.*;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.reading.ColumnReading.How;
import org.nuanyang.roster.reading.SkippedRow.SkipReason;

/** Shapes that no list of files foresees. */
class OddFilesTest {
    private static final String MAN = id("20170817", 283);

    @Test @DisplayName("没有合并的分组表头（CSV）")
    void readsGroupsThatWereNeverMerged() {
        var row = only(csv("""
                青石小学花名册,,,,,,
                序号,姓名,性别,父亲,,母亲,
                ,,,姓名,电话,姓名,电话
                1,小满,女,李大山,14211857648,周玉梅,16331761086
                """));
        assertThat(told(row, Fact.FATHER_NAME)).isEqualTo("李大山");
        assertThat(told(row, Fact.MOTHER_PHONE)).isEqualTo("16331761086");
    }

    @Test @DisplayName("三行表头、列号行、合计在最前")
    void readsThreeHeadingRowsAndSkipsColumnNumbersAndSums() {
        var roster = roster(xlsx(sheet -> {
            row(sheet, 0, "留守儿童花名册");
            sheet.range(0, 0, 0, 7).merge();
            row(sheet, 1, "序号", "儿童基本情况", "", "", "家庭情况", "", "", "");
            row(sheet, 2, "", "姓名", "性别", "身份证号", "父亲", "", "母亲", "");
            row(sheet, 3, "", "", "", "", "姓名", "联系电话", "姓名", "联系电话");
            sheet.range(1, 1, 1, 3).merge();
            sheet.range(1, 4, 1, 7).merge();
            sheet.range(2, 4, 2, 5).merge();
            sheet.range(2, 6, 2, 7).merge();
            sheet.range(1, 0, 3, 0).merge();
            for (int c = 1; c <= 3; c++) sheet.range(2, c, 3, c).merge();
            row(sheet, 4, 1, 2, 3, 4, 5, 6, 7, 8);
            row(sheet, 5, "合计", "1人");
            row(sheet, 6, 1, "石头", "男", MAN, "李大山", "14211857648", "周玉梅", "16331761086");
        }));
        var sheet = roster.sheets().getFirst();
        assertThat(sheet.firstHeading()).isEqualTo(2);
        assertThat(sheet.lastHeading()).isEqualTo(4);
        assertThat(sheet.skipped()).extracting(SkippedRow::why).containsExactly(SkipReason.COLUMN_NUMBERS, SkipReason.SUM);
        assertThat(told(sheet.rows().getFirst(), Fact.MOTHER_PHONE)).isEqualTo("16331761086");
        assertThat(sheet.columns().get(7).label()).isEqualTo("家庭情况/母亲/联系电话");
    }

    @Test @DisplayName("落款、说明、示例行不是孩子")
    void leavesOutFeetNotesAndExamples() {
        var sheet = roster(csv("""
                姓名,性别,年级,监护人姓名,监护人电话
                示例：张三,男,三年级,李四,14211857648
                小满,女,三年级,何秀兰,14211857648
                ,,,,
                注：请如实填写。,,,,
                填表人：周敏,,审核人：,,2026年3月
                单位负责人（签字）：,,,,
                """)).sheets().getFirst();
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.skipped()).extracting(SkippedRow::why).containsExactly(SkipReason.EXAMPLE, SkipReason.NOTE, SkipReason.SIGNATURE, SkipReason.SIGNATURE);
    }

    @Test @DisplayName("没有表头的名单，按内容认")
    void readsAListWithoutHeadingsByItsValues() {
        var roster = roster(csv("""
                1,李小满,女,%s,三年级2班,何秀兰,祖母,14211857648
                2,王石头,男,%s,三年级2班,王大山,祖父,16331761086
                3,张小雨,女,%s,四年级1班,张桂英,外祖母,16991864035
                """.formatted(id("20170817", 2), id("20170301", 3), id("20160811", 4))));
        var row = roster.rows().findFirst().orElseThrow();
        assertThat(roster.sheets().getFirst().firstHeading()).isZero();
        assertThat(told(row, Fact.NAME)).isEqualTo("李小满");
        assertThat(told(row, Fact.ID)).isEqualTo(id("20170817", 2));
        assertThat(told(row, Fact.GRADE)).isEqualTo("3");
        assertThat(told(row, Fact.GUARDIAN_NAME)).isEqualTo("何秀兰");
        assertThat(told(row, Fact.GUARDIAN_RELATION)).isEqualTo("PATERNAL_GRANDMOTHER");
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isEqualTo("14211857648");
    }

    @Test @DisplayName("表头不认识，18位就是身份证号")
    void recognisesStrangeHeadingsByTheValues() {
        var roster = roster(csv("""
                娃娃姓名,证照编码,娃娃爸爸,爸爸号码
                小满,%s,李大山,14211857648
                石头,%s,王大山,16331761086
                """.formatted(id("20170817", 2), id("20170301", 3))));
        var columns = roster.sheets().getFirst().columns();
        assertThat(columns.get(1).fact()).isEqualTo(Fact.ID);
        assertThat(columns.get(1).how()).isEqualTo(How.VALUES);
        assertThat(told(roster.rows().findFirst().orElseThrow(), Fact.FATHER_PHONE)).isEqualTo("14211857648");
    }

    @Test @DisplayName("密码列去掉并说明")
    void dropsAPasswordColumnAndSaysSo() {
        var roster = roster(csv("姓名,学号,密码,班级\n小满,2023001,abc123,三（2）班\n"));
        var column = roster.sheets().getFirst().columns().get(2);
        assertThat(column.fact()).isNull();
        assertThat(column.why()).isEqualTo("roster.column.password");
        assertThat(roster.rows().findFirst().orElseThrow().texts().get(2)).isEmpty();
    }

    @Test @DisplayName("各年龄的户表只取孩子")
    void takesOnlyTheChildrenOfAHouseholdTable() {
        var sheet = roster(csv("""
                户号,家庭成员姓名,与户主关系,性别,身份证号码,健康状况
                1,李大山,户主,男,%s,健康
                ,周玉梅,配偶,女,%s,健康
                ,李小满,之女,,%s,健康
                ,李石头,之子,,%s,健康
                """.formatted(id("19850817", 3), id("19860817", 4), id("20170817", 2), id("20190301", 3)))).sheets().getFirst();
        assertThat(sheet.rows()).extracting(row -> told(row, Fact.NAME)).containsExactly("李小满", "李石头");
        assertThat(sheet.skipped()).extracting(SkippedRow::why).containsExactly(SkipReason.ADULT, SkipReason.ADULT);
        assertThat(told(sheet.rows().getFirst(), Fact.SEX)).isEqualTo("FEMALE");
    }

    @Test @DisplayName("学籍码 0/1/2 与单亲的两种意思")
    void readsTheRegistersCodesAndBothMeaningsOfSingle() {
        var coded = roster(csv("姓名,性别,是否留守儿童\n甲小一,男,0\n乙小二,男,1\n丙小三,男,2\n")).rows().map(row -> told(row, Fact.PARENTS_AWAY)).toList();
        assertThat(coded).containsExactly("NONE", "ONE", "BOTH");
        var village = roster(csv("姓名,性别,留守类型\n甲小一,男,父母双方外出\n乙小二,男,父母一方外出\n丙小三,男,单亲留守\n")).rows().toList();
        assertThat(told(village.get(2), Fact.SINGLE_PARENT_FAMILY)).isEqualTo("true");
        assertThat(told(village.get(2), Fact.PARENTS_AWAY)).isNull();
        assertThat(told(village.get(0), Fact.FATHER_AWAY)).isEqualTo("true");
        var register = roster(csv("姓名,性别,是否留守儿童\n甲小一,男,非留守儿童\n乙小二,男,单亲留守儿童\n")).rows().toList();
        assertThat(told(register.get(1), Fact.PARENTS_AWAY)).isEqualTo("ONE");
        assertThat(told(register.get(1), Fact.SINGLE_PARENT_FAMILY)).isNull();
        assertThat(told(register.get(1), Fact.DECLARED)).isEqualTo("单亲留守儿童");
    }

    @Test @DisplayName("谁外出")
    void tellsWhichParentIsAway() {
        var rows = roster(csv("""
                姓名,性别,父母外出情况
                甲小一,男,父亲外出
                乙小二,男,均外出
                丙小三,男,母亲外出，父亲在家
                丁小四,男,均在家
                """)).rows().toList();
        assertThat(rows).extracting(row -> told(row, Fact.FATHER_AWAY)).containsExactly("true", "true", "false", "false");
        assertThat(rows).extracting(row -> told(row, Fact.MOTHER_AWAY)).containsExactly(null, "true", "true", "false");
        assertThat(rows).extracting(row -> told(row, Fact.PARENTS_AWAY)).containsExactly("ONE", "BOTH", "ONE", "NONE");
        var columns = only(csv("姓名,父亲姓名,父亲是否外出,母亲姓名,母亲是否外出,外出时间\n小满,李大山,是,周玉梅,否,2025年2月\n"));
        assertThat(told(columns, Fact.PARENTS_AWAY)).isEqualTo("ONE");
        assertThat(told(columns, Fact.FATHER_AWAY)).isEqualTo("true");
    }

    @Test @DisplayName("打√的列")
    void readsTicks() {
        var row = only(csv("姓名,性别,父母双方同时外出,父母一方外出、另一方无监护能力,孤儿\n小满,女,√,,\n"));
        assertThat(told(row, Fact.PARENTS_AWAY)).isEqualTo("BOTH");
        assertThat(told(row, Fact.ORPHAN)).isNull();
    }

    @Test @DisplayName("附件1：出生日期出现七次")
    void tellsRepeatedLabelsByThePersonBefore() {
        var row = only(csv("""
                姓名,出生日期,公民身份证号码,祖父姓名,出生日期,父亲姓名,出生日期,当前务工地点,联系电话,母亲姓名,出生日期,当前务工地点,联系电话,父亲公民身份证号码,委托监护人姓名,受委托监护人电话,公民身份证号码,与被监护人关系,居住地地址
                小满,2017-08-17,%s,李老汉,1955-01-02,李大山,1985-3-4,广东省东莞市,14211857648,周玉梅,1986-5-6,在家,16331761086,,何秀兰,16991864035,%s,祖母,青石村
                """.formatted(MAN, id("19550102", 2))));
        assertThat(told(row, Fact.BIRTH)).isEqualTo("2017-08-17");
        assertThat(told(row, Fact.FATHER_BIRTH)).isEqualTo("1985-03-04");
        assertThat(told(row, Fact.MOTHER_BIRTH)).isEqualTo("1986-05-06");
        assertThat(told(row, Fact.GUARDIAN_ID)).isEqualTo(id("19550102", 2));
        assertThat(told(row, Fact.MOTHER_AWAY)).isEqualTo("false");
        assertThat(row.problems()).isEmpty();
    }

    @Test @DisplayName("成员1可以是母亲，也可以是祖母")
    void letsTheRowTellWhoAMemberIs() {
        var rows = roster(csv("""
                姓名,性别,成员1姓名,成员1关系,成员1联系电话,成员2姓名,成员2关系,成员2联系电话
                小满,女,周玉梅,母亲,14211857648,李大山,父亲,16331761086
                石头,男,何秀兰,祖母,16991864035,王大山,父亲,1398888
                """)).rows().toList();
        assertThat(told(rows.get(0), Fact.MOTHER_PHONE)).isEqualTo("14211857648");
        assertThat(told(rows.get(0), Fact.FATHER_NAME)).isEqualTo("李大山");
        assertThat(told(rows.get(1), Fact.GUARDIAN_NAME)).isEqualTo("何秀兰");
        assertThat(rows.get(1).problems()).extracting(CellProblem::problem).containsExactly(Problem.PHONE_TOO_SHORT);
        assertThat(rows.get(1).problems().getFirst().column()).isEqualTo("成员2联系电话");
    }

    @Test @DisplayName("一格里有父母姓名和电话")
    void readsBothParentsFromOneCell() {
        var row = only(csv("姓名,性别,家长姓名及电话,监护人\n小满,女,父：李大山 14211857648 母：周玉梅16331761086,何秀兰（祖母）\n"));
        assertThat(told(row, Fact.FATHER_NAME)).isEqualTo("李大山");
        assertThat(told(row, Fact.FATHER_PHONE)).isEqualTo("14211857648");
        assertThat(told(row, Fact.MOTHER_NAME)).isEqualTo("周玉梅");
        assertThat(told(row, Fact.MOTHER_PHONE)).isEqualTo("16331761086");
        assertThat(told(row, Fact.GUARDIAN_NAME)).isEqualTo("何秀兰");
        assertThat(told(row, Fact.GUARDIAN_RELATION)).isEqualTo("PATERNAL_GRANDMOTHER");
    }

    @Test @DisplayName("家长姓名旁边有关系")
    void letsARelationSayWhichParent() {
        var rows = roster(csv("姓名,性别,家长姓名,与学生关系,联系电话\n小满,女,周玉梅,母亲,14211857648\n石头,男,何秀兰,奶奶,16331761086\n")).rows().toList();
        assertThat(told(rows.get(0), Fact.MOTHER_PHONE)).isEqualTo("14211857648");
        assertThat(told(rows.get(1), Fact.GUARDIAN_RELATION)).isEqualTo("PATERNAL_GRANDMOTHER");
        assertThat(told(rows.get(1), Fact.GUARDIAN_PHONE)).isEqualTo("16331761086");
    }

    @Test @DisplayName("一张表里几个班，小标题给出班级")
    void takesTheClassFromTitlesWithinTheTable() {
        var rows = roster(csv("""
                三年级1班花名册,,,,
                姓名,性别,监护人,监护人电话,备注
                小满,女,何秀兰,14211857648,
                三年级2班花名册,,,,
                姓名,性别,监护人,监护人电话,备注
                石头,男,王大山,16331761086,
                """)).rows().toList();
        assertThat(rows).extracting(row -> told(row, Fact.CLASS)).containsExactly("1", "2");
        assertThat(rows).extracting(row -> told(row, Fact.GRADE)).containsExactly("3", "3");
    }

    @Test @DisplayName("改过的对应关系优先，并认同样的表头")
    void followsACorrectedMapping() {
        var file = "姓名,性别,编码,联系人\n小满,女,何秀兰,14211857648\n";
        var shape = roster(csv(file)).sheets().getFirst().shape();
        var mapping = new ColumnMapping(Map.of(shape, Map.of(2, "guardian.name", 3, "guardian.phone", 1, ColumnMapping.IGNORE)));
        var read = RosterReader.read(org.nuanyang.importing.Workbook.read(file.replace("性别", "性 别").getBytes(Charset.forName("GBK"))), mapping, TODAY);
        var row = only(read);
        assertThat(told(row, Fact.GUARDIAN_NAME)).isEqualTo("何秀兰");
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isEqualTo("14211857648");
        assertThat(told(row, Fact.SEX)).isNull();
    }

    @Test @DisplayName("打码的值不报错，留给比对")
    void letsMaskedValuesThrough() {
        var row = only(csv("暖阳编号,姓名,身份证号,监护人,监护人电话\nk-1,小满,990101********2839,何秀兰,142****7648\n"));
        assertThat(row.problems()).isEmpty();
        assertThat(row.key()).isEqualTo("k-1");
        assertThat(row.masked()).containsEntry(Fact.ID, "990101********2839").containsEntry(Fact.GUARDIAN_PHONE, "142****7648");
    }

    @Test @DisplayName("总表和分班表里的同一个孩子")
    void tellsTheSameChildAcrossSheetsAndWithoutIds() {
        var rows = roster(csv("姓名,出生日期,班级\n小满,2017-08-17,三（2）班\n石头,2017-03-01,三（2）班\n小满,2017.8.17,三年级2班\n")).rows().toList();
        assertThat(rows.get(2).problems()).extracting(CellProblem::problem).containsExactly(Problem.SAME_CHILD_AS_ROW);
        assertThat(rows.get(2).problems().getFirst().args()).isEqualTo(List.of("2"));
    }

    @Test @DisplayName("不是花名册")
    void saysWhatOtherTablesAre() {
        assertThat(declined(csv("学校,学生总数,留守儿童人数,占比\n青石小学,120,34,28%\n河湾小学,90,20,22%\n"))).isEqualTo(LooksLike.STATISTICS);
        assertThat(declined(csv("序号,工作任务,责任单位,完成时限,完成率,完成率\n1,建档,青石小学,3月,80%,90%\n"))).isEqualTo(LooksLike.PROGRESS_TABLE);
        assertThat(declined(csv("姓名,性别,任教学科,职称,联系电话\n周敏,女,语文,一级教师,14211857648\n"))).isEqualTo(LooksLike.STAFF_LIST);
        assertThat(declined(csv("姓名,班级,语文,数学,总分\n小满,三（2）班,90,85,175\n"))).isEqualTo(LooksLike.MARKS);
        assertThat(declined(csv("家访时间,家访教师,学生姓名,家访内容\n2026-01-02,周敏,小满,在家好\n"))).isEqualTo(LooksLike.CARE_RECORDS);
        assertThat(declined(csv("姓名,性别,班级,监护人电话\n"))).isEqualTo(LooksLike.NO_ROWS);
        assertThat(declined(csv("年级,人数(总人数),留守儿童(人数),所占比例(%)\n一年级,39,17,43%\n"))).isEqualTo(LooksLike.STATISTICS);
        assertThat(declined(csv("姓名,性别,身份证号\n李大山,男," + id("19850817", 3) + "\n周玉梅,女," + id("19860817", 4) + "\n"))).isEqualTo(LooksLike.ONLY_ADULTS);
    }
}
