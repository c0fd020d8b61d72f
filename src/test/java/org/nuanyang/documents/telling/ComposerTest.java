package org.nuanyang.documents.telling;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.documents.telling.Tale.files;
import static org.nuanyang.documents.telling.Tale.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.documents.manuscript.Block;
import org.nuanyang.documents.manuscript.Run;

class ComposerTest {
    private static final String RATE = """
            当 应建档 = 0：没有需要建档的学生。
            或当 应建档 = 已建档：{应建档}名全部建档。
            或当 未建档 = 1：{应建档}名中已建档{已建档}名，只差1名。
            否则：{应建档}名中已建档{已建档}名，建档率{建档率}。
            """;
    private static final String PARTS = "应建档{应建档}名，已建档{已建档}名［，建档率{建档率}］［当 建档率 上升：，比上期提高{建档率增减}］［当 建档率 下降：，比上期下降{建档率增减}］，［由{负责人}负责］。";
    private static final String TREND = """
            当 建档率 上升：建档率{建档率}，比上期{建档率上期}提高{建档率增减}。
            或当 建档率 下降：建档率{建档率}，比上期下降{建档率增减}。
            或当 建档率 持平：建档率{建档率}，与上期持平。
            或当 建档率 无上期：建档率{建档率}，首次统计。
            否则：已建档{已建档}名。
            """;

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("all", RATE, files(37, 37, -1, -1), "37名全部建档。"),
                Arguments.of("nobody", RATE, files(0, 0, -1, -1), "没有需要建档的学生。"),
                Arguments.of("all but one", RATE, files(36, 37, -1, -1), "37名中已建档36名，只差1名。"),
                Arguments.of("some", RATE, files(30, 37, -1, -1), "37名中已建档30名，建档率81.1%。"),
                Arguments.of("none", RATE, files(0, 37, -1, -1), "37名中已建档0名，建档率0%。"),
                Arguments.of("fewer than ten: no per cent, so nothing", RATE, files(5, 9, -1, -1), ""),
                Arguments.of("one of very many is not nought", "{建档率}", files(1, 90_000, -1, -1), "0.1%。"),
                Arguments.of("all but one of very many are not the whole", "{建档率}", files(89_999, 90_000, -1, -1), "99.9%。"),
                Arguments.of("a rise", TREND, files(96, 100, 90, 100), "建档率96%，比上期90%提高6个百分点。"),
                Arguments.of("a fall", TREND, files(45, 60, 50, 60), "建档率75%，比上期下降8.3个百分点。"),
                Arguments.of("the same as printed", TREND, files(50_001, 100_000, 50_000, 100_000), "建档率50%，与上期持平。"),
                Arguments.of("the first", TREND, files(45, 60, -1, -1), "建档率75%，首次统计。"),
                Arguments.of("too few before", TREND, files(45, 60, 3, 5), "已建档45名。"),
                Arguments.of("a number's change", "当 已建档 下降：比上期{已建档上期}名少{已建档增减}名", files(45, 60, 50, 60), "比上期50名少5名。"),
                Arguments.of("a share at least", "当 建档率 ≥ 75%：够了\n否则：不够", files(3, 4, -1, -1), "够了。"),
                Arguments.of("of nobody no share is anything", "当 建档率 < 95%：不够", files(0, 0, -1, -1), ""),
                Arguments.of("both", "当 写法 = 学校 且 未建档 > 0：{单位}还差{未建档}名", files(3, 4, -1, -1), "青石小学还差1名。"),
                Arguments.of("either", "当 写法 = 县 或 未建档 > 0 且 文种 = 总结：说", files(3, 4, -1, -1), "说。"),
                Arguments.of("neither", "当 写法 = 县 或 未建档 > 1：说", files(3, 4, -1, -1), ""),
                Arguments.of("parts that are left out", PARTS, files(3, 4, -1, -1), "应建档4名，已建档3名。"),
                Arguments.of("a part that can be told", PARTS, files(30, 40, -1, -1), "应建档40名，已建档30名，建档率75%。"),
                Arguments.of("parts that can be told", PARTS, files(30, 40, 36, 40), "应建档40名，已建档30名，建档率75%，比上期下降15个百分点。"),
                Arguments.of("common names", "截至{截止日}，{本单位}在{期间}（{期初月日}—{期末月日}），上期是{上期名}。", files(3, 4, -1, -1),
                        "截至2026年6月30日，我校在2026年春季学期（2月1日—7月1日），上期是上学期。"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void saysWhatTheFiguresCarry(String name, String text, Tale tale, String said) {
        assertThat(body(tale.told("【总结】\n" + text))).isEqualTo(said);
    }

    static Stream<Arguments> rows() {
        var two = files(30, 37, -1, -1).classes("三（1）班", 2, "四（2）班", 1);
        var one = files(30, 37, -1, -1).classes("三（1）班", 2);
        var none = files(30, 37, -1, -1).classes();
        var list = "其中：\n逐 班级：{班}{缺}名、\n都要补齐。";
        return Stream.of(
                Arguments.of("a list that goes on", list, two, "其中：三（1）班2名、四（2）班1名都要补齐。"),
                Arguments.of("what is announced and not told", list, none, "都要补齐。"),
                Arguments.of("a list at the end", "逐 班级：{班}{缺}名；", two, "三（1）班2名；四（2）班1名。"),
                Arguments.of("a list at its sentence's end", "逐 班级：{班}{缺}名、。\n另有说明。", two, "三（1）班2名、四（2）班1名。另有说明。"),
                Arguments.of("a list counted", "逐 班级：{班}、\n等班级。", two, "三（1）班、四（2）班等班级。"),
                Arguments.of("a list that all share", "逐 班级：{班}、\n均未补齐。", two, "三（1）班、四（2）班均未补齐。"),
                Arguments.of("a single row", "逐 班级：{班}{缺}名、\n都要补齐。", one, "三（1）班2名都要补齐。"),
                Arguments.of("rows with a condition", "逐 班级 当 缺 > 1：{班}缺{缺}名；\n或当 缺 = 1：{班}只缺1名；", two, "三（1）班缺2名；四（2）班只缺1名。"),
                Arguments.of("rows left out", "还差{未建档}名，\n逐 班级 当 缺 > 5：{班}、", two, "还差7名。"),
                Arguments.of("no comma at the beginning", "{负责人}负责\n，已建档{已建档}名。", two, "已建档30名。"),
                Arguments.of("a comma before the end", "已建档{已建档}名，\n由{负责人}负责。", two, "已建档30名。"),
                Arguments.of("a mark that follows a comma", "已建档{已建档}名，\n。全部核过。", two, "已建档30名。全部核过。"),
                Arguments.of("a row's share of too few", "逐 班级：{班}{率}；", two, ""),
                Arguments.of("a quotation", "他说：“好。”", two, "他说：“好。”"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void joinsWhatIsLeft(String name, String text, Tale tale, String said) {
        assertThat(body(tale.told("【总结】\n" + text))).isEqualTo(said);
    }

    @Test
    void leavesOutHeadingsWithNothingBelow() {
        var told = files(30, 37, -1, -1).told("【总结】\n## 甲\n由{负责人}负责。\n## 乙\n### 丙\n{负责人}\n### 丁\n做了。\n\n又做了。\n## 戊");
        assertThat(told.body()).containsExactly(new Block.Heading(2, "乙"), new Block.Heading(3, "丁"), Block.Paragraph.of("做了。"), Block.Paragraph.of("又做了。"));
    }

    @Test
    void laysTablesWhereTheyStandOrInTheAnnex() {
        var told = files(30, 37, -1, -1).classes("三（1）班", 2).told("【总结】\n各班如下：\n表 班级（各班）：班 {班}｜缺 {缺}名｜率 {率}\n附表 班级（附）：班 {班}");
        assertThat(told.body()).hasSize(2).first().isEqualTo(Block.Paragraph.of("各班如下："));
        var grid = (Block.Grid) told.body().getLast();
        assertThat(grid.heading()).containsExactly("班", "缺", "率");
        assertThat(grid.lines().getFirst().stream().map(Block.Paragraph::text)).containsExactly("三（1）班", "2名", "6/8");
        assertThat(told.annex()).singleElement().extracting(Block.Grid::caption).isEqualTo("附");
        assertThat(files(30, 37, -1, -1).classes().told("【总结】\n各班如下：\n表 班级：班 {班}").body()).isEmpty();
    }

    @Test
    void gathersProblemsWithTheirSteps() {
        var text = """
                【问题】
                当 未建档 = 0：不该说。
                → 不该说。
                或当 未建档 > 0：还有{未建档}名没有建档。
                → 当 未建档 > 5：分班补齐。
                → 或当 未建档 > 0：补齐。
                → 月底前完成。
                逐 班级 当 缺 > 1：{班}缺得多。
                → {班}先补。
                说一句。
                再说一句。

                {负责人}不在。
                【亮点】
                已建档{已建档}名。
                【目标】
                计划里才说。
                """;
        var told = files(30, 37, -1, -1).classes("三（1）班", 2, "四（2）班", 3).told(text);
        assertThat(told.problems().stream().map(each -> each.said().text() + (each.step() == null ? "" : "→" + each.step().text()))).containsExactly(
                "还有7名没有建档。→分班补齐。月底前完成。", "三（1）班缺得多。→三（1）班先补。", "四（2）班缺得多。→四（2）班先补。", "说一句。再说一句。");
        assertThat(told.highlights()).containsExactly(new Block.Paragraph(List.of(new Run.Plain("已建档"), new Run.Figure("test-files.已建档", "30"), new Run.Plain("名。"))));
        assertThat(told.goals()).isEmpty();
        assertThat(told.unrecorded()).as("of the body alone").isEmpty();
    }

    @Test
    void givesEveryPrintedFigureItsAddressAndOrigin() {
        var told = files(96, 100, 90, 100).classes("三（1）班", 4).told("【总结】\n当 建档率 上升：{建档率}，{建档率上期}，{建档率增减}。\n逐 班级：{班}{缺}。\n当 未建档 = 9：{未建档}\n{应建档}{负责人}");
        assertThat(told.figures()).containsOnlyKeys("test-files.建档率", "test-files.建档率上期", "test-files.建档率增减", "test-files.班级[k0].缺");
        assertThat(told.figures().get("test-files.建档率")).isEqualTo(new Telling.Cited("96%", Tale.ORIGIN));
        assertThat(told.figures().get("test-files.建档率上期").origin().period()).isEqualTo("上学期");
        assertThat(told.figures().get("test-files.建档率增减").origin().period()).isEqualTo("2026年春与上学期相比");
        assertThat(told.unrecorded()).extracting(Word::name).containsExactly("负责人");
    }

    @Test
    void saysOnlyTheBlocksOfTheKindAndTheVoice() {
        var text = "# 说明\n【计划】\n计划。\n【总结、简报 班级】\n班级。\n【总结】\n总结。\n【总结 学校 县】\n学校。";
        assertThat(body(files(1, 1, -1, -1).told(text))).isEqualTo("总结。\n学校。");
    }

    @Test
    void variesBetweenTermsAndPlacesAndNeverByChance() {
        var text = "【总结】\n〔甲|乙|丙〕〔丁|戊|{单位}〕。";
        var tale = files(1, 1, -1, -1);
        var school = tale.told(text, at(3, 2)).body();
        assertThat(tale.told(text, at(3, 2)).body()).isEqualTo(school);
        assertThat(tale.told(text, at(3, 8)).body()).as("the next term").isNotEqualTo(school);
        assertThat(IntStream.range(0, 60).mapToObj(place -> body(tale.told(text, at(place, 2)))).distinct()).hasSizeGreaterThan(6);
    }

    private static Subject at(int place, int month) {
        var school = new Org(new OrgId(new UUID(9, place)), 990101, null, Org.Kind.SCHOOL, "校", null, Set.of(), null, null, null);
        return Tale.subject(DocumentKind.SUMMARY, Voice.SCHOOL, school, LocalDate.of(2026, month, 1));
    }

    @Test
    void refusesWhatItsWordsDoNotPromise() {
        assertThatThrownBy(() -> Tale.of(Map.of("建档", number(1))).told("【总结】\n说")).hasMessageContaining("«建档»");
        assertThatThrownBy(() -> Tale.of(Map.of("建档率", number(1))).told("【总结】\n说")).hasMessageContaining("Number");
    }

    private static String body(Telling told) {
        return told.body().stream().map(block -> ((Block.Paragraph) block).text()).collect(joining("\n"));
    }
}
