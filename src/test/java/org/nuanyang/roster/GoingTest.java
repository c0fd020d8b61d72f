package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.NotFound;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.going.ComingBack;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Leaving;

@DisplayName("离校与返校")
class GoingTest {
    private static final LocalDate OPENED = TODAY.minusMonths(2);
    private final Facts xiaoman = new Facts().with(NAME, "小满").with(ID, Samples.residentId(7)).with(HEALTH, "健康");
    private RosterFixture school;
    private ChildId child;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        var row = new RowChange.New(QINGSHI, CLASS_1, xiaoman, OPENED);
        child = ((CommitResult.Committed) school.committed(java.util.UUID.randomUUID(), row)).ids().getFirst();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private AmendOutcome left(Leaving leaving, int version, Viewer by) {
        return school.as(by, () -> school.going.leave(child, version, leaving, by));
    }

    private AmendOutcome left(Why why, LocalDate on) {
        return left(new Leaving(why, on, "随父母到务工地读书", new Destination("广东省", "东莞市", null)), school.file(child).version(), school.keeper);
    }

    private AmendOutcome cameBack(LocalDate on) {
        var back = new ComingBack(on, CLASS_2, "复学");
        return school.as(school.keeper, () -> school.going.comeBack(child, school.file(child).version(), back, school.keeper));
    }

    private AmendOutcome withdrawn() {
        return school.as(school.keeper, () -> school.going.withdraw(child, school.file(child).version(), school.keeper));
    }

    private List<String> names(ChildFilter.Presence presence) {
        var filter = new ChildFilter(null, null, null, null, null, null, null, presence);
        return school.as(school.keeper, () -> school.roster.list(filter, 1, school.keeper)).items().stream().map(ChildRow::name).toList();
    }

    private static List<String> keys(AmendOutcome outcome) {
        return ((AmendOutcome.Refused) outcome).reasons().stream().map(reason -> reason.key()).toList();
    }

    @Test
    void isNotEnteredByAnotherSchoolNorByTheHomeroomTeacher() {
        var leaving = new Leaving(Why.DROPPED_OUT, TODAY, "打工", Destination.UNTOLD);
        assertThatThrownBy(() -> left(leaving, 1, school.outsider)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> left(leaving, 1, school.homeroom)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> left(leaving, 1, school.county)).isInstanceOf(NotFound.class);
        assertThat(school.file(child).left()).isNull();
    }

    @Test
    void closesTheFileAndKeepsWhereTheChildWentAndWhoSaidSo() {
        assertThat(left(Why.TRANSFERRED, TODAY.minusDays(3))).isInstanceOf(AmendOutcome.Amended.class);
        var file = school.file(child);
        assertThat(file.left()).isEqualTo(new Departure(TODAY.minusDays(3), Why.TRANSFERRED));
        var told = school.as(school.homeroom, () -> school.going.of(file, school.homeroom)).getFirst();
        assertThat(told.to()).hasToString("广东省 东莞市");
        assertThat(told.reason()).isEqualTo("随父母到务工地读书");
        assertThat(told.by()).isEqualTo(school.keeper.account());
        assertThat(told.version()).isEqualTo(file.version());
        assertThat(names(ChildFilter.Presence.HERE)).isEmpty();
        assertThat(names(ChildFilter.Presence.LEFT)).containsExactly("小满");
    }

    @Test
    void keepsTheReasonsSealed() {
        left(Why.TRANSFERRED, TODAY.minusDays(3));
        cameBack(TODAY);
        assertThat(school.database.owner().sql("select departure::text from roster.departure").query(String.class).single())
                .contains("TRANSFERRED").doesNotContain("随父母", "复学");
        var told = school.as(school.keeper, () -> school.going.of(school.file(child), school.keeper)).getFirst();
        assertThat(told.reason() + told.back().reason()).isEqualTo("随父母到务工地读书复学");
    }

    @Test
    void saysEverythingThatStandsAgainstItAtOnce() {
        var early = new Leaving(Why.TRANSFERRED, OPENED.minusDays(1), " ", Destination.UNTOLD);
        assertThat(keys(left(early, 1, school.keeper)))
                .containsExactly("roster.going.before-the-file", "roster.going.reason-missing", "roster.going.province-missing");
        assertThat(keys(left(Why.DROPPED_OUT, TODAY.plusDays(1)))).containsExactly("roster.going.not-yet");
    }

    @Test
    void isEnteredOnceByTwoPeopleOrADoubleClick() {
        var leaving = new Leaving(Why.DROPPED_OUT, TODAY, "打工", Destination.UNTOLD);
        assertThat(left(leaving, 1, school.keeper)).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(left(leaving, 1, school.keeper)).isInstanceOf(AmendOutcome.Conflict.class);
        assertThat(keys(left(leaving, 2, school.keeper))).containsExactly("roster.going.has-left");
        assertThat(school.count("roster.departure")).isEqualTo(1);
    }

