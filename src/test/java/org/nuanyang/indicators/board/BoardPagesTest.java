package org.nuanyang.indicators.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@DisplayName("看板")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class BoardPagesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Roster roster;
    @Autowired Viewers viewers;

    private String tag;
    private OrgId township;
    private OrgId oak;
    private OrgId elm;
    private Org klass;

    @BeforeEach void lay() {
        tag = UUID.randomUUID().toString().substring(24);
        township = orgs.add(qingxi.county, NewOrg.township("看板镇" + tag), qingxi.product);
        oak = school("橡树小学", "31.2, 115.3");
        elm = school("榆树小学", null);
        klass = orgs.ensureClass(oak, Stage.PRIMARY, 2023, 1);
        enrol(klass, "小满", true);
        enrol(klass, "小雪", false);
    }

    @Test void areNobodysOfAnotherSchool() {
        var outsider = browser(Role.PRINCIPAL, elm);
        assertThat(outsider.get("/board?place=" + oak).status()).isEqualTo(404);
        assertThat(outsider.get("/board?place=" + township).status()).isEqualTo(404);
        assertThat(outsider.get("/screen").status()).isEqualTo(404);
        assertThat(outsider.get("/screen/now").status()).isEqualTo(404);
        assertThat(browser(Role.HOMEROOM, klass.id()).get("/board").status()).isEqualTo(404);
        assertThat(browser(Role.ADMINISTRATOR, qingxi.county).get("/board").status()).isEqualTo(404);
        assertThat(browser(Role.TOWNSHIP_OFFICER, township).get("/screen").status()).isEqualTo(404);
        assertThat(new Browser(port).get("/screen").status()).isEqualTo(302);
    }

    @Test void showAPrincipalTheOwnClassesEachOpenToItsChildren() {
        var principal = browser(Role.PRINCIPAL, oak);
        var board = principal.get("/board?of=COUNTED").body();
        assertThat(board).contains("<h1>橡树小学" + tag + "</h1>", "三年级1班", "data-value=\"1\"", "1 / 2").doesNotContain("小满", "返回", "/screen", "data-chart=\"map\"");
        var opens = Pattern.compile("href=\"(/figures/counted/children[^\"]*by=CLASS[^\"]*)\"").matcher(board);
        assertThat(opens.find()).isTrue();
        assertThat(principal.get(opens.group(1).replace("&amp;", "&")).body()).contains("小满").doesNotContain("小雪");
        assertThat(principal.get("/board?of=COUNTED&by=TOWNSHIP").body()).as("a school is told apart by its classes").contains("三年级1班");
        assertThat(principal.get("/").body()).contains("href=\"/board\"");
    }

    @Test void compareTheSchoolsOfATownshipInTheOrderOfTheirNames() {
        enrol(orgs.ensureClass(elm, Stage.PRIMARY, 2023, 1), "小寒", true);
        enrol(orgs.ensureClass(school("松树小学", "115.4, 31.3"), Stage.PRIMARY, 2023, 1), "小雨", false);
        var board = browser(Role.TOWNSHIP_OFFICER, township).get("/board?of=FILING").body();
        assertThat(board).contains("看板镇" + tag, "data-mean=\"", "全乡镇 ").contains("href=\"/board?place=" + oak + "&amp;of=FILING\"");
        assertThat(board).contains("data-lat=\"31.20000\" data-lng=\"115.30000\"", "data-lat=\"31.30000\" data-lng=\"115.40000\"", "还有 1 所没有填经纬度");
        var county = browser(Role.SUPERVISOR, qingxi.county);
        assertThat(county.get("/board?place=" + oak).body()).as("one level up again").contains("href=\"/board?place=" + township + "\"");
        assertThat(county.get("/board").body()).contains("href=\"/screen\"");
    }

    @Test void hangOnTheWallWithoutAName() {
        var screen = browser(Role.COUNTY_OFFICER, qingxi.county);
        var wall = screen.get("/screen").body();
        assertThat(wall).contains("清溪县关爱工作", "hx-get=\"/screen/now\"", "hx-trigger=\"every 60s\"", "橡树小学" + tag, "data-lat=\"31.20000\"", "不到 5 名")
                .doesNotContain("小满", "留守", "href=\"/children", "<nav");
        assertThat(screen.get("/screen/now").body()).contains("id=\"now\"").doesNotContain("<html", "小满");
    }

    private OrgId school(String name, String position) {
        return orgs.add(township, new NewOrg(Org.Kind.SCHOOL, name + tag, null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110", position), qingxi.product);
    }

    private void enrol(Org in, String name, boolean away) {
        var facts = new Facts().with(Fact.NAME, name).with(Fact.SEX, Sex.FEMALE).with(Fact.BIRTH, RoughDate.parse("2017-05-21"))
                .with(Fact.FATHER_NAME, "王建国").with(Fact.FATHER_AWAY, away).with(Fact.MOTHER_NAME, "李秀英").with(Fact.MOTHER_AWAY, away)
                .with(Fact.GUARDIAN_NAME, "何秀兰").with(Fact.GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER);
        var told = away ? facts.with(Fact.FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18")).with(Fact.MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18")) : facts;
        var keeper = viewers.find(990101, qingxi.with("k" + UUID.randomUUID().toString().substring(24), "孙丽", Role.FILE_KEEPER, in.parent()).id()).orElseThrow();
        keeper.scope().sight().call(() -> roster.enrol(in.parent(), in.id(), told, Source.PAGE, keeper));
    }

    private Browser browser(Role role, OrgId org) {
        var login = "b" + UUID.randomUUID().toString().substring(24);
        qingxi.with(login, "刘校长", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
