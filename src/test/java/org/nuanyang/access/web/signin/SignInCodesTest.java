package org.nuanyang.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.web.Web;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@Web
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("忘记密码时的一次性码")
class SignInCodesTest {
    private static final String CHOSEN = "regen-auf-stein-3";

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Accounts accounts;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    private String login;
    private Account teacher;
    private Browser administrator;

    @BeforeEach
    void begin() {
        login = "t" + UUID.randomUUID().toString().substring(24);
        teacher = qingxi.with(login, "周敏", Role.HOMEROOM, qingxi.third.id());
        var wu = "w" + login;
        qingxi.with(wu, "吴昊", Role.ADMINISTRATOR, qingxi.county);
        administrator = new Browser(port).as(wu, Qingxi.PASSWORD);
        now.pass(Duration.ofMinutes(11)); // an address that failed too often has rested
    }

    @Test void isIssuedByNobodyButAnAdministratorAndNotToOneself() {
        var principal = new Browser(port);
        qingxi.with("p" + login, "刘校长", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.as("p" + login, Qingxi.PASSWORD).post("/bureau/accounts/" + teacher.id() + "/code").status()).isEqualTo(403);
        var own = accounts.byLogin("w" + login).orElseThrow();
        assertThat(administrator.post("/bureau/accounts/" + own.id() + "/code").status()).isEqualTo(404);
        assertThat(administrator.post("/bureau/accounts/" + teacher.id() + "/password").status()).isEqualTo(404);
    }

    @Test void setsANewPasswordOnceAndTheHolderReadsByWhom() {
        var code = code();
        assertThat(new Browser(port).signIn(login, Qingxi.PASSWORD).status()).as("the old password still works").isEqualTo(302);
        assertThat(redeem(code, "zhoumin1").body()).contains("密码");
        assertThat(redeem(code, CHOSEN).location()).isEqualTo("/sign-in?set");
        assertThat(new Browser(port).signIn(login, Qingxi.PASSWORD).status()).isEqualTo(422);
        var again = new Browser(port).as(login, CHOSEN);
        assertThat(again.get("/").body()).contains("吴昊给您的账号发过一次性码", "用它设了新密码");
        assertThat(again.get("/account").body()).contains("吴昊给您的账号发过一次性码", "如果不是您要的");
        assertThat(redeem(code, "noch-ein-anderes-9").status()).isEqualTo(422);
        assertThat(JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id and action like 'code.%' order by seq")
                .param("id", teacher.id().value()).query(String.class).list()).containsExactly("code.issued", "code.used");
    }

    @Test void endsAfterHalfAnHour() {
        var code = code();
        now.pass(Duration.ofMinutes(31));
        assertThat(redeem(code, CHOSEN).body()).contains("对不上");
    }

    @Test void endsWithANewOne() {
        var first = code();
        var second = code();
        assertThat(redeem(first, CHOSEN).status()).isEqualTo(422);
        assertThat(redeem(second, CHOSEN).status()).isEqualTo(302);
    }

    @Test void endsAfterFiveGuessesAndAnswersAlikeForEverybody() {
        var code = code();
        var wrong = code.equals("0000 0000") ? "11111111" : "00000000";
        var stranger = new Browser(port);
        stranger.get("/sign-in/code");
        var nobody = stranger.post("/sign-in/code", "login", "niemand" + login, "code", wrong, "chosen", CHOSEN, "again", CHOSEN);
        for (int i = 0; i < 5; i++) assertThat(words(redeem(wrong, CHOSEN).body())).isEqualTo(words(nobody.body()));
        assertThat(redeem(code, CHOSEN).status()).isEqualTo(422);
        assertThat(new Browser(port).signIn(login, Qingxi.PASSWORD).status()).isEqualTo(302);
    }

    @Test void isKeptAsAHashOnly() {
        var code = code().replace(" ", "");
        assertThat(JdbcClient.create(owner.open()).sql("select hash from access.sign_in_code where account_id = :id")
                .param("id", teacher.id().value()).query(String.class).list()).allMatch(hash -> hash.startsWith("$argon2id") && !hash.contains(code));
    }

    private String code() {
        var shown = administrator.post("/bureau/accounts/" + teacher.id() + "/code").body();
        var code = Pattern.compile("\\d{4} \\d{4}").matcher(shown);
        assertThat(code.find()).as(shown).isTrue();
        return code.group();
    }

    private Browser.Answer redeem(String code, String chosen) {
        var browser = new Browser(port);
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "login", login, "code", code, "chosen", chosen, "again", chosen);
    }

    private static String words(String page) {
        return Pattern.compile("登录名与一次性码对不上[^<]*").matcher(page).results().map(found -> found.group()).findFirst().orElse(page);
    }
}
