package org.nuanyang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.*;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("按情形找：页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class NamedListPagesTest {
    private static final Pattern KEPT = Pattern.compile("/children/lists/([0-9a-f-]{36})/removal");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;

    @Test void answersWhatSomebodyTyped() {
        enrolled("柳青青", "1950-03-01");
        enrolled("柳红红", "1990-03-01");
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        var page = keeper.get("/children?q=" + typed("监护人超过70岁的 柳")).body();
        assertThat(page).contains("柳青青", "监护人满 70 周岁", "value=\"old-guardian.70\" checked").doesNotContain("柳红红");
        assertThat(keeper.get("/children?q=" + typed("柳") + "&is=old-guardian.70&is=no-card").body()).contains("柳青青", "还没发联系卡").doesNotContain("柳红红");
        assertThat(keeper.get("/children?q=" + typed("柳") + "&is=old-guardian.70&is=boarding").body()).doesNotContain("柳青青</a>");
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get("/children?q=" + typed("监护人超过70岁的 柳")).body()).doesNotContain("柳青青");
    }

    @Test void keepsAListForOneselfAndForColleagues() {
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        assertThat(keeper.post("/children/lists?is=old-guardian.70&q=" + typed("柳青青"), "name", "年纪大的监护人", "with", qingxi.qingshi.toString()).status()).isEqualTo(302);
        assertThat(keeper.post("/children/lists?is=boarding", "name", "自己看的").location()).endsWith("/children/lists");
        var mine = keeper.get("/children/lists").body();
        assertThat(mine).contains("年纪大的监护人", "自己看的", "href=\"/children?is=old-guardian.70\"").doesNotContain("柳青青");
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/children/lists").body()).contains("年纪大的监护人").doesNotContain("自己看的");
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).get("/children/lists").body()).doesNotContain("年纪大的监护人");
        var id = KEPT.matcher(mine);
        assertThat(id.find()).isTrue();
        assertThat(principal.post("/children/lists/" + id.group(1) + "/removal").status()).isEqualTo(404);
        assertThat(keeper.post("/children/lists/" + id.group(1) + "/removal").status()).isEqualTo(302);
        assertThat(keeper.post("/children/lists/" + id.group(1) + "/removal").status()).isEqualTo(404);
        assertThat(keeper.post("/children/lists?is=boarding", "name", "别校的", "with", qingxi.hewan.toString()).status()).isEqualTo(404);
        assertThat(keeper.get(keeper.post("/children/lists?is=boarding", "name", " ").location()).body()).contains("请给名单起个名字");
    }

    @Test void sharesAListInATownshipAndInTheCounty() {
        assertThat(somebody(Role.TOWNSHIP_OFFICER, qingxi.township).post("/children/lists?is=boarding", "name", "镇里用的", "with", qingxi.township.toString()).status()).isEqualTo(302);
        assertThat(somebody(Role.TOWNSHIP_OFFICER, qingxi.township).get("/children/lists").body()).contains("镇里用的");
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).post("/children/lists?is=boarding", "name", "县里用的", "with", qingxi.county.toString()).status()).isEqualTo(302);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/children/lists").body()).contains("县里用的").doesNotContain("镇里用的");
        assertThat(somebody(Role.PRINCIPAL, qingxi.qingshi).get("/children/lists").body()).doesNotContain("县里用的", "镇里用的");
    }

    @Test void printsTheCardsAndTheContactTableOfAList() {
        var child = enrolled("桑榆", "1948-03-01");
        var keeper = somebody(Role.FILE_KEEPER, qingxi.qingshi);
        var list = "is=old-guardian.75&q=" + typed("桑榆");
        assertThat(keeper.get("/children?" + list).body()).contains("/children/cards?", "/children/contact-table.xlsx?", "/children/nudges?");
        assertThat(keeper.get("/children/cards?" + list).body()).contains("桑榆", "name=\"is\" value=\"old-guardian.75\"");
        assertThat(new String(keeper.takeOut("/children/cards.pdf?" + list).bytes(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(keeper.takeOut("/children/contact-table.xlsx?" + list).bytes()).startsWith('P', 'K');
        assertThat(keeper.get("/children/cards?" + list).body()).contains("name=\"child\" value=\"" + child + "\"");
        var since = enrolled("桑榆二", "1948-03-01");
        assertThat(keeper.post("/children/cards?" + list).status()).isEqualTo(404);
        assertThat(somebody(Role.FILE_KEEPER, qingxi.hewan).post("/children/cards?" + list, "child", child.toString()).status()).isEqualTo(404);
        assertThat(keeper.post("/children/cards?" + list, "child", child.toString()).status()).isEqualTo(302);
        assertThat(keeper.get("/children?is=no-card&q=" + typed("桑榆")).body()).as("shown to nobody when the cards were handed out").contains("/children/" + since + "\"");
        assertThat(keeper.get("/children?is=no-card&q=" + typed("桑榆")).body()).doesNotContain("/children/" + child + "\"");
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/children/cards?" + list).status()).isEqualTo(404);
        assertThat(somebody(Role.COUNTY_OFFICER, qingxi.county).get("/children/contact-table.xlsx?" + list).status()).isEqualTo(404);
    }

    @Test void asksForKeyChildrenOnlyWhereFilesMayBeOpened() {
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/children/lists").body()).contains("/children?is=key\"");
        assertThat(principal.get("/children?is=key").body()).contains("value=\"key\" checked");
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/children/lists").body()).contains("/children?is=boarding\"").doesNotContain("is=key", "重点帮扶对象");
        for (var asked : new String[] {"is=key", "is=key&is=boarding", "q=" + typed("重点对象")})
            assertThat(officer.get("/children?" + asked).body()).doesNotContain("value=\"key\"", "重点帮扶对象");
    }

    @Test void remindsTheHomeroomTeachersOfAList() {
        enrolled("槐花", "1949-03-01");
        var homeroom = somebody(Role.HOMEROOM, qingxi.third.id());
        var principal = somebody(Role.PRINCIPAL, qingxi.qingshi);
        var answer = principal.post("/children/nudges?is=old-guardian.76&q=" + typed("槐花"));
        assertThat(principal.get(answer.location()).body()).contains("位班主任");
        assertThat(homeroom.get("/messages").body()).contains("监护人满 76 周岁").doesNotContain("槐花");
        assertThat(principal.get(principal.post("/children/nudges?is=old-guardian.76&q=" + typed("槐花")).location()).body()).contains("今天都已经提醒过了");
        assertThat(homeroom.post("/children/nudges?is=old-guardian.76").status()).isEqualTo(404);
        assertThat(principal.post("/children/nudges").status()).isEqualTo(404);
    }

    private ChildId enrolled(String name, String guardianBorn) {
        var facts = new Facts().with(NAME, name).with(GUARDIAN_NAME, "奶奶" + name).with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER)
                .with(GUARDIAN_BIRTH, RoughDate.parse(guardianBorn)).with(GUARDIAN_PHONE, new Phone("13800004321"));
        var keeper = Scopes.viewer(Scopes.COUNTY, qingxi.account(login(), "建档").id(), Role.FILE_KEEPER, qingxi.qingshi.value());
        return ((EnrolOutcome.Enrolled) keeper.scope().sight().call(() -> roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, keeper))).id();
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static String typed(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
