package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.reading.Files.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.roster.Fact;

/** Forms for one child, label left and value right. */
class CardFormsTest {
    private static final String CHILD = id("20170817", 282);

    @Test @DisplayName("登记表：一人一表，出生日期出现多次")
    void readsACardOfOneChild() {
        var reading = xlsx("小满", sheet -> {
            row(sheet, 0, "农村留守儿童基本情况登记表");
            sheet.range(0, 0, 0, 7).merge();
            row(sheet, 1, "姓名", "小满", "性别", "女", "民族", "汉", "出生日期", "2017年8月17日");
            row(sheet, 2, "公民身份证号码", CHILD, "户口户籍所在地", "清溪县青石镇", "现居住地", "青石村", "身体情况", "健康（√）残疾（ ）患病（ ）");
            row(sheet, 3, "祖父姓名", "李老汉", "出生日期", "1955-01-02", "祖母姓名", "何秀兰", "出生日期", "1957-03-04");
            row(sheet, 4, "父亲姓名", "李大山", "出生日期", "1985-03-04", "当前务工地点", "广东省东莞市", "联系电话", "14211857648");
            row(sheet, 5, "母亲姓名", "周玉梅", "出生日期", "1986-05-06", "当前务工地点", "", "联系电话", "16331761086");
            row(sheet, 6, "委托监护人姓名", "何秀兰", "受委托监护人电话", "16991864035", "与被监护人关系", "祖母", "父母双方同时外出", "√");
            row(sheet, 7, "单位负责人：", "", "填表人：");
        });
        assertThat(roster(reading).sheets().getFirst().card()).isTrue();
        var row = only(reading);
        assertThat(told(row, Fact.NAME)).isEqualTo("小满");
        assertThat(told(row, Fact.ID)).isEqualTo(CHILD);
        assertThat(told(row, Fact.BIRTH)).isEqualTo("2017-08-17");
        assertThat(told(row, Fact.HEALTH)).isEqualTo("健康");
        assertThat(told(row, Fact.FATHER_BIRTH)).isEqualTo("1985-03-04");
        assertThat(told(row, Fact.FATHER_PLACE)).isEqualTo("广东省东莞市");
        assertThat(told(row, Fact.MOTHER_PHONE)).isEqualTo("16331761086");
        assertThat(told(row, Fact.GUARDIAN_RELATION)).isEqualTo("PATERNAL_GRANDMOTHER");
        assertThat(told(row, Fact.PARENTS_AWAY)).isEqualTo("BOTH");
        assertThat(row.problems()).isEmpty();
    }

    @Test @DisplayName("采集表：左边合并的分组，合并少一行")
    void takesGroupsFromTheMergedCellsAtTheLeft() {
        var row = only(xlsx(sheet -> {
            row(sheet, 0, "困境儿童和留守儿童基本信息采集表");
            row(sheet, 1, "儿童基本信息", "姓  名", "小满", "身份证号", CHILD, "联系电话", "");
            row(sheet, 2, "", "民  族", "汉族", "性  别", "女", "健康状况", "健康");
            row(sheet, 3, "户口地址", "清溪县青石镇", "现住址", "青石村");
            row(sheet, 4, "父亲基本情况", "姓  名", "李大山", "联系电话", "14211857648", "现 /务工住址", "广东省东莞市");
            row(sheet, 5, "", "健康状况", "健康", "其他情况", "无", "残疾类型", "");
            row(sheet, 6, "其他监护人情况", "监护人姓名", "何秀兰", "联系电话", "16991864035", "与儿童关系", "祖母");
            row(sheet, 7, "", "健康状况", "一般", "残疾类型", "", "患病类型", "");
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(4, 0, 5, 0).merge();
            sheet.range(6, 0, 7, 0).merge();
        }));
        assertThat(told(row, Fact.NAME)).isEqualTo("小满");
        assertThat(told(row, Fact.HEALTH)).isEqualTo("健康");
        assertThat(told(row, Fact.ADDRESS)).isEqualTo("青石村");
        assertThat(told(row, Fact.FATHER_NAME)).isEqualTo("李大山");
        assertThat(told(row, Fact.FATHER_PLACE)).isEqualTo("广东省东莞市");
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isEqualTo("16991864035");
        assertThat(told(row, Fact.GUARDIAN_HEALTH)).isEqualTo("一般");
    }
}
