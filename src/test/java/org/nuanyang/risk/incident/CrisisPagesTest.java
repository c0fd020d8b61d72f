package org.nuanyang.risk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DisplayName("应急的页面")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CrisisPagesTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;

    private AtSchool school;
    private Account zhoumin;
    private ChildId xiaoman;
    private String name;

    @BeforeEach
    void meet() {
        school = new AtSchool(program);
        zhoumin = school.homeroom();
        name = AtSchool.name();
        xiaoman = school.child(name);
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }

    private static String id(Browser.Answer page) {
        return ID.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void areNotFoundByOutsiders() {
        var browser = browser(zhoumin);
        var id = id(browser.get("/crisis/MISSING?child=" + xiaoman));
        browser.post("/incidents", "id", id, "kind", "MISSING", "child", xiaoman.toString());
        for (var outsider : school.outsiders().entrySet()) {
            if (outsider.getValue().login().isEmpty()) continue;
            var other = browser(outsider.getValue());
            for (var page : List.of("/incidents/" + id, "/incidents/" + id + "/closure", "/incidents/" + id + "/child"))
                assertThat(other.get(page).status()).as("%s %s", outsider.getKey(), page).isIn(404, 302);
            assertThat(other.get("/crisis").body()).as(outsider.getKey()).doesNotContain(name);
            assertThat(other.get("/risk/incidents").body()).as(outsider.getKey()).doesNotContain(name);
        }
    }

    @Test
    @DisplayName("从任何一页点两下看到怎么做，再点一下就开始，不用打字")
    void takeTwoTapsToWhatToDoAndAThirdToBegin() {
        var browser = browser(zhoumin);
        assertThat(browser.get("/").body()).contains("href=\"/crisis\"");
        assertThat(browser.get("/children/" + xiaoman).body()).contains("/crisis?child=" + xiaoman);
        assertThat(browser.get("/crisis?child=" + xiaoman).body()).contains("tel:110", "tel:120", "tel:119", "/crisis/MISSING?child=" + xiaoman);
        var kind = browser.get("/crisis/MISSING?child=" + xiaoman);
        assertThat(kind.body()).contains("开始记录：" + name, "最后一次见到");
        var begun = browser.post("/incidents", "id", id(kind), "kind", "MISSING", "child", xiaoman.toString());
        assertThat(begun.location()).matches("/incidents/[0-9a-f-]{36}");
        assertThat(browser.post("/incidents", "id", id(kind), "kind", "MISSING", "child", xiaoman.toString()).location()).as("the back button").isEqualTo(begun.location());
        var page = browser.get(begun.location()).body();
        assertThat(page).contains("第 1 步", "做好了", "还有 30 分钟", "tel:13900001111");
        assertThat(browser.post(begun.location() + "/steps/1", "done", "true").location()).isEqualTo(begun.location());
        assertThat(browser.get(begun.location()).body()).contains("第 2 步");
        assertThat(browser.get("/").body()).contains("突发事件正在处置");
        assertThat(browser.post(begun.location() + "/lines", "line", UUID.randomUUID().toString(), "kind", "NOTE", "words", "").status()).isEqualTo(422);
    }

    @Test
    void hangOnTheWallWithoutAnyChild() {
        var browser = browser(zhoumin);
        assertThat(browser.get("/crisis/wall").body()).contains("0999-6210110", "tel:12356").doesNotContain(name, "留守");
        assertThat(browser.bytes("/crisis/wall.pdf").body()).startsWith("%PDF".getBytes());
        assertThat(browser(school.with("吴浩", Role.ADMINISTRATOR, qingxi.county)).get("/crisis/wall").status()).isIn(404, 302);
    }

    @Test
    void areChangedByTheCountysOfficerAlone() {
        assertThat(browser(school.principal()).get("/risk/procedures").status()).isEqualTo(404);
        assertThat(browser(school.principal()).post("/risk/procedures/OTHER", "version", "0", "steps", "班主任｜5｜｜看看").status()).isEqualTo(404);
    }
}
