package org.nuanyang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.pairing.KeyChildren;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.Roster;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

@DisplayName("指标的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class FiguresPagesTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/figures/[^\"]+)\"");

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;
    @Autowired KeyChildren key;

    private Counted there;
    private ChildId left;

    @BeforeEach
    void lay() {
        there = new Counted("页" + System.nanoTime(), qingxi, orgs, roster, viewers);
        left = there.enrolled(there.oakThird, Counted.left("小满"));
        there.enrolled(there.oakFourth, Counted.atHome("小雪"));
        there.enrolled(there.elmThird, Counted.left("小寒"));
    }

    @Test
    void areNotFoundByAnotherSchool() {
        var outsider = browser(Role.PRINCIPAL, there.elm);
        for (var page : List.of("/figures?place=" + there.oak, "/figures/counted?place=" + there.oakThird.id(), "/figures/counted/children?place=" + there.oak,
                "/figures/counted?place=" + there.township, "/figures/counted/children?place=" + qingxi.county, "/figures/no-such-figure"))
            assertThat(outsider.get(page).status()).as(page).isEqualTo(404);
        assertThat(browser(Role.ADMINISTRATOR, qingxi.county).get("/figures").status()).isEqualTo(404);
    }

    @Test @DisplayName("从县里的数，一次点一下，到乡镇、学校、班级，再到学生")
    void leadFromTheCountysNumberToTheChildren() {
        var officer = browser(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/figures").body()).contains("清溪县", "建档率", "还没有记录", "入学率").doesNotContain("小满");
        var county = officer.get("/figures/counted?place=" + qingxi.county);
        assertThat(county.body()).contains("按本县采用的口径");
        var township = followed(officer, county.body(), there.township);
        var school = followed(officer, township, there.oak);
        var klass = followed(officer, school, there.oakThird.id());
        assertThat(klass).contains("按性别");
        var children = link(klass, "/children");
        assertThat(officer.get(children).body()).contains("小满", "共 1 名").doesNotContain("小寒", "/children/" + left);
        assertThat(browser(Role.PRINCIPAL, there.oak).get(children).body()).contains("href=\"/children/" + left + "\"");
    }

    @Test
    void sayWhoIsStillMissing() {
        var principal = browser(Role.PRINCIPAL, there.oak);
        var page = principal.get("/figures?place=" + there.oak).body();
        assertThat(page).contains("还差 1");
        assertThat(principal.get("/figures/pairing/children?place=" + there.oak + "&part=MISSING").body()).contains("小满").doesNotContain("小雪");
        assertThat(principal.get("/figures/health-check?place=" + there.oak).body()).contains("还没有记录").doesNotContain("0%");
    }

    @Test
    void openWhoJoinedFromTheWholeAndFromAClass() {
        var principal = browser(Role.PRINCIPAL, there.oak);
        var all = principal.get("/figures?place=" + there.oak).body();
        assertThat(principal.get(link(all, "/joined/children")).body()).contains("小满", "期初", "（不在这里）");
        var told = principal.get("/figures/joined?place=" + there.oak).body();
        assertThat(principal.get(link(told, "cell=" + there.oakThird.id())).body()).contains("小满", "href=\"/children/" + left + "\"");
    }

    @Test
    void openTheNumbersOfTheTimeBeforeToo() {
        var owner = Counted.owner(environment);
        for (var earlier : List.of("update roster.child set enrolled_on = '2026-02-10' where id = :id", "update roster.enrolment set from_on = '2026-02-10' where child_id = :id",
                "update roster.spell set from_on = '2026-02-10' where child_id = :id")) owner.sql(earlier).param("id", left.value()).update();
        var principal = browser(Role.PRINCIPAL, there.oak);
        for (var page : List.of("/figures?place=", "/figures/joined?place=")) {
            var told = principal.get(page + there.oak).body();
            assertThat(principal.get(link(told, "/joined/children?place=" + there.oak + "&span=2026-02")).body()).as(page).contains("2026年2月", "小满", "共 1 名");
        }
        var officer = browser(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/figures/agreement?place=" + there.oak).body()).doesNotContain("span=2026-02");
        assertThat(principal.get("/figures/joined?place=" + there.oak + "&span=2025-03").body()).as("with which the oldest month is compared").contains("2025年3月");
    }

    @Test @DisplayName("谁是重点对象、按什么情形列入，只有能打开档案的人看得到名单")
    void hideTheListOfKeyChildrenAboveTheSchool() {
        there.as(Role.PRINCIPAL, there.oak, viewer -> key.mark(left, "父母久不联系", viewer));
        var list = "/figures/key-pairing/children?part=DENOMINATOR&place=" + there.oak;
        assertThat(browser(Role.PRINCIPAL, there.oak).get(list).body()).contains("小满");
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get(list).status()).isEqualTo(404);
        var agreement = "/figures/agreement/children?part=DENOMINATOR&place=" + there.oak;
        assertThat(browser(Role.PRINCIPAL, there.oak).get(agreement).body()).contains("小满");
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get(agreement).status()).isEqualTo(404);
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get("/figures?place=" + there.oak).body()).doesNotContain("/figures/agreement/children");
        var byGround = "/figures/counted/children?by=CATEGORY&cell=BOTH_AWAY&place=" + there.oak;
        assertThat(browser(Role.PRINCIPAL, there.oak).get(byGround).body()).contains("小满");
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get(byGround).status()).isEqualTo(404);
        assertThat(browser(Role.COUNTY_OFFICER, qingxi.county).get("/figures/counted?by=CATEGORY&place=" + there.oak).body()).contains("父母双方外出").doesNotContain("&amp;cell=");
    }

    @Test
    void tellOfEveryTimeAndDimension() {
        var principal = browser(Role.PRINCIPAL, there.oak);
        for (var span : List.of("now", "2026-02", "2026-03", "year-2025", "nonsense")) {
            assertThat(principal.get("/figures?span=" + span).status()).as(span).isEqualTo(200);
            for (var indicator : Indicator.values()) {
                var name = indicator.name().toLowerCase().replace('_', '-');
                assertThat(principal.get("/figures/" + name + "?span=" + span).status()).as(name + " " + span).isEqualTo(200);
                assertThat(principal.get("/figures/" + name + "/children?part=MISSING&span=" + span).status()).as(name + " " + span).isEqualTo(indicator.recorded() && !indicator.listedTo().isEmpty() ? 200 : 404);
            }
        }
        for (var dimension : Dimension.values()) assertThat(principal.get("/figures/in-care?by=" + dimension).status()).as(dimension.name()).isEqualTo(200);
    }

    private Browser browser(Role role, OrgId org) {
        return new Browser(port).as(there.somebody(role, org).login(), Qingxi.PASSWORD);
    }

    private String followed(Browser browser, String page, OrgId place) {
        return browser.get(link(page, "place=" + place)).body();
    }

    private static String link(String page, String part) {
        return LINK.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).filter(url -> url.contains(part)).findFirst()
                .orElseThrow(() -> new AssertionError("no link with " + part + " in " + page));
    }
}
