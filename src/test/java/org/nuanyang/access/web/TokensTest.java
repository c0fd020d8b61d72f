package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Web
class TokensTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Accounts accounts;
    @Autowired Tokens tokens;
    @Autowired Viewers viewers;
    @Autowired JdbcClient jdbc;

    @Test void opensNothingToAStranger() {
        var answer = browser().get("/api/test/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.body()).contains("\"detail\"").contains("Authorization: Bearer");
    }

    @Test void doesNotTakeACookieForAToken() {
        qingxi.account("cookie-api", "饼");
        assertThat(browser().as("cookie-api", Qingxi.PASSWORD).get("/api/test/me").status()).isEqualTo(401);
    }

    @Test void reachesWhatItsHolderReaches() {
        var keeper = qingxi.with("token-keeper", "档案员", Role.FILE_KEEPER, qingxi.qingshi);
        var answer = ask(made(keeper));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"档案员\"", "\"lists\":4", "\"sees\":2");
        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test void isMadeOnTheAccountPageAndShownOnce() {
        qingxi.account("token-page", "页");
        var browser = browser().as("token-page", Qingxi.PASSWORD);
        var shown = browser.post("/account/tokens", "name", "统计脚本", "expiresOn", "2026-09-12");
        var found = Pattern.compile("nyt_[\\w-]{43}").matcher(shown.body());
        assertThat(found.find()).isTrue();
        assertThat(ask(found.group()).status()).isEqualTo(200);
        assertThat(browser.get("/account").body()).contains("统计脚本").doesNotContain("nyt_");
        assertThat(jdbc.sql("select count(*) from access.token where encode(hash, 'escape') like '%nyt%'").query(Long.class).single()).isZero();
        var id = Pattern.compile("/account/tokens/([0-9a-f-]{36})/revocation").matcher(browser.get("/account").body());
        assertThat(id.find()).isTrue();
        assertThat(browser.post(id.group()).location()).startsWith("/account");
        assertThat(ask(found.group()).status()).isEqualTo(401);
    }

    @Test void asksForAPurposeAndAtMostAYear() {
        qingxi.account("token-form", "表");
        var again = browser().as("token-form", Qingxi.PASSWORD).post("/account/tokens", "name", " ", "expiresOn", "2027-03-13");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("请写明这个令牌用来做什么", "到期日 2027-03-13 不行。请填 2026-03-12 到 2027-03-12 之间的日期");
    }

    @Test void endsAfterItsLastDay() {
        var keeper = qingxi.with("token-ends", "到期", Role.FILE_KEEPER, qingxi.qingshi);
        var token = made(keeper);
        jdbc.sql("update access.token set expires_on = '2026-03-12' where account_id = :id").param("id", keeper.id().value()).update();
        assertThat(ask(token).status()).isEqualTo(200);
        jdbc.sql("update access.token set expires_on = '2026-03-11' where account_id = :id").param("id", keeper.id().value()).update();
        assertThat(ask(token).status()).isEqualTo(401);
    }

    @Test void endsWhenAPasswordIsIssuedAndWhenTheAccountIsClosed() {
        var keeper = qingxi.with("token-reset", "重发", Role.FILE_KEEPER, qingxi.qingshi);
        var token = made(keeper);
        accounts.issue(keeper.id(), qingxi.product);
        assertThat(ask(token).status()).isEqualTo(401);
        var closed = qingxi.with("token-closed", "停用", Role.FILE_KEEPER, qingxi.qingshi);
        var other = made(closed);
        accounts.close(closed.id(), qingxi.product);
        assertThat(ask(other).status()).isEqualTo(401);
    }

    @Test void refusesWhatLooksLikeATokenAndIsNone() {
        assertThat(ask("nyt_" + "a".repeat(43)).status()).isEqualTo(401);
        assertThat(ask("").status()).isEqualTo(401);
    }

    private String made(Account account) {
        var viewer = viewers.find(account.county(), account.id()).orElseThrow();
        return tokens.make(account.id(), "test", Qingxi.TODAY.plusMonths(1), viewer);
    }

    private Browser.Answer ask(String token) {
        return browser().get("/api/test/me", "Authorization", "Bearer " + token);
    }

    private Browser browser() {
        return new Browser(port);
    }
}
