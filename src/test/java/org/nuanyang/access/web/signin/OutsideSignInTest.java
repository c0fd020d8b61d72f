package org.nuanyang.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Authenticator;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.web.StandInIssuer;
import org.nuanyang.access.web.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@Web
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("统一身份认证")
class OutsideSignInTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired StandInIssuer issuer;
    @Autowired Now now;
    private String login;

    @BeforeEach
    void begin() {
        login = "o" + UUID.randomUUID().toString().substring(24);
        qingxi.with(login, "周敏", Role.HOMEROOM, qingxi.third.id());
    }

    @Test void opensNothingForAnIdentityThatNobodyHasLinked() {
        var stranger = new Browser(port);
        assertThat(stranger.get(issuer.back(there(stranger), "s-" + login)).location()).isEqualTo("/sign-in");
        assertThat(stranger.get("/sign-in").body()).contains("这个统一身份还没有连到账号");
        assertThat(stranger.get("/account").location()).startsWith("/sign-in");
    }

    @Test void signsInWhoHasLinkedTheirs() {
        link("s-" + login);
        var browser = new Browser(port);
        assertThat(browser.get("/sign-in").body()).contains("用统一身份认证登录");
        assertThat(browser.get(issuer.back(there(browser), "s-" + login)).location()).isEqualTo("/");
        assertThat(browser.get("/account").body()).contains("周敏");
    }

    @Test void stillAsksForTheSecondStep() {
        var officer = "c" + login;
        qingxi.with(officer, "陈科", Role.COUNTY_OFFICER, qingxi.county);
        link(officer, "s-" + officer);
        var browser = new Browser(port);
        assertThat(browser.get(issuer.back(there(browser), "s-" + officer)).location()).isEqualTo("/sign-in/second");
        assertThat(browser.get("/children").location()).startsWith("/sign-in");
        assertThat(browser.second(Authenticator.codeOf(port, officer)).location()).isEqualTo("/");
    }

    @Test void takesNoAnswerThatThisSessionHasNotAskedFor() {
        link("s-" + login);
        var asking = new Browser(port);
        var answer = issuer.back(there(asking), "s-" + login);
        var another = new Browser(port);
        assertThat(another.get(answer).location()).isEqualTo("/sign-in");
        assertThat(another.get("/account").location()).startsWith("/sign-in");
        assertThat(asking.get(answer).location()).as("in its own session it holds, once").isEqualTo("/");
        asking.get("/account");
        asking.post("/sign-out");
        assertThat(asking.get(answer).location()).isEqualTo("/sign-in");
    }

    @Test void takesNoTokenThatIsForgedOrForSomebodyElse() {
        link("s-" + login);
        var browser = new Browser(port);
        assertThat(browser.get(issuer.backForged(there(browser), "s-" + login)).location()).isEqualTo("/sign-in");
        assertThat(browser.get(issuer.backForAnother(there(browser), "s-" + login)).location()).isEqualTo("/sign-in");
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test void linksNothingThatTheHolderHasNotAskedFor() {
        var browser = new Browser(port).as(login, Qingxi.PASSWORD);
        browser.get(issuer.back(there(browser), "s-" + login));
        assertThat(browser.get("/account/county").body()).contains("连接我的统一身份");
        now.pass(Duration.ofMinutes(11));
        browser.get("/account/county");
        assertThat(browser.post("/account/county").status()).as("the password is asked for").isEqualTo(422);
    }

    @Test void linksAnIdentityToOneAccountOnly() {
        link("s-" + login);
        qingxi.with("x" + login, "王晓燕", Role.HOMEROOM, qingxi.hewanThird.id());
        var other = new Browser(port).as("x" + login, Qingxi.PASSWORD);
        other.get("/account/county");
        other.post("/account/county");
        other.get(issuer.back(there(other), "s-" + login));
        assertThat(other.get("/account/county").body()).contains("这个统一身份已经连到一个账号");
    }

    @Test void isEndedByItsHolder() {
        var browser = link("s-" + login);
        assertThat(browser.post("/account/county/removal").location()).isEqualTo("/account/county");
        var again = new Browser(port);
        assertThat(again.get(issuer.back(there(again), "s-" + login)).location()).isEqualTo("/sign-in");
    }

    private Browser link(String subject) {
        return link(login, subject);
    }

    private Browser link(String who, String subject) {
        var browser = new Browser(port).as(who, Qingxi.PASSWORD);
        browser.get("/account/county");
        assertThat(browser.post("/account/county").body()).contains("前往统一身份认证");
        assertThat(browser.get(issuer.back(there(browser), subject)).location()).isEqualTo("/account/county");
        assertThat(browser.get("/account/county").body()).contains("断开");
        return browser;
    }

    private static String there(Browser browser) {
        return browser.get("/sign-in/county").header("Location");
    }
}
