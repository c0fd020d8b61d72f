package org.nuanyang.study.marks.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.importing.Workbook;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.subject.Subjects;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("成绩表")
class MarksReaderTest {
    @Test
    void ofTheSchoolSaysWhatIsExpectedOfIt() throws IOException {
        var file = read(Files.readAllBytes(Path.of("src/test/resources/rosters/d10-marks.xlsx")));
        var expected = new JsonMapper().readTree(Files.readAllBytes(Path.of("src/test/resources/rosters/d10-marks.xlsx.expected.json"))).get("marks");
        assertThat(file.lines()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var wanted = expected.get(i);
            var line = file.lines().get(i);
            assertThat(line.name()).isEqualTo(wanted.get("name").asString());
            assertThat(line.grade()).as(line.name()).isEqualTo(wanted.get("grade").asInt());
            assertThat(line.number()).as(line.name()).isEqualTo(wanted.get("class").asInt());
            var marks = new LinkedHashMap<String, Told>();
            wanted.get("marks").properties().forEach(each -> marks.put(each.getKey(), each.getValue().isNull() ? new Told(MarkState.ABSENT, null) : Told.of(each.getValue().asString())));
            assertThat(line.marks()).as(line.name()).isEqualTo(marks);
            assertThat(line.wrong()).isEmpty();
        }
        assertThat(file.title()).isEqualTo("2026年春季期中考试");
        assertThat(file.subjects()).containsExactly("语文", "数学", "英语");
        assertThat(file.passed()).containsExactly("总分", "名次");
        assertThat(file.strange()).isEmpty();
    }

    @Test
    void tellsFullMarksInHeadingsInAnyOrder() {
        var file = csv("""
                青石小学三年级1班2025—2026学年第一学期期末考试成绩表
                学号,数学（满分120分）,姓名,语文(100),英语/150,总分,班级排名,级名,进退,备注
                1,110,小满,87.5,缺考,197.5,1,2,+3,
                2,请假,石头,,免考,,,,,
                ,118,,99,149,,,,,
                平均分,90.5,,80,70,,,,,
                任课教师,王芳,,李明,赵强,,,,,
                监考:,钱一,,,,,,,,
                """);
        assertThat(file.full()).containsEntry("数学", new BigDecimal(120)).containsEntry("语文", new BigDecimal(100)).containsEntry("英语", new BigDecimal(150));
        assertThat(file.lines()).extracting(MarksFile.Line::name).containsExactly("小满", "石头");
        assertThat(file.lines().getFirst().marks()).containsEntry("语文", Told.of("87.5")).containsEntry("数学", Told.of("110")).containsEntry("英语", new Told(MarkState.ABSENT, null));
        assertThat(file.lines().getLast().marks()).as("blank is not told").containsOnlyKeys("数学", "英语").containsEntry("数学", new Told(MarkState.LEAVE, null)).containsEntry("英语", new Told(MarkState.EXEMPT, null));
        assertThat(file.lines()).allSatisfy(line -> assertThat(line).extracting(MarksFile.Line::grade, MarksFile.Line::number).containsExactly(3, 1));
        assertThat(file.passed()).contains("总分", "班级排名", "级名", "进退", "备注", "学号");
        assertThat(file.title()).isEqualTo("2025-2026学年第一学期期末考试");
    }

