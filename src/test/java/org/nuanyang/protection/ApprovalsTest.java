package org.nuanyang.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Act;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("审批")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ApprovalsTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired Approvals approvals;
    @Autowired ApprovalDesk desk;
    @Autowired Decisions decisions;
    @Autowired JdbcClient jdbc;
    @Autowired OwnerDatabase owner;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Now now;
    Guarded all;

    @BeforeEach
    void gather() {
        all = new Guarded(qingxi, roster, viewers);
    }

    @Test
    void areNobodysOfAnotherSchool() {
        var officer = all.officer("陈科");
        var id = asked(officer, all.child("小满"));
        for (var outsider : List.of(all.person("王校长", Role.PRINCIPAL, qingxi.hewan), all.person("周敏", Role.HOMEROOM, qingxi.third.id()), all.person("中心校", Role.TOWNSHIP_OFFICER, qingxi.township),
                all.person("档案员", Role.FILE_KEEPER, qingxi.qingshi))) {
            assertThatThrownBy(() -> all.as(outsider, viewer -> desk.find(id, viewer))).as(outsider.name()).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> refusal(outsider, viewer -> desk.grant(id, "", viewer))).as(outsider.name()).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> refusal(outsider, viewer -> desk.withdraw(id, viewer))).as(outsider.name()).isInstanceOf(NotFound.class);
            assertThat(all.as(outsider, desk::waiting)).extracting(Approval::id).doesNotContain(id);
        }
        for (var nobody : List.of(all.person("管理员", Role.ADMINISTRATOR, qingxi.county)))
            assertThatThrownBy(() -> all.as(nobody, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.qingshi)), viewer))).isInstanceOf(NotFound.class);
    }

    @Test @DisplayName("县级人员申请查看一名学生：校长同意后看得到，收回后立即看不到")
    void openOneFileToAnOfficerUntilTakenBack() {
        var child = all.child("小满");
        var other = all.child("石头");
        var officer = all.officer("陈科");
        assertThat(opens(officer, child)).isFalse();
        var id = asked(officer, child);
        assertThat(opens(officer, child)).as("asked, not answered").isFalse();
        var principal = all.principal();
        assertThat(all.as(principal, desk::waiting)).extracting(Approval::id).contains(id);
        assertThat(refusal(principal, viewer -> desk.grant(id, "请核对完及时告知", viewer))).isEmpty();
        assertThat(opens(officer, child)).isTrue();
        assertThat(opens(officer, other)).as("no other child").isFalse();
        assertThat(all.viewer(officer).scope().may(Act.CALL, qingxi.qingshi.value(), qingxi.third.id().value(), child.value())).isFalse();
        assertThat(all.viewer(officer).scope().why(qingxi.qingshi.value(), qingxi.third.id().value(), child.value())).isEqualTo("经审批查看 · 青石小学");
        assertThat(all.viewer(officer).scope().why(qingxi.qingshi.value(), qingxi.third.id().value(), other.value())).startsWith("县级管理人员");
        assertThat(refusal(principal, viewer -> desk.revoke(id, "核对已完成", viewer))).isEmpty();
        assertThat(opens(officer, child)).isFalse();
        assertThat(key(refusal(principal, viewer -> desk.revoke(id, "再收回一次", viewer)))).isEqualTo("protection.over-already");
    }

    @Test @DisplayName("别班：任课教师经校长同意，看得到另一个班，到期自动结束")
    void openAnotherClassToATeacherForSomeDays() {
        var child = all.child("小满");
        var teacher = all.person("李老师", Role.HOMEROOM, qingxi.fourth.id());
        assertThatThrownBy(() -> all.as(teacher, viewer -> roster.open(child, viewer))).isInstanceOf(NotFound.class);
        var id = all.as(teacher, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.third.id())), viewer)).id();
        assertThat(refusal(all.principal(), viewer -> desk.grant(id, "", viewer))).isEmpty();
        assertThat(opens(teacher, child)).isTrue();
        assertThat(seen(teacher, child)).as("the database's wall").isEqualTo(1);
        now.pass(Duration.ofDays(7));
        try {
            assertThat(all.viewer(teacher).scope().orgs(Act.OPEN)).doesNotContain(qingxi.third.id().value());
            assertThat(seen(teacher, child)).isZero();
            assertThat(all.as(teacher, viewer -> desk.find(id, viewer)).state(TODAY.plusDays(7))).isEqualTo(Approval.Progress.OVER);
        } finally {
            now.pass(Duration.ofDays(-7));
        }
    }

    @Test
    void endWithTheLastDutyOfWhoeverAsked() {
        var child = all.child("小满");
        var teacher = all.person("王老师", Role.HOMEROOM, qingxi.fourth.id());
        var id = all.as(teacher, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.third.id())), viewer)).id();
        assertThat(refusal(all.principal(), viewer -> desk.grant(id, "", viewer))).isEmpty();
        assertThat(opens(teacher, child)).isTrue();
        JdbcClient.create(owner.open()).sql("update access.duty set until_on = :on where account_id = :account")
                .param("on", TODAY.minusDays(1)).param("account", teacher.id().value()).update();
        assertThat(opens(teacher, child)).isFalse();
        assertThat(seen(teacher, child)).isZero();
    }

    @Test
    void takeFourEyesAboveTheSchool() {
        var officer = all.officer("陈科");
        var id = all.as(officer, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.township)), viewer)).id();
        assertThat(all.as(officer, desk::waiting)).extracting(Approval::id).doesNotContain(id);
        assertThat(key(refusal(officer, viewer -> desk.grant(id, "", viewer)))).isEqualTo("protection.answer.own");
        assertThatThrownBy(() -> inTransaction(officer, () -> jdbc.sql("update protection.approval set answer = 'GRANTED', answered_by = asked_by, answered_at = now() where id = :id")
                .param("id", id.value()).update())).as("nor by the database").hasMessageContaining("four_eyes_above_the_school");
        assertThatThrownBy(() -> all.as(all.principal(), viewer -> desk.find(id, viewer))).as("more than one school").isInstanceOf(NotFound.class);
        assertThat(refusal(all.officer("李科"), viewer -> desk.grant(id, "", viewer))).isEmpty();
        assertThat(all.viewer(officer).scope().orgs(Act.OPEN)).contains(qingxi.qingshi.value(), qingxi.hewan.value(), qingxi.hewanThird.id().value());
    }

    @Test
    void areAnsweredByTheOneWhomTheCountyAppoints() {
        var appointed = all.officer("负责人");
        var asker = all.officer("陈科");
        var other = all.officer("李科");
        appoint(appointed);
        try {
            var id = all.as(asker, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.township)), viewer)).id();
            assertThat(key(refusal(other, viewer -> desk.grant(id, "", viewer)))).isEqualTo("protection.answer.not-yours");
            assertThat(refusal(appointed, viewer -> desk.refuse(id, "范围太大，请按学校申请", viewer))).isEmpty();
            var own = all.as(appointed, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.township)), viewer)).id();
            assertThat(refusal(other, viewer -> desk.grant(own, "", viewer))).as("of the appointed one: somebody else").isEmpty();
        } finally {
            appoint(null);
        }
    }

    @Test @DisplayName("校长对本校：自己决定，记录在案")
    void areDecidedAndRecordedByThePrincipalForTheOwnSchool() {
        var principal = all.principal();
        var asked = all.as(principal, viewer -> approvals.ask(new Asking(ApprovalKind.EXPORT, ApprovalExtent.of(qingxi.qingshi), "学期末归档", TODAY, TODAY), viewer));
        assertThat(asked.decided()).isTrue();
        var approval = all.as(principal, viewer -> desk.find(asked.id(), viewer));
        assertThat(approval.selfDecided()).isTrue();
        assertThat(approval.state(TODAY)).isEqualTo(Approval.Progress.IN_FORCE);
        var elsewhere = all.as(principal, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.hewan)), viewer));
        assertThat(elsewhere.decided()).as("not for another school").isFalse();
        assertThat(all.as(principal, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.third.id())), viewer)).objections()).extracting(Refusal::key).containsExactly("protection.ask.own");
    }

    @Test @DisplayName("一次导出超过县里定的人数，先审批")
    void areNeededForALargerSetThanTheCountysNumber() {
        var keeper = all.person("孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        var one = all.child("小满");
        var two = all.child("石头");
        var both = Set.of(one.value(), two.value());
        most(1);
        try {
            assertThat(all.<Integer>as(keeper, approvals::mostWithout)).isEqualTo(1);
            assertThat(standing(keeper, ApprovalKind.EXPORT, Set.of(), both)).as("the duty alone").isEmpty();
        } finally {
            most(ProtectionSettings.USUAL.mostChildren());
        }
        var id = all.as(keeper, viewer -> approvals.ask(new Asking(ApprovalKind.EXPORT, ApprovalExtent.of(both), "县里要的名册", TODAY, TODAY.plusDays(2)), viewer)).id();
        assertThat(refusal(all.principal(), viewer -> desk.grant(id, "", viewer))).isEmpty();
        assertThat(standing(keeper, ApprovalKind.EXPORT, Set.of(), both)).contains(new Standing(Set.of(id), TODAY.plusDays(2)));
        assertThat(standing(keeper, ApprovalKind.VIEW, Set.of(), both)).as("exporting is not opening").isEmpty();
        assertThat(standing(keeper, ApprovalKind.EXPORT, Set.of(qingxi.third.id().value()), Set.of())).as("two children are no class").isEmpty();
        var third = all.child("小雨");
        assertThat(standing(keeper, ApprovalKind.EXPORT, Set.of(), Set.of(one.value(), third.value()))).as("one is not listed").isEmpty();
    }

    @Test
    void reachAPlaceWithAllBelowIt() {
        var officer = all.officer("陈科");
        var child = all.child("小满");
        var id = all.as(officer, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.qingshi)), viewer)).id();
        assertThat(refusal(all.principal(), viewer -> desk.grant(id, "", viewer))).isEmpty();
        assertThat(standing(officer, ApprovalKind.VIEW, Set.of(qingxi.third.id().value(), qingxi.point.value()), Set.of(child.value()))).isPresent();
        assertThat(standing(officer, ApprovalKind.VIEW, Set.of(qingxi.hewan.value()), Set.of())).isEmpty();
    }

    @Test
    void areAnsweredOnceHoweverManyAnswer() throws Exception {
        var id = asked(all.officer("陈科"), all.child("小满"));
        var answerers = List.of(all.principal(), all.officer("李科"), all.officer("王科"), all.principal());
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Optional<Refusal>>> clicks = answerers.stream()
                    .<Callable<Optional<Refusal>>>map(person -> () -> refusal(person, viewer -> desk.grant(id, "", viewer))).toList();
            var outcomes = pool.invokeAll(clicks).stream().map(each -> each.resultNow()).toList();
            assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
            assertThat(outcomes).filteredOn(Optional::isPresent).allSatisfy(refused -> assertThat(key(refused)).isEqualTo("protection.answered-already"));
        }
    }

    @Test
    void areWithdrawnBeforeTheAnswerAndNotAfter() {
        var officer = all.officer("陈科");
        var id = asked(officer, all.child("小满"));
        assertThat(refusal(officer, viewer -> desk.withdraw(id, viewer))).isEmpty();
        assertThat(key(refusal(all.principal(), viewer -> desk.grant(id, "", viewer)))).isEqualTo("protection.answered-already");
        assertThat(key(refusal(officer, viewer -> desk.withdraw(id, viewer)))).isEqualTo("protection.answered-already");
    }

    @Test
    void wantAReasonForANo() {
        var id = asked(all.officer("陈科"), all.child("小满"));
        var principal = all.principal();
        assertThat(key(refusal(principal, viewer -> desk.refuse(id, " ", viewer)))).isEqualTo("protection.refuse.reason-missing");
        assertThat(all.as(principal, viewer -> desk.find(id, viewer)).answer()).isNull();
    }

    @Test
    void cannotBeForgedInSomebodyElsesName() {
        var officer = all.officer("陈科");
        var teacher = all.person("李老师", Role.HOMEROOM, qingxi.fourth.id());
        var id = asked(officer, all.child("小满"));
        int changed = inTransaction(teacher, () -> jdbc.sql("update protection.approval set answer = 'GRANTED' where id = :id").param("id", id.value()).update());
        assertThat(changed).as("not in sight").isZero();
        var own = all.as(teacher, viewer -> approvals.ask(week(ApprovalExtent.of(qingxi.third.id())), viewer)).id();
        assertThatThrownBy(() -> inTransaction(teacher, () -> jdbc.sql("update protection.approval set answer = 'GRANTED', answered_by = :by, answered_at = now() where id = :id")
                .param("by", all.principal().id().value()).param("id", own.value()).update())).as("not in another's name").hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> inTransaction(teacher, () -> jdbc.sql("update protection.approval set answer = 'GRANTED', answered_by = asked_by, answered_at = now() where id = :id")
                .param("id", own.value()).update())).as("nor in one's own, for one is not the principal").hasStackTraceContaining("row-level security");
    }

    private ApprovalId asked(Account asker, ChildId child) {
        return all.as(asker, viewer -> approvals.ask(week(ApprovalExtent.of(Set.of(child.value()))), viewer)).id();
    }

    private static Asking week(ApprovalExtent extent) {
        return new Asking(ApprovalKind.VIEW, extent, "核对控辍保学名单", TODAY, TODAY.plusDays(6));
    }

    private boolean opens(Account account, ChildId child) {
        try {
            return all.as(account, viewer -> roster.open(child, viewer)) != null;
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    private int seen(Account account, ChildId child) {
        return inTransaction(account, () -> jdbc.sql("select count(*) from roster.child where id = :id").param("id", child.value()).query(Integer.class).single());
    }

    private void appoint(Account officer) {
        var by = all.officer("定数的人");
        var now = all.as(by, decisions::today);
        decide(by, new ProtectionSettings(now.mostChildren(), now.longestDays(), now.emergencyHours(), officer == null ? null : officer.id(), now.version()));
    }

    private void most(int children) {
        var by = all.officer("定数的人");
        var now = all.as(by, decisions::today);
        decide(by, new ProtectionSettings(children, now.longestDays(), now.emergencyHours(), now.responsible(), now.version()));
    }

    private void decide(Account by, ProtectionSettings settings) {
        if (!all.as(by, viewer -> decisions.decide(settings, viewer)).isEmpty()) throw new AssertionError(settings);
    }

    private Optional<Refusal> refusal(Account by, Function<Viewer, Optional<Refusal>> work) {
        return all.as(by, work);
    }

    private Optional<Standing> standing(Account by, ApprovalKind kind, Set<UUID> places, Set<UUID> children) {
        return all.as(by, viewer -> approvals.standing(viewer, kind, places, children));
    }

    /** As the application's role, told who is looking. */
    private <R> R inTransaction(Account by, Supplier<R> work) {
        return all.as(by, _ -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private static String key(Optional<Refusal> refused) {
        return refused.map(Refusal::key).orElse("nothing");
    }
}
