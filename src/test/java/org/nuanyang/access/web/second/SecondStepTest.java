package org.nuanyang.access.web.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.access.Account;
import org.nuanyang.access.Authenticator;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
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
@DisplayName("两步验证")
class SecondStepTest {
    private static final Pattern CODES = Pattern.compile("<code>([a-z2-9]{4}(?:-[a-z2-9]{4}){3})</code>");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    private String login;
    private Account officer;

    @BeforeEach
    void begin() {
        login = "s" + UUID.randomUUID().toString().substring(24);
        officer = qingxi.with(login, "陈科", Role.COUNTY_OFFICER, qingxi.county);
        now.pass(Duration.ofMinutes(11)); // an address that failed too often has rested
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isAskedOfWhoeverSeesMoreThanASchoolAndNobodyElse(Role role) {
        if (role.heldAt().isEmpty() || role == Role.HELPER) return;
        var place = role.heldAt().contains(Org.Kind.CLASS) ? qingxi.third.id()
                : role.heldAt().contains(Org.Kind.SCHOOL) ? qingxi.qingshi : role.heldAt().contains(Org.Kind.COUNTY) ? qingxi.county : qingxi.township;
        var who = "r" + login + role.ordinal();
        qingxi.with(who, "某人", role, place);
        var browser = new Browser(port);
        assertThat(browser.password(who, Qingxi.PASSWORD).location()).isEqualTo("/");
        boolean above = place.equals(qingxi.county) || place.equals(qingxi.township);
        for (var path : List.of("/", "/children", "/account", "/bureau/accounts", "/log"))
            assertThat(browser.get(path).location().equals("/account/second")).as(path).isEqualTo(above);
    }

    @Test void opensEverythingOnceItIsSetUp() {
        var browser = new Browser(port);
        browser.password(login, Qingxi.PASSWORD);
        assertThat(browser.get("/account/second").body()).contains("请先设好两步验证", "<svg class=\"qr\"");
        assertThat(browser.post("/account/second/app", "code", "abcdef").status()).isEqualTo(422);
        assertThat(browser.get("/children").location()).isEqualTo("/account/second");
        browser.secure();
        assertThat(browser.get("/children").status()).isEqualTo(200);
        assertThat(actions()).contains("second-step.set-up", "second-step.codes-made");
    }

    @Test void isAskedAtEachSignIn() {
        secured();
        var browser = new Browser(port);
        assertThat(browser.password(login, Qingxi.PASSWORD).location()).isEqualTo("/sign-in/second");
        assertThat(browser.get("/children").location()).startsWith("/sign-in");
        assertThat(browser.get("/account/second").location()).startsWith("/sign-in");
        assertThat(browser.second(Authenticator.codeOf(port, login)).location()).isEqualTo("/");
        assertThat(browser.get("/children").status()).isEqualTo(200);
        assertThat(actions()).endsWith("account.signed-in");
    }

    @Test void leadsWhoHasShownNoPasswordToTheFirstStep() {
        assertThat(new Browser(port).get("/sign-in/second").location()).isEqualTo("/sign-in");
        var browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in/second", "code", "123456").location()).isEqualTo("/sign-in");
    }

    @Test void forgetsAPasswordThatWasShownTooLongAgo() {
        secured();
        var browser = new Browser(port);
        browser.password(login, Qingxi.PASSWORD);
        now.pass(Duration.ofMinutes(11));
        assertThat(browser.second(Authenticator.codeOf(port, login)).location()).isEqualTo("/sign-in");
    }

    @Test void takesNoCodeTwice() {
        secured();
        now.pass(Duration.ofMinutes(1));
        var code = Authenticator.codeOf(port, login);
        var first = new Browser(port);
        first.password(login, Qingxi.PASSWORD);
        assertThat(first.second(code).location()).isEqualTo("/");
        var second = new Browser(port);
        second.password(login, Qingxi.PASSWORD);
        assertThat(second.second(code).body()).contains("或者已经用过");
    }

    @Test void restsAfterWrongCodesAlthoughThePasswordIsRight() {
        secured();
        for (int i = 0; i < 3; i++) {
            var browser = new Browser(port);
            browser.password(login, Qingxi.PASSWORD);
            assertThat(browser.second("000000").status()).isEqualTo(422);
        }
        var right = new Browser(port);
        right.password(login, Qingxi.PASSWORD);
        assertThat(right.second(Authenticator.codeOf(port, login)).body()).contains("为保护账号，请等 10 秒后再试");
        now.pass(Duration.ofSeconds(11));
        assertThat(right.second(Authenticator.codeOf(port, login)).location()).isEqualTo("/");
        assertThat(actions()).contains("second-step.mistyped");
    }

    @Test void takesEachRecoveryCodeOnce() {
        var codes = recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(byCode(codes.getFirst().toUpperCase()).location()).isEqualTo("/");
        assertThat(byCode(codes.getFirst()).status()).isEqualTo(422);
        assertThat(byCode(codes.getLast()).location()).isEqualTo("/");
        assertThat(actions()).contains("second-step.code-used");
        assertThat(JdbcClient.create(owner.open()).sql("select count(*) from access.recovery_code where account_id = :id and used_at is null")
                .param("id", officer.id().value()).query(Integer.class).single()).isEqualTo(8);
    }

    @Test void endsEarlierRecoveryCodesWithNewOnes() {
        var earlier = recoveryCodes();
        var browser = secured();
        var later = codes(browser.post("/account/second/codes").body());
        assertThat(byCode(earlier.getFirst()).status()).isEqualTo(422);
        assertThat(byCode(later.getFirst()).location()).isEqualTo("/");
    }

    @Test void asksForThePasswordUnlessTheSessionHasJustBegun() {
        var browser = secured();
        now.pass(Duration.ofMinutes(11));
        assertThat(browser.get("/account/second").body()).contains("name=\"password\"");
        assertThat(browser.post("/account/second/codes").status()).isEqualTo(422);
        assertThat(browser.post("/account/second/codes", "password", "wrong-one").body()).contains("现在的密码不对");
        assertThat(browser.post("/account/second/codes", "password", Qingxi.PASSWORD).status()).isEqualTo(200);
    }

    @Test void isNotTakenAwayFromWhomItIsAskedOf() {
        assertThat(secured().post("/account/second/removal").status()).isEqualTo(404);
    }

    @Test void isFreeForATeacherToSetUpAndToTakeAway() {
        var teacher = "t" + login;
        qingxi.with(teacher, "周敏", Role.HOMEROOM, qingxi.third.id());
        var other = new Browser(port).as(teacher, Qingxi.PASSWORD);
        var browser = new Browser(port).as(teacher, Qingxi.PASSWORD);
        now.pass(Duration.ofSeconds(1));
        browser.secure();
        assertThat(browser.get("/account").body()).contains("备用码还有 10 个");
        assertThat(other.get("/account").location()).as("it began without a second step").startsWith("/sign-in");
        assertThat(new Browser(port).password(teacher, Qingxi.PASSWORD).location()).isEqualTo("/sign-in/second");
        browser.get("/account/second");
        assertThat(browser.post("/account/second/removal").location()).isEqualTo("/account");
        assertThat(new Browser(port).password(teacher, Qingxi.PASSWORD).location()).isEqualTo("/");
    }

    @Test void isResetByAnotherAdministratorInSightOfItsHolder() {
        var session = secured();
        qingxi.with("w" + login, "吴昊", Role.ADMINISTRATOR, qingxi.county);
        var wu = new Browser(port).as("w" + login, Qingxi.PASSWORD);
        qingxi.with("p" + login, "刘校长", Role.PRINCIPAL, qingxi.qingshi);
        var url = "/bureau/accounts/" + officer.id() + "/second-step/reset";
        assertThat(new Browser(port).as("p" + login, Qingxi.PASSWORD).post(url).status()).isEqualTo(403);
        now.pass(Duration.ofSeconds(1));
        assertThat(wu.get(url).body()).contains("重置陈科的两步验证？");
        assertThat(wu.post(url).location()).isEqualTo("/bureau/accounts/" + officer.id());
        assertThat(wu.post(url).status()).as("nothing is left to reset").isEqualTo(404);
        assertThat(session.get("/account").location()).startsWith("/sign-in");
        var again = new Browser(port);
        assertThat(again.password(login, Qingxi.PASSWORD).location()).isEqualTo("/");
        assertThat(again.get("/account/second").body()).contains("吴昊重置过您的两步验证");
        again.secure();
        assertThat(again.get("/").body()).contains("吴昊重置过您的两步验证");
        assertThat(actions()).contains("second-step.reset");
    }

    @Test void isResetByNobodyForThemselves() {
        qingxi.with("o" + login, "吴昊", Role.ADMINISTRATOR, qingxi.county);
        var own = new Browser(port).as("o" + login, Qingxi.PASSWORD);
        var id = JdbcClient.create(owner.open()).sql("select id from access.account where login = :login").param("login", "o" + login).query(UUID.class).single();
        assertThat(own.post("/bureau/accounts/" + id + "/second-step/reset").status()).isEqualTo(404);
    }

    @Test void keepsNoSecretAndNoCodeReadable() {
        recoveryCodes();
        var kept = JdbcClient.create(owner.open()).sql("""
                select totp.secret_sealed from access.totp where account_id = :id
                union all
                select hash from access.recovery_code where account_id = :id
                """).param("id", officer.id().value()).query(byte[].class).list();
        assertThat(kept).hasSize(11);
        assertThat(kept.getFirst().length).as("sealed: longer than the twenty bytes").isGreaterThan(40);
    }

    private Browser secured() {
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private List<String> recoveryCodes() {
        return codes(secured().post("/account/second/codes").body());
    }

    private static List<String> codes(String page) {
        return CODES.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private Browser.Answer byCode(String code) {
        var browser = new Browser(port);
        browser.password(login, Qingxi.PASSWORD);
        return browser.second(code);
    }

    private List<String> actions() {
        return JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id order by seq")
                .param("id", officer.id().value()).query(String.class).list();
    }
}