    @Test
    void leavesTheFileAsItIsUntilTheChildIsBack() {
        left(Why.DROPPED_OUT, TODAY);
        var version = school.file(child).version();
        var told = new Facts().with(HEALTH, "体弱");
        assertThatThrownBy(() -> school.as(school.keeper, () -> school.roster.amend(child, version, told, Set.of(), Source.PAGE, school.keeper)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.keeper, () -> { school.roster.cardsIssued(List.of(child), school.keeper); return null; }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensTheSameFileWhenTheChildIsBack() {
        left(Why.DROPPED_OUT, TODAY.minusDays(20));
        assertThat(keys(cameBack(TODAY.minusDays(21)))).containsExactly("roster.going.back-before-leaving");
        assertThat(cameBack(TODAY.minusDays(2))).isInstanceOf(AmendOutcome.Amended.class);
        var file = school.file(child);
        assertThat(file.left()).isNull();
        assertThat(file.klass()).isEqualTo(CLASS_2);
        var told = school.as(school.keeper, () -> school.going.of(file, school.keeper)).getFirst();
        assertThat(told.back().on()).isEqualTo(TODAY.minusDays(2));
        assertThat(told.back().withdrawn()).isFalse();
        assertThat(school.as(school.keeper, () -> school.roster.history(child, school.keeper))).hasSize(3);
        assertThat(keys(cameBack(TODAY))).containsExactly("roster.going.not-gone");
    }

    @Test
    @DisplayName("离校后又来报名：打开原来的档案，不另建")
    void opensTheOldFileWhenTheSchoolEnrolsTheChildAnew() {
        left(Why.GRADUATED, TODAY.minusDays(40));
        var run = java.util.UUID.randomUUID();
        var told = xiaoman.copy().with(HEALTH, "体弱");
        var again = (CommitResult.Committed) school.committed(run, new RowChange.New(QINGSHI, CLASS_2, told));
        assertThat(again.ids()).containsExactly(child);
        assertThat(again.added()).isZero();
        assertThat(school.file(child).left()).isNull();
        assertThat(school.file(child).klass()).isEqualTo(CLASS_2);
        assertThat(school.file(child).facts().<String>get(HEALTH)).contains("体弱");
        assertThat(school.count("roster.child")).isEqualTo(1);
        assertThat(school.as(school.keeper, () -> school.roster.undo(run, school.keeper))).isEmpty();
        assertThat(school.file(child).left()).isEqualTo(new Departure(TODAY.minusDays(40), Why.GRADUATED));
        assertThat(school.as(school.keeper, () -> school.going.of(school.file(child), school.keeper)).getFirst().isOpen()).isTrue();
    }

    @Test
    void isTakenBackAsIfItHadNeverBeen() {
        left(Why.TRANSFERRED, TODAY.minusDays(5));
        assertThat(withdrawn()).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(school.file(child).left()).isNull();
        assertThat(school.file(child).klass()).isEqualTo(CLASS_1);
        assertThat(school.as(school.keeper, () -> school.going.of(school.file(child), school.keeper)).getFirst().back().withdrawn()).isTrue();
        assertThat(school.count("roster.enrolment")).isEqualTo(1);
        assertThat(keys(withdrawn())).containsExactly("roster.going.not-gone");
        assertThat(left(Why.DROPPED_OUT, TODAY)).isInstanceOf(AmendOutcome.Amended.class);
    }

    @Test
    @DisplayName("已故的孩子，不问就不出现")
    void showsWhoHasDiedOnlyWhenAskedFor() {
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, xiaoman, null, school.outsider));
        left(new Leaving(Why.DIED, TODAY, "", Destination.UNTOLD), 1, school.keeper);
        for (var presence : List.of(ChildFilter.Presence.HERE, ChildFilter.Presence.LEFT, ChildFilter.Presence.ALL, ChildFilter.Presence.VOIDED))
            assertThat(names(presence)).isEmpty();
        assertThat(names(ChildFilter.Presence.DECEASED)).containsExactly("小满");
        assertThat(keys(cameBack(TODAY))).containsExactly("roster.going.not-gone");
        var asked = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        assertThat(asked.answer()).isEqualTo(TransferRequest.Answer.REFUSED);
        assertThat(asked.reason()).doesNotContain("故", "死");
        assertThat(withdrawn()).isInstanceOf(AmendOutcome.Amended.class);
    }

    @Test
    void countsAFileMadeByMistakeOnNoDay() {
        left(Why.MADE_BY_MISTAKE, TODAY);
        assertThat(names(ChildFilter.Presence.LEFT)).isEmpty();
        assertThat(names(ChildFilter.Presence.VOIDED)).containsExactly("小满");
        assertThat(school.database.owner().sql("select count(*) from roster.enrolment where not mistaken").query(Long.class).single()).isZero();
        assertThat(school.as(school.outsider, () -> school.roster.enrolledElsewhere(Set.of(Samples.residentId(7)), school.outsider))).isEmpty();
    }

    @Test
    void waitsForTheAnswerToAnotherSchool() {
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, xiaoman, null, school.outsider));
        assertThat(keys(left(Why.TRANSFERRED, TODAY))).containsExactly("roster.going.transfer-open");
    }

    @Test
    @DisplayName("离校的孩子到了本县另一所学校，接着用原来的档案")
    void handsTheOldFileToTheSchoolWhereTheChildTurnsUp() {
        left(Why.TRANSFERRED, TODAY.minusDays(30));
        assertThat(school.as(school.outsider, () -> school.roster.enrolledElsewhere(Set.of(Samples.residentId(7)), school.outsider))).hasSize(1);
        assertThat(school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, xiaoman, null, school.outsider))).isTrue();
        var request = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        assertThat(request.left()).isNotNull();
        assertThat(school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper))).isInstanceOf(AmendOutcome.Amended.class);
        var file = school.as(school.outsider, () -> school.roster.open(child, school.outsider));
        assertThat(file.left()).isNull();
        assertThat(file.klass()).isEqualTo(CLASS_AT_HEWAN);
        var told = school.as(school.outsider, () -> school.going.of(file, school.outsider)).getFirst();
        assertThat(told.back().on()).isEqualTo(TODAY);
        assertThat(school.as(school.outsider, () -> school.roster.history(child, school.outsider))).hasSize(3);
    }
}
