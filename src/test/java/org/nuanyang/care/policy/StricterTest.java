package org.nuanyang.care.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;

@DisplayName("学校自定的只能更严")
class StricterTest {
    private static final CohortChoice KEY = new CohortChoice("KEY", null);

    @Test void refusesLessOften() {
        assertThat(against(talk(1, Per.MONTH), talk(1, Per.WEEK))).containsExactly("care.policy.less.often");
        assertThat(against(talk(1, Per.TERM), talk(1, Per.MONTH))).containsExactly("care.policy.less.often");
    }

    @Test void allowsMoreOften() {
        assertThat(against(talk(2, Per.WEEK), talk(1, Per.WEEK))).isEmpty();
        assertThat(against(talk(1, Per.WEEK), talk(2, Per.MONTH))).isEmpty();
        assertThat(against(talk(1, Per.DAY), talk(2, Per.WEEK))).isEmpty();
    }

    @Test void allowsALongerSeason() {
        assertThat(against(of(1, Per.WEEK, Season.ALL_YEAR, 0), talk(1, Per.WEEK))).isEmpty();
        assertThat(against(of(1, Per.WEEK, Season.HOLIDAYS, 0), of(1, Per.WEEK, Season.SUMMER, 0))).isEmpty();
    }

    @Test void refusesAShorterSeasonUnlessMoreOften() {
        assertThat(against(talk(1, Per.WEEK), of(1, Per.WEEK, Season.ALL_YEAR, 0))).containsExactly("care.policy.less.season");
        assertThat(against(talk(2, Per.WEEK), of(1, Per.WEEK, Season.ALL_YEAR, 0))).isEmpty();
    }

    @Test void takesAnotherSeasonForAFurtherDuty() {
        assertThat(against(of(1, Per.MONTH, Season.SUMMER, 0), talk(1, Per.WEEK))).isEmpty();
    }

    @Test void refusesFewerChildrenUnlessMoreOften() {
        assertThat(against(among(KEY, talk(1, Per.WEEK)), talk(1, Per.WEEK))).containsExactly("care.policy.less.cohort");
        assertThat(against(among(KEY, talk(2, Per.WEEK)), talk(1, Per.WEEK))).isEmpty();
    }

    @Test void allowsAWiderCohort() {
        assertThat(against(talk(1, Per.WEEK), among(KEY, talk(1, Per.WEEK)))).isEmpty();
        assertThat(against(talk(1, Per.MONTH), among(KEY, talk(1, Per.WEEK)))).isEmpty();
    }

    @Test void allowsMorePrecisePeopleAndRefusesAnybody() {
        var homeroom = by(OwedBy.HOMEROOM, talk(1, Per.MONTH));
        assertThat(against(homeroom, talk(1, Per.WEEK))).isEmpty();
        assertThat(against(talk(1, Per.MONTH), homeroom)).containsExactly("care.policy.less.owner");
    }

    @Test void refusesOtherWaysOfFulfillingIt() {
        var either = new DutyTerms(Matter.TALK, Set.of(Matter.LETTER), OwedBy.LINKED, talk(2, Per.WEEK).cadence(), CohortChoice.ALL, 10);
        assertThat(against(either, talk(1, Per.WEEK))).containsExactly("care.policy.less.ways");
        assertThat(against(talk(1, Per.WEEK), either)).containsExactly("care.policy.less.often");
    }

    @Test void refusesALongerTimeForMakingUp() {
        assertThat(against(of(2, Per.WEEK, Season.TEACHING, 7), of(1, Per.WEEK, Season.TEACHING, 3))).containsExactly("care.policy.less.makeup");
        assertThat(against(of(1, Per.WEEK, Season.TEACHING, 0), of(1, Per.WEEK, Season.TEACHING, 3))).isEmpty();
    }

    @Test void refusesWhatTheCountyAsksAlready() {
        assertThat(against(talk(1, Per.WEEK), talk(1, Per.WEEK))).containsExactly("care.policy.less.same");
    }

    @Test void allowsAFurtherDuty() {
        var visit = new DutyTerms(Matter.HOME_VISIT, Set.of(), OwedBy.HELPER, talk(1, Per.MONTH).cadence(), CohortChoice.ALL, 60);
        assertThat(against(visit, talk(1, Per.WEEK))).isEmpty();
    }

    @Test void tellsWhatTheCountyAsks() {
        assertThat(Stricter.objections(talk(1, Per.MONTH), List.of(talk(1, Per.WEEK))).getFirst().words())
                .isEqualTo("学校自定的只能更严。县里要求：教学时间每周至少谈心一次，由班主任、任课教师、帮扶人任一人完成。学校定的次数不能更少。");
    }

    @Test void knowsWhenTheStricterFulfilsTheOther() {
        assertThat(talk(2, Per.WEEK).covers(talk(1, Per.WEEK))).isTrue();
        assertThat(of(1, Per.WEEK, Season.ALL_YEAR, 0).covers(talk(1, Per.WEEK))).isTrue();
        assertThat(talk(1, Per.WEEK).covers(talk(2, Per.WEEK))).isFalse();
        assertThat(among(KEY, talk(2, Per.WEEK)).covers(talk(1, Per.WEEK))).isFalse();
        assertThat(by(OwedBy.HOMEROOM, talk(2, Per.WEEK)).covers(talk(1, Per.WEEK))).isFalse();
    }

    private static List<String> against(DutyTerms school, DutyTerms county) {
        return Stricter.objections(school, List.of(county)).stream().map(refusal -> refusal.key()).toList();
    }

    private static DutyTerms talk(int times, Per per) {
        return of(times, per, Season.TEACHING, 0);
    }

    private static DutyTerms of(int times, Per per, Season season, int makeup) {
        return new DutyTerms(Matter.TALK, Set.of(), OwedBy.LINKED, new Cadence(times, per, null, season, makeup), CohortChoice.ALL, 10);
    }

    private static DutyTerms among(CohortChoice cohort, DutyTerms terms) {
        return new DutyTerms(terms.matter(), terms.fulfilledBy(), terms.owedBy(), terms.cadence(), cohort, terms.minutes());
    }

    private static DutyTerms by(OwedBy owner, DutyTerms terms) {
        return new DutyTerms(terms.matter(), terms.fulfilledBy(), owner, terms.cadence(), terms.cohort(), terms.minutes());
    }
}
