package org.nuanyang.mind.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.common.Refusal;
import org.nuanyang.mind.Tier;

@DisplayName("学校自己的量表：一张表格")
class ScaleSheetTest {
    private static final String GOOD = """
            名称,同伴关系小问卷,,
            版权,本校自编,,
            说明,只用来发现需要关心的学生,,
            指导语,最近一个月你有没有这样？,,
            年龄,9,12,
            答案,0,没有,
            答案,1,有时,
            答案,2,经常,
            题目,我有好朋友,反向,
            题目,有人欺负我,危机,2
            题目,我不想上学,,
            分界,0,无,还好
            分界,4,留意,请多留意
            """;

    private static ScaleSheet.Read read(String sheet) {
        return ScaleSheet.read("own-00000000-0000-7000-8000-000000000001", sheet.getBytes(UTF_8));
    }

    @Test
    void becomesAScaleThatReckons() {
        var read = read(GOOD);
        assertThat(read.problems()).isEmpty();
        var scale = ScaleReader.read(read.told());
        assertThat(scale.name()).isEqualTo("同伴关系小问卷");
        assertThat(Scoring.items(scale, Map.of(1, 0, 2, 1, 3, 1), null, 10)).satisfies(scored -> {
            assertThat(scored.total()).as("2 - 0 turned round, and 1 and 1").isEqualByComparingTo("4");
            assertThat(scored.tier()).isEqualTo(Tier.WATCH);
        });
        assertThat(Scoring.items(scale, Map.of(2, 2), null, 10).tier()).isEqualTo(Tier.CRISIS);
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        var read = read(GOOD.replace("答案,1,有时,", "答案,十,有时,").replace("题目,我不想上学,,", "题木,我不想上学,,").replace("分界,0,无,还好", "分界,0,没事,还好").replace("版权,本校自编,,", ""));
        assertThat(read.told()).isEmpty();
        assertThat(read.problems()).extracting(Refusal::words).anyMatch(words -> words.contains("十")).anyMatch(words -> words.contains("题木")).anyMatch(words -> words.contains("没事"))
                .anyMatch(words -> words.contains("版权"));
    }

    @Test
    void wantsABandFromNought() {
        assertThat(read(GOOD.replace("分界,0,无,还好\n", "")).problems()).hasSize(1);
    }
}
