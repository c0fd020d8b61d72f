package org.nuanyang.roster.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.survey.SurveyAnswer.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Clarity;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.survey.SurveyRound.TermKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("普查轮次与数字")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, SurveyCounty.Laid.class})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SurveysTest {
    private static final TermKey AUTUMN = new TermKey(new SchoolYear(2025), 1);

    @Autowired SurveyCounty school;
    @Autowired Surveys surveys;
    @Autowired Walks walks;
    @Autowired Roster roster;
    @Autowired OwnerDatabase owner;

    @Test @Order(1)
    void hidesARoundFromATeacherOfAnotherSchoolAndLetsTheCountyCloseIt() {
        var round = school.round();
        assertThatThrownBy(() -> school.as(school.outsider, by -> surveys.round(round.id(), by))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> close(round, school.outsider)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> close(round, school.homeroom)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> start(SurveyCounty.TERM, school.homeroom)).isInstanceOf(NotFound.class);
        close(round, school.county);
        assertThat(school.as(school.keeper, by -> surveys.round(round.id(), by)).open()).isFalse();
    }

    @Test @Order(2)
    void startsOneRoundInEachSchoolOfTheCountyAndNoneTwice() {
        assertThat(start(AUTUMN, school.keeper)).isEmpty();
        assertThat(start(AUTUMN, school.keeper)).extracting(Refusal::words).singleElement().asString().contains("已经在进行");
        assertThat(start(AUTUMN, school.county)).isEmpty();
        var rounds = school.as(school.county, by -> surveys.rounds(AUTUMN, by));
        assertThat(rounds).hasSize(2).allMatch(SurveyRound::open).extracting(SurveyRound::schoolName).containsExactlyInAnyOrder("青石小学", "河湾小学");
        assertThat(all(school.outsider, by -> surveys.rounds(by))).singleElement().satisfies(round -> assertThat(round.schoolName()).isEqualTo("河湾小学"));
    }

    @Test @Order(3)
    void endsWhatIsStillOpenOfAnotherTerm() {
        assertThat(start(SurveyCounty.TERM, school.keeper)).isEmpty();
        assertThat(all(school.keeper, by -> surveys.rounds(AUTUMN, by))).singleElement().satisfies(round -> assertThat(round.open()).isFalse());
        var all = school.as(school.county, by -> surveys.rounds(AUTUMN, by));
        assertThat(all).filteredOn(SurveyRound::open).singleElement().satisfies(round -> assertThat(round.schoolName()).isEqualTo("河湾小学"));
        int closed = school.as(school.county, by -> surveys.close(AUTUMN, by));
        assertThat(closed).isEqualTo(1);
    }

    @Test @Order(4)
    void saysWhatIsWrongWithANewRound() {
        var wrong = new NewRound(AUTUMN, " ", LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 1));
        assertThat(all(school.keeper, by -> surveys.start(wrong, by))).extracting(Refusal::words)
                .anyMatch(words -> words.contains("请填写名称")).anyMatch(words -> words.contains("2026-03-01"));
    }

    @Test @Order(5) @DisplayName("建档率的分母是普查查明的人")
    void countsTheFiledAmongThoseWhomTheSurveyFound() {
        var round = school.round();
        long others = total(round, school.keeper).children() - 3; // enrolled by other tests of this database
        var complete = school.enrolled(SurveyCounty.complete(SurveyCounty.away("小全"), 7));
        answer(round, school.xiaoman, STILL, new Facts());
        assertThat(total(round, school.keeper).found()).isEqualTo(1);
        assertThat(total(round, school.keeper).filed()).isZero();
        answer(round, complete, STILL, new Facts());
        answer(round, school.xiaoyu, NEWLY, new Facts().with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2026-03-01")));
        answer(round, school.xiaoyun, CHANGED, new Facts().with(FATHER_AWAY, true));
        var newcomer = school.enrolled(SurveyCounty.away("小新"));
        var figures = total(round, school.keeper);
        assertThat(figures).isEqualTo(new Figures(5 + others, 4, 2, 1, 2, 1, 0, 1, 1, 1));
        assertThat(figures.filingRate()).isEqualTo(500);
        assertThat(figures.unchecked()).isEqualTo(1 + others);
        answer(round, newcomer, NO_LONGER, new Facts().with(FATHER_AWAY, false));
        assertThat(total(round, school.keeper)).satisfies(after -> {
            assertThat(after.noLonger()).isEqualTo(1);
            assertThat(after.found()).isEqualTo(2);
            assertThat(after.unchecked()).isEqualTo(others);
        });
        eachNumberOpensToItsChildren(round);
    }

    private void eachNumberOpensToItsChildren(SurveyRound round) {
        for (var viewer : List.of(school.keeper, school.homeroom, school.county)) {
            var figures = total(round, viewer);
            for (var list : SurveyList.values()) {
                var children = school.as(viewer, by -> surveys.children(List.of(round), list, null, 1, by));
                assertThat(children.total()).as(list.name()).isEqualTo(figures.of(list)).isEqualTo(children.items().size());
            }
        }
        assertThat(all(school.outsider, by -> surveys.figures(List.of(round), by))).isEmpty();
        assertThat(school.as(school.outsider, by -> surveys.children(List.of(round), SurveyList.ALL, null, 1, by)).items()).isEmpty();
    }

    @Test @Order(6)
    void keepsAClosedRoundAsItWasFound() {
        var round = school.round();
        var leaver = school.enrolled(SurveyCounty.away("小迁"));
        var returned = school.enrolled(SurveyCounty.away("小归"));
        answer(round, leaver, CHANGED, new Facts().with(FATHER_PLACE, "浙江省"));
        answer(round, returned, STILL, new Facts());
        var before = total(round, school.keeper);
        close(round, school.keeper);
        school.as(school.keeper, by -> roster.amend(returned, school.version(returned), new Facts().with(FATHER_AWAY, false), Set.of(), Source.PAGE, by));
        school.enrolled(SurveyCounty.away("小晚"));
        var closed = school.as(school.keeper, by -> surveys.round(round.id(), by));
        assertThat(total(closed, school.keeper)).isEqualTo(before);
        JdbcClient.create(owner.open()).sql("update roster.child set school_id = :hewan, class_id = null where id = :child")
                .param("hewan", school.qingxi.hewan.value()).param("child", leaver.value()).update();
        assertThat(total(closed, school.keeper)).isEqualTo(before);
        var changed = school.as(school.keeper, by -> surveys.children(List.of(closed), SurveyList.CHANGED, null, 1, by));
        assertThat(changed.total()).isEqualTo(before.changed());
        assertThat(changed.items()).filteredOn(line -> line.child().equals(leaver)).singleElement().satisfies(line -> assertThat(line.name()).isNull());
    }

    @Test @Order(7)
    void asksOfAFileWhatTheRateSaysItAsks() {
        var view = JdbcClient.create(owner.open()).sql("select pg_get_viewdef('roster.survey_child'::regclass)").query(String.class).single();
        assertThat(Arrays.stream(Clarity.values()).filter(clarity -> view.contains("'" + clarity + "'"))).containsExactlyElementsOf(Surveys.REQUIRED);
    }

    private List<Refusal> start(TermKey term, Viewer viewer) {
        return school.as(viewer, by -> surveys.start(new NewRound(term, term.label() + "普查", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20)), by));
    }

    private void close(SurveyRound round, Viewer viewer) {
        school.as(viewer, by -> {
            surveys.close(round.id(), by);
            return null;
        });
    }

    private void answer(SurveyRound round, ChildId child, SurveyAnswer answer, Facts told) {
        var outcome = school.as(school.homeroom, by -> walks.answer(new Walks.Given(round.id(), child, answer, school.version(child), told, Set.of()), by));
        if (!(outcome instanceof AnswerOutcome.Answered)) throw new AssertionError(outcome);
    }

    private <T> List<T> all(Viewer viewer, Function<Viewer, List<T>> work) {
        return school.as(viewer, work);
    }

    private Figures total(SurveyRound round, Viewer viewer) {
        return school.as(viewer, by -> surveys.figures(List.of(round), by)).stream().map(ClassFigures::figures).reduce(Figures.NONE, Figures::plus);
    }
}
