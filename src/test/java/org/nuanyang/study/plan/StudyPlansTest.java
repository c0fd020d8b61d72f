package org.nuanyang.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.study.plan.Studied.TODAY;
import static org.nuanyang.study.plan.Studied.part;
import static org.nuanyang.study.plan.Studied.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.EscalationSource.Late;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.StudyPlanning.Base;
import org.nuanyang.study.plan.StudyPlanning.Told;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.plan.text.StudyOutcome;
import org.nuanyang.study.plan.text.StudyPart;
import org.nuanyang.study.plan.text.StudyStage;
import org.nuanyang.study.plan.text.StudyText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("学习帮扶计划")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class StudyPlansTest {
    private static final LocalDate UNTIL = TODAY.plusWeeks(16);

    @Autowired ApplicationContext program;
    @Autowired StudyPlanning planning;
    @Autowired StudyPlans plans;
    @Autowired StudyPlanLists lists;
    @Autowired LateStudyPlans late;
    @Autowired JobSight jobs;
    @Autowired JdbcClient jdbc;
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
    void areReadAtTheSchoolAndByTheHelperAndByNobodyElse() {
        var id = school.written(xiaoman, zhoumin, wuyan);
        var around = new LinkedHashMap<String, Account>();
        around.put("principal", school.principal());
        around.put("subject", wuyan);
        around.put("psychology", school.colleague("何静", Role.PSYCHOLOGY, school.qingxi.qingshi));
        around.put("keeper", school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi));
        around.put("helper", school.helper(xiaoman));
        around.forEach((what, somebody) -> {
            assertThat(rows(id, somebody)).as(what).isEqualTo(1);
            assertThat(listed(somebody)).as(what).isTrue();
        });
        var strangers = new LinkedHashMap<String, Account>();
        strangers.put("other class", school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id()));
        strangers.put("other class's subject", school.colleague("钱老师", Role.SUBJECT, school.qingxi.fourth.id()));
        strangers.put("other school", school.colleague("外校长", Role.PRINCIPAL, school.qingxi.hewan));
        strangers.put("county", school.colleague("陈科", Role.COUNTY_OFFICER, school.qingxi.county));
        strangers.put("township", school.colleague("马主任", Role.TOWNSHIP_OFFICER, school.qingxi.township));
        strangers.put("other's helper", school.helper(school.child("小麦")));
        strangers.forEach((what, somebody) -> {
            assertThat(rows(id, somebody)).as(what).isZero();
            assertThat(listed(somebody)).as(what).isFalse();
            assertThatThrownBy(() -> school.as(somebody, viewer -> planning.close(id, StudyPlanEnding.OTHER, "算了", viewer))).as(what).isInstanceOf(NotFound.class);
        });
        for (var reader : List.of(around.get("helper"), around.get("keeper")))
            assertThatThrownBy(() -> school.as(reader, viewer -> planning.write(xiaoman, new Base(id, 1, null), TODAY, UNTIL, text(zhoumin), viewer))).isInstanceOf(NotFound.class);
        long unseen = transactions.execute(_ -> jdbc.sql("select count(*) from study.plan").query(Long.class).single());
        assertThat(unseen).as("nobody looks").isZero();
    }

    @Test
    void areWrittenOnceHoweverOftenSentAndOneLivesAtATime() {
        var id = StudyPlanId.next();
        assertThat(write(zhoumin, id, 0, new StudyText(List.of(), List.of(), null))).containsOnlyKeys("parts[0].subject", "stages[0].due");
        assertThat(write(zhoumin, id, 0, text(zhoumin))).isEmpty();
        assertThat(write(zhoumin, id, 0, text(zhoumin))).as("sent twice").isEmpty();
        assertThat(school.plan(xiaoman, zhoumin).versions()).hasSize(1);
        assertThat(write(zhoumin, StudyPlanId.next(), 0, text(zhoumin))).as("another lives").containsOnlyKeys("");
        var two = new StudyText(Stream.concat(school.plan(xiaoman, zhoumin).text().parts().stream(), Stream.of(part("语文", zhoumin))).toList(), school.plan(xiaoman, zhoumin).text().stages(), null);
        assertThat(write(zhoumin, id, 1, two)).isEmpty();
        assertThat(write(wuyan, id, 1, text(wuyan))).as("from an old page").isNotEmpty();
        assertThat(school.plan(xiaoman, zhoumin).text().parts()).extracting(StudyPart::line).containsExactly(1, 2);
        var twice = new StudyText(List.of(part("语文", zhoumin), part("语文", zhoumin)), two.stages(), null);
        assertThat(write(zhoumin, id, 2, twice)).containsKey("parts[1].subject");
        var ahead = new StudyText(two.parts(), List.of(new StudyStage(0, UNTIL.plusDays(1), null)), null);
        assertThat(write(zhoumin, id, 2, ahead)).containsOnlyKeys("stages[0].due");
        var last = new StudyText(two.parts(), List.of(new StudyStage(0, UNTIL, null)), null);
        assertThat(write(zhoumin, id, 2, last)).as("on the last day").isEmpty();
    }

    @Test
    void letASubjectTeacherWriteTheOwnSubjectsAlone() {
        var id = school.written(xiaoman, zhoumin, zhoumin);
        var now = school.plan(xiaoman, wuyan).text();
        var others = new StudyText(List.of(new StudyPart(1, "数学", "改了", "改了", "周三", "改了", now.parts().getFirst().tutor())), now.stages(), null);
        assertThat(write(wuyan, id, 1, others)).containsOnlyKeys("parts[0].tutor");
        assertThat(write(wuyan, id, 1, new StudyText(List.of(part("语文", wuyan)), now.stages(), null))).as("leaves another's out").containsOnlyKeys("");
        var added = Stream.concat(now.parts().stream(), Stream.of(part("语文", wuyan))).toList();
        assertThat(write(wuyan, id, 1, new StudyText(added, List.of(now.stages().getFirst()), null))).as("the stages are the owner's").containsOnlyKeys("");
        assertThat(write(wuyan, id, 1, new StudyText(added, now.stages(), null))).isEmpty();
        assertThatThrownBy(() -> school.as(wuyan, viewer -> planning.tell(id, 1, TODAY, Map.of(1, new Told(StudyOutcome.BETTER, "")), viewer))).as("another's effect").isInstanceOf(NotFound.class);
        school.done(wuyan, viewer -> planning.tell(id, 1, TODAY, Map.of(2, new Told(StudyOutcome.BETTER, "会找关键词了")), viewer));
        assertThat(school.plan(xiaoman, zhoumin).effect(1, 2)).hasValueSatisfying(effect -> assertThat(effect.words()).isEqualTo("会找关键词了"));
    }

    @Test
    void letASubjectTeacherWriteInTheOwnClassesAloneWhateverElseTheyKeep() {
        var both = school.colleague("吴燕", Role.SUBJECT, school.qingxi.fourth.id());
        school.qingxi.grant(both, Role.FILE_KEEPER, school.qingxi.qingshi, TODAY.minusDays(1), null);
        var id = school.written(xiaoman, zhoumin, zhoumin);
        var added = new StudyText(Stream.concat(school.plan(xiaoman, zhoumin).text().parts().stream(), Stream.of(part("语文", both))).toList(), school.plan(xiaoman, zhoumin).text().stages(), null);
        assertThatThrownBy(() -> write(both, id, 1, added)).as("of a class that they do not teach").isInstanceOf(NotFound.class);
        school.qingxi.grant(both, Role.SUBJECT, school.qingxi.third.id(), TODAY.minusDays(1), null);
        assertThat(write(both, id, 1, added)).isEmpty();
    }

    @Test
    void goOnFromOneThatStaysWhenTheNewOneIsRefused() {
        var id = school.written(xiaoman, zhoumin, zhoumin);
        var elsewhere = StudyPlanId.next();
        var principal = school.colleague("高校长", Role.PRINCIPAL, school.qingxi.hewan);
        var other = school.<ChildId>as(school.colleague("方婷", Role.FILE_KEEPER, school.qingxi.hewan), viewer -> ((org.nuanyang.roster.EnrolOutcome.Enrolled) program.getBean(org.nuanyang.roster.Roster.class)
                .enrol(school.qingxi.hewan, null, new org.nuanyang.roster.Facts().with(org.nuanyang.roster.Fact.NAME, "小河"), org.nuanyang.roster.Source.PAGE, viewer)).id());
        school.done(principal, viewer -> planning.write(other, new Base(elsewhere, 0, null), TODAY, UNTIL, text(principal), viewer));
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.write(xiaoman, new Base(elsewhere, 0, id), TODAY, UNTIL, text(zhoumin), viewer))).containsOnlyKeys("");
        assertThat(school.plan(xiaoman, zhoumin)).satisfies(plan -> {
            assertThat(plan.id()).isEqualTo(id);
            assertThat(plan.live()).as("nothing was ended").isTrue();
        });
    }

    @Test
    void fallDueStageByStageUntilEachSubjectIsTold() {
        var id = school.written(xiaoman, zhoumin, zhoumin, wuyan);
        var first = TODAY.plusWeeks(4);
        assertThat(school.plan(xiaoman, zhoumin).reviewOn()).isEqualTo(first);
        var county = school.qingxi.product.county();
        assertThat(jobs.of(county).call(() -> late.late(county, first))).as("on its day").noneMatch(each -> each.person().equals(wuyan.id()));
        assertThat(jobs.of(county).call(() -> late.late(county, first.plusDays(1)))).anySatisfy(each -> {
            assertThat(each.person()).isEqualTo(wuyan.id());
            assertThat(each.since()).isEqualTo(first.plusDays(1));
        });
        assertThat(school.<List<Late>>as(zhoumin, _ -> late.late(county, first.plusDays(1)))).as("people are not answered").isEmpty();
        assertThat(told(id, 1, Map.of(1, new Told(null, "")))).containsOnlyKeys("outcome1");
        assertThat(told(id, 1, Map.of(1, new Told(null, "只写了话")), TODAY.plusDays(1))).containsKeys("on", "outcome1");
        assertThat(told(id, 1, Map.of(1, new Told(StudyOutcome.SAME, "")))).isEmpty();
        assertThat(school.plan(xiaoman, zhoumin).reviewOn()).as("one is still missing").isEqualTo(first);
        assertThat(told(id, 1, Map.of(2, new Told(StudyOutcome.BETTER, "")))).isEmpty();
        assertThat(school.plan(xiaoman, zhoumin).reviewOn()).isEqualTo(TODAY.plusWeeks(12));
        assertThat(told(id, 1, Map.of(1, new Told(StudyOutcome.BETTER, "改了")))).as("a correction").isEmpty();
        assertThat(told(id, 1, Map.of(1, new Told(StudyOutcome.BETTER, "改了")))).as("sent twice").isEmpty();
        assertThat(school.plan(xiaoman, zhoumin).effect(1, 1)).hasValueSatisfying(effect -> assertThat(effect.take()).isEqualTo(2));
        var gone = new StudyText(List.of(part("英语", zhoumin)), school.plan(xiaoman, zhoumin).text().stages(), null);
        assertThat(write(zhoumin, id, 1, gone)).as("what is told stays").containsOnlyKeys("");
    }

    @Test
    void areSignedClosedAndGoneOnWith() {
        var id = school.written(xiaoman, zhoumin, wuyan);
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.signed(id, 1, TODAY.plusDays(1), null, null, viewer))).containsOnlyKeys("signedOn");
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.signed(id, 1, TODAY.minusDays(1), null, null, viewer))).as("before it was written").containsOnlyKeys("signedOn");
        school.done(zhoumin, viewer -> planning.signed(id, 1, TODAY, null, null, viewer));
        assertThat(school.plan(xiaoman, zhoumin).latest().signedOn()).isEqualTo(TODAY);
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.signed(id, 1, TODAY, null, null, viewer))).as("sent twice").isEmpty();
        var now = school.plan(xiaoman, zhoumin).text();
        var more = new StudyText(Stream.concat(now.parts().stream(), Stream.of(part("语文", zhoumin))).toList(), now.stages(), null);
        assertThat(write(zhoumin, id, 1, more)).as("the signed text was changed without a word").containsOnlyKeys("changed");
        assertThat(write(zhoumin, id, 1, new StudyText(more.parts(), more.stages(), "加语文"))).isEmpty();
        assertThat(school.plan(xiaoman, zhoumin).latest().signedOn()).as("to be signed anew").isNull();
        var next = StudyPlanId.next();
        school.done(zhoumin, viewer -> planning.write(xiaoman, new Base(next, 0, id), UNTIL.plusDays(1), UNTIL.plusWeeks(20), new StudyText(now.parts(), List.of(new StudyStage(0, UNTIL.plusWeeks(4), null)), null), viewer));
        assertThat(school.plan(xiaoman, zhoumin).follows()).isEqualTo(id);
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.tell(id, 1, TODAY, Map.of(1, new Told(StudyOutcome.SAME, "")), viewer))).as("the old one has ended").containsOnlyKeys("");
        assertThat(school.<Map<String, Refusal>>as(zhoumin, viewer -> planning.close(next, null, "", viewer))).containsOnlyKeys("ending");
        school.done(zhoumin, viewer -> planning.close(next, StudyPlanEnding.CAUGHT_UP, "跟上了", viewer));
        assertThat(listed(zhoumin)).as("it stays to be read").isTrue();
    }

    private Map<String, Refusal> write(Account by, StudyPlanId id, int version, StudyText text) {
        return school.as(by, viewer -> planning.write(xiaoman, new Base(id, version, null), TODAY, UNTIL, text, viewer));
    }

    private Map<String, Refusal> told(StudyPlanId id, int stage, Map<Integer, Told> told) {
        return told(id, stage, told, TODAY);
    }

    private Map<String, Refusal> told(StudyPlanId id, int stage, Map<Integer, Told> told, LocalDate on) {
        return school.as(zhoumin, viewer -> planning.tell(id, stage, on, told, viewer));
    }

    private boolean listed(Account reader) {
        return school.as(reader, lists::all).stream().anyMatch(plan -> plan.child().equals(xiaoman));
    }

    private long rows(StudyPlanId id, Account reader) {
        return school.as(reader, _ -> transactions.execute(_ -> jdbc.sql("select count(*) from study.plan_part where plan_id = :id").param("id", id.value()).query(Long.class).single()));
    }
}
