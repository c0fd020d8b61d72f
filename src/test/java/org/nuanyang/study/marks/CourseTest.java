package org.nuanyang.study.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.OrgId;
import org.nuanyang.study.marks.exam.ExamId;
import org.nuanyang.study.marks.exam.ExamKind;

@DisplayName("成绩变化")
class CourseTest {
    private static final OrgId KLASS = new OrgId(UUID.randomUUID());
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

    @Test
    void isMeasuredAgainstTheOwnClassAlone() {
        var former = new OrgId(UUID.randomUUID());
        var moved = new Course("语文", List.of(sat(0, "80", 100, "90", former), sat(1, "60", 100, "50", KLASS)));
        assertThat(moved.pastOfClass(moved.latest())).as("the middle of another class").isNull();
        assertThat(moved.fall().steep(20)).as("40 between two classes is no fall of a class").isTrue();
        var since = new Course("语文", List.of(sat(0, "80", 100, "90", former), sat(1, "82", 100, "70", KLASS), sat(2, "60", 100, "50", KLASS)));
        assertThat(since.fall().by()).as("middle of 80 and 82, less 60").isEqualByComparingTo("21");
        assertThat(since.fall().ofClass()).as("70 to 50").isEqualByComparingTo("20");
        assertThat(since.fall().steep(20)).isFalse();
    }

    @Test
    void isReckonedWithTheFullMarksThatStandNow() {
        assertThat(new Course("语文", List.of(sat(0, "80", 100, null), sat(1, "72", 100, null))).fall().steep(20)).isFalse();
        assertThat(new Course("语文", List.of(sat(0, "80", 100, null), sat(1, "72", 120, null))).fall().steep(20)).as("72 of 120 are 60").isTrue();
        assertThat(new Course("语文", List.of(sat(0, "80", 120, null), sat(1, "60", 100, null))).fall().steep(20)).as("80 of 120 are 66.7").isFalse();
    }

    @Test
    void countsNoExamWithoutPointsAmongThoseOfThePast() {
        var gaps = new Course("语文", List.of(sat(0, "90", 100, null), sat(1, null, 100, null), sat(2, null, 100, null), sat(3, "70", 100, null)));
        assertThat(gaps.fall().past()).isEqualByComparingTo("90");
        assertThat(gaps.fall().steep(20)).isTrue();
        var noMiddle = new Course("语文", List.of(sat(0, "80", 100, "90"), sat(1, "60", 100, null)));
        assertThat(noMiddle.fall().steep(20)).as("fewer than five sat: no fall of the class is known").isTrue();
    }

    private static Course.Fall fall(String before, String now) {
        return new Course("语文", List.of(sat(0, before, 100, null), sat(1, now, 100, null))).fall();
    }

    private static Course.Fall fall(String before, String now, String classBefore, String classNow) {
        return new Course("语文", new ArrayList<>(List.of(sat(0, before, 100, classBefore), sat(1, now, 100, classNow)))).fall();
    }

    private static Sitting sat(int month, String points, int full, String median) {
        return sat(month, points, full, median, KLASS);
    }

    private static Sitting sat(int month, String points, int full, String median, OrgId klass) {
        return new Sitting(ExamId.next(), "单元", ExamKind.UNIT, FIRST.plusMonths(month), klass, "语文", points == null ? new Told(MarkState.ABSENT, null) : Told.of(points), new BigDecimal(full), 30,
                median == null ? null : new BigDecimal(median));
    }
}
