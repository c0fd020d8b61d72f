package org.nuanyang.study.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("成绩变化")
class CourseTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 20);

    @Test
    void comparesInPercentOfTheFullMarks() {
        var course = new Course("语文", List.of(sat(0, "84", 120, null), sat(1, "70", 100, null)));
        assertThat(course.change(course.latest())).as("70 of 120 and 70 of 100").isEqualByComparingTo("0");
    }

    @Test
    void hasThePastOfTheLastThreeExamsWithPoints() {
        var course = new Course("语文", List.of(sat(0, "10", 100, null), sat(1, "80", 100, null), sat(2, null, 100, null), sat(3, "90", 100, null), sat(4, "60", 100, null), sat(5, "70", 100, null)));
        assertThat(course.past(course.latest())).as("middle of 80, 90, 60").isEqualByComparingTo("80");
        assertThat(course.past(course.sittings().get(1))).isEqualByComparingTo("10");
        assertThat(course.past(course.sittings().getFirst())).isNull();
        assertThat(course.fall().exams()).isEqualTo(4);
    }

    @Test
    void isNoFallWithOneExamOrWithoutPoints() {
        assertThat(new Course("语文", List.of(sat(0, "80", 100, null))).fall()).isNull();
        var absent = new Course("语文", List.of(sat(0, "80", 100, null), sat(1, null, 100, null)));
        assertThat(absent.fall()).as("absent is not nought").isNull();
        var before = new Course("语文", List.of(sat(0, "80", 100, null), sat(1, "50", 100, null), sat(2, null, 100, null)));
        assertThat(before.fall().by()).as("the latest with points").isEqualByComparingTo("30");
    }

    @Test
    void isSteepFromTheThresholdOn() {
        assertThat(fall("80", "60.1").steep(20)).isFalse();
        assertThat(fall("80", "60").steep(20)).isTrue();
    }

    @Test
    void isNotSteepWhereTheClassFellAlike() {
        assertThat(fall("80", "60", "70", "60").steep(20)).as("half of it is left").isTrue();
        assertThat(fall("80", "60", "70", "59.9").steep(20)).isFalse();
        assertThat(fall("80", "60", "60", "90").steep(20)).as("a class that rose excuses nothing and adds nothing").isTrue();
        assertThat(fall("80", "61", "60", "90").steep(20)).isFalse();
    }

    private static Course.Fall fall(String before, String now) {
        return new Course("语文", List.of(sat(0, before, 100, null), sat(1, now, 100, null))).fall();
    }

    private static Course.Fall fall(String before, String now, String classBefore, String classNow) {
        return new Course("语文", new ArrayList<>(List.of(sat(0, before, 100, classBefore), sat(1, now, 100, classNow)))).fall();
    }

    private static Sitting sat(int month, String points, int full, String median) {
        return new Sitting(ExamId.next(), "单元", ExamKind.UNIT, FIRST.plusMonths(month), "语文", points == null ? new Told(MarkState.ABSENT, null) : Told.of(points), new BigDecimal(full), 30,
                median == null ? null : new BigDecimal(median));
    }
}
