package org.nuanyang.care.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.Audit;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.Cohort;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("关爱制度")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@RecordApplicationEvents
@Import({Now.Stands.class, Qingxi.Laid.class})
class CarePolicyTest {
    private static final LocalDate TODAY = Qingxi.TODAY;
    private static final int COUNTY = 990101;

    @Autowired Qingxi qingxi;
    @Autowired CarePolicy policy;
    @Autowired PastPolicy past;
    @Autowired DutySql sql;
    @Autowired Orgs orgs;
    @Autowired Viewers viewers;
    @Autowired List<Cohort> cohorts;
    @Autowired Audit audit;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired OwnerDatabase owner;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @BeforeEach void nothingDecided() {
        JdbcClient.create(owner.open()).sql("truncate care.planning_run, care.quota, care.duty cascade").update();
        JdbcClient.create(owner.open()).sql("delete from care.policy_version").update();
    }

    @Test void leavesDecidingToTheCountyAndASchoolsOwnToItsPrincipal() {
        var county = new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK)));
        var own = new Decision(qingxi.qingshi, TODAY, Set.of(), List.of(talk(2, Per.WEEK)));
        for (var outsider : List.of(viewer(Role.PRINCIPAL, qingxi.qingshi), viewer(Role.HOMEROOM, qingxi.third.id()), viewer(Role.TOWNSHIP_OFFICER, qingxi.township)))
            assertThatThrownBy(() -> policy.decide(county, seen(null), outsider)).isInstanceOf(NotFound.class);
        for (var outsider : List.of(viewer(Role.PRINCIPAL, qingxi.hewan), viewer(Role.FILE_KEEPER, qingxi.qingshi), viewer(Role.COUNTY_OFFICER, qingxi.county)))
            assertThatThrownBy(() -> policy.decide(own, seen(qingxi.qingshi), outsider)).isInstanceOf(NotFound.class);
        assertThat(policy.mayDecide(qingxi.point, viewer(Role.PRINCIPAL, qingxi.qingshi))).isTrue();
        assertThat(policy.mayDecide(new OrgId(UUID.randomUUID()), viewer(Role.PRINCIPAL, qingxi.qingshi))).isFalse();
        assertThat(policy.mayRead(Scopes.nobody())).isFalse();
        assertThat(policy.duties(COUNTY)).isEmpty();
    }

    @Test void beginsChangesAndEndsFromADayOn() {
        long logged = logged();
        decide(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK))));
        var weekly = policy.duties(COUNTY).getFirst();
        decide(new Decision(null, TODAY.plusDays(20), Set.of(weekly.id()), List.of(talk(1, Per.MONTH))));
        assertThat(policy.duties(COUNTY)).extracting(duty -> duty.cadence().per() + " " + duty.from() + " " + duty.until())
                .containsExactly("WEEK 2026-03-12 2026-04-01", "MONTH 2026-04-01 null");
        assertThat(policy.asked(COUNTY, null, LocalDate.of(2026, 3, 31))).extracting(CareDuty::id).containsExactly(weekly.id());
        var monthly = policy.asked(COUNTY, qingxi.qingshi, LocalDate.of(2026, 4, 1)).getFirst();
        decide(new Decision(null, TODAY, Set.of(monthly.id()), List.of()));
        assertThat(policy.asked(COUNTY, null, LocalDate.of(2026, 4, 1))).isEmpty();
        var entry = policy.history(COUNTY, null).getLast();
        assertThat(entry.duty().until()).isEqualTo(entry.duty().from());
        assertThat(entry.endedAt()).isEqualTo(clock.instant());
        assertThat(events.stream(PolicyChanged.class).filter(event -> event.school() == null)).hasSize(3);
        assertThat(logged()).isEqualTo(logged + 3);
    }

    @Test void neverReachesIntoThePast() {
        assertThat(keys(new Decision(null, TODAY.minusDays(1), Set.of(), List.of(talk(1, Per.WEEK))), qingxi.county)).containsExactly("care.policy.backdated");
        assertThat(keys(new Decision(null, TODAY.plusYears(1).plusDays(1), Set.of(), List.of(talk(1, Per.WEEK))), qingxi.county)).containsExactly("care.policy.too-far");
    }

    @Test void takesNoNonsense() {
        var nonsense = new DutyTerms(Matter.TALK, Set.of(), OwedBy.LINKED, new Cadence(21, Per.VACATION, null, Season.TEACHING, 61), new CohortChoice("NOBODY", null), 481);
        assertThat(keys(new Decision(null, TODAY, Set.of(), List.of(nonsense)), qingxi.county)).containsExactly("care.policy.times.outside",
                "care.policy.makeup.outside", "care.policy.minutes.outside", "care.policy.vacation-in-term", "care.policy.cohort-unknown");
        assertThat(keys(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK), talk(1, Per.MONTH))), qingxi.county)).containsExactly("care.policy.twice");
        assertThat(keys(new Decision(null, TODAY, Set.of(), List.of()), qingxi.county)).containsExactly("care.policy.nothing");
    }

    @Test void letsASchoolAskForMoreBesideTheCounty() {
        decide(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK))));
        assertThat(keys(new Decision(qingxi.qingshi, TODAY, Set.of(), List.of(talk(1, Per.MONTH))), qingxi.qingshi)).containsExactly("care.policy.less.often");
        assertThat(decideAs(new Decision(qingxi.qingshi, TODAY, Set.of(), List.of(talk(2, Per.WEEK))), viewer(Role.PRINCIPAL, qingxi.qingshi))).isEmpty();
        assertThat(policy.asked(COUNTY, qingxi.qingshi, TODAY)).hasSize(2);
        assertThat(policy.asked(COUNTY, qingxi.hewan, TODAY)).hasSize(1);
        assertThat(policy.asked(COUNTY, null, TODAY)).hasSize(1);
        assertThat(events.stream(PolicyChanged.class).map(PolicyChanged::school)).contains(qingxi.qingshi);
    }

    @Test void isOneDecisionSentTwiceAndTellsTheSecondOfTwo() {
        var seen = seen(null);
        var decision = new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK)));
        assertThat(policy.decide(decision, seen, officer())).isEmpty();
        assertThat(policy.decide(decision, seen, officer())).isEmpty();
        assertThat(policy.duties(COUNTY)).hasSize(1);
        assertThat(policy.decide(new Decision(null, TODAY, Set.of(), List.of(visit())), seen, officer())).extracting(Refusal::key).containsExactly("care.policy.meanwhile");
        assertThat(policy.duties(COUNTY)).hasSize(1);
    }

    @Test void letsOneOfTwoAtOnceDecide() throws Exception {
        decide(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK))));
        var id = policy.duties(COUNTY).getFirst().id();
        var seen = seen(null);
        var one = officer();
        var other = officer();
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<List<Refusal>> monthly = () -> after(start, () -> policy.decide(new Decision(null, TODAY, Set.of(id), List.of(talk(1, Per.MONTH))), seen, one));
            Callable<List<Refusal>> twice = () -> after(start, () -> policy.decide(new Decision(null, TODAY, Set.of(id), List.of(talk(2, Per.WEEK))), seen, other));
            var first = both.submit(monthly);
            var second = both.submit(twice);
            start.countDown();
            assertThat(List.of(first.get().size(), second.get().size())).containsExactlyInAnyOrder(0, 1);
        }
        assertThat(policy.asked(COUNTY, null, TODAY)).hasSize(1);
    }

    @Test void isRightOnTwoServersAtOnce() {
        var otherServer = new CarePolicy(sql, orgs, cohorts, audit, _ -> {}, clock);
        assertThat(otherServer.duties(COUNTY)).isEmpty();
        decide(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK))));
        assertThat(otherServer.duties(COUNTY)).hasSize(1);
        var kept = otherServer.duties(COUNTY);
        assertThat(otherServer.duties(COUNTY)).isSameAs(kept);
        decide(new Decision(null, TODAY, Set.of(kept.getFirst().id()), List.of(talk(1, Per.MONTH))));
        assertThat(otherServer.duties(COUNTY)).hasSize(2);
        assertThat(otherServer.asked(COUNTY, null, TODAY).getFirst().cadence().per()).isEqualTo(Per.MONTH);
    }

    @Test void keepsNothingInMemoryThatWasRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            decide(new Decision(null, TODAY, Set.of(), List.of(talk(1, Per.WEEK))));
            assertThat(policy.duties(COUNTY)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(policy.duties(COUNTY)).isEmpty();
        decide(new Decision(null, TODAY, Set.of(), List.of(visit())));
        assertThat(policy.duties(COUNTY)).extracting(CareDuty::matter).containsExactly(Matter.HOME_VISIT);
    }

    @Test void adoptsAPresetAndLeavesWhatIsThereAlready() {
        decide(policy.adopting(Preset.WEEKLY.usual(), TODAY, COUNTY));
        assertThat(policy.asked(COUNTY, null, TODAY)).hasSameSizeAs(Preset.WEEKLY.usual());
        var again = policy.adopting(Preset.WEEKLY.usual(), TODAY.plusDays(1), COUNTY);
        assertThat(again.begins()).isEmpty();
        assertThat(again.ends()).isEmpty();
        var monthly = policy.adopting(Preset.MONTHLY.usual(), TODAY.plusDays(1), COUNTY);
        assertThat(monthly.begins()).extracting(terms -> terms.matter() + " " + terms.cadence().per()).containsExactlyInAnyOrder("TALK MONTH", "SEMINAR MONTH");
        assertThat(monthly.ends()).hasSize(2);
        decide(monthly);
        assertThat(policy.asked(COUNTY, null, TODAY.plusDays(1)).stream().map(DutyTerms::of).toList()).containsExactlyInAnyOrderElementsOf(Preset.MONTHLY.usual());
    }

    @Test void laysDownWhatHeldBefore() {
        past.layDown(COUNTY, Preset.WEEKLY.usual(), LocalDate.of(2025, 9, 1), officer().account());
        assertThat(policy.asked(COUNTY, null, LocalDate.of(2025, 9, 1))).hasSameSizeAs(Preset.WEEKLY.usual());
    }

    private static <T> T after(CountDownLatch start, Callable<T> work) throws Exception {
        start.await();
        return work.call();
    }

    private void decide(Decision decision) {
        assertThat(decideAs(decision, officer())).isEmpty();
    }

    private List<Refusal> decideAs(Decision decision, Viewer by) {
        return policy.decide(decision, seen(decision.school()), by);
    }

    private List<String> keys(Decision decision, OrgId where) {
        var by = where.equals(qingxi.county) ? officer() : viewer(Role.PRINCIPAL, where);
        return new ArrayList<>(decideAs(decision, by)).stream().map(Refusal::key).toList();
    }

    private String seen(@Nullable OrgId school) {
        return policy.stamp(COUNTY, school);
    }

    private Viewer officer() {
        return viewer(Role.COUNTY_OFFICER, qingxi.county);
    }

    private Viewer viewer(Role role, OrgId org) {
        var account = qingxi.with("u" + UUID.randomUUID().toString().substring(0, 12), "陈科", role, org);
        return viewers.find(COUNTY, account.id()).orElseThrow();
    }

    private long logged() {
        return JdbcClient.create(owner.open()).sql("select count(*) from audit.entry where action = 'care-duty.decided'").query(Long.class).single();
    }

    private static DutyTerms talk(int times, Per per) {
        return new DutyTerms(Matter.TALK, Set.of(), OwedBy.LINKED, new Cadence(times, per, null, Season.TEACHING, 0), CohortChoice.ALL, 10);
    }

    private static DutyTerms visit() {
        return new DutyTerms(Matter.HOME_VISIT, Set.of(), OwedBy.HELPER, new Cadence(1, Per.MONTH, null, Season.TEACHING, 7), CohortChoice.ALL, 60);
    }
}
