package org.nuanyang.study.plan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.common.Words;
import org.nuanyang.study.marks.Course;
import org.nuanyang.study.marks.MarkState;
import org.nuanyang.study.marks.Sitting;
import org.nuanyang.study.marks.Told;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;

@DisplayName("写进分析的成绩")
class MarkFactsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 20);
    private static final OrgId KLASS = new OrgId(UUID.randomUUID());

    @Test
    void tellsTheLastThreeTheOwnPastAndTheMiddleOfTheClass() {
        assertThat(words(sat("九月", "80", 100, "75"), sat("十月", "78", 100, "74"), sat("期中", "39", 50, null), sat("期末", "65", 100, "72.5")))
                .isEqualTo("近 3 次：十月 78/100，期中 39/50，期末 65/100。折合 65%，自己以前（前 3 次居中）78%，低 13 个百分点。期末班级居中 72.5%。");
    }

    @Test
    void saysWhatIsNotThereAndComparesNothingWithOneExam() {
        assertThat(words(sat("期中", "65", 100, null), sat("期末", null, 100, "70"))).isEqualTo("近 2 次：期中 65/100，期末缺考。");
        assertThat(words(sat("期中", "65", 100, null))).isEqualTo("近 1 次：期中 65/100。").doesNotContain("班级");
        assertThat(words(sat("期中", "65", 100, null), sat("期末", "65", 100, null))).endsWith("持平。");
    }

    @Test
    void aSubjectIsHardBelowSixtyOrTenBelowTheOwnPast() {
        assertThat(hard(sat("期末", "60", 100, null))).as("just enough").isFalse();
        assertThat(hard(sat("期末", "59.9", 100, null))).isTrue();
        assertThat(hard(sat("期中", "90", 100, null), sat("期末", "80", 100, null))).as("ten below").isTrue();
        assertThat(hard(sat("期中", "90", 100, null), sat("期末", "80.1", 100, null))).isFalse();
        assertThat(hard(sat("期中", "90", 100, "80"), sat("期末", "80", 100, "70"))).as("the class fell alike").isFalse();
    }

    @Test
    void neverSaysAPlaceAmongOthers() {
        assertThat(words(sat("期中", "90", 100, "80"), sat("期末", "20", 100, "70"))).doesNotContain("名", "排", "第", "倒数");
    }

    private static String words(Sitting... sittings) {
        return Words.inChinese(() -> MarkFacts.words(new Course("语文", List.of(sittings))));
    }

    private static boolean hard(Sitting... sittings) {
        return MarkFacts.hard(new Course("语文", List.of(sittings)));
    }

    private static Sitting sat(String name, String points, int full, String median) {
        return new Sitting(ExamId.next(), name, ExamKind.UNIT, FIRST, KLASS, "语文", points == null ? new Told(MarkState.ABSENT, null) : Told.of(points), new BigDecimal(full), 30, median == null ? null : new BigDecimal(median));
    }
}
