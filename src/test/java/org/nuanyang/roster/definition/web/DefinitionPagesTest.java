package org.nuanyang.roster.definition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Recount;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.nuanyang.roster.definition.Definition;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.definition.Numbers;
import org.nuanyang.roster.definition.WorkingDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("县按哪个口径工作，一个孩子在各口径下算不算")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class DefinitionPagesTest {
    private static final LocalDate TODAY = Qingxi.TODAY;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired Recount recount;
    @Autowired Definitions definitions;
    @Autowired OwnerDatabase owner;
    @Autowired JdbcClient jdbc;

    @BeforeEach void nothingChosen() {
        JdbcClient.create(owner.open()).sql("delete from roster.county_definition").update();
    }

    @Test void leavesDecidingToTheCounty() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/definitions").body()).contains("国发〔2016〕13号", "本县现用").doesNotContain("/definitions/new");
        assertThat(principal.get("/definitions/new").status()).isEqualTo(404);
        assertThat(principal.post("/definitions", form("NATIONAL", "2026-04-01")).status()).isEqualTo(404);
        assertThat(principal.post("/definitions/" + UUID.randomUUID() + "/withdrawal").status()).isEqualTo(404);
    }

    @Test void showsNoChildToTheAdministratorButTheSums() {
        enrolled(family("小算", "2025-02-10", "2025-02-10"));
        var administrator = somebody(Role.ADMINISTRATOR, qingxi.county);
        assertThat(administrator.get("/definitions").body()).contains("调整本县口径").doesNotContain("共 1 人");
        assertThat(administrator.get("/definitions/new?" + query("NATIONAL", "2026-04-01")).body()).contains("全县列入的学生由");
    }

    @Test void foreseesDecidesAndCountsAnew() {
        var one = enrolled(family("小一", "2025-02-10", null));
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(counts(one)).isEqualTo("COUNTS");
        var foreseen = officer.get("/definitions/new?" + query("NATIONAL", "2026-04-01"));
        assertThat(foreseen.body()).contains("2026-04-01 起按国家口径", "少 ");
        assertThat(officer.post("/definitions", form("NATIONAL", "2026-04-01")).location()).isEqualTo("/definitions");
        assertThat(officer.post("/definitions", form("NATIONAL", "2026-04-01")).location()).isEqualTo("/definitions");
        assertThat(definitions.all(990101)).hasSize(1);
        assertThat(definitions.inForce(990101, LocalDate.of(2026, 3, 31)).definition()).isEqualTo(Definition.COUNTY);
        assertThat(definitions.inForce(990101, LocalDate.of(2026, 4, 1)).definition()).isEqualTo(Definition.NATIONAL);
        assertThat(definitions.inForce(990101, TODAY).until()).isEqualTo("2026-04-01");
        recount.recount(LocalDate.of(2026, 3, 31));
        assertThat(counts(one)).isEqualTo("COUNTS");
        recount.recount(LocalDate.of(2026, 4, 1));
        assertThat(counts(one)).isEqualTo("DOES_NOT");
    }

    @Test void isAskedAgainOnTheDayEvenForFilesWrittenMeanwhile() {
        officer(viewer -> definitions.choose(LocalDate.of(2026, 4, 1), Definition.NATIONAL, Numbers.USUAL, viewer));
        var later = enrolled(family("小后", "2025-02-10", null));
        assertThat(stored(later, "counts_until")).isEqualTo("2026-04-01");
    }

    @Test void countsAnewAtOnceWhatHoldsFromToday() throws InterruptedException {
        var child = enrolled(family("小今", "2026-02-01", null));
        assertThat(counts(child)).isEqualTo("DOES_NOT");
        officer(viewer -> definitions.choose(TODAY, Definition.COUNTY, new Numbers(1, 6, 30), viewer));
        for (int tries = 0; tries < 100 && !counts(child).equals("COUNTS"); tries++) Thread.sleep(Duration.ofMillis(50));
        assertThat(counts(child)).isEqualTo("COUNTS");
        assertThat(somebody(Role.FILE_KEEPER, qingxi.qingshi).get("/children").body()).contains("按县关爱行动口径（连续 1 个月）");
    }

    @Test void takesBackOnlyWhatHasNotBegun() {
        officer(viewer -> definitions.choose(TODAY, Definition.EDUCATION, Numbers.USUAL, viewer));
        officer(viewer -> definitions.choose(LocalDate.of(2026, 9, 1), Definition.NATIONAL, Numbers.USUAL, viewer));
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        for (var choice : definitions.all(990101)) {
            officer.get("/definitions");
            officer.post("/definitions/" + choice.id() + "/withdrawal");
        }
        assertThat(definitions.all(990101)).extracting(choice -> choice.definition() + " " + choice.stands())
                .containsExactly("NATIONAL false", "EDUCATION true");
    }

    @Test void refusesToChangeWhatWasReported() {
        officer(viewer -> definitions.choose(TODAY, Definition.COUNTY, Numbers.USUAL, viewer));
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        var refused = officer.post("/definitions", form("NATIONAL", "2026-03-11"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("2026-03-11 已经过去。请填 2026-03-12 或以后的日期");
        assertThat(officer.post("/definitions", "definition", "NATIONAL", "countyMonths", "0", "educationMonths", "6", "shortVisitDays", "x", "from", "").body())
                .contains("请填写自哪天起采用", "“x”");
    }

    @Test void readsTheSameSituationsForSumsAsForFiles() {
        var before = officer(viewer -> definitions.tallies(Numbers.USUAL, viewer));
        var children = List.of(family("甲", "2025-02-10", "2025-03"), family("乙", "2025-02-10", null), family("丙", null, null),
                new Facts().with(NAME, "丁").with(ORPHAN, true), new Facts().with(NAME, "戊").with(FATHER_AWAY, true).with(FATHER_NAME, "某"),
                family("己", "2025-01-01", null).with(MOTHER_CAN_GUARD, false), new Facts().with(NAME, "庚").with(PARENT_PLACE, "广东").with(PARENT_NAME, "家长"))
                .stream().map(this::enrolled).toList();
        var after = officer(viewer -> definitions.tallies(Numbers.USUAL, viewer));
        var files = as(qingxi.qingshi, keeper -> children.stream().map(child -> roster.open(child, keeper)).toList());
        for (var each : Definition.values()) {
            var answers = files.stream().map(file -> new WorkingDefinition(each, Numbers.USUAL, null).answer(file.situation(), TODAY)).toList();
            assertThat(after.get(each).counts() - before.get(each).counts()).as(each.name())
                    .isEqualTo((int) answers.stream().filter(answer -> answer.counts()).count());
            assertThat(after.get(each).cannotTell() - before.get(each).cannotTell()).as(each.name())
                    .isEqualTo((int) answers.stream().filter(answer -> !answer.missing().isEmpty()).count());
        }
    }

    @Test void showsAChildUnderEachDefinitionOnAnyDay() {
        var child = enrolled(family("小满", "2025-02-10", "2025-12-20"));
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get("/children/" + child + "/membership").status()).isEqualTo(404);
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        assertThat(homeroom.get("/children/" + child).body()).contains("各口径", "/membership", "列入：父亲自 2025-02-10 起外出，已满 3 个月");
        assertThat(homeroom.get("/children/" + child + "/membership").body())
                .contains("暂不能断定：未填是否农村户籍", "/sections/home#ruralHousehold", "不列入：母亲自 2025-12-20 起外出，未满 6 个月", "双亲留守");
        assertThat(homeroom.get("/children/" + child + "/membership?on=2025-04-30").body()).contains("2025-05-10 起结论会变");
        assertThat(homeroom.get("/children/" + child + "/membership?on=2027-01-01").body()).contains("2027-01-01 还没有到");
    }

    @Test void aParentWhoComesHomeAndLeavesAgainWasAwayAllAlong() {
        var child = enrolled(family("小归", "2025-02-10", null));
        amended(child, new Facts().with(FATHER_AWAY, false));
        assertThat(counts(child)).isEqualTo("DOES_NOT");
        amended(child, new Facts().with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2026-03-12")));
        assertThat(counts(child)).isEqualTo("COUNTS");
    }

    private ChildId enrolled(Facts facts) {
        return as(qingxi.qingshi, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    private void amended(ChildId child, Facts told) {
        as(qingxi.qingshi, viewer -> roster.amend(child, roster.open(child, viewer).version(), told, Set.of(), Source.PAGE, viewer));
    }

    /** At home where no date is given. */
    private static Facts family(String name, String father, String mother) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2016-05-20"));
        if (father == null) facts.with(FATHER_AWAY, false);
        else facts.with(FATHER_AWAY_SINCE, RoughDate.parse(father));
        if (mother == null) facts.with(MOTHER_AWAY, false);
        else facts.with(MOTHER_AWAY_SINCE, RoughDate.parse(mother));
        return facts;
    }

    private static String[] form(String definition, String from) {
        return new String[] {"definition", definition, "countyMonths", "3", "educationMonths", "6", "shortVisitDays", "30", "from", from};
    }

    private static String query(String definition, String from) {
        return "definition=" + definition + "&countyMonths=3&educationMonths=6&shortVisitDays=30&from=" + from;
    }

    private String counts(ChildId child) {
        return stored(child, "counts");
    }

    private String stored(ChildId child, String column) {
        return JdbcClient.create(owner.open()).sql("select " + column + "::text from roster.child where id = :id").param("id", child.value())
                .query(String.class).single();
    }

    private <R> R officer(Function<Viewer, R> work) {
        var viewer = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "陈科").id(), Role.COUNTY_OFFICER, qingxi.qingshi.value(), qingxi.hewan.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private <R> R as(OrgId school, Function<Viewer, R> work) {
        var viewer = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "档案员").id(), Role.FILE_KEEPER, school.value());
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
