package org.nuanyang.risk.dropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.attendance.AtSchool.MONDAY;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.attendance.AtSchool;
import org.nuanyang.risk.attendance.AttendanceRule;
import org.nuanyang.risk.attendance.Mark;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("控辍保学")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DropoutsTest {
    /** Days of school before today, the latest last. */
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 6), MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2), TODAY);
    private static final Set<String> HEED = Set.of("principal", "psychology", "helper");

    @Autowired LateDropouts late;
    @Autowired org.nuanyang.access.JobSight jobs;
    @Autowired ApplicationContext program;
    @Autowired Dropouts dropouts;
    @Autowired DropoutCounts counts;
    @Autowired Roster roster;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private ChildId xiaoman;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        school.child("石头");
    }

    @Test
    void areKnownToWhoHeedsTheChildAndToNobodyElse() {
        open();
        var id = only().id();
        school.others(xiaoman).forEach((what, somebody) -> {
            assertThat(school.list(somebody, viewer -> dropouts.list(true, TODAY, viewer))).as(what).hasSize(HEED.contains(what) ? 1 : 0);
            long rows = school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.dropout_case where child_id = :child").param("child", xiaoman.value()).query(Long.class).single()));
            assertThat(rows > 0).as("%s in the database", what).isEqualTo(HEED.contains(what));
            if (!HEED.contains(what)) assertThatThrownBy(() -> school.as(somebody, viewer -> dropouts.find(id, viewer))).as(what).isInstanceOf(NotFound.class);
            if (!Set.of("principal", "psychology").contains(what))
                assertThatThrownBy(() -> school.as(somebody, viewer -> dropouts.step(id, call(TODAY, viewer.account()), viewer))).as(what).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void openOnTheDayOnWhichTheRowIsLongEnough() {
        away(Mark.TRUANT, 3, 4);
        assertThat(all()).as("two in a row").isEmpty();
        away(Mark.UNKNOWN, 5);
        assertThat(only()).extracting(Dropout::ground, Dropout::daysAway, Dropout::began).containsExactly(Dropout.Ground.IN_ROW, 3, TODAY);
    }

    @Test
    void countTheRowFromTheLastDayThere() {
        away(Mark.TRUANT, 0, 1);
        school.tell(school.homeroom, DAYS.get(2), Map.of());
        away(Mark.TRUANT, 3, 4);
        assertThat(all()).as("he was there on Monday; four of the month").isEmpty();
        away(Mark.PERSONAL, 5);
        assertThat(only()).extracting(Dropout::ground, Dropout::daysAway).as("now three in a row and five in the month").containsExactly(Dropout.Ground.IN_ROW, 3);
    }

    @Test
    void openWhenTheMonthHasEnough() {
        away(Mark.TRUANT, 0, 1);
        school.tell(school.homeroom, DAYS.get(2), Map.of());
        away(Mark.TRUANT, 3);
        school.tell(school.homeroom, DAYS.get(4), Map.of());
        assertThat(all()).isEmpty();
        school.tell(school.homeroom, LocalDate.of(2026, 3, 3), Map.of(xiaoman, Mark.TRUANT));
        away(Mark.TRUANT, 5);
        assertThat(only()).extracting(Dropout::ground, Dropout::daysAway).containsExactly(Dropout.Ground.IN_MONTH, 5);
    }

    @Test
    void doNotOpenForIllnessNorTwiceNorForDaysThatWereClosed() {
        away(Mark.ILLNESS, 0, 1, 2, 3);
        assertThat(all()).isEmpty();
        school.tell(school.homeroom, DAYS.get(1), Map.of(xiaoman, Mark.TRUANT));
        school.tell(school.homeroom, DAYS.get(2), Map.of(xiaoman, Mark.TRUANT));
        school.tell(school.homeroom, DAYS.get(3), Map.of(xiaoman, Mark.TRUANT));
        assertThat(all()).hasSize(1);
        away(Mark.TRUANT, 4);
        assertThat(all()).as("the fourth day opens no second").hasSize(1);
        var id = only().id();
        assertThat(close(id, DropoutOutcome.RETURNED, "")).isEmpty();
        away(Mark.TRUANT, 5);
        assertThat(all()).as("days up to the closing are counted once").singleElement().satisfies(each -> assertThat(each.open()).isFalse());
    }

    @Test
    void areOpenedByWhoTellsOfTheClassThoughTheyDoNotHeed() {
        var subject = school.colleague("钱老师", Role.SUBJECT, school.klass.id());
        for (int i = 3; i < 6; i++) school.tell(subject, DAYS.get(i), Map.of(xiaoman, Mark.TRUANT));
        assertThat(only().ground()).isEqualTo(Dropout.Ground.IN_ROW);
        assertThat(school.list(subject, viewer -> dropouts.list(true, TODAY, viewer))).isEmpty();
    }

    @Test
    void askForStepsByTheirDaysUntilTheChildIsBack() {
        open();
        var rule = AttendanceRule.USUAL;
        assertThat(only().next(rule)).hasValue(new Dropout.Due(DropoutKind.CALL, TODAY));
        var step = call(TODAY, school.homeroom.id());
        for (int i = 0; i < 2; i++) assertThat(step(only().id(), step)).as("pressed twice").isEmpty();
        var letter = letter(Set.of(DropoutRecipient.TOWNSHIP));
        assertThat(step(only().id(), new DropoutStep(step.id(), letter.kind(), letter.on(), letter.result(), letter.recipients(), letter.who(), letter.said(), letter.by())))
                .as("an old form with another step is not said to be kept").containsOnlyKeys("said");
        assertThat(only().steps()).singleElement().satisfies(each -> assertThat(each.who()).isEqualTo("周敏，见到奶奶"));
        var due = only().next(rule).orElseThrow();
        assertThat(due).isEqualTo(new Dropout.Due(DropoutKind.VISIT, TODAY.plusDays(rule.visitDays())));
        assertThat(due.late(TODAY.plusDays(rule.visitDays()))).isFalse();
        assertThat(due.late(TODAY.plusDays(rule.visitDays() + 1L))).isTrue();
        assertThat(step(only().id(), call(TODAY.plusDays(1), school.homeroom.id()))).containsOnlyKeys("on");
        assertThat(step(only().id(), letter(Set.of()))).containsOnlyKeys("recipients");
        assertThat(close(only().id(), DropoutOutcome.LEFT_SCHOOL, "多次劝返不回")).as("no written report yet").containsOnlyKeys("outcome");
        assertThat(step(only().id(), letter(Set.of(DropoutRecipient.TOWNSHIP, DropoutRecipient.COUNTY)))).isEmpty();
        assertThat(close(only().id(), DropoutOutcome.ELSEWHERE, " ")).containsOnlyKeys("note");
        var over = only().id();
        assertThat(close(over, DropoutOutcome.LEFT_SCHOOL, "多次劝返不回")).isEmpty();
        assertThat(close(over, DropoutOutcome.LEFT_SCHOOL, "多次劝返不回")).as("pressed twice").isEmpty();
        assertThat(close(over, DropoutOutcome.RETURNED, "回来了")).as("somebody else says otherwise").containsOnlyKeys("outcome");
        assertThat(step(all().getFirst().id(), call(TODAY, school.homeroom.id()))).as("it is over").containsKey("kind");
        assertThat(all().getFirst().next(rule)).isEmpty();
    }

    @Test
    void climbTheLadderTheDayAfterAStepWasDue() {
        open();
        int county = school.qingxi.product.county();
        var rule = AttendanceRule.USUAL;
        assertThat(climbing(TODAY)).isEmpty();
        assertThat(climbing(TODAY.plusDays(1))).as("nobody has called").containsExactly(TODAY.plusDays(1));
        assertThat(step(only().id(), call(TODAY, school.homeroom.id()))).isEmpty();
        assertThat(climbing(TODAY.plusDays(rule.visitDays()))).isEmpty();
        assertThat(climbing(TODAY.plusDays(rule.visitDays() + 1L))).as("nor visited").containsExactly(TODAY.plusDays(rule.visitDays() + 1L));
        assertThat(school.list(school.homeroom, _ -> late.late(county, TODAY.plusDays(90)))).as("people are not answered").isEmpty();
        assertThat(close(only().id(), DropoutOutcome.RETURNED, "回来了")).isEmpty();
        assertThat(climbing(TODAY.plusDays(90))).isEmpty();
    }

    private java.util.List<LocalDate> climbing(LocalDate on) {
        int county = school.qingxi.product.county();
        return jobs.of(county).call(() -> late.late(county, on)).stream().filter(each -> each.person().equals(school.homeroom.id())).map(each -> each.since()).toList();
    }

    @Test
    void areCountedAboveTheSchoolWithNoSmallNumber() {
        open();
        var township = school.colleague("赵建国", Role.TOWNSHIP_OFFICER, school.qingxi.township);
        var counted = school.as(township, viewer -> counts.since(LocalDate.of(2025, 9, 1), viewer));
        int at = counted.schools().stream().map(org -> org.id()).toList().indexOf(school.school);
        assertThat(counted.table().lines().get(at).parts().getFirst()).as("one is less than five").isEmpty();
        assertThatThrownBy(() -> school.as(school.homeroom, viewer -> counts.since(TODAY, viewer))).isInstanceOf(NotFound.class);
    }

    private void away(Mark mark, int... days) {
        for (int day : days) school.tell(school.homeroom, DAYS.get(day), Map.of(xiaoman, mark));
    }

    private void open() {
        assertThat(refused(school.homeroom, "开学没来报到")).isEmpty();
    }

    private Map<String, Refusal> refused(Account by, String told) {
        return school.as(by, viewer -> dropouts.open(xiaoman, told, viewer));
    }

    private Map<String, Refusal> step(DropoutId id, DropoutStep step) {
        return school.as(school.homeroom, viewer -> dropouts.step(id, step, viewer));
    }

    private Map<String, Refusal> close(DropoutId id, DropoutOutcome outcome, String note) {
        return school.as(school.homeroom, viewer -> dropouts.close(id, new Dropout.End(TODAY, outcome, note, viewer.account()), viewer));
    }

    private static DropoutStep call(LocalDate on, org.nuanyang.access.AccountId by) {
        return new DropoutStep(UUID.randomUUID(), DropoutKind.CALL, on, DropoutResult.UNDECIDED, Set.of(), "周敏，见到奶奶", "说想去打工", by);
    }

    private DropoutStep letter(Set<DropoutRecipient> to) {
        return new DropoutStep(UUID.randomUUID(), DropoutKind.LETTER, TODAY, null, to, "刘校长", null, school.homeroom.id());
    }

    private List<Dropout> all() {
        return school.as(school.homeroom, viewer -> dropouts.of(roster.open(xiaoman, viewer), viewer));
    }

    private Dropout only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
