package org.nuanyang.access.web.second;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nuanyang.Chromium;
import org.nuanyang.access.Account;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.web.Web;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** With a real browser, whose authenticator is a virtual one. */
@Web
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("通行密钥")
class PasskeysTest {
    @RegisterExtension static final Chromium chromium = new Chromium();

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;
    private String login;
    private Account officer;

    @BeforeEach
    void begin() {
        login = "k" + UUID.randomUUID().toString().substring(24);
        officer = qingxi.with(login, "陈科", Role.COUNTY_OFFICER, qingxi.county);
    }

    @Test void satisfyWhatIsAskedOfAnOfficerAndSignInAlone() {
        try (var window = chromium.window(390, 844)) {
            var page = withAuthenticator(window);
            add(page);
            page.locator("main a.btn-primary").click();
            assertThat(page.locator("h1")).containsText("您好");
            signOut(page);
            page.locator("[data-passkey-go]").click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator("h1")).containsText("您好");
            assertThat(actions()).containsSubsequence("passkey.added", "second-step.codes-made", "account.signed-in");
            assertThat(JdbcClient.create(owner.open()).sql("select sign_count > 0 and last_used_at is not null from access.passkey where account_id = :id")
                    .param("id", officer.id().value()).query(Boolean.class).single()).isTrue();
        }
    }

    @Test void areRefusedASecondTimeWithTheSameAnswer() {
        try (var window = chromium.window(390, 844)) {
            var page = withAuthenticator(window);
            add(page);
            page.locator("main a.btn-primary").click();
            signOut(page);
            var sent = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().endsWith("/sign-in/passkey") && request.method().equals("POST")) sent.add(request.postData());
            });
            page.locator("[data-passkey-go]").click();
            page.waitForURL(url -> url.endsWith("/"));
            signOut(page);
            var body = sent.getFirst().replaceFirst("_csrf=[^&]*", "_csrf=" + page.locator("form[data-passkey] input[name=_csrf]").inputValue());
            page.evaluate("body => fetch('/sign-in/passkey', {method: 'POST', headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body: body})", body);
            page.navigate(at("/account"));
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test void areNotTakenAwayWhileTheyAreAllAnOfficerHas() {
        try (var window = chromium.window(1440, 900)) {
            var page = withAuthenticator(window);
            add(page);
            page.navigate(at("/account/second/passkeys"));
            assertThat(page.locator(".tokens")).containsText("办公室电脑");
            page.locator(".tokens button").click();
            assertThat(page.locator(".summary")).containsText("这是您仅有的一种");
        }
    }

    @Test void areNotOfferedWhereBrowsersMakeNone() {
        try (var window = chromium.window(390, 844)) {
            var page = window.newPage();
            page.navigate("http://127.0.0.1:" + port + "/sign-in");
            page.fill("#login", login);
            page.fill("#password", Qingxi.PASSWORD);
            page.locator("main form button[type=submit]").first().click();
            page.navigate("http://127.0.0.1:" + port + "/account/second/passkeys");
            assertThat(page.locator("main")).containsText("用域名和 https 打开本系统时才能添加");
        }
    }

    private void add(Page page) {
        page.navigate(at("/sign-in"));
        page.fill("#login", login);
        page.fill("#password", Qingxi.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> url.endsWith("/account/second"));
        page.locator("a[href='/account/second/passkeys']").click();
        page.fill("#name", "办公室电脑");
        page.locator("[data-passkey-go]").click();
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
    }

    private void signOut(Page page) {
        page.locator("details.me summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(url -> url.contains("/sign-in"));
    }

    private static Page withAuthenticator(BrowserContext window) {
        var page = window.newPage();
        var devTools = window.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var each : List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) options.addProperty(each, true);
        var authenticator = new JsonObject();
        authenticator.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", authenticator);
        return page;
    }

    private List<String> actions() {
        return JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id order by seq")
                .param("id", officer.id().value()).query(String.class).list();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
