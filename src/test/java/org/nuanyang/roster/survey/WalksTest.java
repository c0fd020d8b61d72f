package org.nuanyang.roster.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.survey.SurveyAnswer.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.definition.Membership.Answer;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.survey.AnswerOutcome.Answered;
import org.nuanyang.roster.survey.Walks.Given;
import org.nuanyang.roster.survey.Walks.TakenBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("逐个核对")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
class WalksTest {
    @Autowired SurveyCounty school;
    @Autowired Surveys surveys;
    @Autowired Walks walks;
    @Autowired Roster roster;
    @Autowired OwnerDatabase owner;
    @Autowired JdbcClient application;
    SurveyRound round;

    @BeforeEach
    void start() {
        round = school.round();
    }

    @AfterEach
    void close() {
        school.as(school.keeper, by -> {
            surveys.close(round.id(), by);
            return null;
        });
    }

    @Test
    void hidesTheClassFromATeacherOfAnotherSchoolAndFromWhoeverOnlyLooks() {
        var third = school.qingxi.third.id();
        for (var viewer : List.of(school.outsider, school.county)) {
            assertThatThrownBy(() -> school.as(viewer, by -> walks.names(round, third, by))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> still(school.xiaoman, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> back(school.xiaoman, viewer)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> school.as(school.homeroom, by -> walks.names(round, school.qingxi.fourth.id(), by))).isInstanceOf(NotFound.class);
    }

    @Test
    void checksAChildWithOneAnswerAndKeepsWhoAndWhen() {
        assertThat(still(school.xiaoman, school.homeroom)).isInstanceOf(Answered.class);
        assertThat(names()).filteredOn(name -> name.answer() != null).singleElement().satisfies(name -> {
            assertThat(name.name()).isEqualTo("小满");
            assertThat(name.answeredBy()).isEqualTo(school.homeroom.account());
            assertThat(name.answeredAt()).isNotNull();
        });
        assertThat(audited("survey.answered", school.xiaoman)).isPositive();
    }

    @Test
    void tellsWhoWalksWhereNamesAreLeftAndNobodyElse() {
        for (var viewer : List.of(school.outsider, school.county)) assertThat(left(viewer)).isEmpty();
        var whole = school.as(school.keeper, by -> surveys.left(round, by));
        var before = left(school.homeroom);
        assertThat(before).isNotEmpty().isEqualTo(whole.stream().filter(each -> walks.mayWalk(each.place(), school.homeroom)).toList());
        still(school.xiaoman, school.homeroom);
        var third = school.qingxi.third.id();
        var names = before.stream().filter(each -> each.place().equals(third)).mapToLong(Unchecked::children).sum();
        assertThat(left(school.homeroom).stream().filter(each -> each.place().equals(third)).mapToLong(Unchecked::children).sum()).isEqualTo(names - 1);
        back(school.xiaoman, school.homeroom);
        assertThat(left(school.homeroom)).isEqualTo(before);
    }

    @Test
    void takesADoubleTapOnce() {
        still(school.xiaoyu, school.homeroom);
        assertThat(still(school.xiaoyu, school.homeroom)).isInstanceOf(Answered.class);
        assertThat(answers(school.xiaoyu)).isEqualTo(1);
        var home = given(school.xiaoman, NO_LONGER, new Facts().with(FATHER_AWAY, false));
        answer(home, school.homeroom);
        var twice = new Given(home.round(), home.child(), home.answer(), home.version(), new Facts(), Set.of());
        assertThat(answer(twice, school.homeroom)).isInstanceOf(Answered.class);
        assertThat(answers(school.xiaoman)).isEqualTo(1);
        back(school.xiaoman, school.homeroom);
    }

    @Test
    void keepsBothAnswersOfTwoPeopleAndLetsTheLastOneWin() {
        still(school.xiaoman, school.homeroom);
        var moved = given(school.xiaoman, CHANGED, new Facts().with(FATHER_PLACE, "浙江省义乌市"));
        var outcome = (Answered) answer(moved, school.keeper);
        assertThat(outcome.before().by()).isEqualTo(school.homeroom.account());
        assertThat(outcome.before().answer()).isEqualTo(STILL);
        assertThat(answers(school.xiaoman)).isEqualTo(2);
        assertThat(names()).filteredOn(name -> name.child().equals(school.xiaoman)).extracting(SurveyLine::answer).containsExactly(CHANGED);
        assertThat(back(school.xiaoman, school.keeper)).isEqualTo(TakenBack.ALL);
        assertThat(school.fact(school.xiaoman, FATHER_PLACE)).isEqualTo("广东省东莞市");
        assertThat(names()).filteredOn(name -> name.child().equals(school.xiaoman)).extracting(SurveyLine::answer).containsExactly(STILL);
    }

    @Test
    void asksToLookAgainWhenTheFileIsNotWhatWasSeen() {
        var seen = given(school.xiaoman, STILL, new Facts());
        school.as(school.keeper, by -> roster.amend(school.xiaoman, school.version(school.xiaoman), new Facts().with(FATHER_TRADE, "机修工"), Set.of(), Source.PAGE, by));
        assertThat(answer(seen, school.homeroom)).isInstanceOf(AnswerOutcome.Stale.class);
        assertThat(answers(school.xiaoman)).isZero();
        assertThat(still(school.xiaoman, school.homeroom)).isInstanceOf(Answered.class);
    }

    @Test
    void tellsTheFileWhatHasChangedAndMembershipFollows() {
        var left = given(school.xiaoyu, NEWLY, new Facts().with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2025-09")));
        var outcome = (Answered) answer(left, school.homeroom);
        assertThat(outcome.file().membership().answer()).isEqualTo(Answer.COUNTS);
        assertThat(school.as(school.homeroom, by -> roster.history(school.xiaoyu, by)).getFirst().by()).isEqualTo(school.homeroom.account());
        assertThat(stored(school.xiaoyu)).isEqualTo("DOES_NOT COUNTS");
        assertThat(back(school.xiaoyu, school.homeroom)).isEqualTo(TakenBack.ALL);
        assertThat(school.fact(school.xiaoyu, MOTHER_AWAY)).isEqualTo(false);
        assertThat(school.fact(school.xiaoyu, MOTHER_AWAY_SINCE)).isNull();
        assertThat(names()).filteredOn(name -> name.child().equals(school.xiaoyu)).extracting(SurveyLine::answer).containsExactly((SurveyAnswer) null);
    }

    @Test
    void wantsToKnowWhatHasChanged() {
        var refused = (AnswerOutcome.Refused) answer(given(school.xiaoman, CHANGED, new Facts()), school.homeroom);
        assertThat(refused.reasons().getFirst().words()).contains("还没有写变化");
        assertThat(answers(school.xiaoman)).isZero();
    }

    @Test
    void leavesTheFileAloneWhenItWasChangedAfterTheAnswer() {
        answer(given(school.xiaoman, CHANGED, new Facts().with(FATHER_PLACE, "福建省泉州市")), school.homeroom);
        school.as(school.keeper, by -> roster.amend(school.xiaoman, school.version(school.xiaoman), new Facts().with(INTEREST, "画画"), Set.of(), Source.PAGE, by));
        assertThat(back(school.xiaoman, school.homeroom)).isEqualTo(TakenBack.ANSWER_ONLY);
        assertThat(school.fact(school.xiaoman, FATHER_PLACE)).isEqualTo("福建省泉州市");
        assertThat(names()).allMatch(name -> !name.child().equals(school.xiaoman) || name.answer() == null);
        assertThat(back(school.xiaoman, school.homeroom)).isEqualTo(TakenBack.NOTHING);
        school.as(school.keeper, by -> roster.amend(school.xiaoman, school.version(school.xiaoman), new Facts().with(FATHER_PLACE, "广东省东莞市"), Set.of(), Source.PAGE, by));
    }

    @Test
    void showsWhoJoinsAsUncheckedAndTakesNoAnswerOnceClosed() {
        var before = names().size();
        var newcomer = school.enrolled(new Facts().with(NAME, "小新"));
        assertThat(names()).hasSize(before + 1).filteredOn(name -> name.child().equals(newcomer)).allMatch(name -> name.answer() == null);
        close();
        assertThat(still(newcomer, school.homeroom)).isInstanceOf(AnswerOutcome.Closed.class);
        assertThat(answers(newcomer)).isZero();
    }

    @Test
    void remembersTheViewersOwnLastAnswerOnly() {
        still(school.xiaoyu, school.homeroom);
        still(school.xiaoyun, school.keeper);
        assertThat(last(school.homeroom)).get().extracting(GivenAnswer::child).isEqualTo(school.xiaoyu);
        assertThat(last(school.keeper)).get().extracting(GivenAnswer::child).isEqualTo(school.xiaoyun);
        assertThat(back(school.xiaoyun, school.homeroom)).isEqualTo(TakenBack.NOTHING);
    }

    @Test
    void cannotRewriteAnAnswer() {
        still(school.xiaoman, school.homeroom);
        assertThatThrownBy(() -> application.sql("update roster.survey_answer set answer = 'NEWLY'").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> application.sql("delete from roster.survey_answer").update()).hasStackTraceContaining("permission denied");
    }

    private List<Unchecked> left(Viewer viewer) {
        return school.as(viewer, by -> walks.left(round, by));
    }

    private AnswerOutcome still(ChildId child, Viewer viewer) {
        return answer(given(child, STILL, new Facts()), viewer);
    }

    private AnswerOutcome answer(Given given, Viewer viewer) {
        return school.as(viewer, by -> walks.answer(given, by));
    }

    private TakenBack back(ChildId child, Viewer viewer) {
        return school.as(viewer, by -> walks.takeBack(round.id(), child, by));
    }

    private Optional<GivenAnswer> last(Viewer viewer) {
        return school.as(viewer, by -> walks.last(round, school.qingxi.third.id(), by));
    }

    private Given given(ChildId child, SurveyAnswer answer, Facts told) {
        return new Given(round.id(), child, answer, school.version(child), told, Set.of());
    }

    private List<SurveyLine> names() {
        return school.as(school.homeroom, by -> walks.names(round, school.qingxi.third.id(), by));
    }

    private long answers(ChildId child) {
        return ask("select count(*) from roster.survey_answer where round_id = :round and child_id = :child", child, Long.class);
    }

    private String stored(ChildId child) {
        return ask("select counted || ' ' || counts from roster.survey_answer where round_id = :round and child_id = :child and current", child, String.class);
    }

    private <T> T ask(String sql, ChildId child, Class<T> type) {
        return JdbcClient.create(owner.open()).sql(sql).param("round", round.id().value()).param("child", child.value()).query(type).single();
    }

    private long audited(String action, ChildId child) {
        return JdbcClient.create(owner.open()).sql("select count(*) from audit.entry where action = :action and subject_id = :child")
                .param("action", action).param("child", child.value()).query(Long.class).single();
    }
}
