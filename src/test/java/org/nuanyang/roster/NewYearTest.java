package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Stage;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.Departure.Why;
import org.nuanyang.roster.going.NewYear;
import org.nuanyang.roster.going.YearChoice;
import org.nuanyang.roster.going.YearOrder;
import org.nuanyang.roster.going.YearOrder.Beginners;
import org.nuanyang.roster.going.YearOrder.Newcomer;
import org.nuanyang.roster.going.YearOrder.Onward;
import org.nuanyang.roster.going.YearOutcome;
import org.nuanyang.roster.going.YearPlan;

@DisplayName("学年升级")
class NewYearTest {
    private static final SchoolYear YEAR = new SchoolYear(2026);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private RosterFixture school;
    private NewYear newYear;
    private Orgs orgs;
    private OrgId sixth;
    private OrgId second;
    private OrgId junior;
    private ChildId third;
    private ChildId graduate;
    private ChildId repeater;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        newYear = school.context.getBean(NewYear.class);
        orgs = school.context.getBean(Orgs.class);
        school.database.owner().sql("update access.county set invented = false").update();
        junior = new OrgId(UUID.randomUUID());
        school.database.owner().sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, stages)
                select 990101, :id, id, 'SCHOOL', '清溪中学', 'qingxi', array['JUNIOR'] from access.org where kind = 'COUNTY'
                """).param("id", junior.value()).update();
        sixth = made(2020, 1);
        second = made(2024, 1);
        third = enrolled("小满", CLASS_1, 1);
        graduate = enrolled("石头", sixth, 2);
        repeater = enrolled("小雨", CLASS_1, 3);
        at(SEPTEMBER);
    }

    @AfterEach
    void close() {
        school.close();
    }

    private OrgId made(int entryYear, int number) {
        return school.as(school.keeper, () -> orgs.ensureClass(QINGSHI, Stage.PRIMARY, entryYear, number)).id();
    }

    private ChildId enrolled(String name, OrgId klass, int serial) {
        var facts = new Facts().with(NAME, name).with(ID, Samples.residentId(serial));
        return ((EnrolOutcome.Enrolled) school.as(school.keeper, () -> school.roster.enrol(QINGSHI, klass, facts, Source.PAGE, school.keeper))).id();
    }

    private void at(LocalDate day) {
        school.now.pass(Duration.ofDays(day.toEpochDay() - LocalDate.now(school.now).toEpochDay()));
    }

    private YearPlan plan() {
        return school.as(school.keeper, () -> newYear.plan(QINGSHI, YEAR, school.keeper));
    }

    private YearOutcome run(YearOrder order) {
        return school.as(school.keeper, () -> newYear.run(QINGSHI, YEAR, order, school.keeper));
    }

    private List<Refusal> undone() {
        return school.as(school.keeper, () -> newYear.undo(QINGSHI, YEAR, school.keeper));
    }

    private void choose(YearChoice... choices) {
        assertThat(chosen(seen(), choices)).isEmpty();
    }

    private String seen() {
        return school.as(school.keeper, () -> NewYear.mark(newYear.pupils(QINGSHI, CLASS_1, YEAR, school.keeper)));
    }

    private Optional<Refusal> chosen(String seen, YearChoice... choices) {
        return school.as(school.keeper, () -> newYear.choose(QINGSHI, CLASS_1, YEAR, List.of(choices), seen, school.keeper));
    }

    private YearOrder order(Beginners... beginners) {
        return new YearOrder(Map.of(sixth, new Onward.Graduates()), List.of(beginners));
    }

    private List<String> classes() {
        return school.as(school.keeper, () -> orgs.classesOf(QINGSHI)).stream().map(Org::name).toList();
    }

    @Test
    void isForTheKeeperOfTheSchool() {
        for (var viewer : List.of(school.outsider, school.homeroom, school.county)) {
            assertThatThrownBy(() -> school.as(viewer, () -> newYear.plan(QINGSHI, YEAR, viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(viewer, () -> newYear.run(QINGSHI, YEAR, order(), viewer))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.as(viewer, () -> newYear.undo(QINGSHI, YEAR, viewer))).isInstanceOf(NotFound.class);
        }
        assertThat(school.count("roster.year_run")).isZero();
    }

    @Test
    void foreseesEveryClass() {
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, ""));
        var plan = plan();
        assertThat(plan.classes()).extracting(each -> each.klass().label(SEPTEMBER.minusDays(1)) + " " + each.pupils() + " " + each.repeat() + " " + each.ends())
                .containsExactly("二年级1班 0 0 false", "三年级1班 2 1 false", "三年级2班 0 0 false", "六年级1班 1 0 true");
        assertThat(plan.objections()).isEmpty();
        assertThat(school.count("roster.year_run")).isZero();
    }

    @Test
    @DisplayName("8 月 15 日起准备，9 月 1 日起办理")
    void isPreparedInAugustAndWaitsForTheFirstOfSeptember() {
        at(LocalDate.of(2026, 8, 15));
        assertThat(school.as(school.keeper, () -> newYear.likely(QINGSHI, school.keeper))).isEqualTo(YEAR);
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, "因病"));
        at(SEPTEMBER.minusDays(1));
        assertThat(run(order())).isEqualTo(new YearOutcome.Refused(List.of(Refusal.of("roster.year.too-early", YEAR.label(), SEPTEMBER))));
        assertThat(school.file(graduate).left()).isNull();
        at(SEPTEMBER);
        assertThat(((YearOutcome.Done) run(order())).run().sums().repeated()).isEqualTo(1);
    }

    @Test
    void letsNobodyGraduateWhoseClassIsNotNamed() {
        var refused = run(new YearOrder(Map.of(), List.of()));
        assertThat(((YearOutcome.Refused) refused).reasons()).extracting(Refusal::words).containsExactly("六年级1班：请选毕业生去哪里。");
        assertThat(school.file(graduate).left()).isNull();
    }

    @Test
    void doesNotWipeOutWhatSomebodyElseHasDecidedMeanwhile() {
        var seen = seen();
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, "因病"));
        assertThat(chosen(seen, new YearChoice(third, YearChoice.Instead.TRANSFERRED, "去广东")))
                .contains(Refusal.of("roster.year.chosen-meanwhile"));
        assertThat(school.as(school.keeper, () -> newYear.pupils(QINGSHI, CLASS_1, YEAR, school.keeper)))
                .extracting(pupil -> pupil.name() + " " + pupil.choice() + " " + pupil.reason()).containsExactly("小满 null ", "小雨 REPEATS 因病");
    }

    @Test
    void keepsTheReasonSealed() {
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, "因病休学"));
        assertThat(school.database.owner().sql("select year_choice::text from roster.year_choice").query(String.class).single()).doesNotContain("因病");
    }

    @Test
    void movesEachWhereDecidedAndTheRestByItself() {
        var leaver = enrolled("小山", CLASS_1, 4);
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, "因病休学一年"), new YearChoice(leaver, YearChoice.Instead.TRANSFERRED, "去广东"));
        var outcome = run(order(new Beginners(Stage.PRIMARY, 2, List.of(
                new Newcomer("李新", Sex.FEMALE, Samples.residentId(50), 2), new Newcomer("王苗", null, null, 1)))));
        var sums = ((YearOutcome.Done) outcome).run().sums();
        assertThat(sums.movedUp()).isEqualTo(1);
        assertThat(sums.graduated()).isEqualTo(1);
        assertThat(sums.repeated()).isEqualTo(1);
        assertThat(sums.gone()).isEqualTo(1);
        assertThat(sums.enrolled()).isEqualTo(2);
        at(SEPTEMBER);
        assertThat(school.file(third).facts().<Integer>get(GRADE)).contains(4);
        assertThat(school.file(repeater).facts().<Integer>get(GRADE)).contains(3);
        assertThat(school.file(repeater).klass()).isEqualTo(second);
        assertThat(school.file(graduate).left()).isEqualTo(new Departure(SEPTEMBER, Why.GRADUATED));
        assertThat(school.as(school.keeper, () -> school.going.of(school.file(leaver), school.keeper)).getFirst().reason()).isEqualTo("去广东");
        assertThat(classes()).contains("2026级1班", "2026级2班").doesNotContain("2020级1班");
        var filter = new ChildFilter(null, null, null, null, null, null, "李新", ChildFilter.Presence.HERE);
        var row = school.as(school.keeper, () -> school.roster.list(filter, 1, school.keeper)).items().getFirst();
        assertThat(row.classYear().label(SEPTEMBER)).isEqualTo("一年级2班");
        assertThat(row.enrolledOn()).isEqualTo(SEPTEMBER);
    }

    @Test
    void offersGraduatesToAJuniorSchool() {
        var refused = run(new YearOrder(Map.of(sixth, new Onward.OfferedTo(HEWAN)), List.of()));
        assertThat(((YearOutcome.Refused) refused).reasons()).extracting(Refusal::key).containsExactly("roster.year.no-such-stage");
        var done = (YearOutcome.Done) run(new YearOrder(Map.of(sixth, new Onward.OfferedTo(junior)), List.of()));
        assertThat(done.run().sums().offered()).isEqualTo(1);
        assertThat(school.file(graduate).left()).isNotNull();
        var there = org.nuanyang.access.Scopes.viewer(org.nuanyang.access.Role.FILE_KEEPER, junior.value());
        assertThat(school.as(there, () -> school.transfers.acceptAll(QINGSHI, junior, there))).isEqualTo(1);
        assertThat(school.as(there, () -> school.roster.open(graduate, there)).left()).isNull();
        assertThat(undone()).extracting(Refusal::words).singleElement().asString().contains("石头", "转");
        assertThat(plan().done()).isNotNull();
    }

    @Test
    void isDoneOnceByTwoPeopleAtTheSameMoment() throws Exception {
        Callable<YearOutcome> work = () -> run(order(new Beginners(Stage.PRIMARY, 1, List.of(new Newcomer("王苗", null, null, 1)))));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = pool.invokeAll(List.of(work, work));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).hasAtLeastOneElementOfType(YearOutcome.Done.class)
                    .hasAtLeastOneElementOfType(YearOutcome.Refused.class);
        }
        assertThat(school.count("roster.year_run")).isEqualTo(1);
        assertThat(school.count("roster.departure")).isEqualTo(1);
        assertThat(school.count("roster.child")).isEqualTo(4);
    }

    @Test
    void isNothingWhenOneNameCannotBeTakenIn() {
        var refused = run(order(new Beginners(Stage.PRIMARY, 1, List.of(new Newcomer("重名", null, Samples.residentId(1), 1)))));
        assertThat(((YearOutcome.Refused) refused).reasons()).extracting(Refusal::key).containsExactly("roster.year.names.obstacle");
        assertThat(school.count("roster.year_run")).isZero();
        assertThat(school.file(graduate).left()).isNull();
        assertThat(classes()).contains("2020级1班").doesNotContain("2026级1班");
    }

    @Test
    void isTakenBackExactly() {
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, ""));
        var classes = classes();
        run(new YearOrder(Map.of(sixth, new Onward.OfferedTo(junior)), List.of(new Beginners(Stage.PRIMARY, 1, List.of(new Newcomer("王苗", null, null, 1))))));
        at(LocalDate.of(2026, 9, 2));
        assertThat(undone()).isEmpty();
        assertThat(classes()).isEqualTo(classes);
        assertThat(school.file(graduate).left()).isNull();
        assertThat(school.file(repeater).klass()).isEqualTo(CLASS_1);
        assertThat(school.count("roster.child")).isEqualTo(3);
        assertThat(school.database.owner().sql("select count(*) from roster.enrolment where until_on is not null").query(Long.class).single()).isZero();
        assertThat(school.as(school.keeper, () -> school.transfers.isUnderWay(graduate))).isFalse();
        assertThatThrownBy(this::undone).isInstanceOf(NotFound.class);
        assertThat(run(order())).isInstanceOf(YearOutcome.Done.class);
    }

    @Test
    void namesTheRecordThatStandsAgainstTakingItBack() {
        choose(new YearChoice(repeater, YearChoice.Instead.REPEATS, ""));
        run(order());
        at(LocalDate.of(2026, 9, 3));
        school.amended(repeater, new Facts().with(HEALTH, "体弱"));
        assertThat(undone()).extracting(Refusal::words).singleElement().asString().contains("小雨", "2026-09-03");
        assertThat(school.file(graduate).left()).isNotNull();
        assertThat(plan().done()).isNotNull();
    }
}
