package org.nuanyang.risk.signal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.signal.Found;
import org.nuanyang.risk.signal.Rule;
import org.nuanyang.risk.signal.SignalKind;
import org.nuanyang.risk.signal.rule.Home.Away;
import org.nuanyang.risk.signal.rule.Home.Guardian;
import org.nuanyang.risk.signal.rule.Home.Parent;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Relation;

/** The border of each rule: the day or number before, on and after it. */
class HomeRulesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 12);
    private static final LocalDate BORN = LocalDate.of(2016, 5, 1);
    private static final LocalDate ENROLLED = LocalDate.of(2025, 9, 1);
    private static final Parent FATHER_GONE = away("FATHER", LocalDate.of(2025, 2, 10));
    private static final Parent MOTHER_GONE = away("MOTHER", LocalDate.of(2025, 3, 1));
    private static final Parent MOTHER_HOME = new Parent("MOTHER", false, List.of());

    @Test
    @DisplayName("久未与父母联系")
    void missesAParentFromTheDayOnThatIsSet() {
        var rule = new Rule(SignalKind.NO_PARENT_CONTACT, true, 45, 0);
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_GONE), ON.minusDays(44), rule, ON)).isEmpty();
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_GONE), ON.minusDays(45), rule, ON)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_GONE), ON.minusDays(46), rule, ON)).map(Found::since).contains(ON.minusDays(1));
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_GONE), ON.minusDays(89), rule, ON)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_GONE), ON.minusDays(90), rule, ON)).map(Found::proposes).contains(RiskLevel.KEY);
        assertThat(HomeRules.noParentContact(home(FATHER_GONE, MOTHER_HOME), null, rule, ON)).as("the mother is at home").isEmpty();
        assertThat(HomeRules.noParentContact(home(away("FATHER", ON.minusDays(44)), MOTHER_GONE), null, rule, ON)).as("until then one was at home").isEmpty();
        assertThat(HomeRules.noParentContact(home(away("FATHER", ON.minusDays(45)), MOTHER_GONE), null, rule, ON)).map(found -> found.evidence().sentence()).contains("risk.found.no-contact.yet");
        assertThat(HomeRules.noParentContact(notInCare(home(FATHER_GONE, MOTHER_GONE)), null, rule, ON)).isEmpty();
    }

    @Test
    @DisplayName("监护人年老")
    void countsAGuardianOldFromTheBirthdayOn() {
        var rule = new Rule(SignalKind.GUARDIAN_OLD, true, 70, 0);
        assertThat(HomeRules.guardianOld(guarded(born(ON.minusYears(70).plusDays(1))), rule, ON)).as("tomorrow").isEmpty();
        assertThat(HomeRules.guardianOld(guarded(born(ON.minusYears(70))), rule, ON)).map(Found::since).contains(ON);
        assertThat(HomeRules.guardianOld(guarded(born(ON.minusYears(70).minusDays(1))), rule, ON)).map(Found::since).contains(ON.minusDays(1));
        assertThat(HomeRules.guardianOld(guarded(born(null)), rule, ON)).as("nobody knows").isEmpty();
        assertThat(HomeRules.guardianOld(notInCare(guarded(born(ON.minusYears(80)))), rule, ON)).isEmpty();
    }

    @Test
    @DisplayName("监护人有病")
    void takesAGuardianForIllOnlyWhereTheFileSaysSo() {
        assertThat(HomeRules.guardianIll(guarded(health("身体健康", null)), ON)).isEmpty();
        assertThat(HomeRules.guardianIll(guarded(health(null, null)), ON)).isEmpty();
        assertThat(HomeRules.guardianIll(guarded(health("高血压病", null)), ON)).map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(HomeRules.guardianIll(guarded(health("中风后遗症，走路不稳", null)), ON)).as("不 denies the walking alone").isPresent();
        assertThat(HomeRules.guardianIll(guarded(health("走路不稳，无重病", null)), ON)).isEmpty();
        assertThat(HomeRules.guardianIll(guarded(health("身体健康", true)), ON)).isEmpty();
        assertThat(HomeRules.guardianIll(guarded(health("身体健康", false)), ON)).map(Found::proposes).contains(RiskLevel.KEY);
    }

    @Test
    @DisplayName("换了监护人")
    void tellsOfAnotherGuardianForAWhile() {
        var rule = new Rule(SignalKind.GUARDIAN_CHANGED, true, 30, 0);
        assertThat(HomeRules.guardianChanged(changed(ON.minusDays(30)), rule, ON)).as("no longer new").isEmpty();
        assertThat(HomeRules.guardianChanged(changed(ON.minusDays(29)), rule, ON)).map(Found::since).contains(ON.minusDays(29));
        assertThat(HomeRules.guardianChanged(changed(ON), rule, ON)).isPresent();
        assertThat(HomeRules.guardianChanged(changed(ON.plusDays(1)), rule, ON)).as("tomorrow").isEmpty();
        assertThat(HomeRules.guardianChanged(guarded(new Guardian("first", null, ON.minusDays(3), null, null, null, null, false)), rule, ON)).as("the first").isEmpty();
    }

    @Test
    @DisplayName("身边没有成年人")
    void leavesNobodyUnderSixteenWithoutAnAdult() {
        assertThat(alone(16, 17)).as("sixteen").isEmpty();
        assertThat(alone(15, 17)).map(Found::proposes).contains(RiskLevel.KEY);
        assertThat(alone(8, 17)).map(Found::proposes).contains(RiskLevel.KEY);
        assertThat(alone(7, 17)).as("under eight").map(Found::proposes).contains(RiskLevel.URGENT);
        assertThat(alone(10, 18)).as("of age").isEmpty();
        assertThat(HomeRules.noAdult(home(FATHER_GONE, MOTHER_GONE), ON)).as("nobody is named").map(Found::proposes).contains(RiskLevel.WATCH);
        assertThat(HomeRules.noAdult(aged(7, List.of()), ON)).map(Found::proposes).contains(RiskLevel.KEY);
        assertThat(HomeRules.noAdult(home(FATHER_GONE, MOTHER_HOME), ON)).isEmpty();
    }

    @Test
    @DisplayName("父母首次都外出")
    void tellsOfTheFirstTimeThatBothAreAway() {
        var rule = new Rule(SignalKind.BOTH_AWAY_FIRST, true, 60, 0);
        assertThat(HomeRules.bothAwayFirst(home(FATHER_GONE, away("MOTHER", ON.minusDays(60))), rule, ON)).isEmpty();
        assertThat(HomeRules.bothAwayFirst(home(FATHER_GONE, away("MOTHER", ON.minusDays(59))), rule, ON)).map(Found::since).contains(ON.minusDays(59));
        assertThat(HomeRules.bothAwayFirst(home(FATHER_GONE, away("MOTHER", ON.plusDays(1))), rule, ON)).isEmpty();
        var again = new Parent("MOTHER", false, List.of(new Away(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 1)), new Away(ON.minusDays(5), null)));
        assertThat(HomeRules.bothAwayFirst(home(FATHER_GONE, again), rule, ON)).as("not the first time").isEmpty();
    }

    @Test
    @DisplayName("困难未得到资助")
    void seesHardshipWithoutAid() {
        var rule = new Rule(SignalKind.AID_NEED, true, 90, 0);
        assertThat(HomeRules.aidNeed(poor("低保", null), ON.minusDays(89), rule, ON)).isEmpty();
        assertThat(HomeRules.aidNeed(poor("低保", null), ON.minusDays(90), rule, ON)).isPresent();
        assertThat(HomeRules.aidNeed(poor("低保", null), null, rule, ON)).as("since the file").isPresent();
        assertThat(HomeRules.aidNeed(poor("低保", "营养餐"), null, rule, ON)).isEmpty();
        assertThat(HomeRules.aidNeed(poor("非低保户", null), null, rule, ON)).isEmpty();
        assertThat(HomeRules.aidNeed(poor(null, null), null, rule, ON)).isEmpty();
    }

    @Test
    @DisplayName("失去亲人")
    void tellsOfADeathThatWasToldAfterTheFile() {
        var rule = new Rule(SignalKind.LOSS, true, 180, 0);
        assertThat(HomeRules.loss(home(), List.of(ON.minusDays(180)), rule, ON)).isEmpty();
        assertThat(HomeRules.loss(home(), List.of(ON.minusDays(179)), rule, ON)).map(Found::proposes).contains(RiskLevel.KEY);
        assertThat(HomeRules.loss(home(), List.of(ENROLLED), rule, ON)).as("known from the beginning").isEmpty();
        assertThat(HomeRules.loss(home(), List.of(ON.plusDays(1)), rule, ON)).isEmpty();
    }

    /** Day by day, with nothing in common with the rule: the child has been without any parent and any contact for so many days. */
    @Test
    void agreesWithWhoeverGoesThroughTheDays() {
        var rule = new Rule(SignalKind.NO_PARENT_CONTACT, true, 20, 0);
        for (long seed = 0; seed < 3_000; seed++) {
            var dice = new Random(seed);
            var parents = List.of(random("FATHER", dice), random("MOTHER", dice));
            LocalDate contact = dice.nextInt(3) == 0 ? null : ON.minusDays(dice.nextInt(60));
            var home = new Home(ChildId.next(), BORN, ON.minusDays(dice.nextInt(80)), null, null, parents, List.of(), true);
            assertThat(HomeRules.noParentContact(home, contact, rule, ON).isPresent()).as("seed %d", seed).isEqualTo(lonely(home, contact, 20));
        }
    }

    private static boolean lonely(Home home, @Nullable LocalDate contact, int days) {
        for (int back = 0; back < days; back++) {
            var day = ON.minusDays(back);
            if (day.isBefore(home.enrolled().plusDays(1)) || contact != null && !contact.isBefore(day)) return false;
            for (var parent : home.parents())
                if (!parent.deceased() && parent.times().stream().noneMatch(time -> (time.from() == null || !time.from().isAfter(day)) && time.until() == null)) return false;
        }
        if (home.parents().stream().allMatch(Parent::deceased)) return false;
        var before = ON.minusDays(days);
        return home.parents().stream().filter(parent -> !parent.deceased())
                .allMatch(parent -> parent.times().stream().anyMatch(time -> time.until() == null && (time.from() == null || !time.from().isAfter(before))));
    }

    /** One open absence at most, as the table has it; an earlier one that is over. */
    private static Parent random(String side, Random dice) {
        var times = new ArrayList<Away>();
        if (dice.nextInt(4) > 0) times.add(new Away(dice.nextInt(6) == 0 ? null : ON.minusDays(dice.nextInt(60)), null));
        if (dice.nextBoolean()) times.add(new Away(ON.minusDays(300), ON.minusDays(100)));
        return new Parent(side, dice.nextInt(8) == 0, times);
    }

    private static Optional<Found> alone(int age, int guardian) {
        return HomeRules.noAdult(aged(age, List.of(new Guardian("sister", Relation.ELDER_SISTER, ENROLLED, null, ON.minusYears(guardian), null, null, false))), ON);
    }

    private static Home aged(int age, List<Guardian> guardians) {
        return new Home(ChildId.next(), ON.minusYears(age), ENROLLED, null, null, List.of(FATHER_GONE, MOTHER_GONE), guardians, true);
    }

    private static Home home(Parent... parents) {
        return new Home(ChildId.next(), BORN, ENROLLED, null, null, List.of(parents), List.of(), true);
    }

    private static Home guarded(Guardian... guardians) {
        return new Home(ChildId.next(), BORN, ENROLLED, null, null, List.of(FATHER_GONE, MOTHER_GONE), List.of(guardians), true);
    }

    private static Home poor(@Nullable String means, @Nullable String aid) {
        return new Home(ChildId.next(), BORN, ENROLLED, means, aid, List.of(), List.of(), true);
    }

    private static Home notInCare(Home home) {
        return new Home(home.child(), home.born(), home.enrolled(), home.means(), home.aid(), home.parents(), home.guardians(), false);
    }

    private static Home changed(LocalDate day) {
        return guarded(new Guardian("grandmother", Relation.PATERNAL_GRANDMOTHER, ENROLLED, day, null, null, null, false),
                new Guardian("aunt", Relation.MOTHERS_SISTER, day, null, null, null, null, false));
    }

    private static Guardian born(@Nullable LocalDate day) {
        return new Guardian("grandmother", Relation.PATERNAL_GRANDMOTHER, LocalDate.of(2020, 1, 1), null, day, null, null, false);
    }

    private static Guardian health(@Nullable String health, @Nullable Boolean canCare) {
        return new Guardian("grandmother", Relation.PATERNAL_GRANDMOTHER, ENROLLED, null, null, canCare, health, false);
    }

    private static Parent away(String side, LocalDate from) {
        return new Parent(side, false, List.of(new Away(from, null)));
    }
}
