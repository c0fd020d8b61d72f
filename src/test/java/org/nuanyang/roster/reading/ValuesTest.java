package org.nuanyang.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.reading.Files.*;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.importing.Cell;
import org.nuanyang.roster.Fact;

/** What people write in cells. */
class ValuesTest {
    @ParameterizedTest(name = "{0}") @DisplayName("班级的各种写法")
    @CsvSource({"三（2）班,3,2,", "三(2)班,3,2,", "三年级2班,3,2,", "三年级二班,3,2,", "三年级（十）班,3,10,", "3.2,3,2,", "302,3,2,", "0302,3,2,", "3-2,3,2,", "３．２,3,2,",
        "初一1班,7,1,", "初一（1）班,7,1,", "七（3）班,7,3,", "七年级三班,7,3,", "八年级,8,,", "初三,9,,", "九1班,9,1,", "201901班,,1,2019", "202301,,1,2023", "2023级2班,,2,2023",
        "2302,,2,2023", "1班,,1,", "二班,,2,", "第3班,,3,", "5,,5,", "小学三年级2班,3,2,", "初中二年级4班,8,4,", "三2班,3,2,", "3年2班,3,2,", "平固店小学三年级2班,3,2,", "一(1),1,1,"})
    void readsClasses(String text, Integer grade, Integer clazz, Integer entry) {
        assertThat(ClassText.clazz(text)).isEqualTo(new ClassText(grade, clazz, entry, null));
    }

