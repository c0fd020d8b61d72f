package org.nuanyang.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.importing.Told.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Stage;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.FactChange;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.ResidentId;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.importing.Likeness.Ground;

class JudgeTest {
    private static final OrgId THIRD_ONE = new OrgId(Ids.next());
    private static final OrgId THIRD_TWO = new OrgId(Ids.next());
    private static final Map<OrgId, ClassYear> CLASSES = Map.of(
            THIRD_ONE, new ClassYear(Stage.PRIMARY, 2023, 1), THIRD_TWO, new ClassYear(Stage.PRIMARY, 2023, 2));
    private static final ChildFile XIAOMAN = file(xiaoman(), THIRD_ONE);

    @Test void callsAnUnknownChildNew() {
        assertThat(verdict(List.of(), row(4, xiaoman()))).isEqualTo(Verdict.NEW);
    }

    @Test void callsARowThatTellsNothingNewTheSame() {
        assertThat(verdict(List.of(XIAOMAN), row(4, in(3, 1, xiaoman())))).isEqualTo(Verdict.SAME);
    }

    @Test void saysWhatChangesFromOldToNew() {
        var judged = judge(List.of(XIAOMAN), row(4, xiaoman().with(GUARDIAN_PHONE, new Phone("16331761086")))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(judged.child()).isEqualTo(XIAOMAN.id());
        assertThat(judged.version()).isEqualTo(4);
        assertThat(judged.changes())
                .containsExactly(new FactChange(GUARDIAN_PHONE, new Phone("15448004246"), new Phone("16331761086")));
    }

    @Test void neverErasesWhatTheFileDoesNotTell() {
        var judged = judge(List.of(XIAOMAN), row(4, without(xiaoman(), GUARDIAN_NAME, GUARDIAN_PHONE, BIRTH))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.SAME);
        assertThat(judged.changes()).isEmpty();
    }

    @Test void takesAMonthForADayThatLiesInIt() {
        var known = file(xiaoman().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")), THIRD_ONE);
        assertThat(verdict(List.of(known), row(4, xiaoman().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")))))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(List.of(known), row(4, xiaoman().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-03")))))
                .isEqualTo(Verdict.CHANGED);
    }

