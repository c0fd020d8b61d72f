package org.nuanyang.care.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.CalendarEntry;
import org.nuanyang.calendar.SchoolCalendar;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.care.policy.DutyTerms;
import org.nuanyang.care.policy.PastPolicy;
import org.nuanyang.common.Ids;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.pairing.HelperRef;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.pairing.Match;
import org.nuanyang.pairing.PairingKind;
import org.nuanyang.pairing.Pairings;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.Transfers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@DisplayName("应做的事随情况重排")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owed.Laid.class})
class PlanningTest {
    @Autowired Owed owed;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired Pairings pairings;
    @Autowired KeyChildren keyChildren;
    @Autowired PastPolicy policy;
    @Autowired SchoolCalendar calendar;
    @Autowired Replanning replanning;
    @Autowired Planning planning;
    @Autowired Viewers viewers;
    @Autowired Now now;

    @BeforeEach
    void clear() {
        owed.noDuties();
    }

    private Viewer somebody(Role role, OrgId org) {
        return viewers.find(Owed.COUNTY, account(role, org).id()).orElseThrow();
    }

    private Account account(Role role, OrgId org) {
        return owed.qingxi.with("p" + UUID.randomUUID().toString().substring(0, 12), "李根生", role, org);
    }

    private void amended(ChildId child, Facts told) {
        owed.as(owed.keeper, by -> roster.amend(child, roster.open(child, by).version(), told, Set.of(), Source.PAGE, by));
        owed.settled();
    }

