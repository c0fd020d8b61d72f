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
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.definition.Membership.Ground;

/** "+" counts, "-" does not, "?" cannot tell; N national, E education, C county, R register. */
@DisplayName("各口径并列：同一个孩子，各自的答案")
class SideBySideTest {
    @ParameterizedTest(name = "father {0}, mother {1}: {2}")
    @CsvSource({
        "2025-02-10, 2025-02-10, N+ E+ C+ R+", // both away for a year
        "2025-12-12, 2025-12-12, N+ E- C+ R+", // three months to the day
        "2025-12-13, 2025-12-13, N+ E- C- R+", // one day short of three months
        "2025-09-12, 2025-09-12, N+ E+ C+ R+", // half a year to the day
        "2025-09-13, 2025-09-12, N+ E- C+ R+", // one of them a day short of half a year
        "2026-03-12, 2026-03-12, N+ E- C- R+", // left this morning
        "2026-03-13, 2026-03-13, N- E- C- R-", // will leave tomorrow
        "2025-02-10, home,       N- E- C+ R+",
        "2025-02-10, ill,        N+ E+ C+ R+", // one away, the other cannot care
        "ill,        2026-03-01, N+ E+ C- R+", // how long is not asked of one away
        "ill,        home,       N- E- C- R-",
        "ill,        -,          N? E? C? R?",
        "2025-02-10, dead,       N+ E+ C+ R+", // the dead cannot care
        "home,       dead,       N- E- C+ R-",
        "dead,       -,          N? E? C+ R?",
        "dead,       dead,       N- E- C+ R-",
        "2025-02-10, -,          N? E? C+ R?",
        "-,          home,       N- E- C? R?", // whoever is at home and can care settles it
        "away,       away,       N+ E? C? R+", // nobody said since when
        "away,       home,       N- E- C? R+",
        "-,          -,          N? E? C? R?",
        "2026-03,    2025-02-10, N? E- C+ R?", // some day of this month
        "2025,       2025-02-10, N+ E? C+ R+",
        "2025,       home,       N- E- C? R+",
    })
    void answersDiffer(String father, String mother, String expected) {
        assertThat(answers(pupil(father, mother), ON)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2010-03-12, 2026-03-11, N+ E+ C+ R+",
        "2010-03-12, 2026-03-12, N- E- C+ R+", // sixteen on the birthday itself
        "2010-03-12, 2026-03-13, N- E- C+ R+",
        "2008-02-29, 2024-02-28, N+ E+ C+ R+",
        "2008-02-29, 2024-02-29, N- E- C+ R+",
        "2010-03,    2026-02-28, N+ E+ C+ R+",
        "2010-03,    2026-03-12, N? E? C+ R+", // some day of this month
        "2010-03,    2026-03-31, N- E- C+ R+",
    })
    void turnSixteen(String birth, LocalDate on, String expected) {
        var facts = pupil("2020-02-10", "2020-02-10").with(BIRTH, RoughDate.parse(birth)).with(GRADE, 9).with(ENTRY_YEAR, SchoolYears.juniorEntry(on));
        assertThat(answers(facts, on)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(nullValues = "null", value = {
        "RURAL_HOUSEHOLD, false, N- E+ C+ R+",
        "RURAL_HOUSEHOLD, null,  N? E+ C+ R+",
        "BIRTH,           null,  N? E? C+ R+",
        "ORPHAN,          true,  N+ E+ C+ R+",
        "SINGLE_PARENT_FAMILY, true, N+ E+ C+ R+",
    })
    void askDifferentFacts(Fact fact, Boolean value, String expected) {
        assertThat(answers(pupil("2025-02-10", "2025-02-10").with(fact, value), ON)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} children: {1}")
    @CsvSource({"ORPHAN, N- E- C+ R-", "ABANDONED, N? E? C+ R?", "SINGLE_PARENT_FAMILY, N? E? C+ R?"})
    void onlyTheCountySchemeAddsChildrenWithoutParentsAway(Fact ground, String expected) {
        assertThat(answers(pupil().with(ground, true), ON)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2020-08-31, N+ E- C+ R+", // the last day of kindergarten
        "2020-09-01, N+ E+ C+ R+", // the first grade
        "2026-08-31, N+ E+ C+ R+", // leaves primary school, goes on to the seventh grade
    })
    void educationAsksForTheCompulsoryStage(LocalDate on, String expected) {
        var facts = pupil("2019-02-10", "2019-02-10").with(GRADE, 6).with(ENTRY_YEAR, 2020);
        assertThat(answers(facts, on)).isEqualTo(expected);
    }

    @Test
    void educationEndsWithTheNinthGrade() {
        var facts = pupil("2025-02-10", "2025-02-10").with(BIRTH, RoughDate.parse("2011-02-01")).with(GRADE, 9).with(ENTRY_YEAR, 2023);
        var membership = Definition.EDUCATION.answer(Situation.of(facts), ON, Numbers.USUAL);
        assertThat(membership.answer()).isEqualTo(Answer.COUNTS);
        assertThat(membership.changesOn()).isEqualTo("2026-09-01");
        assertThat(answers(facts, LocalDate.of(2026, 9, 1))).isEqualTo("N+ E- C+ R+");
    }

    @Test
    void aPupilWithoutClassIsUndecidedForEducation() {
        var membership = Definition.EDUCATION.answer(Situation.of(pupil("2025-02-10", "2025-02-10").with(GRADE, null)), ON, Numbers.USUAL);
        assertThat(membership.words()).isEqualTo("暂不能断定：未编班，不知是否在义务教育阶段");
        assertThat(membership.missing()).containsExactly(CLASS);
    }

    @Test
    void aDeclarationAloneDecidesNothing() {
        var facts = pupil().with(DECLARED, "双亲留守儿童").with(PARENTS_AWAY, org.nuanyang.roster.ParentsAway.BOTH);
        assertThat(answers(facts, ON)).isEqualTo("N? E? C? R?");
        var membership = Definition.NATIONAL.answer(Situation.of(facts), ON, Numbers.USUAL);
        assertThat(membership.words()).isEqualTo("暂不能断定：申报为双亲留守，但未填父母是否外出");
        assertThat(membership.missing()).containsExactly(FATHER_AWAY, MOTHER_AWAY);
    }

    @Test
    void nameEveryMissingFact() {
        var facts = new Facts().with(FATHER_AWAY, true);
        assertThat(Definition.NATIONAL.answer(Situation.of(facts), ON, Numbers.USUAL).missing()).containsExactly(MOTHER_AWAY, BIRTH, RURAL_HOUSEHOLD);
    }

    @ParameterizedTest(name = "{0}, {1}: {3}")
    @CsvSource({
        "2025-02-10, 2025-03, BOTH_AWAY, 双亲留守：父亲自 2025-02-10 起、母亲自 2025-03 起外出",
        "2025-02-10, home, FATHER_AWAY, 单亲留守：父亲自 2025-02-10 起外出，母亲没有外出",
        "dead, 2025-02-10, MOTHER_AWAY, 单亲留守：母亲自 2025-02-10 起外出，父亲已故",
    })
    void theRegisterSaysWhichParentIsOut(String father, String mother, Ground ground, String sentence) {
        var membership = Definition.REGISTER.answer(Situation.of(pupil(father, mother)), ON, Numbers.USUAL);
        assertThat(membership.ground()).isEqualTo(ground);
        assertThat(membership.words()).isEqualTo(sentence);
    }

    @Test
    void theNationalOneSaysWhoCannotCare() {
        var membership = Definition.NATIONAL.answer(Situation.of(pupil("2025-02-10", "ill")), ON, Numbers.USUAL);
        assertThat(membership.ground()).isEqualTo(Ground.FATHER_AWAY_MOTHER_UNABLE);
        assertThat(membership.words()).isEqualTo("列入：父亲自 2025-02-10 起外出，母亲无监护能力");
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({"2025-02-10, home, FATHER_AWAY", "2025-02-10, ill, FATHER_AWAY_MOTHER_UNABLE", "2025-02-10, dead, FATHER_AWAY_MOTHER_UNABLE", "ill, 2025-02-10, MOTHER_AWAY_FATHER_UNABLE",
        "home, 2025-02-10, MOTHER_AWAY", "2025-02-10, 2025-03, BOTH_AWAY"})
    void theCountySchemeKnowsWhomOnlyAnAgreementLeavesWithACarer(String father, String mother, Ground ground) {
        var membership = Definition.COUNTY.answer(Situation.of(pupil(father, mother)), ON, Numbers.USUAL);
        assertThat(membership.counts()).isTrue();
        assertThat(membership.ground()).isEqualTo(ground);
    }

    static String answers(Facts facts, LocalDate on) {
        var child = Situation.of(facts);
        return "N" + sign(Definition.NATIONAL, child, on) + " E" + sign(Definition.EDUCATION, child, on)
                + " C" + sign(Definition.COUNTY, child, on) + " R" + sign(Definition.REGISTER, child, on);
    }

    private static String sign(Definition definition, Situation child, LocalDate on) {
        return switch (definition.answer(child, on, Numbers.USUAL).answer()) {
            case COUNTS -> "+";
            case DOES_NOT -> "-";
            case CANNOT_TELL -> "?";
        };
    }

    /** A pupil who is in the ninth grade on that day. */
    private static final class SchoolYears {
        static int juniorEntry(LocalDate on) {
            return org.nuanyang.calendar.SchoolYear.of(on).starts() - 2;
        }
    }
}
