package org.nuanyang.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.web.Security;
import org.nuanyang.access.web.Web;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Web
class SigningInTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Accounts accounts;
    @Autowired Now now;
    @Autowired JdbcClient jdbc;
    @Autowired OwnerDatabase owner;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/children", "/bureau/organisations", "/bureau/accounts", "/bureau/terms/2025", "/no-such-page"})
    void leadsAStrangerToTheSignInPage(String path) {
        var answer = browser().get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).startsWith("/sign-in");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/assets/nuanyang.css", "/healthz", "/v3/api-docs"})
    void showsAStrangerWhatIsPublic(String path) {
        assertThat(browser().get(path).status()).isEqualTo(200);
    }

    @Test void leadsBackToWhereOneWantedToGo() {
        qingxi.account("back", "回来");
        var browser = browser();
        var to = browser.get("/account?x=1").location();
        assertThat(to).isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1");
        assertThat(browser.get(to).body()).contains("name=\"next\" value=\"/account?x=1\"");
        assertThat(browser.post("/sign-in", "login", "back", "password", Qingxi.PASSWORD, "next", "/account?x=1").location()).isEqualTo("/account?x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"})
    void neverLeadsElsewhere(String next) {
        qingxi.account("lead" + Math.abs(next.hashCode()), "别处");
        var browser = browser();
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", "login", "lead" + Math.abs(next.hashCode()), "password", Qingxi.PASSWORD, "next", next).location()).isEqualTo("/");
    }

    @Test void saysTheSameOfAWrongPasswordAndOfANameNobodyHas() {
        qingxi.account("wrong", "错");
        var wrong = browser().signIn("wrong", "not-the-password");
        var nobody = browser().signIn("nobody-at-all", "not-the-password");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("登录名或密码不对。请检查大小写后再试一次。").contains("value=\"wrong\"").doesNotContain("not-the-password");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("登录名或密码不对。请检查大小写后再试一次。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rests", "rests-nobody"})
    void restsAfterThreeMistakesWhetherTheNameExistsOrNot(String login) {
        if (login.equals("rests")) qingxi.account(login, "停");
        for (int i = 0; i < 2; i++) assertThat(browser().signIn(login, "wrong").body()).contains("请检查大小写后再试一次");
        assertThat(browser().signIn(login, "wrong").body()).contains("为保护账号，请等 10 秒后再试");
        assertThat(browser().signIn(login, Qingxi.PASSWORD).body()).contains("请等 10 秒后再试");
        now.pass(Duration.ofSeconds(11));
        assertThat(browser().signIn(login, "wrong").body()).contains("请等 30 秒后再试");
        now.pass(Duration.ofSeconds(31));
        assertThat(browser().signIn(login, "wrong").body()).contains("请等 2 分钟后再试");
        now.pass(Duration.ofMinutes(3));
        if (login.equals("rests")) {
            browser().as(login, Qingxi.PASSWORD);
            assertThat(actions("rests")).contains("account.sign-in-failed", "account.locked", "account.signed-in");
        }
    }

    @Test void asksForAnIssuedPasswordToBeChangedBeforeAnythingElse() {
        var account = qingxi.with("issued", "周敏", Role.PRINCIPAL, qingxi.qingshi);
        var issued = accounts.issue(account.id(), qingxi.product);
        var browser = browser();
        assertThat(browser.signIn("issued", issued).status()).isEqualTo(302);
        for (var path : new String[] {"/", "/account", "/children"}) assertThat(browser.get(path).location()).isEqualTo("/account/password");
        assertThat(browser.get("/account/password").body()).contains("这个密码是别人发给您的");
        var weak = browser.post("/account/password", "current", issued, "chosen", "zhoumin1", "again", "zhoumin1");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("至少要 10 个字").contains("姓名的拼音");
        assertThat(browser.get("/account").location()).isEqualTo("/account/password");
        assertThat(browser.post("/account/password", "current", issued, "chosen", "regen-auf-stein-3", "again", "regen-auf-stein-3").location()).isEqualTo("/");
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser().signIn("issued", issued).status()).isEqualTo(422);
    }

    @Test void endsEverySessionWhenAskedTo() {
        qingxi.account("everywhere", "处处");
        var home = browser().as("everywhere", Qingxi.PASSWORD);
        var school = browser().as("everywhere", Qingxi.PASSWORD);
        assertThat(school.get("/account").status()).isEqualTo(200);
        now.pass(Duration.ofSeconds(1));
        assertThat(home.post("/account/sessions/end").location()).startsWith("/sign-in");
        assertThat(home.get("/account").location()).startsWith("/sign-in");
        assertThat(school.get("/account").location()).startsWith("/sign-in");
        browser().as("everywhere", Qingxi.PASSWORD);
    }

    @Test void endsOtherSessionsWhenThePasswordChanges() {
        qingxi.account("changes", "改");
        var other = browser().as("changes", Qingxi.PASSWORD);
        var own = browser().as("changes", Qingxi.PASSWORD);
        now.pass(Duration.ofSeconds(1));
        own.get("/account/password");
        assertThat(own.post("/account/password", "current", Qingxi.PASSWORD, "chosen", "regen-auf-stein-4", "again", "regen-auf-stein-4").location()).isEqualTo("/account");
        assertThat(own.get("/account").status()).isEqualTo(200);
        assertThat(other.get("/account").location()).startsWith("/sign-in");
    }

    @Test void signsOut() {
        qingxi.account("out", "出");
        var browser = browser().as("out", Qingxi.PASSWORD);
        assertThat(browser.get("/sign-out").status()).as("a link alone does not").isNotEqualTo(302);
        assertThat(browser.post("/sign-out").location()).isEqualTo("/sign-in?out");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test void refusesAFormThatIsNotOurs() {
        qingxi.account("forged", "伪");
        var browser = browser().as("forged", Qingxi.PASSWORD);
        var refused = browser.postWithoutToken("/account/sessions/end");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test void beginsANewSessionForWhoeverSignsIn() {
        qingxi.account("fixed", "定");
        var browser = browser().as("fixed", Qingxi.PASSWORD);
        var before = browser.cookie("session");
        browser.get("/account");
        browser.post("/sign-in", "login", "fixed", "password", Qingxi.PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("session")).isNotEmpty().isNotEqualTo(before);
    }

    @Test void keepsCookiesFromScriptsAndOtherSites() {
        qingxi.account("cookies", "饼");
        var browser = browser();
        var page = browser.get("/sign-in");
        var signedIn = browser.post("/sign-in", "login", "cookies", "password", Qingxi.PASSWORD);
        for (var cookie : List.of(page, signedIn).stream().flatMap(each -> each.response().headers().allValues("Set-Cookie").stream())
                .filter(each -> !each.contains("Max-Age=0")).toList())
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test void sendsStrictHeaders() {
        var page = browser().get("/sign-in");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'", "object-src 'none'").doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test void makesNoSessionForWhoOnlyLooksAtTheSignInPage() {
        long before = sessions();
        browser().get("/sign-in");
        browser().get("/assets/nuanyang.css");
        assertThat(sessions()).isEqualTo(before);
    }

    private Long sessions() {
        return jdbc.sql("select count(*) from access.session").query(Long.class).single();
    }

    private List<String> actions(String login) {
        return JdbcClient.create(owner.open()).sql("""
                select entry.action
                  from audit.entry
                  join access.account on account.id = entry.subject_id
                 where account.login = :login
                """).param("login", login).query(String.class).list();
    }

    private Browser browser() {
        return new Browser(port);
    }
}
