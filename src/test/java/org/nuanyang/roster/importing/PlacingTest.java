package org.nuanyang.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.access.Stage.*;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.importing.Told.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.RoughDate;

class PlacingTest {
    private static final ClassYear THIRD_ONE = new ClassYear(PRIMARY, 2023, 1);

    @Test void findsTheYearOfAGradeInThisSchoolYear() {
        assertThat(place(Set.of(PRIMARY), new Facts().with(GRADE, 3).with(CLASS, 1))).contains(THIRD_ONE);
        assertThat(place(Set.of(JUNIOR), new Facts().with(GRADE, 8).with(CLASS, 2))).contains(new ClassYear(JUNIOR, 2024, 2));
    }

    @Test void takesTheGradeBeforeTheYearOfEntry() {
        assertThat(place(Set.of(PRIMARY), new Facts().with(GRADE, 3).with(ENTRY_YEAR, 2022).with(CLASS, 1))).contains(THIRD_ONE);
    }

    @Test void goesOnCountingInANineYearSchool() {
        var told = new Facts().with(ENTRY_YEAR, 2019).with(CLASS, 2).with(BIRTH, RoughDate.parse("2013-07-27"));
        assertThat(place(Set.of(PRIMARY, JUNIOR), told)).contains(new ClassYear(JUNIOR, 2025, 2));
    }

    @Test void knowsByAgeWhoEnteredTheJuniorStage() {
        var told = new Facts().with(ENTRY_YEAR, 2024).with(CLASS, 1).with(BIRTH, RoughDate.parse("2012-01-02"));
        assertThat(place(Set.of(PRIMARY, JUNIOR), told)).contains(new ClassYear(JUNIOR, 2024, 1));
        var small = new Facts().with(ENTRY_YEAR, 2024).with(CLASS, 1).with(BIRTH, RoughDate.parse("2018-01-02"));
        assertThat(place(Set.of(PRIMARY, JUNIOR), small)).contains(new ClassYear(PRIMARY, 2024, 1));
    }

    @Test void leavesAClassThatIsNotToldUndivided() {
        assertThat(place(Set.of(PRIMARY), new Facts().with(GRADE, 3))).contains(new ClassYear(PRIMARY, 2023, 0));
    }

    @Test void takesTheOnlyClassOfTheGrade() {
        assertThat(new Placing(Set.of(PRIMARY), List.of(THIRD_ONE), TODAY).of(new Facts().with(GRADE, 3))).contains(THIRD_ONE);
    }

    @Test void placesNobodyOfWhomNothingIsTold() {
        assertThat(place(Set.of(PRIMARY), new Facts().with(CLASS, 1))).isEmpty();
        assertThat(place(Set.of(PRIMARY), new Facts().with(GRADE, 11))).isEmpty();
    }

    private static Optional<ClassYear> place(Set<Stage> stages, Facts told) {
        return new Placing(stages, List.of(), TODAY).of(told);
    }
}
