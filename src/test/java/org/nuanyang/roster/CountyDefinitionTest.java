package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("县定口径：父母双方或一方常年外出或连续外出三个月以上，及孤儿、遗弃儿童、单亲家庭儿童")
class CountyDefinitionTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 12);

    /** "home", "away", "dead", "-" for untold, or away since that date. */
    @ParameterizedTest(name = "father {0}, mother {1}: {2} {3} from {4}")
    @CsvSource(nullValues = "null", value = {
        "2025-02-10, 2025-02-10, COUNTS, both-away, null",
        "2025-02-10, home, COUNTS, one-away, null",
        "home, 2025-02, COUNTS, one-away, null",
        "2025-12-12, home, COUNTS, one-away, null",
        "2025-12-13, home, DOES_NOT, not-yet, 2026-03-13",
        "2026-02-10, home, DOES_NOT, not-yet, 2026-05-10",
        "2026-02-10, 2026-01-20, DOES_NOT, not-yet, 2026-04-20",
        "2025-12, home, CANNOT_TELL, rough, 2026-03-31",
        "2026-01, home, DOES_NOT, not-yet, 2026-04-01",
        "2025, home, CANNOT_TELL, rough, 2026-03-31",
        "2024, -, COUNTS, one-away, null",
        "2026-02-10, -, CANNOT_TELL, cannot-tell, 2026-05-10",
        "2026-02-10, away, CANNOT_TELL, cannot-tell, 2026-05-10",
        "away, home, CANNOT_TELL, cannot-tell, null",
        "home, away, CANNOT_TELL, cannot-tell, null",
        "away, away, CANNOT_TELL, cannot-tell, null",
        "home, home, DOES_NOT, both-home, null",
        "home, -, CANNOT_TELL, cannot-tell, null",
        "-, -, CANNOT_TELL, cannot-tell, null",
        "dead, home, COUNTS, one-parent-dead, null",
        "dead, dead, COUNTS, orphan, null",
    })
    void answers(String father, String mother, Membership.Answer answer, String why, LocalDate changesOn) {
        var facts = where(where(new Facts(), FATHER_DECEASED, FATHER_AWAY, FATHER_AWAY_SINCE, father),
                MOTHER_DECEASED, MOTHER_AWAY, MOTHER_AWAY_SINCE, mother);
        var membership = CountyDefinition.IN_FORCE.answer(facts, ON);
        assertThat(membership.answer()).isEqualTo(answer);
        assertThat(membership.why()).isEqualTo("roster.membership." + why);
        assertThat(membership.changesOn()).isEqualTo(changesOn);
    }

    @ParameterizedTest
    @CsvSource({"ORPHAN, orphan", "ABANDONED, abandoned", "SINGLE_PARENT_FAMILY, single-parent"})
    void countsChildrenWhomTheSchemeAdds(Fact ground, String why) {
        var membership = CountyDefinition.IN_FORCE.answer(new Facts().with(ground, true).with(FATHER_AWAY, false), ON);
        assertThat(membership.answer()).isEqualTo(Membership.Answer.COUNTS);
        assertThat(membership.why()).endsWith(why);
    }

    @ParameterizedTest
    @CsvSource({"BOTH, 暂不能断定：申报为双亲留守，但缺父母外出时间", "ONE, 暂不能断定：申报为单亲留守，但缺父母外出时间"})
    void takesADeclarationForNoMoreThanThat(ParentsAway declared, String sentence) {
        var facts = new Facts().with(PARENTS_AWAY, declared).with(FATHER_AWAY, true).with(MOTHER_AWAY, true);
        assertThat(CountyDefinition.IN_FORCE.answer(facts, ON).words()).isEqualTo(sentence);
    }

    @Test
    void repeatsADeclarationInTheWordsOfItsSource() {
        var facts = new Facts().with(DECLARED, "是");
        assertThat(CountyDefinition.IN_FORCE.answer(facts, ON).words()).isEqualTo("暂不能断定：申报为「是」，但未填父母是否外出");
    }

    @Test
    void saysSinceWhenEachParentHasBeenAway() {
        var facts = new Facts().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")).with(MOTHER_AWAY_SINCE, RoughDate.parse("2025-03-01"));
        assertThat(CountyDefinition.IN_FORCE.answer(facts, ON).words()).isEqualTo("列入：父亲自 2025-02 起、母亲自 2025-03-01 起外出，均满 3 个月");
    }

    @Test
    void countsAParentOfWhomNobodySaysWhich() {
        var facts = new Facts().with(PARENT_AWAY_SINCE, RoughDate.parse("2024-09"));
        assertThat(CountyDefinition.IN_FORCE.answer(facts, ON).words()).isEqualTo("列入：家长自 2024-09 起外出，已满 3 个月");
    }

    private static Facts where(Facts facts, Fact dead, Fact away, Fact since, String told) {
        return switch (told) {
            case "home" -> facts.with(away, false);
            case "away" -> facts.with(away, true);
            case "dead" -> facts.with(dead, true);
            case "-" -> facts;
            default -> facts.with(since, RoughDate.parse(told));
        };
    }
}