    @Test @DisplayName("父亲返乡：不再列入，本周过半仍应做，以后没有")
    void followsTheSpell() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        assertThat(owed.quotas(child, talk, "2026-03-01", "2026-08-30")).hasSize(18);
        amended(child, new Facts().with(Fact.FATHER_AWAY, false));
        assertThat(owed.quotas(child, talk, "2026-03-01", "2026-08-31"))
                .containsExactly("2026-03-02—2026-03-08 应1 已0", "2026-03-09—2026-03-15 应1 已0");
    }

    @Test @DisplayName("只缺外出日期的，仍在帮扶范围内")
    void keepsInCareOfWhomOnlyTheDayIsMissing() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小云");
        owed.owner.sql("update roster.spell set answer = 'CANNOT_TELL', ground = null, why = 'roster.membership.cannot-tell', args = 'FATHER_SINCE' || chr(9) || 'UNTOLD' where child_id = :id")
                .param("id", child.value()).update();
        planning.plan(Owed.COUNTY, List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-09", "2026-03-09")).hasSize(1);
        owed.owner.sql("update roster.spell set args = 'BOTH_AWAY' || chr(9) || 'UNTOLD' where child_id = :id").param("id", child.value()).update();
        planning.plan(Owed.COUNTY, List.of(child));
        assertThat(owed.quotas(child, talk, "2026-03-09", "2026-03-09")).isEmpty();
    }

    @Test @DisplayName("转学：本周过半在原校，下周起归新学校；做过的不丢")
    void followsTheTransfer() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        owed.did(LocalDate.of(2026, 3, 10), TALK, child);
        var there = somebody(Role.FILE_KEEPER, owed.qingxi.hewan);
        var here = somebody(Role.FILE_KEEPER, owed.qingxi.qingshi);
        owed.as(here, by -> transfers.offer(List.of(roster.open(child, by)), owed.qingxi.hewan, "", null, by));
        owed.as(there, by -> transfers.accept(transfers.transfersFor(by).stream().filter(asked -> asked.answer() == null).findFirst().orElseThrow().id(), by));
        owed.settled();
        assertThat(owed.quotas(child, talk, "2026-03-09", "2026-03-16")).containsExactly("2026-03-09—2026-03-15 应1 已1", "2026-03-16—2026-03-22 应1 已0");
        assertThat(schools(child, talk, "2026-03-09", "2026-03-16")).containsExactly(owed.qingxi.qingshi.value(), owed.qingxi.hewan.value());
    }

    private List<UUID> schools(ChildId child, CareDuty duty, String from, String until) {
        return owed.owner.sql("select school_id from care.quota where child_id = :child and duty_id = :duty and period_from between :from::date and :until::date order by period_from")
                .param("child", child.value()).param("duty", duty.id().value()).param("from", from).param("until", until).query(UUID.class).list();
    }

    private List<UUID> helpers(ChildId child, CareDuty duty) {
        return owed.owner.sql("select helper_id from care.quota where child_id = :child and duty_id = :duty and period_from between '2026-03-02' and '2026-03-22' order by period_from")
                .param("child", child.value()).param("duty", duty.id().value()).query(UUID.class).list();
    }

    @Test @DisplayName("结对、交接：从那一天起归新的帮扶人")
    void followsTheHelper() {
        var visit = owed.duty(OwedBy.HELPER, 1, Per.WEEK, 0, HOME_VISIT);
        var child = owed.child("小满");
        assertThat(owed.quotas(child, visit, "2026-03-01", "2026-08-31")).isEmpty();
        var first = account(Role.SUBJECT, owed.qingxi.fourth.id());
        var second = account(Role.SUBJECT, owed.qingxi.fourth.id());
        var principal = somebody(Role.PRINCIPAL, owed.qingxi.qingshi);
        assertThat(owed.<List<?>>as(principal, by -> pairings.pair(List.of(new Match(ref(first), child, PairingKind.STAFF, LocalDate.of(2026, 3, 2), false)), by))).isEmpty();
        owed.settled();
        assertThat(helpers(child, visit)).containsExactly(first.id().value(), first.id().value(), first.id().value());
        var pairing = owed.as(principal, by -> pairings.of(child, by)).getFirst();
        assertThat(owed.<List<?>>as(principal, by -> pairings.handOver(pairing.id(), ref(second), PairingKind.STAFF, Qingxi.TODAY, "爱画画", by))).isEmpty();
        owed.settled();
        assertThat(helpers(child, visit)).containsExactly(first.id().value(), first.id().value(), second.id().value());
    }

    private static HelperRef ref(Account account) {
        return new HelperRef(HelperRef.By.ACCOUNT, account.id().value());
    }

    @Test @DisplayName("制度一改：全县重排，有进度")
    void followsThePolicy() {
        var child = owed.child("小满");
        var terms = new DutyTerms(TALK, Set.of(TALK), OwedBy.LINKED, new Cadence(1, Per.MONTH, null, Season.TEACHING, 0), CohortChoice.ALL, 15);
        policy.layDown(Owed.COUNTY, List.of(terms), LocalDate.of(2025, 9, 1), account(Role.COUNTY_OFFICER, owed.qingxi.county).id());
        owed.settled();
        var months = owed.owner.sql("select count(*) from care.quota where child_id = :child").param("child", child.value()).query(Integer.class).single();
        assertThat(months).as("September to July, but the months that are vacation").isBetween(9, 11);
        assertThat(replanning.runs(Owed.COUNTY, 1)).singleElement().satisfies(run -> {
            assertThat(run.why()).isEqualTo(PlanningRun.Why.POLICY);
            assertThat(run.finished()).isNotNull();
            assertThat(run.done()).isEqualTo(run.total()).isPositive();
            assertThat(run.percent()).isEqualTo(100);
        });
    }

    @Test @DisplayName("放假一周：那一周没有了；取消放假又有了")
    void followsTheCalendar() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        var officer = somebody(Role.COUNTY_OFFICER, owed.qingxi.county);
        var holiday = new CalendarEntry(Ids.next(), null, CalendarEntry.Kind.HOLIDAY, "春假", LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 20));
        assertThat(owed.<List<?>>as(officer, by -> calendar.add(holiday, by))).isEmpty();
        owed.settled();
        var without = owed.quotas(child, talk, "2026-03-09", "2026-03-23");
        owed.as(officer, by -> calendar.remove(holiday.id(), by));
        owed.settled();
        assertThat(without).containsExactly("2026-03-09—2026-03-15 应1 已0", "2026-03-23—2026-03-29 应1 已0");
        assertThat(owed.quotas(child, talk, "2026-03-16", "2026-03-16")).hasSize(1);
    }

    @Test @DisplayName("只对重点儿童、寄宿生、低保家庭、三年级：自说到那一天起")
    void followsTheCohorts() {
        var key = forSome("KEY", null);
        var boarders = forSome("BOARDERS", null);
        var poor = forSome("CATEGORY", "低保");
        var third = forSome("GRADES", "3");
        var fourth = forSome("GRADES", "4");
        var fatherAway = forSome("GROUND", "FATHER_AWAY");
        var child = owed.child("小满");
        assertThat(owed.quotas(child, key, "2025-09-01", "2026-08-31")).isEmpty();
        assertThat(owed.quotas(child, boarders, "2025-09-01", "2026-08-31")).isEmpty();
        assertThat(owed.quotas(child, third, "2026-03-02", "2026-03-16")).hasSize(3);
        assertThat(owed.quotas(child, fatherAway, "2026-03-02", "2026-03-16")).hasSize(3);
        assertThat(owed.quotas(child, fourth, "2025-09-01", "2026-08-30")).isEmpty();
        amended(child, new Facts().with(Fact.BOARDING, true).with(Fact.ECONOMIC_STATE, "低保户"));
        owed.as(somebody(Role.PRINCIPAL, owed.qingxi.qingshi), by -> keyChildren.mark(child, "父母都联系不上", by));
        owed.settled();
        for (var duty : List.of(key, boarders, poor)) {
            assertThat(owed.quotas(child, duty, "2026-03-02", "2026-03-22")).as(duty.cohort().key())
                    .containsExactly("2026-03-16—2026-03-22 应1 已0");
        }
        amended(child, new Facts().with(Fact.BOARDING, false));
        assertThat(owed.quotas(child, boarders, "2026-03-02", "2026-08-31")).isEmpty();
    }

    private CareDuty forSome(String cohort, String arg) {
        return owed.stored(new CareDuty(CareDutyId.next(), null, TALK, EnumSet.of(Matter.TALK), OwedBy.LINKED,
                new Cadence(1, Per.WEEK, null, Season.TEACHING, 0), new CohortChoice(cohort, arg), 15, LocalDate.of(2025, 9, 1), null));
    }

    @Test @DisplayName("学年将尽：下一学年自动排好")
    void reachesIntoTheNextSchoolYearInTime() {
        var talk = owed.duty(OwedBy.LINKED, 1, Per.WEEK, 0, TALK);
        var child = owed.child("小满");
        assertThat(owed.quotas(child, talk, "2026-09-01", "2027-08-31")).isEmpty();
        owed.owner.sql("delete from care.planning_run").update();
        assertThat(replanning.extend()).isEqualTo(1);
        assertThat(replanning.extend()).as("once a year").isZero();
        now.pass(Duration.ofDays(120));
        try {
            assertThat(replanning.extend()).isEqualTo(1);
            owed.settled();
            assertThat(owed.quotas(child, talk, "2026-09-07", "2027-08-31")).isNotEmpty();
        } finally {
            now.pass(Duration.ofDays(-120));
        }
    }

    @Test @DisplayName("谁也没有动过的，一行都不改写")
    void writesNothingWhereNothingIsOther() {
        owed.duty(OwedBy.LINKED, 1, Per.WEEK, 3, TALK);
        var child = owed.child("小满");
        owed.did(Qingxi.TODAY, TALK, child);
        var before = versions(child);
        planning.plan(Owed.COUNTY, List.of(child));
        assertThat(versions(child)).isEqualTo(before);
    }

    private List<String> versions(ChildId child) {
        return owed.owner.sql("select xmin::text || ctid::text from care.quota where child_id = :child order by 1").param("child", child.value()).query(String.class).list();
    }
}