    @ParameterizedTest
    @CsvSource({"三年级,3", "3,3", "三,3", "初二,8", "八年级,8", "7,7", "小学五年级,5", "一年级（2）班,1"})
    void readsGrades(String text, Integer grade) {
        assertThat(ClassText.grade(text).grade()).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(strings = {"小班", "中二班", "大班（1）班", "学前班"})
    void tellsKindergartenClasses(String text) {
        assertThat(ClassText.clazz(text).problem()).isEqualTo(Problem.CLASS_OF_KINDERGARTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"火箭班", "未分班", "高一（2）班"})
    void saysWhenAClassCannotBeRead(String text) {
        assertThat(only(csv("姓名,性别,班级\n小满,女," + text + "\n")).problems()).extracting(CellProblem::problem).containsExactly(Problem.CLASS_UNREADABLE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'2013-5-3',2013-05-03", "20130503,2013-05-03", "2013年5月3日,2013-05-03", "2013.05.03,2013-05-03", "2013/5/3,2013-05-03", "2013年5月,2013-05", "2013.5,2013-05", "201305,2013-05",
        "2013-05,2013-05", "41397,2013-05-03", "'2013-05-03 00:00:00',2013-05-03", "２０１３年５月３日,2013-05-03", "'''2013-05-03',2013-05-03", "2013,2013"})
    void readsDates(String text, String date) {
        assertThat(told(only(csv("姓名,性别,出生日期\n小满,女,\"" + text + "\"\n")), Fact.BIRTH)).isEqualTo(date);
    }

    @Test
    void doesNotGuessAYear() {
        assertThat(only(csv("姓名,性别,出生日期\n小满,女,11月18日\n")).problems()).extracting(CellProblem::problem).containsExactly(Problem.BIRTH_WITHOUT_YEAR);
        var away = only(csv("姓名,父亲姓名,父亲外出时间\n小满,李大山,3月5日\n"));
        assertThat(away.problems()).extracting(CellProblem::problem).containsExactly(Problem.DATE_WITHOUT_YEAR);
        assertThat(away.blocked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'%s", "’%s", "　%s ", "%s\u200b", "\t%s"})
    void readsIdNumbersThroughTheirDirt(String form) {
        var id = id("20170817", 283);
        assertThat(told(only(csv("姓名,身份证号\n小满," + form.formatted(id) + "\n")), Fact.ID)).isEqualTo(id);
    }

    @Test
    void readsOldLowerCaseFullWidthAndGroupedIdNumbers() {
        assertThat(IdText.read(Cell.text("150102880730303"))).isInstanceOfSatisfying(IdText.Valid.class, valid -> assertThat(valid.id().value()).isEqualTo("150102198807303035"));
        assertThat(IdText.read(Cell.text("99010120170816744x"))).isInstanceOf(IdText.Valid.class);
        assertThat(IdText.read(Cell.text("９９０１０１２０１７０８１６７４４Ｘ"))).isInstanceOf(IdText.Valid.class);
        assertThat(IdText.read(Cell.text("990101 20170816 744X"))).isInstanceOf(IdText.Valid.class);
        assertThat(IdText.read(Cell.text("321083197812162119"))).isInstanceOf(IdText.Valid.class);
        assertThat(IdText.read(Cell.text("350832200808080048"))).isEqualTo(new IdText.Bad(Problem.ID_CHECKSUM, 18));
        assertThat(IdText.read(Cell.text("41010520130521"))).isEqualTo(new IdText.Bad(Problem.ID_WRONG_LENGTH, 14));
    }

    @Test
    void namesDamagedIdNumbersInsteadOfGuessing() {
        for (var damaged : new String[] {"4.10105E+17", "9.90101201610268E+17", "410105201305210000"})
            assertThat(IdText.read(Cell.text(damaged))).isInstanceOfSatisfying(IdText.Bad.class, bad -> assertThat(bad.problem()).isEqualTo(Problem.ID_DAMAGED));
        assertThat(IdText.read(new Cell(Cell.Kind.NUMBER, "990101201610268400", false))).isInstanceOfSatisfying(IdText.Bad.class, bad -> assertThat(bad.problem()).isEqualTo(Problem.ID_DAMAGED));
    }

    @Test @DisplayName("20位残疾证号")
    void takesTheIdOutOfADisabilityCard() {
        var id = id("20170817", 283);
        var row = only(csv("姓名,证件号码\n小满," + id + "44\n"));
        assertThat(told(row, Fact.ID)).isEqualTo(id);
        assertThat(told(row, Fact.DISABILITY_CARD)).isEqualTo(id + "44");
    }

    @Test
    void warnsOfAnUnknownDivisionButDoesNotRefuse() {
        var digits = "90010120170817283";
        var row = only(csv("姓名,身份证号\n小满," + digits + org.nuanyang.roster.ResidentId.checkDigit(digits) + "\n"));
        assertThat(row.problems()).extracting(CellProblem::problem).containsExactly(Problem.ID_DIVISION_UNKNOWN);
        assertThat(row.blocked()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"142 1185 7648|14211857648|", "142-1185-7648|14211857648|", "+86 14211857648|14211857648|", "１４２１１８５７６４８|14211857648|",
        "14211857648/16331761086|14211857648|16331761086", "14211857648、16331761086|14211857648|16331761086", "14211857648 16331761086|14211857648|16331761086",
        "1421185764816331761086|14211857648|16331761086", "0310-2512345|03102512345|", "(0310)2512345|03102512345|", "14211857648（父亲）|14211857648|", "电话：14211857648|14211857648|"})
    void readsPhones(String text, String first, String second) {
        var row = only(csv("姓名,监护人,监护人电话\n小满,何秀兰,\"" + text + "\"\n"));
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isEqualTo(first);
        assertThat(told(row, Fact.GUARDIAN_PHONE_2)).isEqualTo(second);
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void twoNumbersInOneOfWhichIsALetterAreNone() {
        var row = only(csv("姓名,监护人,监护人电话\n小满,何秀兰,14211o57648163317610x6\n"));
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isNull();
        assertThat(row.problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "—", "/", "没有", "暂无", ""})
    void takesAWordForNothingAsNothing(String text) {
        var row = only(csv("姓名,监护人,监护人电话\n小满,何秀兰," + text + "\n"));
        assertThat(told(row, Fact.GUARDIAN_PHONE)).isNull();
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void readsSexInWordsAndCodes() {
        assertThat(roster(csv("姓名,性别\n甲一,1\n乙二,2\n")).rows().map(row -> told(row, Fact.SEX))).containsExactly("MALE", "FEMALE");
        assertThat(roster(csv("姓名,\"性别 (0男 1女 2未知)\",年级\n甲一,0,3\n乙二,1,3\n")).rows().map(row -> told(row, Fact.SEX))).containsExactly("MALE", "FEMALE");
        assertThat(roster(csv("姓名,性别\n甲一,男性\n乙二,□男 ☑女\n")).rows().map(row -> told(row, Fact.SEX))).containsExactly("MALE", "FEMALE");
    }

    @Test
    void readsNamesWithPaddingAndPoints() {
        assertThat(NameText.read("李　 明")).isEqualTo("李明");
        assertThat(NameText.read("阿依古丽•买买提")).isEqualTo("阿依古丽·买买提");
        assertThat(told(only(csv("姓名,性别\n𬭎𬭎,男\n")), Fact.NAME)).isEqualTo("𬭎𬭎");
    }

    @Test
    void readsRelationsInDialect() {
        assertThat(RelationText.of("姥姥")).contains(org.nuanyang.roster.Relation.MATERNAL_GRANDMOTHER);
        assertThat(RelationText.of("大伯")).contains(org.nuanyang.roster.Relation.FATHERS_ELDER_BROTHER);
        assertThat(RelationText.of("61")).contains(org.nuanyang.roster.Relation.PATERNAL_GRANDFATHER);
        assertThat(RelationText.of("祖孙")).isEmpty();
    }

    @Test
    void addsUpYesNoQuestionsOfOneKind() {
        var row = only(csv("姓名,性别,是否低保,是否建档立卡户,是否五保户,民族\n小满,女,是,是,否,汉\n"));
        assertThat(told(row, Fact.ECONOMIC_STATE)).isEqualTo("低保、建档立卡户");
        assertThat(told(row, Fact.ETHNIC_GROUP)).isEqualTo("汉族");
    }

    @Test
    void doesNotPrintValuesInLogs() {
        var row = only(csv("姓名,监护人,监护人电话\n小满,何秀兰,1398888\n"));
        assertThat(row.toString() + row.problems()).doesNotContain("小满", "1398888");
    }
}
