package org.nuanyang.study.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.NotFound;
import org.nuanyang.common.Refusal;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.study.plan.Studied;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("校外学习小组")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class GroupsTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Groups groups;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Studied school;
    private Account zhoumin;
    private Account guide;
    private ChildId xiaoman;
    private ChildId xiaomai;

    @BeforeEach
    void meet() {
        school = new Studied(program);
        zhoumin = school.homeroom();
        guide = school.colleague("王晓燕", Role.HOMEROOM, school.qingxi.fourth.id());
        xiaoman = school.child("小满");
        xiaomai = school.child("小麦");
    }

    @Test
    void showTheirMembersToThoseWhoTeachThemAndToTheGuideAlone() {
        var id = made();
        assertThat(members(zhoumin, id)).containsExactlyInAnyOrder("小满", "小麦");
        assertThat(members(school.principal(), id)).hasSize(2);
        assertThat(members(guide, id)).as("the guide").hasSize(2);
        assertThat(members(school.colleague("钱老师", Role.HOMEROOM, school.qingxi.fourth.id()), id)).as("a colleague of another class").isEmpty();
        var nosy = school.colleague("吴老师", Role.HOMEROOM, school.qingxi.fourth.id());
        assertThatThrownBy(() -> school.as(nosy, viewer -> groups.write(new VillageGroup(id, school.qingxi.qingshi, "石桥小组", "石桥村", "村委会", "周六", "张婶", nosy.id(), nosy.id(), TODAY, TODAY.plusWeeks(12), 1, List.of(), List.of()),
                Set.of(), null, Set.of(nosy.id().value()), viewer))).as("makes nobody the guide but who made the group").isInstanceOf(NotFound.class);
        assertThat(school.<Integer>as(nosy, _ -> transactions.execute(_ -> jdbc.sql("update study.village_group set guide = :me where id = :id").param("me", nosy.id().value()).param("id", id.value()).update()))).as("in the database").isZero();
        for (var stranger : List.of(school.colleague("外校长", Role.PRINCIPAL, school.qingxi.hewan), school.colleague("马主任", Role.TOWNSHIP_OFFICER, school.qingxi.township), school.helper(xiaoman)))
            assertThatThrownBy(() -> school.as(stranger, viewer -> groups.find(id, viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void areMadeOnceChangedByOneAndTheirSessionsToldByTheGuide() {
        var id = made();
        assertThat(write(group(id, 0), Set.of(xiaoman, xiaomai))).as("sent twice").isEmpty();
        assertThat(write(group(id, 0), Set.of(xiaoman))).as("with other members: nothing is lost silently").containsOnlyKeys("");
        assertThat(members(zhoumin, id)).hasSize(2);
        assertThat(write(group(id, 1), Set.of(xiaoman))).isEmpty();
        assertThat(members(zhoumin, id)).as("one has left").containsExactly("小满");
        assertThat(write(group(id, 1), Set.of(xiaoman))).as("from an old page").containsOnlyKeys("");
        assertThat(told(1, TODAY.plusDays(1), "读书", Set.of(xiaoman), id)).containsOnlyKeys("on");
        assertThat(told(1, TODAY.minusDays(1), "读书", Set.of(xiaoman), id)).as("before it began").containsOnlyKeys("on");
        assertThat(told(1, TODAY, " ", Set.of(xiaoman), id)).containsOnlyKeys("done");
        assertThat(told(1, TODAY, "读书", Set.of(xiaoman), id)).isEmpty();
        assertThat(told(1, TODAY, "读书", Set.of(xiaoman), id)).as("sent twice").isEmpty();
        assertThat(told(1, TODAY, "读书", Set.of(), id)).as("with others there").containsOnlyKeys("");
        assertThat(school.as(zhoumin, viewer -> groups.find(id, viewer)).sessions()).singleElement().satisfies(session -> assertThat(session.there()).containsExactly(xiaoman));
        assertThatThrownBy(() -> school.as(school.subject(), viewer -> groups.told(id, 2, TODAY, "读书", "张婶", Set.of(), viewer))).isInstanceOf(NotFound.class);
    }

    @Test
    void wantAGrownUpOnTheSpot() {
        var browser = new Browser(port).as(zhoumin.login(), Qingxi.PASSWORD);
        var id = Pattern.compile("name=\"group\" value=\"([0-9a-f-]{36})\"").matcher(browser.get("/study/groups/new").body()).results().findFirst().orElseThrow().group(1);
        String[] fields = {"group", id, "version", "0", "name", "石桥小组", "village", "石桥村", "place", "村委会", "hours", "周六", "guide", guide.id().toString(), "from", "2026-03-12", "until", "2026-07-01", "children", xiaoman.toString(), "leader", ""};
        var wrong = browser.post("/study/groups", fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("孩子不能没有大人在场", "石桥小组");
        var whole = new java.util.ArrayList<>(List.of(fields));
        whole.addAll(List.of("adult", "张婶"));
        assertThat(browser.post("/study/groups", whole.toArray(String[]::new)).location()).isEqualTo("/study/groups/" + id);
        assertThat(browser.get("/study/groups/" + id).body()).contains("石桥村", "小满", "张婶", "记一次活动");
        assertThat(browser.get("/study/groups").body()).contains("石桥小组", "王晓燕");
    }

    @Test
    void areAskedWhoseTheyAreByWhoeverWorksAtTwoSchools() {
        var both = school.principal();
        school.qingxi.grant(both, Role.PRINCIPAL, school.qingxi.hewan, TODAY.minusDays(1), null);
        var browser = new Browser(port).as(both.login(), Qingxi.PASSWORD);
        assertThat(browser.get("/study/groups/new").body()).contains("school=" + school.qingxi.qingshi, "school=" + school.qingxi.hewan).doesNotContain("name=\"group\"");
        for (var one : List.of(school.qingxi.qingshi, school.qingxi.hewan)) {
            var form = browser.get("/study/groups/new?school=" + one).body();
            var id = Pattern.compile("name=\"group\" value=\"([0-9a-f-]{36})\"").matcher(form).results().findFirst().orElseThrow().group(1);
            assertThat(form.contains(xiaoman.toString())).isEqualTo(one.equals(school.qingxi.qingshi));
            if (one.equals(school.qingxi.hewan)) continue;
            assertThat(browser.post("/study/groups", "group", id, "version", "0", "school", one.toString(), "name", "石桥小组", "village", "石桥村", "place", "村委会", "hours", "周六", "adult", "张婶", "guide", guide.id().toString(),
                    "from", "2026-03-12", "until", "2026-07-01", "children", xiaoman.toString(), "leader", "").location()).isEqualTo("/study/groups/" + id);
        }
        assertThat(browser.get("/study/groups/new?school=" + school.qingxi.township).status()).isEqualTo(404);
    }

    private GroupId made() {
        var id = GroupId.next();
        assertThat(write(group(id, 0), Set.of(xiaoman, xiaomai))).isEmpty();
        return id;
    }

    private VillageGroup group(GroupId id, int version) {
        return new VillageGroup(id, school.qingxi.qingshi, "石桥小组", "石桥村", "村委会", "周六", "张婶", guide.id(), zhoumin.id(), TODAY, TODAY.plusWeeks(12), version, List.of(), List.of());
    }

    private Map<String, Refusal> write(VillageGroup group, Set<ChildId> children) {
        return school.as(zhoumin, viewer -> groups.write(group, children, xiaoman, Set.of(guide.id().value()), viewer));
    }

    private Map<String, Refusal> told(int number, LocalDate on, String done, Set<ChildId> there, GroupId id) {
        return school.as(guide, viewer -> groups.told(id, number, on, done, "张婶", there, viewer));
    }

    private List<String> members(Account reader, GroupId id) {
        return school.as(reader, viewer -> groups.find(id, viewer)).members().stream().map(VillageGroup.Member::name).toList();
    }
}
