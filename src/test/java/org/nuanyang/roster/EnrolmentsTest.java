package org.nuanyang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;
import static org.nuanyang.roster.RosterFixture.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.ClassYear;
import org.nuanyang.access.Stage;
import org.nuanyang.roster.going.Destination;
import org.nuanyang.roster.going.Leaving;
import org.nuanyang.roster.store.Files;
import org.nuanyang.roster.store.Stamp;
import org.nuanyang.roster.store.StoredFile;
import org.nuanyang.roster.store.Work;

@DisplayName("就读经历")
class EnrolmentsTest {
    private static final LocalDate MARCH_20 = LocalDate.of(2026, 3, 20);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);

    private RosterFixture school;
    private ChildId child;

    @BeforeEach
    void enrol() {
        school = new RosterFixture();
        child = school.enrolled(new Facts().with(NAME, "小满").with(ID, Samples.residentId(7)));
    }

    @AfterEach
    void close() {
        school.close();
    }

    private List<String> enrolments() {
        return school.database.owner().sql("""
                select concat_ws(' ', from_on, until_on, org.name, child_name, began, ended, case when mistaken then 'mistaken' end)
                  from roster.enrolment
                  left join access.org on org.county_id = enrolment.county_id and org.id = coalesce(enrolment.class_id, enrolment.school_id)
                 order by from_on
                """).query(String.class).list();
    }

    private void on(LocalDate day, BiConsumer<Work, StoredFile> change) {
        on(day, false, change);
    }

    private void on(LocalDate day, boolean undoing, BiConsumer<Work, StoredFile> change) {
        school.as(school.keeper, () -> school.database.transactions().execute(_ -> {
            var work = school.context.getBean(Files.class).work(day, TODAY, undoing);
            work.load(List.of(child.value()));
            change.accept(work, work.file(child.value()).orElseThrow());
            return work.store(new Stamp(Instant.EPOCH, school.keeper.accountId(), Source.PAGE, null));
        }));
    }

    private void moved(Work work, StoredFile file) {
        work.move(file, QINGSHI.value(), CLASS_2.value(), new ClassYear(Stage.PRIMARY, 2023, 2));
    }

    private void back(Work work, StoredFile file) {
        work.comeBack(file, QINGSHI.value(), CLASS_1.value(), new ClassYear(Stage.PRIMARY, 2023, 1));
    }

    @Test
    void areNotSeenByAnotherSchool() {
        Long seen = school.as(school.outsider, () -> school.database.transactions().execute(_ ->
                school.database.jdbc().sql("select count(*) from roster.enrolment").query(Long.class).single()));
        assertThat(seen).isZero();
    }

    @Test
    void beginWithTheFile() {
        assertThat(enrolments()).containsExactly("2026-03-12 2023级1班 小满 ENROLLED");
    }

    @Test
    void followTheClass() {
        on(MARCH_20, this::moved);
        assertThat(enrolments()).containsExactly(
                "2026-03-12 2026-03-20 2023级1班 小满 ENROLLED CLASS_CHANGED", "2026-03-20 2023级2班 小满 CLASS_CHANGED");
    }

    @Test
    void areCorrectedOnTheDayTheyBegan() {
        on(TODAY, this::moved);
        assertThat(enrolments()).containsExactly("2026-03-12 2023级2班 小满 ENROLLED");
        on(MARCH_20, this::back);
        on(MARCH_20, this::moved);
        assertThat(enrolments()).containsExactly("2026-03-12 2023级2班 小满 ENROLLED");
    }

    @Test
    void areUndoneWithTheClass() {
        on(MARCH_20, this::moved);
        on(APRIL_1, true, this::back);
        assertThat(enrolments()).containsExactly("2026-03-12 2023级1班 小满 ENROLLED");
    }

    @Test
    void endWithADepartureAndBeginAgainWithTheReturn() {
        on(MARCH_20, (work, file) -> work.leave(file, new Departure(MARCH_20, Departure.Why.DROPPED_OUT)));
        assertThat(enrolments()).containsExactly("2026-03-12 2026-03-20 2023级1班 小满 ENROLLED DROPPED_OUT");
        on(APRIL_1, this::back);
        assertThat(enrolments()).containsExactly(
                "2026-03-12 2026-03-20 2023级1班 小满 ENROLLED DROPPED_OUT", "2026-04-01 2023级1班 小满 RETURNED");
        assertThat(school.as(school.keeper, () -> school.roster.history(child, school.keeper)))
                .extracting(amendment -> amendment.after().left())
                .containsExactly(null, new Departure(MARCH_20, Departure.Why.DROPPED_OUT), null);
    }

    @Test
    void takeADepartureBackOnItsDay() {
        on(MARCH_20, (work, file) -> work.leave(file, new Departure(MARCH_20, Departure.Why.GRADUATED)));
        on(MARCH_20, this::back);
        assertThat(enrolments()).containsExactly("2026-03-12 2023级1班 小满 ENROLLED");
    }

    @Test
    void correctTheDayAndTheReasonOfADeparture() {
        on(APRIL_1, (work, file) -> work.leave(file, new Departure(APRIL_1, Departure.Why.DROPPED_OUT)));
        on(APRIL_1, (work, file) -> work.leave(file, new Departure(MARCH_20, Departure.Why.TRANSFERRED)));
        assertThat(enrolments()).containsExactly("2026-03-12 2026-03-20 2023级1班 小满 ENROLLED TRANSFERRED");
    }

    @Test
    void ofAFileMadeByMistakeNeverWere() {
        on(MARCH_20, (work, file) -> work.leave(file, new Departure(MARCH_20, Departure.Why.MADE_BY_MISTAKE)));
        assertThat(enrolments()).containsExactly("2026-03-12 2026-03-20 2023级1班 小满 ENROLLED MADE_BY_MISTAKE mistaken");
        on(APRIL_1, this::back);
        assertThat(enrolments()).containsExactly("2026-03-12 2023级1班 小满 ENROLLED");
    }

    @Test
    void atAnotherSchoolStandWhenTheFileIsCalledAMistakeLater() {
        var told = new Facts().with(NAME, "小满").with(ID, Samples.residentId(7));
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, told, null, school.outsider));
        var request = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        school.database.owner().sql("update roster.enrolment set from_on = '2026-02-20'").update();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
        var version = school.as(school.outsider, () -> school.roster.open(child, school.outsider)).version();
        var mistake = new Leaving(Departure.Why.MADE_BY_MISTAKE, TODAY, "建错了", Destination.UNTOLD);
        assertThat(school.as(school.outsider, () -> school.going.leave(child, version, mistake, school.outsider)))
                .isInstanceOf(AmendOutcome.Amended.class);
        assertThat(enrolments()).hasSize(2).filteredOn(each -> each.contains("mistaken")).singleElement().asString().contains("TRANSFERRED_IN");
    }

    @Test
    void keepTheNameOfTheirTime() {
        school.as(school.keeper, () -> school.roster.amend(child, 1, new Facts().with(NAME, "小曼"), Set.of(), Source.PAGE, school.keeper));
        assertThat(enrolments()).containsExactly("2026-03-12 2023级1班 小曼 ENROLLED");
        on(MARCH_20, (work, file) -> work.leave(file, new Departure(MARCH_20, Departure.Why.TRANSFERRED)));
        on(APRIL_1, (work, file) -> work.tell(file, new Facts().with(NAME, "李满"), Set.of()));
        assertThat(enrolments()).singleElement().asString().contains("小曼");
    }

    @Test
    void goOnInTheSchoolThatReceivesTheChild() {
        var told = new Facts().with(NAME, "小满").with(ID, Samples.residentId(7));
        school.as(school.outsider, () -> school.transfers.request(HEWAN, CLASS_AT_HEWAN, told, null, school.outsider));
        var request = school.as(school.keeper, () -> school.transfers.transfersFor(school.keeper)).getFirst();
        on(LocalDate.of(2026, 3, 1), (_, _) -> {});
        school.database.owner().sql("update roster.enrolment set from_on = '2026-02-20'").update();
        school.as(school.keeper, () -> school.transfers.accept(request.id(), school.keeper));
        assertThat(enrolments()).containsExactly(
                "2026-02-20 2026-03-12 2023级1班 小满 ENROLLED TRANSFERRED", "2026-03-12 2023级1班 小满 TRANSFERRED_IN");
    }

    @Test
    void goWithAnImportThatIsUndone() {
        var run = UUID.randomUUID();
        school.committed(run, new RowChange.New(QINGSHI, CLASS_2, new Facts().with(NAME, "石头")));
        assertThat(enrolments()).hasSize(2);
        school.as(school.keeper, () -> school.roster.undo(run, school.keeper));
        assertThat(enrolments()).hasSize(1);
    }
}
