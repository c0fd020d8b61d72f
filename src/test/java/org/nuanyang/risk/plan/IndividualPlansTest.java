package org.nuanyang.risk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.plan.Planned.TODAY;
import static org.nuanyang.risk.plan.Planned.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.SmallCounts;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.indicators.Count;
import org.nuanyang.indicators.Dimension;
import org.nuanyang.indicators.Figure;
import org.nuanyang.indicators.Figures;
import org.nuanyang.indicators.Indicator;
import org.nuanyang.indicators.Part;
import org.nuanyang.indicators.Spans;
import org.nuanyang.notices.EscalationSource.Late;
import org.nuanyang.notices.Message;
import org.nuanyang.notices.Messages;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.plan.PlanWriting.Base;
import org.nuanyang.risk.plan.course.GoalOutcome;
import org.nuanyang.risk.plan.course.PlanEnding;
import org.nuanyang.risk.plan.course.PlanReview;
import org.nuanyang.risk.plan.course.PlanStep;
import org.nuanyang.risk.plan.listed.LatePlans;
import org.nuanyang.risk.plan.listed.PlanCounts;
import org.nuanyang.risk.plan.listed.PlanLists;
import org.nuanyang.risk.plan.listed.PlanTask;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanState;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.GrowthSource.GrowthKind;
import org.nuanyang.roster.GrowthSource.Place;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.growth.Growth;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("个别教育管理方案")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class IndividualPlansTest {
    private static final Set<String> AROUND = Set.of("principal", "homeroom", "psychology", "helper");

    @Autowired ApplicationContext program;
    @Autowired Roster roster;
    @Autowired Plans plans;
    @Autowired PlanWriting writing;
    @Autowired PlanWork work;
    @Autowired PlanLists lists;
    @Autowired PlanCounts counts;
    @Autowired LatePlans late;
    @Autowired Growth growth;
    @Autowired Figures figures;
    @Autowired Spans spans;
    @Autowired Messages messages;
    @Autowired JobSight jobs;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Planned school;
    private Account zhoumin;
    private Account principal;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Planned.in(program);
        zhoumin = school.homeroom();
        principal = school.principal();
        xiaoman = school.child("小满");
    }

    @Test
    void areKnownToThoseAroundTheChildAndWrittenByThoseWhoAssess() {
        var id = school.approved(xiaoman, zhoumin, principal);
        others().forEach((what, somebody) -> {
            boolean around = AROUND.contains(what);
            assertThat(rows(somebody) > 0).as("%s in the database", what).isEqualTo(around);
            assertThat(school.as(somebody, lists::all).stream().anyMatch(plan -> plan.child().equals(xiaoman))).as(what).isEqualTo(around);
            if (!around) assertThat(school.<java.util.Optional<ChildId>>as(somebody, _ -> plans.childOf(id))).as(what).isEmpty();
            if (!around || what.equals("helper"))
                assertThatThrownBy(() -> school.as(somebody, viewer -> writing.write(xiaoman, new Base(id, 2, 0), text(zhoumin), false, viewer))).as(what).isInstanceOf(NotFound.class);
            if (!what.equals("principal"))
                assertThatThrownBy(() -> school.as(somebody, viewer -> writing.decide(id, 1, 2, true, "", viewer))).as(what).isInstanceOf(NotFound.class);
            if (!around) assertThatThrownBy(() -> school.as(somebody, viewer -> work.close(id, PlanEnding.OTHER, "算了", viewer))).as(what).isInstanceOf(NotFound.class);
        });
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from risk.plan").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void areWrittenReturnedAndApproved() {
        var id = PlanId.next();
        assertThat(refused(xiaoman, new Base(id, 1, 0), new PlanText(Set.of(), "", null, List.of(), List.of(), 4, null), true))
                .containsOnlyKeys("problems", "situation", "goals[0].text", "actions[0].text");
        assertThat(refused(xiaoman, new Base(id, 1, 0), text(zhoumin), false)).isEmpty();
        assertThat(refused(xiaoman, new Base(id, 1, 0), text(zhoumin), false)).as("sent twice").isEmpty();
        assertThat(refused(xiaoman, new Base(PlanId.next(), 1, 0), text(zhoumin), false)).as("another one lives").containsOnlyKeys("");
        assertThat(school.plan(xiaoman, zhoumin).steps()).as("once").hasSize(1);
        assertThat(refused(xiaoman, new Base(id, 1, 1), text(zhoumin, "每晚有大人在家"), true)).isEmpty();
        assertThat(refused(xiaoman, new Base(id, 1, 1), text(zhoumin, "从旧页面来的"), true)).as("from an old page").containsOnlyKeys("");
        assertThat(decided(id, 1, false, " ")).containsOnlyKeys("comment");
        assertThat(decided(id, 1, false, "目标要写清由谁陪")).isEmpty();
        assertThat(decided(id, 1, false, "目标要写清由谁陪")).as("sent twice").isEmpty();
        assertThat(school.<List<Message>>as(zhoumin, viewer -> messages.of(viewer, 1).items())).singleElement().satisfies(message -> assertThat(message.sentence()).contains("小满", "退回").doesNotContain(Planned.SITUATION));
        assertThat(decided(id, 1, true, "")).as("it is not handed in").containsOnlyKeys("");
        assertThat(refused(xiaoman, new Base(id, 1, 2), text(zhoumin, "每晚有姑姑陪"), true)).isEmpty();
        assertThat(decided(id, 1, true, "同意")).isEmpty();
        var plan = school.plan(xiaoman, zhoumin);
        assertThat(plan.inForce()).isTrue();
        assertThat(plan.reviewOn()).isEqualTo(TODAY.plusWeeks(4));
        assertThat(plan.steps()).extracting(PlanStep::kind).containsExactly(PlanStep.Kind.APPROVED, PlanStep.Kind.SUBMITTED, PlanStep.Kind.RETURNED, PlanStep.Kind.SUBMITTED, PlanStep.Kind.BEGUN);
        assertThat(plan.steps().getFirst().own()).isFalse();
        assertThat(plan.approved().orElseThrow().text().goals()).singleElement().satisfies(goal -> assertThat(goal.text()).isEqualTo("每晚有姑姑陪"));
    }

    @Test
    void sayWhenAPrincipalHasApprovedTheOwnText() {
        var id = PlanId.next();
        school.done(principal, viewer -> writing.write(xiaoman, new Base(id, 1, 0), text(zhoumin), true, viewer));
        assertThat(decided(id, 1, true, "")).isEmpty();
        assertThat(school.plan(xiaoman, principal).steps().getFirst().own()).isTrue();
    }

    @Test
    void keepAnApprovedTextAndBecomeAnotherVersion() {
        var id = school.approved(xiaoman, zhoumin, principal);
        var stood = school.plan(xiaoman, zhoumin).approved().orElseThrow();
        for (var change : List.of("update risk.plan_version set review_weeks = 9 where plan_id = :id", "delete from risk.plan_goal where plan_id = :id", "delete from risk.plan_version where plan_id = :id"))
            assertThat(school.<Integer>as(principal, _ -> transactions.execute(_ -> jdbc.sql(change).param("id", id.value()).update()))).as(change).isZero();
        var amended = new PlanText(stood.text().problems(), stood.text().situation(), null, List.of(stood.text().goals().getFirst(), new Goal(0, "数学及格", "期末成绩", TODAY.plusWeeks(12))), List.of(), 2, "");
        assertThat(refused(xiaoman, new Base(id, 2, 0), amended, true)).as("what has changed").containsOnlyKeys("actions[0].text", "changed");
        var said = new PlanText(amended.problems(), amended.situation(), null, amended.goals(), stood.text().actions(), 2, "补上学习的目标");
        assertThat(refused(xiaoman, new Base(id, 2, 0), said, true)).isEmpty();
        var plan = school.plan(xiaoman, zhoumin);
        assertThat(plan.approved()).as("the first one holds meanwhile").contains(stood);
        assertThat(plan.latest().text().goals()).extracting(Goal::line).as("numbers stay").containsExactly(1, 2);
        assertThat(decided(id, 2, true, "")).isEmpty();
        plan = school.plan(xiaoman, zhoumin);
        assertThat(plan.approved().orElseThrow().version()).isEqualTo(2);
        assertThat(plan.reviewOn()).as("the shorter cycle").isEqualTo(TODAY.plusWeeks(2));
        assertThat(plan.versions()).contains(stood);
        assertThat(refused(xiaoman, new Base(id, 3, 0), said, false)).isEmpty();
        school.done(zhoumin, viewer -> writing.drop(id, 3, viewer));
        assertThat(school.plan(xiaoman, zhoumin).versions()).hasSize(2);
    }

    @Test
    void areWorkedOnReviewedClosedAndReopened() {
        var helper = school.helper(xiaoman);
        var id = school.approved(xiaoman, zhoumin, principal);
        assertThat(school.as(zhoumin, lists::tasks)).extracting(PlanTask::plan).contains(id);
        assertThatThrownBy(() -> school.as(helper, viewer -> work.done(id, 1, TODAY, "做了", viewer))).as("not the helper's task").isInstanceOf(NotFound.class);
        assertThat(school.refused(zhoumin, viewer -> work.done(id, 1, TODAY.plusDays(1), "说好了", viewer))).containsOnlyKeys("on");
        school.done(zhoumin, viewer -> work.done(id, 1, TODAY, "姑姑答应了", viewer));
        school.done(zhoumin, viewer -> work.done(id, 1, TODAY, "姑姑答应了", viewer));
        assertThat(school.refused(principal, viewer -> work.done(id, 1, TODAY, "别的话", viewer))).as("somebody was quicker").containsOnlyKeys("");
        assertThat(school.as(zhoumin, lists::tasks)).extracting(PlanTask::plan).doesNotContain(id);

        assertThat(school.refused(zhoumin, viewer -> work.review(id, new PlanWork.Reviewed(1, TODAY, "好转", Map.of()), viewer))).containsOnlyKeys("outcome1");
        var reviewed = new PlanWork.Reviewed(1, TODAY, "好转", Map.of(1, new PlanReview.Result(GoalOutcome.PARTLY, "还有两晚一个人")));
        school.done(zhoumin, viewer -> work.review(id, reviewed, viewer));
        school.done(zhoumin, viewer -> work.review(id, reviewed, viewer));
        assertThat(school.plan(xiaoman, zhoumin).reviews()).as("sent twice").hasSize(1);

        assertThat(school.refused(zhoumin, viewer -> work.close(id, null, "好了", viewer))).containsOnlyKeys("ending");
        school.done(zhoumin, viewer -> work.close(id, PlanEnding.IMPROVED, "姑姑长期照看", viewer));
        assertThat(school.plan(xiaoman, zhoumin).reviewOn()).isNull();
        assertThat(school.refused(zhoumin, viewer -> work.review(id, new PlanWork.Reviewed(2, TODAY, "再看", Map.of(1, new PlanReview.Result(GoalOutcome.REACHED, null))), viewer))).containsOnlyKeys("");
        school.done(zhoumin, viewer -> work.reopen(id, "姑姑要外出", viewer));
        assertThat(school.plan(xiaoman, zhoumin).inForce()).isTrue();
        assertThat(forces(id)).as("the same day is one span").isEqualTo(1);
        school.done(zhoumin, viewer -> work.close(id, PlanEnding.GOALS_REACHED, "妈妈回来了", viewer));
        school.submitted(xiaoman, zhoumin);
        assertThat(school.refused(zhoumin, viewer -> work.reopen(id, "又走了", viewer))).as("another one lives").containsOnlyKeys("");
    }

    @Test
    void showWhoOughtToHaveOneAndHasNone() {
        assertThat(missing()).isFalse();
        school.level(xiaoman, RiskLevel.URGENT, zhoumin);
        assertThat(missing()).isTrue();
        var before = unplanned();
        var id = school.submitted(xiaoman, zhoumin);
        assertThat(missing()).as("not before it is approved").isTrue();
        decided(id, 1, true, "");
        assertThat(missing()).isFalse();
        assertThat(unplanned()).isEqualTo(before - 1);
        school.done(zhoumin, viewer -> work.close(id, PlanEnding.OTHER, "先停一停", viewer));
        assertThat(missing()).isTrue();
        var hidden = school.as(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), counts::of);
        assertThat(hidden.table().lines()).allSatisfy(line -> assertThat(line.parts()).allMatch(part -> part.isEmpty() || part.getAsInt() == 0 || part.getAsInt() >= SmallCounts.LEAST));
        for (var wrong : List.of(zhoumin, principal)) assertThatThrownBy(() -> school.as(wrong, counts::of)).isInstanceOf(NotFound.class);
    }

    @Test
    void areAskedForByTheListOfChildren() {
        assertThat(unplannedInTheList()).isFalse();
        school.level(xiaoman, RiskLevel.KEY, zhoumin);
        assertThat(unplannedInTheList()).isTrue();
        var id = school.approved(xiaoman, zhoumin, principal);
        assertThat(unplannedInTheList()).isFalse();
        school.done(zhoumin, viewer -> work.close(id, PlanEnding.OTHER, "先停一停", viewer));
        assertThat(unplannedInTheList()).isTrue();
        school.done(zhoumin, viewer -> work.reopen(id, "又要了", viewer));
        assertThat(unplannedInTheList()).isFalse();
    }

    private boolean unplannedInTheList() {
        return school.owner().sql("select level in ('KEY', 'URGENT') and not planned from roster.heed_sign where child_id = :child").param("child", xiaoman.value()).query(Boolean.class).optional().orElse(false);
    }

    @Test
    void areAFigureForThoseWhoHeedTheChildren() {
        school.level(xiaoman, RiskLevel.KEY, zhoumin);
        var third = school.qingxi.third.id();
        var before = Objects.requireNonNull(figure(zhoumin, third));
        var id = school.approved(xiaoman, zhoumin, principal);
        assertThat(figure(zhoumin, third)).isEqualTo(new Count(before.numerator() + 1, before.denominator(), 0));
        school.done(zhoumin, viewer -> work.close(id, PlanEnding.OTHER, "先停一停", viewer));
        assertThat(figure(zhoumin, third)).isEqualTo(before);
        assertThat(figure(school.colleague("钱老师", Role.SUBJECT, third), third)).as("not theirs to know").isNull();
        var missing = school.as(zhoumin, viewer -> figures.children(Indicator.LIVE_PLAN, Part.MISSING, third, Dimension.CLASS, third.toString(), spans.now(), viewer, 1));
        assertThat(missing.total()).isEqualTo(before.missing());
    }

    private @Nullable Count figure(Account reader, OrgId place) {
        return school.<List<Figure>>as(reader, viewer -> figures.of(place, spans.now(), Set.of(Indicator.LIVE_PLAN), viewer)).getFirst().now();
    }

    @Test
    void areApprovedAsTheyWereRead() {
        var id = school.approved(xiaoman, zhoumin, principal);
        assertThat(refused(xiaoman, new Base(id, 2, 0), amended(3), true)).isEmpty();
        int read = school.plan(xiaoman, principal).handedIn();
        assertThat(school.refused(zhoumin, viewer -> writing.drop(id, 2, viewer))).isEmpty();
        assertThat(refused(xiaoman, new Base(id, 2, 0), amended(13), true)).as("another text under the same number").isEmpty();
        assertThat(school.refused(principal, viewer -> writing.decide(id, 2, read, true, "", viewer))).containsOnlyKeys("");
        assertThat(school.plan(xiaoman, principal).latest().state()).isEqualTo(PlanState.SUBMITTED);
        assertThat(decided(id, 2, true, "")).isEmpty();
        assertThat(school.refused(principal, viewer -> writing.decide(id, 2, read, true, "", viewer))).as("sent twice").isEmpty();
    }

    private PlanText amended(int weeks) {
        var text = text(zhoumin);
        return new PlanText(text.problems(), text.situation(), text.strengths(), text.goals(), text.actions(), weeks, "改为" + weeks + "周一评");
    }

    @Test
    void climbTheLadderWhenAReviewIsNotHeld() {
        var id = school.approved(xiaoman, zhoumin, principal);
        int county = school.qingxi.product.county();
        var due = TODAY.plusWeeks(4);
        assertThat(jobs.of(county).call(() -> late.late(county, due))).as("on its day").noneMatch(each -> each.person().equals(zhoumin.id()));
        assertThat(jobs.of(county).call(() -> late.late(county, due.plusDays(1)))).anySatisfy(each -> {
            assertThat(each.person()).isEqualTo(zhoumin.id());
            assertThat(each.place()).isEqualTo(school.qingxi.qingshi);
            assertThat(each.since()).isEqualTo(due.plusDays(1));
        });
        assertThat(school.<List<Late>>as(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), _ -> late.late(county, due.plusDays(1)))).as("people are not answered").isEmpty();
        school.done(principal, viewer -> work.owner(id, principal.id(), viewer));
        assertThat(jobs.of(county).call(() -> late.late(county, due.plusDays(1)))).anyMatch(each -> each.person().equals(principal.id()));
        assertThat(school.refused(principal, viewer -> work.owner(id, school.colleague("外校", Role.HOMEROOM, school.qingxi.fourth.id()).id(), viewer))).containsOnlyKeys("owner");
    }

    @Test
    void standOnTheTimelineForThoseWhoHeedTheChild() {
        school.approved(xiaoman, zhoumin, principal);
        assertThat(entries(zhoumin)).hasSize(3);
        assertThat(entries(school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi))).isEmpty();
    }

    private List<?> entries(Account reader) {
        return school.as(reader, viewer -> growth.after(Place.TOP, Set.of(GrowthKind.PLAN), 20, roster.open(xiaoman, viewer), viewer)).entries();
    }

    private boolean missing() {
        return school.as(zhoumin, lists::all).stream().anyMatch(plan -> plan.child().equals(xiaoman) && plan.missing());
    }

    /** As the function behind the counts tells it. */
    private int unplanned() {
        return school.as(school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county), _ -> transactions.execute(_ ->
                jdbc.sql("select unplanned from risk.plans_by_school() where school_id = :school").param("school", school.qingxi.qingshi.value()).query(Integer.class).single()));
    }

    private Map<String, ?> refused(ChildId child, Base base, PlanText text, boolean submit) {
        return school.refused(zhoumin, viewer -> writing.write(child, base, text, submit, viewer));
    }

    private Map<String, ?> decided(PlanId id, int version, boolean approve, String comment) {
        int handedIn = school.plan(xiaoman, principal).handedIn();
        return school.refused(principal, viewer -> writing.decide(id, version, handedIn, approve, comment, viewer));
    }

    private long forces(PlanId id) {
        return school.owner().sql("select count(*) from risk.plan_force where plan_id = :id and until_on is null").param("id", id.value()).query(Long.class).single();
    }

    private long rows(Account somebody) {
        return school.as(somebody, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from risk.plan where child_id = :child").param("child", xiaoman.value()).query(Long.class).single()));
    }

    private Map<String, Account> others() {
        var qingxi = school.qingxi;
        var all = new HashMap<String, Account>();
        all.put("principal", principal);
        all.put("homeroom", zhoumin);
        all.put("psychology", school.colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi));
        all.put("helper", school.helper(xiaoman));
        all.put("file keeper", school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        all.put("subject", school.colleague("钱老师", Role.SUBJECT, qingxi.third.id()));
        all.put("other homeroom", school.colleague("马老师", Role.HOMEROOM, qingxi.fourth.id()));
        all.put("principal elsewhere", school.colleague("王校长", Role.PRINCIPAL, qingxi.hewan));
        all.put("county", school.colleague("陈科", Role.COUNTY_OFFICER, qingxi.county));
        all.put("supervisor", school.colleague("郑国良", Role.SUPERVISOR, qingxi.county));
        all.put("administrator", school.colleague("吴浩", Role.ADMINISTRATOR, qingxi.county));
        return all;
    }
}
