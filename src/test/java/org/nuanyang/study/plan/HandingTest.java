package org.nuanyang.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.study.plan.Studied.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.AccountId;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.EscalationSource.Late;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.StudyPlanning.Base;
import org.nuanyang.study.plan.StudyPlanning.Told;
import org.nuanyang.study.plan.listed.ListedStudyPlan;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("学习帮扶计划换负责人")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class HandingTest {
    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired StudyPlanning planning;
    @Autowired StudyPlanLists lists;
    @Autowired LateStudyPlans late;
    @Autowired JobSight jobs;
    @Autowired Accounts accounts;
    @Autowired StudyPlanSql sql;
    @Autowired TransactionTemplate transactions;

    private Studied school;
    private Account zhoumin;
    private Account wuyan;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        wuyan = school.subject();
        xiaoman = school.child("小满");
    }

    @Test
    void nobodyElseHandsAPlanOnAndNobodyFromOutsideGetsIt() {
        var id = school.written(xiaoman, zhoumin, wuyan);
        for (var stranger : List.of(wuyan, school.helper(xiaoman), school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi), school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id())))
            assertThatThrownBy(() -> school.as(stranger, viewer -> planning.hand(id, wuyan.id(), viewer))).isInstanceOf(NotFound.class);
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.hand(id, school.helper(xiaoman).id(), viewer))).containsOnlyKeys("owner");
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.hand(id, null, viewer))).containsOnlyKeys("owner");
        assertThat(school.plan(xiaoman, zhoumin).owner()).isEqualTo(zhoumin.id());
    }

    @Test
    void isHandedOnWithWhatItsOwnerMayDo() {
        var id = school.written(xiaoman, zhoumin, wuyan);
        school.done(zhoumin, viewer -> planning.hand(id, wuyan.id(), viewer));
        school.done(zhoumin, viewer -> planning.hand(id, wuyan.id(), viewer));
        assertThat(school.plan(xiaoman, zhoumin).owner()).isEqualTo(wuyan.id());
        school.done(wuyan, viewer -> planning.hand(id, zhoumin.id(), viewer));
        assertThatThrownBy(() -> school.as(wuyan, viewer -> planning.hand(id, wuyan.id(), viewer))).as("no owner any more").isInstanceOf(NotFound.class);
        school.done(zhoumin, viewer -> planning.close(id, StudyPlanEnding.CAUGHT_UP, "跟上了", viewer));
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.hand(id, wuyan.id(), viewer))).as("it has ended").containsOnlyKeys("");
    }

    @Test
    void aPlanWhoseOwnerHasGoneAsksWhoLeadsTheChildToTakeItOver() {
        var sunli = school.colleague("孙丽丽", Role.SUBJECT, school.qingxi.third.id());
        var id = school.written(xiaoman, sunli, sunli);
        assertThat(unowned(zhoumin)).as("its owner is there").isFalse();
        var before = browser(zhoumin).get("/").body().contains("负责人已离任");
        gone(sunli);
        assertThat(unowned(zhoumin)).isTrue();
        assertThat(before).isFalse();
        assertThat(browser(zhoumin).get("/").body()).contains("负责人已离任");
        assertThat(browser(wuyan).get("/").body()).as("who does not lead is not asked").doesNotContain("负责人已离任");
        var page = browser(zhoumin).get("/children/" + xiaoman + "/study-plan").body();
        assertThat(page).contains("没有人负责", "孙丽丽（已不在本校任职）", "交给别人负责");
        browser(zhoumin).post("/study-plans/" + id + "/owner", "owner", zhoumin.id().toString());
        assertThat(unowned(zhoumin)).isFalse();
        assertThat(school.plan(xiaoman, zhoumin).owner()).isEqualTo(zhoumin.id());
    }

    /** Who taught has gone: the effect is the owner's to tell, and climbs to nobody who is not there. */
    @Test
    void whatATutorWhoHasGoneOwesIsTheOwners() {
        var sunli = school.colleague("孙丽丽", Role.SUBJECT, school.qingxi.third.id());
        var id = StudyPlanId.next();
        school.done(zhoumin, viewer -> planning.write(xiaoman, new Base(id, 0, null), TODAY.minusWeeks(5), TODAY.plusWeeks(8),
                new StudyText(List.of(Studied.part("数学", sunli)), List.of(new StudyStage(0, TODAY.minusDays(1), null)), null), viewer));
        school.done(zhoumin, viewer -> planning.hand(id, wuyan.id(), viewer));
        assertThat(owing(wuyan)).containsExactly(sunli.id());
        assertThat(lates()).anyMatch(each -> each.person().equals(sunli.id()));
        gone(sunli);
        assertThat(owing(wuyan)).containsExactly(wuyan.id());
        assertThat(lates()).noneMatch(each -> each.person().equals(sunli.id())).anyMatch(each -> each.person().equals(wuyan.id()));
        school.done(wuyan, viewer -> planning.tell(id, 1, TODAY, Map.of(1, new Told(StudyOutcome.SAME, "")), viewer));
        assertThat(owing(wuyan)).isEmpty();
    }

    @Test
    void whereTheOwnerHasGoneTooWhoLeadsTheChildIsReminded() {
        var sunli = school.colleague("孙丽丽", Role.SUBJECT, school.qingxi.third.id());
        var id = StudyPlanId.next();
        school.done(sunli, viewer -> planning.write(xiaoman, new Base(id, 0, null), TODAY.minusWeeks(5), TODAY.plusWeeks(8),
                new StudyText(List.of(Studied.part("数学", sunli)), List.of(new StudyStage(0, TODAY.minusDays(1), null)), null), viewer));
        gone(sunli);
        assertThat(lates()).noneMatch(each -> each.person().equals(sunli.id())).anyMatch(each -> each.person().equals(zhoumin.id()));
    }

    @Test
    void aHelperFromOutsideWorksAtNoSchoolAndHasNotGone() {
        assertThat(gone(school.helper(xiaoman), school.qingxi.qingshi)).isFalse();
        assertThat(gone(wuyan, school.qingxi.qingshi)).isFalse();
        assertThat(gone(wuyan, school.qingxi.hewan)).as("of another school").isTrue();
    }

    private boolean gone(Account account, OrgId from) {
        return school.<Boolean>as(zhoumin, _ -> transactions.execute(_ -> sql.gone(account.id(), from)));
    }

    private void gone(Account account) {
        var administrator = school.colleague("吴昊", Role.ADMINISTRATOR, school.qingxi.county);
        assertThat(school.<Optional<Refusal>>as(administrator, viewer -> accounts.close(account.id(), viewer))).isEmpty();
    }

    private boolean unowned(Account viewer) {
        return school.as(viewer, lists::all).stream().filter(plan -> plan.child().equals(xiaoman)).anyMatch(ListedStudyPlan::unowned);
    }

    private List<AccountId> owing(Account viewer) {
        return school.as(viewer, lists::all).stream().filter(plan -> plan.child().equals(xiaoman)).findFirst().orElseThrow().owing();
    }

    private List<Late> lates() {
        int county = school.qingxi.product.county();
        return jobs.of(county).call(() -> late.late(county, TODAY));
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }
}
