package org.nuanyang.roster.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.definition.Families.*;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.ParentsAway;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.definition.Membership.Ground;

@DisplayName("县关爱行动口径：父母双方或一方常年外出或连续外出三个月以上，及孤儿、遗弃儿童、单亲家庭儿童")
class CountyTest {
    @ParameterizedTest(name = "father {0}, mother {1}: {2} {3} from {4}")
    @CsvSource(nullValues = "null", value = {
        "2025-02-10, 2025-02-10, COUNTS, both-away, null",
        "2025-02-10, home, COUNTS, one-away, null",
        "home, 2025-02, COUNTS, one-away, null",
        "2025-12-12, home, COUNTS, one-away, null",
        "2025-12-13, home, DOES_NOT, not-yet, 2026-03-13",
        "2025-12-13, 2025-12-13, DOES_NOT, not-yet, 2026-03-13",
        "2026-02-10, home, DOES_NOT, not-yet, 2026-05-10",
        "2026-02-10, 2026-01-20, DOES_NOT, not-yet, 2026-04-20",
        "2026-04-01, home, DOES_NOT, none-away, 2026-07-01",
        "2025-12, home, CANNOT_TELL, rough, 2026-03-31",
        "2026-01, home, DOES_NOT, not-yet, 2026-04-01",
        "2025, home, CANNOT_TELL, rough, 2026-03-31",
        "2024, -, COUNTS, one-away, null",
        "2026-02-10, -, CANNOT_TELL, cannot-tell, 2026-05-10",
        "2026-02-10, away, CANNOT_TELL, cannot-tell, 2026-05-10",
        "away, home, CANNOT_TELL, cannot-tell, null",
        "home, away, CANNOT_TELL, cannot-tell, null",
        "away, away, CANNOT_TELL, cannot-tell, null",
        "home, home, DOES_NOT, none-away, null",
        "home, -, CANNOT_TELL, cannot-tell, null",
        "-, -, CANNOT_TELL, cannot-tell, null",
        "dead, home, COUNTS, one-parent-dead, null",
        "dead, dead, COUNTS, orphan, null",
        "ill, home, DOES_NOT, none-away, null",
    })
    void answers(String father, String mother, Answer answer, String why, LocalDate changesOn) {
        var membership = county(pupil(father, mother));
        assertThat(membership.answer()).isEqualTo(answer);
        assertThat(membership.why()).isEqualTo("roster.membership." + why);
        assertThat(membership.changesOn()).isEqualTo(changesOn);
    }

    @ParameterizedTest
    @CsvSource({"ORPHAN, orphan", "ABANDONED, abandoned", "SINGLE_PARENT_FAMILY, single-parent"})
    void countsChildrenWhomTheSchemeAdds(Fact ground, String why) {
        var membership = county(new Facts().with(ground, true).with(FATHER_AWAY, false));
        assertThat(membership.answer()).isEqualTo(Answer.COUNTS);
        assertThat(membership.ground()).isEqualTo(Ground.valueOf(ground.name()));
        assertThat(membership.why()).endsWith(why);
    }

    @Test
    void asksNeitherAgeNorHousehold() {
        var grown = pupil("2025-02-10", "home").with(BIRTH, RoughDate.parse("2008-01-01")).with(RURAL_HOUSEHOLD, false);
        assertThat(county(grown).answer()).isEqualTo(Answer.COUNTS);
    }

    @ParameterizedTest(name = "{0} months, away since {1}: {2}")
    @CsvSource({"3, 2025-12-12, COUNTS", "4, 2025-12-12, DOES_NOT", "6, 2025-09-12, COUNTS", "1, 2026-02-12, COUNTS", "1, 2026-02-13, DOES_NOT"})
    void goesByTheMonthsThatTheCountySets(int months, String since, Answer answer) {
        var numbers = new Numbers(months, 6, 30);
        assertThat(Definition.COUNTY.answer(Situation.of(pupil(since, "home")), ON, numbers).answer()).isEqualTo(answer);
    }

    @ParameterizedTest(name = "away since {0}: three months are full on {1}")
    @CsvSource({"2023-11-29, 2024-02-29", "2023-11-30, 2024-02-29", "2022-11-30, 2023-02-28", "2024-02-29, 2024-05-29"})
    void countsMonthsOverALeapDay(String since, LocalDate full) {
        var child = Situation.of(pupil(since, "home"));
        assertThat(Definition.COUNTY.answer(child, full, Numbers.USUAL).answer()).isEqualTo(Answer.COUNTS);
        assertThat(Definition.COUNTY.answer(child, full.minusDays(1), Numbers.USUAL)).satisfies(before -> {
            assertThat(before.answer()).isEqualTo(Answer.DOES_NOT);
            assertThat(before.changesOn()).isEqualTo(full);
        });
    }

    @ParameterizedTest
    @CsvSource({"BOTH, 暂不能断定：申报为双亲留守，但缺父母外出时间", "ONE, 暂不能断定：申报为单亲留守，但缺父母外出时间"})
    void takesADeclarationForNoMoreThanThat(ParentsAway declared, String sentence) {
        assertThat(county(pupil("away", "away").with(PARENTS_AWAY, declared)).words()).isEqualTo(sentence);
    }

    @Test
    void repeatsADeclarationInTheWordsOfItsSource() {
        assertThat(county(new Facts().with(DECLARED, "是")).words()).isEqualTo("暂不能断定：申报为「是」，但未填父母是否外出");
    }

    @Test
    void saysSinceWhenEachParentHasBeenAway() {
        assertThat(county(pupil("2025-02", "2025-03-01")).words()).isEqualTo("列入：父亲自 2025-02 起、母亲自 2025-03-01 起外出，均满 3 个月");
    }

    @Test
    void countsAParentOfWhomNobodySaysWhich() {
        var membership = county(new Facts().with(PARENT_AWAY_SINCE, RoughDate.parse("2024-09")));
        assertThat(membership.words()).isEqualTo("列入：家长自 2024-09 起外出，已满 3 个月");
        assertThat(membership.ground()).isEqualTo(Ground.PARENT_AWAY);
    }

    private static Membership county(Facts facts) {
        return Definition.COUNTY.answer(Situation.of(facts), ON, Numbers.USUAL);
    }
}