    @Test void takesADayForARefinementOfTheMonthWeKnow() {
        var known = file(xiaoman().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02")), THIRD_ONE);
        assertThat(verdict(List.of(known), row(4, xiaoman().with(FATHER_AWAY_SINCE, RoughDate.parse("2025-02-10")))))
                .isEqualTo(Verdict.CHANGED);
    }

    @Test void findsTheChildByTheNumberOfAnExportedRollWhateverElseChanged() {
        var renamed = without(xiaoman().with(NAME, "何静"), ID, BIRTH);
        var judged = judge(List.of(XIAOMAN), keyed(4, XIAOMAN.id().value(), renamed)).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(judged.changes()).extracting(FactChange::fact).containsExactly(NAME);
    }

    @Test void doesNotTakeAKeyAndAnIdNumberOfTwoChildrenTogether() {
        var stone = file(new Facts().with(NAME, "石头").with(ID, OTHER_NUMBER), THIRD_ONE);
        var judged = judge(List.of(XIAOMAN, stone), keyed(4, XIAOMAN.id().value(), xiaoman().with(ID, OTHER_NUMBER))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(judged.told().problems()).extracting(p -> p.what().key()).containsExactly("roster.import.problem.twoChildren");
    }

    @Test void mendsACharacterOfTheNameWithoutAsking() {
        var judged = judge(List.of(XIAOMAN), row(4, xiaoman().with(NAME, "小曼"))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.CHANGED);
    }

    @Test void asksWhenTheIdNumberBelongsToSomebodyOfAnotherName() {
        var judged = judge(List.of(XIAOMAN), row(4, xiaoman().with(NAME, "石头"))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(judged.likenesses()).extracting(Likeness::ground).containsExactly(Ground.SAME_NUMBER);
        assertThat(Step.of(judged, new Decision.Different())).isEqualTo(new Step.Nothing(Step.Cause.UNDECIDED));
    }

    @Test void asksWhenNameAndBirthAgreeButTheIdNumberIsNewToUs() {
        var known = file(without(xiaoman(), ID), THIRD_ONE);
        var judged = judge(List.of(known), row(4, xiaoman())).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(judged.likenesses()).containsExactly(Likeness.of(known.id(), 4, Ground.SAME_NAME_AND_BIRTH));
        assertThat(Step.of(judged, null)).isEqualTo(new Step.Nothing(Step.Cause.UNDECIDED));
        assertThat(Step.of(judged, new Decision.Same(null))).isEqualTo(new Step.Update(known.id(), 4));
        assertThat(Step.of(judged, new Decision.Different())).isEqualTo(new Step.Enrol());
    }

    @Test void asksWhenNameGuardianAndClassAgreeAndNothingSurerIsTold() {
        var known = file(without(xiaoman(), ID, BIRTH), THIRD_ONE);
        var told = in(3, 1, without(xiaoman(), ID, BIRTH)).with(GUARDIAN_PHONE, new Phone("16331761086"));
        var judged = judge(List.of(known), row(4, told)).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(judged.likenesses()).extracting(Likeness::ground).containsExactly(Ground.SAME_NAME_GUARDIAN_AND_CLASS);
    }

    @Test void needsNoDecisionWhenARowWithoutNumberTellsNothingNew() {
        var known = file(without(xiaoman(), ID, BIRTH), THIRD_ONE);
        assertThat(verdict(List.of(known), row(4, in(3, 1, without(xiaoman(), ID, BIRTH))))).isEqualTo(Verdict.SAME);
    }

    @Test void takesTheSameNameWithAnotherBirthForAnotherChild() {
        var told = new Facts().with(NAME, "小满").with(BIRTH, RoughDate.parse("2016-05-01"));
        assertThat(verdict(List.of(XIAOMAN), row(4, told))).isEqualTo(Verdict.NEW);
    }

    @Test void takesTheSameNameInAnotherClassForAnotherChild() {
        var known = file(without(xiaoman(), ID, BIRTH), THIRD_ONE);
        assertThat(verdict(List.of(known), row(4, in(3, 2, without(xiaoman(), ID, BIRTH))))).isEqualTo(Verdict.NEW);
    }

    @Test void takesAMaskedNumberThatIsOursForUnchanged() {
        var told = in(3, 1, without(xiaoman(), ID, GUARDIAN_PHONE));
        var shown = Map.of(ID, "990101********2839", GUARDIAN_PHONE, "154****4246");
        assertThat(judge(List.of(XIAOMAN), masked(4, told, shown)).getFirst().verdict()).isEqualTo(Verdict.SAME);
    }

    @Test void refusesAMaskedNumberThatIsNotOurs() {
        var told = in(3, 1, without(xiaoman(), GUARDIAN_PHONE));
        var judged = judge(List.of(XIAOMAN), masked(4, told, Map.of(GUARDIAN_PHONE, "163****1086"))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.PROBLEM);
        assertThat(judged.told().problems()).extracting(Problem::value).containsExactly("163****1086");
    }

    @Test void cannotEnrolAChildByAMaskedNumber() {
        var judged = judge(List.of(), masked(4, without(xiaoman(), ID), Map.of(ID, "990101********2839"))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.PROBLEM);
    }

    @Test void reportsTheSecondRowOfOneIdNumber() {
        var judged = judge(List.of(), row(4, xiaoman()), row(20, xiaoman()));
        assertThat(judged).extracting(JudgedRow::verdict).containsExactly(Verdict.NEW, Verdict.PROBLEM);
        var problem = judged.get(1).told().problems().getFirst();
        assertThat(problem.column()).isEqualTo("ID over 花名册");
        assertThat(problem.value()).isEqualTo("990101201708172839");
        assertThat(problem.what().args()).contains(4);
    }

    @Test void reportsTheSecondRowOfOneKnownChild() {
        var judged = judge(List.of(XIAOMAN), row(4, xiaoman()), keyed(9, XIAOMAN.id().value(), without(xiaoman(), ID)));
        assertThat(judged).extracting(JudgedRow::verdict).containsExactly(Verdict.SAME, Verdict.PROBLEM);
    }

    @Test void asksAboutTwoRowsThatLookLikeOneChild() {
        var told = without(xiaoman(), ID);
        var judged = judge(List.of(), row(4, told), row(9, told));
        assertThat(judged).extracting(JudgedRow::verdict).containsExactly(Verdict.NEW, Verdict.DUPLICATE);
        assertThat(judged.get(1).likenesses()).extracting(Likeness::above).containsExactly(new RowKey("花名册", 4));
        assertThat(Step.of(judged.get(1), new Decision.Different())).isEqualTo(new Step.Enrol());
    }

    @Test void turnsAChildOfAnotherSchoolIntoARequest() {
        var judge = new Judge(new Known(List.of(), CLASSES), placing(), Set.of(XIAOMAN_NUMBER), JudgeTest::heading);
        var judged = judge.judge(List.of(row(4, xiaoman()))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.ELSEWHERE);
        assertThat(Step.of(judged, null)).isEqualTo(new Step.Ask());
        assertThat(Step.of(judged, new Decision.LeaveOut())).isEqualTo(new Step.Nothing(Step.Cause.LEFT_OUT));
    }

    @Test void tellsAChangeOfClass() {
        var judged = judge(List.of(XIAOMAN), row(4, in(3, 2, xiaoman()))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.CHANGED);
        assertThat(judged.move()).isEqualTo(new Move(CLASSES.get(THIRD_ONE), CLASSES.get(THIRD_TWO)));
    }

    @Test void leavesAChildInItsClassWhenOnlyTheGradeIsTold() {
        var judged = judge(List.of(XIAOMAN), row(4, xiaoman().with(GRADE, 3))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test void keepsARowOutThatTheReaderCouldNotRead() {
        var broken = new ToldRow("花名册", 5, null, xiaoman(), Map.of(),
                List.of(Problem.blocking(new Problem.Heading("身份证号(*)", 2), "99010120170817283", "masked")));
        var judged = judge(List.of(XIAOMAN), broken, row(6, xiaoman()));
        assertThat(judged).extracting(JudgedRow::verdict).containsExactly(Verdict.PROBLEM, Verdict.SAME);
        assertThat(Step.of(judged.getFirst(), new Decision.Different())).isEqualTo(new Step.Nothing(Step.Cause.PROBLEM));
    }

    @Test void warnsOfAStageThatTheSchoolDoesNotHaveAndTakesTheRowAllTheSame() {
        var judged = judge(List.of(), row(4, in(8, 1, xiaoman()))).getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.NEW);
        assertThat(judged.told().problems()).extracting(Problem::blocks).containsExactly(false);
    }

    private static Verdict verdict(List<ChildFile> files, ToldRow row) {
        return judge(files, row).getFirst().verdict();
    }

    private static List<JudgedRow> judge(List<ChildFile> files, ToldRow... rows) {
        return new Judge(new Known(files, CLASSES), placing(), Set.<ResidentId>of(), JudgeTest::heading).judge(List.of(rows));
    }

    private static Placing placing() {
        return new Placing(Set.of(Stage.PRIMARY), CLASSES.values(), TODAY);
    }

    private static Problem.Heading heading(String sheet, Fact fact) {
        return new Problem.Heading(fact + " over " + sheet, fact.ordinal());
    }
}
