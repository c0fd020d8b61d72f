package org.nuanyang.risk.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.attendance.AtSchool.MONDAY;
import static org.nuanyang.risk.attendance.AtSchool.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("考勤")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class RegistersTest {
    private static final Set<String> AT_SCHOOL = Set.of("principal", "file keeper", "subject", "psychology");

    @Autowired ApplicationContext program;
    @Autowired Registers registers;
    @Autowired Absences absences;
    @Autowired Overview overview;
    @Autowired Roster roster;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private AtSchool school;
    private ChildId xiaoman;
    private ChildId shitou;

    @BeforeEach
    void lay() {
        school = AtSchool.in(program);
        xiaoman = school.child("小满");
        shitou = school.child("石头");
    }

    @Test
    void areToldAndReadAtSchoolAlone() {
        school.tell(school.homeroom, TODAY, Map.of(xiaoman, Mark.TRUANT));
        school.others(xiaoman).forEach((what, somebody) -> {
            boolean there = AT_SCHOOL.contains(what);
            if (there) assertThat(school.as(somebody, viewer -> registers.of(school.klass.id(), TODAY, viewer)).count(Mark::absent)).as(what).isEqualTo(1);
            else assertThatThrownBy(() -> report(somebody, TODAY, 1, Map.of())).as(what).isInstanceOf(NotFound.class);
            assertThat(rows(somebody, "risk.attendance", "child_id", xiaoman.value()) > 0).as("%s in the database", what).isEqualTo(there || what.equals("helper"));
        });
        var county = school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county);
        assertThat(rows(county, "risk.class_report", "class_id", school.klass.id().value())).as("numbers are the county's too").isEqualTo(1);
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from risk.attendance").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void nameOnlyWhoWasNotThere() {
        school.tell(school.homeroom, TODAY, Map.of());
        assertThat(standing(TODAY).told()).isTrue();
        assertThat(standing(TODAY).tally()).isEqualTo(new Tally(2, 0, 0, 0, 0));
        assertThat(rows(school.homeroom, "risk.attendance", "class_id", school.klass.id().value())).as("nobody was named").isZero();
        school.tell(school.homeroom, MONDAY, Map.of(xiaoman, Mark.ILLNESS, shitou, Mark.LATE));
        assertThat(standing(MONDAY).tally()).isEqualTo(new Tally(2, 1, 0, 1, 0));
        assertThat(standing(MONDAY).tally().rate().orElseThrow()).hasToString("50.0");
        assertThat(Tally.NONE.rate()).isEmpty();
    }

    @Test
    void keepWhatWasSaidBeforeACorrection() {
        school.tell(school.homeroom, TODAY, Map.of(xiaoman, Mark.TRUANT));
        school.tell(school.homeroom, TODAY, Map.of(shitou, Mark.ILLNESS));
        assertThat(standing(TODAY).version()).isEqualTo(2);
        assertThat(standing(TODAY).lines()).filteredOn(line -> line.mark() != Mark.PRESENT).extracting(Register.Line::child).containsExactly(shitou);
        assertThat(days(xiaoman)).as("it was a mistake").isEmpty();
        assertThat(school.owner().sql("select mark from risk.attendance where child_id = :child order by version").param("child", xiaoman.value()).query(String.class).list())
                .containsExactly("TRUANT", "PRESENT");
    }

    @Test
    void refuseTwoAtOnceAndTakeTheSameTwice() {
        assertThat(report(school.homeroom, TODAY, 0, Map.of(xiaoman, Mark.TRUANT))).isEmpty();
        assertThat(report(school.homeroom, TODAY, 0, Map.of(xiaoman, Mark.TRUANT))).as("pressed twice").isEmpty();
        assertThat(report(school.homeroom, TODAY, 0, Map.of())).as("from an old page").hasValue(Refusal.of("risk.attendance.stale"));
        assertThat(standing(TODAY).version()).isEqualTo(1);
    }

    @Test
    void areOfDaysOfSchoolThatHaveCome() {
        assertThat(report(school.homeroom, TODAY.plusDays(1), 0, Map.of())).map(Refusal::key).hasValue("risk.attendance.ahead");
        assertThat(report(school.homeroom, LocalDate.of(2026, 3, 8), 0, Map.of())).as("a Sunday").map(Refusal::key).hasValue("risk.attendance.no-school");
        assertThat(report(school.homeroom, LocalDate.of(2026, 2, 10), 0, Map.of())).as("winter holidays").map(Refusal::key).hasValue("risk.attendance.no-school");
        assertThat(report(school.homeroom, LocalDate.of(2025, 12, 1), 0, Map.of())).map(Refusal::key).hasValue("risk.attendance.long-ago");
        assertThat(report(school.homeroom, LocalDate.of(2026, 3, 2), 0, Map.of())).isEmpty();
        assertThatThrownBy(() -> report(school.homeroom, TODAY, 0, Map.of(new ChildId(UUID.randomUUID()), Mark.TRUANT))).as("nobody of this class").isInstanceOf(NotFound.class);
    }

    @Test
    void wantTheFamilyOfWhoeverIsUnexplainedCalled() {
        school.tell(school.homeroom, TODAY, Map.of(xiaoman, Mark.UNKNOWN, shitou, Mark.ILLNESS));
        assertThat(school.list(school.homeroom, overview::uncalled)).extracting(Uncalled::child).containsExactly(xiaoman);
        var rule = AttendanceRule.USUAL;
        var waiting = school.as(school.homeroom, overview::uncalled).getFirst();
        assertThat(waiting.late(rule, waiting.since().plusSeconds(60L * rule.callMinutes() - 1))).isFalse();
        assertThat(waiting.late(rule, waiting.since().plusSeconds(60L * rule.callMinutes()))).isTrue();
        var helper = school.others(xiaoman).get("homeroom elsewhere");
        assertThatThrownBy(() -> call(helper, xiaoman, true)).isInstanceOf(NotFound.class);
        assertThat(call(school.homeroom, xiaoman, false)).isEmpty();
        assertThat(school.list(school.homeroom, overview::uncalled)).as("tried in vain").singleElement().satisfies(each -> assertThat(each.tried()).isTrue());
        assertThat(call(school.homeroom, xiaoman, true)).isEmpty();
        assertThat(school.list(school.homeroom, overview::uncalled)).isEmpty();
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        assertThat(school.list(principal, viewer -> absences.calls(roster.open(xiaoman, viewer), MONDAY, viewer))).extracting(AbsenceCall::said).containsOnly("奶奶说他去了镇上");
        assertThat(school.owner().sql("select said_sealed from risk.absence_call where child_id = :child limit 1").param("child", xiaoman.value()).query(byte[].class).single())
                .asString(java.nio.charset.StandardCharsets.UTF_8).doesNotContain("镇上");
        assertThat(call(school.homeroom, shitou, true)).as("he is ill: a call may be noted").isEmpty();
        var here = school.child("小雨");
        assertThat(call(school.homeroom, here, true)).containsOnlyKeys("day");
    }

    @Test
    void areMissedOnlyWhereASchoolTakesThem() {
        var principal = school.colleague("刘志远", Role.PRINCIPAL, school.school);
        assertThat(school.list(principal, overview::untold)).as("nothing was ever told here").isEmpty();
        school.tell(school.homeroom, MONDAY, Map.of());
        assertThat(school.list(principal, overview::untold)).extracting(klass -> klass.id()).containsExactly(school.klass.id());
        school.tell(school.homeroom, TODAY, Map.of());
        assertThat(school.list(principal, overview::untold)).isEmpty();
        assertThat(school.list(principal, viewer -> overview.day(MONDAY, viewer))).singleElement().satisfies(line -> assertThat(line.tally()).isEqualTo(new Tally(2, 0, 0, 0, 0)));
        var township = school.colleague("赵建国", Role.TOWNSHIP_OFFICER, school.qingxi.township);
        assertThat(school.list(township, viewer -> overview.schools(MONDAY, TODAY, viewer))).filteredOn(sum -> sum.school().id().equals(school.school))
                .singleElement().satisfies(sum -> assertThat(sum).extracting(Overview.SchoolSum::reported, each -> each.tally().onRoll()).containsExactly(2, 4));
    }

    private Map<String, Refusal> call(Account by, ChildId child, boolean reached) {
        return school.as(by, viewer -> absences.call(child, new Absences.Told(UUID.randomUUID(), TODAY, AbsenceCall.Called.GUARDIAN, reached, "奶奶说他去了镇上"), viewer));
    }

    private Optional<Refusal> report(Account by, LocalDate day, int base, Map<ChildId, Mark> marks) {
        return school.as(by, viewer -> registers.report(school.klass.id(), day, base, marks, viewer));
    }

    private Register standing(LocalDate day) {
        return school.as(school.homeroom, viewer -> registers.of(school.klass.id(), day, viewer));
    }

    private java.util.List<Absences.Day> days(ChildId child) {
        return school.as(school.homeroom, viewer -> absences.of(roster.open(child, viewer), MONDAY, viewer));
    }

    private long rows(Account somebody, String table, String column, UUID id) {
        return school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from " + table + " where " + column + " = :id").param("id", id).query(Long.class).single()));
    }
}
