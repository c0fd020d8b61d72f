package org.nuanyang.roster.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.definition.Families.*;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.roster.definition.Membership.Answer;

@DisplayName("过去任何一天：回来过、又出去")
class HindsightTest {
    private static final String TEN_DAYS_AT_NEW_YEAR = "2025-03-01..2026-02-12 2026-02-22..";
    private static final String A_WINTER_AT_HOME = "2025-03-01..2025-11-20 2026-02-22..";

    @ParameterizedTest(name = "{1}: {2} until {3}")
    @CsvSource(nullValues = "null", value = {
        TEN_DAYS_AT_NEW_YEAR + ", 2025-02-28, DOES_NOT, 2025-06-01",
        TEN_DAYS_AT_NEW_YEAR + ", 2025-05-31, DOES_NOT, 2025-06-01",
        TEN_DAYS_AT_NEW_YEAR + ", 2025-06-01, COUNTS, null",
        TEN_DAYS_AT_NEW_YEAR + ", 2026-02-17, COUNTS, null", // at home, on a visit
        TEN_DAYS_AT_NEW_YEAR + ", 2026-03-12, COUNTS, null", // and needs no three new months
        A_WINTER_AT_HOME + ", 2025-11-19, COUNTS, 2025-11-20",
        A_WINTER_AT_HOME + ", 2025-11-20, DOES_NOT, 2026-05-22",
        A_WINTER_AT_HOME + ", 2026-01-15, DOES_NOT, 2026-05-22",
        A_WINTER_AT_HOME + ", 2026-03-12, DOES_NOT, 2026-05-22",
        A_WINTER_AT_HOME + ", 2026-05-22, COUNTS, null",
        "2025-03-01..2026-02-12, 2026-02-11, COUNTS, 2026-02-12",
        "2025-03-01..2026-02-12, 2026-02-12, DOES_NOT, null", // home today, nobody knows of another leaving
        "2025-03-01..2026-01-23 2026-02-22.., 2026-03-12, COUNTS, null", // thirty days at home
        "2025-03-01..2026-01-22 2026-02-22.., 2026-03-12, DOES_NOT, 2026-05-22", // thirty-one
        "2025-03-01..2026-02-12 2026-02.., 2026-03-12, COUNTS, null", // some day of February: a visit surely
        "2025-03-01..2026-01-10 2026-02.., 2026-03-12, DOES_NOT, 2026-05-01",
        "2024-03..2024-12-20 2025-01-05..2025-08-01 2025-08-20.., 2026-03-12, COUNTS, null",
    })
    void theCountyScheme(String spells, LocalDate on, Answer answer, LocalDate changesOn) {
        var membership = Definition.COUNTY.answer(fatherAway(pupil("-", "home"), spells), on, Numbers.USUAL);
        assertThat(membership.answer()).isEqualTo(answer);
        assertThat(membership.changesOn()).isEqualTo(changesOn);
    }

    @Test
    void goesByTheDaysThatTheCountyCallsAVisit() {
        var child = fatherAway(pupil("-", "home"), TEN_DAYS_AT_NEW_YEAR);
        assertThat(Definition.COUNTY.answer(child, ON, new Numbers(3, 6, 10)).answer()).isEqualTo(Answer.COUNTS);
        assertThat(Definition.COUNTY.answer(child, ON, new Numbers(3, 6, 9)).answer()).isEqualTo(Answer.DOES_NOT);
    }

    @Test
    void saysSinceWhenWithoutTheVisit() {
        var membership = Definition.COUNTY.answer(fatherAway(pupil("-", "home"), TEN_DAYS_AT_NEW_YEAR), ON, Numbers.USUAL);
        assertThat(membership.words()).isEqualTo("列入：父亲自 2025-03-01 起外出，已满 3 个月");
    }

    @Test
    void doesNotKnowWhatWasBeforeAnAbsenceWithoutABeginning() {
        var child = Situation.of(pupil("-", "home")).away(ParentSituation.Side.FATHER,
                java.util.List.of(new AwaySpell(null, null, LocalDate.of(2026, 1, 10))));
        assertThat(Definition.REGISTER.answer(child, LocalDate.of(2026, 1, 9), Numbers.USUAL).answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(Definition.REGISTER.answer(child, LocalDate.of(2026, 1, 10), Numbers.USUAL).answer()).isEqualTo(Answer.COUNTS);
    }

    @Test
    void isAskedAgainWhenAnotherDefinitionTakesOver() {
        var working = new WorkingDefinition(Definition.COUNTY, Numbers.USUAL, LocalDate.of(2026, 4, 1));
        assertThat(working.answer(pupil("2026-02-10", "home"), ON).changesOn()).isEqualTo("2026-04-01");
        assertThat(working.answer(pupil("2025-12-20", "home"), ON).changesOn()).isEqualTo("2026-03-20");
    }
}
