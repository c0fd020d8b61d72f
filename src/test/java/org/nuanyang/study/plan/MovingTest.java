package org.nuanyang.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.study.plan.Studied.TODAY;

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
import org.nuanyang.roster.AmendOutcome;
import org.nuanyang.roster.ChildFile;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Transfers;
import org.nuanyang.roster.going.Merging;
import org.nuanyang.study.Learners;
import org.nuanyang.study.group.GroupId;
import org.nuanyang.study.group.Groups;
import org.nuanyang.study.group.VillageGroup;
import org.nuanyang.study.plan.listed.StudyPlanLists;
import org.nuanyang.study.turning.TurningId;
import org.nuanyang.study.turning.TurningOutcome;
import org.nuanyang.study.turning.Turnings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("转学、合并以后的学习帮扶")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class MovingTest {
    @Autowired ApplicationContext program;
    @Autowired StudyPlanning planning;
    @Autowired StudyPlanLists lists;
    @Autowired Turnings turnings;
    @Autowired Groups groups;
    @Autowired Learners learners;
    @Autowired Roster roster;
    @Autowired Transfers transfers;
    @Autowired Merging merging;

    private Studied school;
    private Account zhoumin;
    private Account keeper;
    private ChildId child;
    private String name;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        keeper = school.colleague("孙丽", Role.FILE_KEEPER, school.qingxi.qingshi);
        name = "移" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace('a', '安').replace('b', '白').replace('c', '晨').replace('d', '东').replace('e', '恩').replace('f', '方');
        name = name.substring(0, Math.min(6, name.length()));
        child = school.child(name);
    }

    @Test
    void goAlongWithTheChildAndAskForAnOwnerThere() {
        var plan = school.written(child, zhoumin, zhoumin);
        var turning = TurningId.next();
        school.done(zhoumin, viewer -> turnings.begin(child, turning, "数学", "爱发言", "后两题空着", viewer));
        var group = grouped();
        moved();
        var there = school.colleague("方校长", Role.PRINCIPAL, school.qingxi.hewan);
        assertThatThrownBy(() -> school.as(zhoumin, viewer -> learners.learner(child, viewer))).as("not theirs any more").isInstanceOf(NotFound.class);
        assertThat(school.as(zhoumin, lists::all)).noneMatch(each -> each.child().equals(child));
        assertThat(school.as(zhoumin, turnings::all)).noneMatch(each -> each.child().equals(child));
        assertThat(school.as(there, lists::all)).filteredOn(each -> each.child().equals(child)).singleElement().satisfies(each -> assertThat(each.unowned()).isTrue());
        school.done(there, viewer -> planning.hand(plan, there.id(), viewer));
        assertThat(school.plan(child, there).owner()).isEqualTo(there.id());
        school.done(there, viewer -> turnings.close(turning, TurningOutcome.TURNED, "交得齐", viewer));
        assertThat(school.as(zhoumin, viewer -> groups.find(group, viewer)).members()).as("who has gone is no name on the list of the group").isEmpty();
        assertThatThrownBy(() -> school.as(there, viewer -> groups.find(group, viewer))).as("a group of another school").isInstanceOf(NotFound.class);
    }

    @Test
    void standWithTheClosedFileWhileItIsMergedAndComeBack() {
        var twin = school.child(name);
        var plan = school.written(twin, zhoumin, zhoumin);
        var kept = file(child);
        var other = file(twin);
        AmendOutcome outcome = school.as(keeper, viewer -> merging.merge(child, kept.version(), twin, other.version(), Set.of(), viewer));
        assertThat(outcome).isInstanceOf(AmendOutcome.Amended.class);
        assertThat(school.as(zhoumin, lists::all)).as("nobody is asked for a closed file").noneMatch(each -> each.child().equals(twin));
        Map<String, Refusal> refused = school.as(zhoumin, viewer -> planning.write(child, new StudyPlanning.Base(StudyPlanId.next(), 0, null), TODAY, TODAY.plusWeeks(16), Studied.text(zhoumin), viewer));
        assertThat(refused).as("the kept file has none of its own in the way").isEmpty();
        var merge = school.as(keeper, viewer -> merging.of(file(child), viewer)).getFirst();
        List<Refusal> against = school.as(keeper, viewer -> merging.reverse(merge.id(), viewer));
        assertThat(against).isEmpty();
        assertThat(school.as(zhoumin, lists::all)).filteredOn(each -> each.id().equals(plan)).as("as it was").hasSize(1);
    }

    private ChildFile file(ChildId id) {
        return school.as(keeper, viewer -> roster.open(id, viewer));
    }

    private GroupId grouped() {
        var id = GroupId.next();
        var held = new VillageGroup(id, school.qingxi.qingshi, "石桥小组", "石桥村", "村委会", "周六", "张婶", zhoumin.id(), zhoumin.id(), TODAY, TODAY.plusWeeks(12), 0, List.of(), List.of());
        school.done(zhoumin, viewer -> groups.write(held, Set.of(child), child, Set.of(zhoumin.id().value()), viewer));
        return id;
    }

    private void moved() {
        var there = school.colleague("方婷", Role.FILE_KEEPER, school.qingxi.hewan);
        school.as(keeper, viewer -> transfers.offer(List.of(roster.open(child, viewer)), school.qingxi.hewan, "", null, viewer));
        school.as(there, viewer -> transfers.accept(transfers.transfersFor(viewer).stream().filter(asked -> asked.childName().equals(name) && asked.answer() == null).findFirst().orElseThrow().id(), viewer));
    }
}
