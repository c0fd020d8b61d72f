package org.nuanyang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClassYearTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final ClassYear THIRD = new ClassYear(Stage.PRIMARY, 2023, 1);

    @Test void isCalledByTheGradeOfTheDay() {
        assertThat(THIRD.label(TODAY)).isEqualTo("三年级1班");
        assertThat(new ClassYear(Stage.JUNIOR, 2025, 2).label(TODAY)).isEqualTo("七年级2班");
        assertThat(new ClassYear(Stage.KINDERGARTEN, 2023, 1).label(TODAY)).isEqualTo("大班1班");
    }

    @Test void movesUpOnTheFirstOfSeptember() {
        assertThat(THIRD.grade(LocalDate.of(2026, 8, 31))).isEqualTo(3);
        assertThat(THIRD.grade(LocalDate.of(2026, 9, 1))).isEqualTo(4);
    }

    @Test void keepsItsYearsNameOnceItHasLeft() {
        var left = new ClassYear(Stage.PRIMARY, 2017, 1);
        assertThat(left.hasLeft(TODAY)).isTrue();
        assertThat(left.label(TODAY)).isEqualTo("2017级1班");
        assertThat(left.grade(TODAY)).isEqualTo(6);
    }

    @Test void isNotYetInAGradeBeforeItBegins() {
        assertThat(new ClassYear(Stage.PRIMARY, 2026, 3).label(TODAY)).isEqualTo("2026级3班");
    }

    @Test void isFoundFromItsGrade() {
        assertThat(ClassYear.inGrade(3, 1, TODAY)).isEqualTo(THIRD);
        assertThat(ClassYear.inGrade(9, 2, TODAY)).isEqualTo(new ClassYear(Stage.JUNIOR, 2023, 2));
        assertThat(ClassYear.inGrade(0, 1, TODAY).grade(TODAY)).isZero();
    }

    @Test void isCalledByTheGradeAloneWhileTheClassIsNotSaid() {
        assertThat(new ClassYear(Stage.PRIMARY, 2023, 0).label(LocalDate.of(2026, 3, 12))).isEqualTo("三年级");
        assertThat(new ClassYear(Stage.PRIMARY, 2015, 0).label(LocalDate.of(2026, 3, 12))).isEqualTo("2015级");
    }
}
