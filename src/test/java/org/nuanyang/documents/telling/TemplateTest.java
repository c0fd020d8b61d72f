package org.nuanyang.documents.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", 1, "这份模板是空的"),
                Arguments.of("先说一句\n【总结】", 1, "写在所有的【】之前"),
                Arguments.of("【总截】\n说", 1, "不认识【总截】"),
                Arguments.of("【班级】\n说", 1, "没有说是哪种材料"),
                Arguments.of("【总结】\n共{应建挡}名", 2, "是不是想写「应建档」"),
                Arguments.of("【总结】\n共{天气}名", 2, "没有「天气」这个名称"),
                Arguments.of("【总结】\n共{应建档名", 2, "只有左括号"),
                Arguments.of("【总结】\n共应建档}名", 2, "多了一个右括号"),
                Arguments.of("【总结】\n〔甲|乙", 2, "〔 后面没有 〕"),
                Arguments.of("【总结】\n〔甲〕乙", 2, "只有一种说法"),
                Arguments.of("【总结】\n甲［乙", 2, "没有成对"),
                Arguments.of("【总结】\n甲［乙［丙］］", 2, "没有成对"),
                Arguments.of("【总结】\n甲［当 应建档 > 1，乙］", 2, "看不懂"),
                Arguments.of("【总结】\n甲［当 应建挡 > 1：乙］", 2, "是不是想写「应建档」"),
                Arguments.of("【总结】\n甲［当 应建档 > 1：］", 2, "冒号后面是空的"),
                Arguments.of("【总结】\n共{班级}名", 2, "「班级」有好几行"),
                Arguments.of("【总结】\n共{缺}名", 2, "没有「缺」这个名称"),
                Arguments.of("【总结】\n建档率{建档率}%", 2, "自带百分号"),
                Arguments.of("【总结】\n提高{建档率增减}个百分点", 2, "自带百分号"),
                Arguments.of("【总结】\n{负责人上期}", 2, "没有「负责人上期」"),
                Arguments.of("【总结】\n当 应建档 =：说", 2, "「应建档」不能和「」相比"),
                Arguments.of("【总结】\n当 应建档 > 95%：说", 2, "不能和「95%」相比"),
                Arguments.of("【总结】\n当 建档率 > 95：说", 2, "不能和「95」相比"),
                Arguments.of("【总结】\n当 写法 = 村：说", 2, "不能和「村」相比"),
                Arguments.of("【总结】\n当 普查日 > 3：说", 2, "日期只和日期"),
                Arguments.of("【总结】\n当 负责人 > 甲：说", 2, "文字只能用"),
                Arguments.of("【总结】\n当 负责人 上升：说", 2, "没有上期可比"),
                Arguments.of("【总结】\n当 建档率 变好：说", 2, "看不懂条件「建档率 变好」"),
                Arguments.of("【总结】\n当 建档率 上升 且：说", 2, "看不懂条件"),
                Arguments.of("【总结】\n当应建档 = 1：说", 2, "当、逐后面空一格"),
                Arguments.of("【总结】\n当 应建档 = 1，说", 2, "条件后面是冒号"),
                Arguments.of("【总结】\n或当 应建档 = 1：说", 2, "前面没有「当…」"),
                Arguments.of("【总结】\n当 应建档 = 1：说\n否则：说\n或当 应建档 = 2：说", 4, "前面没有「当…」"),
                Arguments.of("【总结】\n当 应建档 = 1：说\n\n否则：说", 4, "前面没有「当…」"),
                Arguments.of("【总结】\n当 应建档 = 1：", 2, "冒号后面是空的"),
                Arguments.of("【总结】\n逐 应建档：说", 2, "只有一个值"),
                Arguments.of("【总结】\n逐 班给：说", 2, "是不是想写「班级」"),
                Arguments.of("【总结】\n说\n→ 做", 3, "写在【问题】里"),
                Arguments.of("【问题】\n\n→ 做", 3, "紧跟在一个问题"),
                Arguments.of("【亮点】\n## 甲", 2, "只写一句句的话"),
                Arguments.of("【总结】\n## {应建档}名", 2, "标题里不能有数"),
                Arguments.of("【总结】\n表 班级：{班}", 2, "看不懂列"),
                Arguments.of("【总结】\n表 班级 班 {班}", 2, "看不懂表"),
                Arguments.of("【总结】\n表 应建档：班 {班}", 2, "只有一个值"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysInWhichLineWhatIsWrong(String text, int line, String said) {
        assertThat(Template.read(text, Tale.WORDS).problems()).as(text).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.sentence()).contains(said).doesNotContain("{0}", "documents.telling");
        });
    }

    @Test
    void findsAllMistakesAtOnce() {
        assertThat(Template.read("【总结】\n{甲乙}\n{丙丁}\n\n说", Tale.WORDS).problems()).extracting(TemplateProblem::line).containsExactly(2, 3);
    }

    @Test
    void readsALongLineInOnePass() {
        for (var signs : List.of("=", "当", "：=", " ", "［", "{"))
            assertTimeoutPreemptively(Duration.ofSeconds(3), () -> Template.read("【总结】\n当" + signs.repeat(49_000 / signs.length()), Tale.WORDS), signs);
    }

    @Test
    void takesWordsThatBeginLikeTheLanguageForWords() {
        assertThat(Template.read("【总结】\n当年建档：全部完成。\n逐步完善。\n表现良好。\n或许。\n当地干部有力。", Tale.WORDS).problems()).isEmpty();
    }
}