    @Test
    void hasGroupsOverItsColumnsAndASheetForEachClass() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "t", "1.0")) {
            for (var klass : new String[] {"三（1）班", "三（2）班"}) {
                var sheet = book.newWorksheet(klass);
                sheet.value(0, 0, "2026年4月单元检测成绩");
                sheet.range(0, 0, 0, 6).merge();
                sheet.value(1, 0, "序号");
                sheet.value(1, 1, "姓名");
                sheet.value(1, 2, "语文（120）");
                sheet.value(1, 4, "数学");
                sheet.value(1, 6, "总分");
                sheet.range(1, 2, 1, 3).merge();
                sheet.range(1, 4, 1, 5).merge();
                for (var column : new int[] {2, 4}) {
                    sheet.value(2, column, "成绩");
                    sheet.value(2, column + 1, "名次");
                }
                sheet.value(3, 0, 1);
                sheet.value(3, 1, klass.equals("三（1）班") ? "小 满" : "石头");
                sheet.value(3, 2, 101);
                sheet.value(3, 3, 1);
                sheet.value(3, 4, "作弊");
                sheet.value(3, 5, 2);
                sheet.value(4, 1, "及格率");
                sheet.value(4, 2, "90%");
            }
        }
        var file = read(bytes.toByteArray());
        assertThat(file.lines()).extracting(MarksFile.Line::name, MarksFile.Line::grade, MarksFile.Line::number, line -> line.marks().get("语文"), line -> line.marks().get("数学"))
                .containsExactly(tuple("小满", 3, 1, Told.of("101"), new Told(MarkState.CHEATED, null)), tuple("石头", 3, 2, Told.of("101"), new Told(MarkState.CHEATED, null)));
        assertThat(file.full()).containsEntry("语文", new BigDecimal(120));
    }

    @Test
    void hasARowForEachChildAndSubject() {
        var file = csv("""
                姓名,年级,班级,科目,满分,成绩
                小满,三年级,1班,语文,100,88
                小满,三年级,1班,数学,120,117
                石头,三年级,2班,语文,100,缺
                石头,三年级,2班,珠心算,100,50
                """);
        assertThat(file.lines()).extracting(MarksFile.Line::name, MarksFile.Line::grade, MarksFile.Line::number).containsExactly(tuple("小满", 3, 1), tuple("石头", 3, 2));
        assertThat(file.lines().getFirst().marks()).isEqualTo(Map.of("语文", Told.of("88"), "数学", Told.of("117")));
        assertThat(file.lines().getLast().marks()).isEqualTo(Map.of("语文", new Told(MarkState.ABSENT, null)));
        assertThat(file.lines().getLast().wrong()).containsExactly(new MarksFile.Wrong("珠心算", "50"));
        assertThat(file.full()).containsEntry("数学", new BigDecimal(120));
    }

    @Test
    void tellsFullMarksInARow() {
        var file = csv("姓名,班级,语文,数学\n满分,,120,150\n小满,301,88,149\n");
        assertThat(file.full()).containsEntry("语文", new BigDecimal(120)).containsEntry("数学", new BigDecimal(150));
        assertThat(file.lines()).singleElement().extracting(MarksFile.Line::grade, MarksFile.Line::number).containsExactly(3, 1);
    }

    @Test
    void namesCellsThatSayNothing() {
        var file = csv("姓名,语文,数学\n小满,优,-5\n石头,/,60分\n");
        assertThat(file.lines().getFirst().wrong()).containsExactly(new MarksFile.Wrong("语文", "优"), new MarksFile.Wrong("数学", "-5"));
        assertThat(file.lines().getLast().marks()).isEqualTo(Map.of("数学", Told.of("60")));
    }

    @Test
    void readsAColumnAsAPersonSays() {
        var file = csv("姓名,语文,校本课程,段考(50),总分\n小满,88,91,40,219\n", Map.of("校本课程", "校本课程", "段考(50)", "数学", "总分", "科学", "姓名", "语文"));
        assertThat(file.lines()).singleElement().extracting(MarksFile.Line::marks)
                .isEqualTo(Map.of("语文", Told.of("88"), "校本课程", Told.of("91"), "数学", Told.of("40"), "科学", Told.of("219")));
        assertThat(file.full()).containsEntry("数学", new BigDecimal(50));
        assertThat(csv("姓名,语文,校本课程\n小满,88,91\n", Map.of("语文", "-")).subjects()).as("a word of the product's own is a person's to take away").isEmpty();
        assertThat(csv("姓名,校本课程\n小满,88\n").columns()).as("a table of nothing but an unknown subject asks").extracting(MarksFile.Column::subject).containsExactly((String) null);
    }

    @Test
    void readsTheSumUnderASubjectWhereNothingElseIsItsMark() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "t", "1.0")) {
            var sheet = book.newWorksheet("三年级1班");
            var rows = new Object[][] {{"姓名", "语文", "", "", "数学", "", "总分"}, {"", "基础", "习作", "总分(120)", "卷面", "总分", ""}, {"小满", 50, 40, 90, 88, 98, 188}};
            for (int row = 0; row < rows.length; row++) for (int column = 0; column < rows[row].length; column++)
                if (rows[row][column] instanceof Integer number) sheet.value(row, column, number);
                else sheet.value(row, column, (String) rows[row][column]);
            sheet.range(0, 1, 0, 3).merge();
            sheet.range(0, 4, 0, 5).merge();
            sheet.range(0, 0, 1, 0).merge();
        }
        var file = read(bytes.toByteArray());
        assertThat(file.lines()).singleElement().extracting(MarksFile.Line::marks).isEqualTo(Map.of("语文", Told.of("90"), "数学", Told.of("88")));
        assertThat(file.lines().getFirst().full()).containsEntry("语文", new BigDecimal(120));
    }

    @Test
    void readsFullWidthFiguresAndAChinesePageOfCharacters() {
        var text = "姓名,班级,语文（满分１２０分）,数学\n小　满,三（１）班,８７．５,（缺考）\n石头,３０１,　,请假\n";
        for (var bytes : new byte[][] {text.getBytes(StandardCharsets.UTF_8), ("\ufeff" + text).getBytes(StandardCharsets.UTF_8), text.getBytes(java.nio.charset.Charset.forName("GB18030"))}) {
            var file = read(bytes);
            assertThat(file.lines()).extracting(MarksFile.Line::name, MarksFile.Line::grade, MarksFile.Line::number, MarksFile.Line::marks).containsExactly(
                    tuple("小满", 3, 1, Map.of("语文", Told.of("87.5"), "数学", new Told(MarkState.ABSENT, null))), tuple("石头", 3, 1, Map.of("数学", new Told(MarkState.LEAVE, null))));
            assertThat(file.full()).containsEntry("语文", new BigDecimal(120));
        }
    }

    @Test
    void keepsTheFullMarksOfEachSheetApart() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "t", "1.0")) {
            for (var klass : new String[] {"三年级1班", "九年级1班"}) {
                var sheet = book.newWorksheet(klass);
                sheet.value(0, 0, "姓名");
                sheet.value(0, 1, klass.startsWith("三") ? "语文(100)" : "语文(120)");
                sheet.value(1, 0, "小满");
                sheet.value(1, 1, 90);
            }
        }
        assertThat(read(bytes.toByteArray()).lines()).extracting(line -> line.full().get("语文").intValue()).containsExactly(100, 120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"序号,村,巡查人\n1,青石村,李根生\n2,河湾村,王五\n", "姓名,性别,身份证号,家庭住址\n小满,女,1,青石村\n石头,男,2,青石村\n", "姓名,语文\n"})
    void isNothingElse(String text) {
        assertThat(MarksReader.read(Workbook.read(text.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(MarksFile.Read.NotMarks.class);
    }

    @ParameterizedTest
    @CsvSource({"语文,语文,", "语文成绩,语文,", "数学(满分120分),数学,120", "道法,道德与法治,", "政治（60）,道德与法治,60", "信息技术,信息科技,", "体育与健康,体育,", "语,语文,"})
    void callsASubjectAsTheCurriculumDoes(String heading, String subject, BigDecimal full) {
        assertThat(Subjects.heading(heading)).hasValue(new Subjects.Heading(subject, full));
    }

    @ParameterizedTest
    @ValueSource(strings = {"语文名次", "总分", "平均", "姓名", "班级"})
    void hasColumnsThatAreNoSubject(String heading) {
        assertThat(Head.of(java.util.List.of(heading))).isNotInstanceOf(Head.Marks.class);
    }

    private static MarksFile csv(String text, Map<String, String> meant) {
        return ((MarksFile.Read.Marks) MarksReader.read(Workbook.read(text.getBytes(StandardCharsets.UTF_8)), meant)).file();
    }

    private static MarksFile csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MarksFile read(byte[] file) {
        return switch (MarksReader.read(Workbook.read(file))) {
            case MarksFile.Read.Marks(var read) -> read;
            case MarksFile.Read.NotMarks no -> throw new AssertionError(no.why());
        };
    }
}
