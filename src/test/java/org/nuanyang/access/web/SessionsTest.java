package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.test.context.TestPropertySource;

@Web
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("登录着的设备")
class SessionsTest {
    private static final Pattern END = Pattern.compile("/account/sessions/([0-9a-f-]{36})/end");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    private String login;
    private Account teacher;

    @BeforeEach
    void begin() {
        login = "d" + UUID.randomUUID().toString().substring(24);
        teacher = qingxi.with(login, "周敏", Role.HOMEROOM, qingxi.third.id());
    }

    @Test void areNobodyElses() {
        var own = new Browser(port).as(login, Qingxi.PASSWORD);
        new Browser(port).as(login, Qingxi.PASSWORD);
        var handle = handles(own).getFirst();
        qingxi.with("x" + login, "王晓燕", Role.HOMEROOM, qingxi.hewanThird.id());
        var other = new Browser(port).as("x" + login, Qingxi.PASSWORD);
        assertThat(other.get("/account/sessions").body()).doesNotContain(handle);
        assertThat(other.post("/account/sessions/" + handle + "/end").status()).isEqualTo(404);
        assertThat(handles(own)).containsExactly(handle);
    }

    @Test void areEndedOneByOne() {
        var own = new Browser(port).as(login, Qingxi.PASSWORD);
        var lost = new Browser(port).as(login, Qingxi.PASSWORD);
        var kept = new Browser(port).as(login, Qingxi.PASSWORD);
        var page = own.get("/account/sessions").body();
        assertThat(page).contains("其他浏览器，其他设备", "服务器本机", "这一台").containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 登录").doesNotContain(own.cookie("session"), lost.cookie("session"));
        assertThat(handles(own)).hasSize(2);
        for (var handle : handles(own)) {
            own.get("/account/sessions");
            assertThat(own.post("/account/sessions/" + handle + "/end").location()).isEqualTo("/account/sessions");
        }
        assertThat(own.get("/account/sessions").status()).isEqualTo(200);
        assertThat(lost.get("/account").location()).startsWith("/sign-in");
        assertThat(kept.get("/account").location()).startsWith("/sign-in");
        assertThat(actions()).contains("session.ended");
    }

    @Test void endHoursAfterSigningInHoweverBusy() {
        var browser = new Browser(port).as(login, Qingxi.PASSWORD);
        now.pass(Duration.ofHours(11));
        assertThat(browser.get("/account").status()).isEqualTo(200);
        now.pass(Duration.ofMinutes(61));
        assertThat(browser.get("/account").location()).startsWith("/sign-in");
    }

    @Test void tellTheHolderOfADeviceNotSeenBefore() {
        var own = new Browser(port).as(login, Qingxi.PASSWORD);
        assertThat(own.get("/messages").body()).as("the first of all").doesNotContain("没有见过的设备");
        own.post("/sign-out");
        own.as(login, Qingxi.PASSWORD);
        assertThat(own.get("/messages").body()).as("the same browser").doesNotContain("没有见过的设备");
        new Browser(port).as(login, Qingxi.PASSWORD);
        assertThat(messages()).isOne();
        assertThat(own.get("/messages").body()).contains("没有见过的设备");
    }

    @Test void keepNoMarkOfADeviceReadable() {
        var own = new Browser(port).as(login, Qingxi.PASSWORD);
        assertThat(own.cookie("device")).hasSize(43);
        assertThat(JdbcClient.create(owner.open()).sql("select hash from access.device where account_id = :id").param("id", teacher.id().value()).query(byte[].class).list())
                .singleElement().satisfies(hash -> assertThat(hash).hasSize(32).isNotEqualTo(own.cookie("device").getBytes()));
    }

    @Test void haveCookiesThatOnlyThisHostCanSetUnderTls() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        var response = new MockHttpServletResponse();
        new GuardedCookie().writeCookieValue(new CookieValue(request, response, "value"));
        var forms = new FormTokens();
        forms.saveToken(forms.generateToken(request), request, response);
        DeviceMark.keep("mark", request, response);
        assertThat(response.getHeaders("Set-Cookie")).hasSize(3).allSatisfy(cookie ->
                assertThat(cookie).startsWith("__Host-").contains("; Path=/").contains("Secure").contains("HttpOnly").doesNotContain("Domain"));
        assertThat(response.getCookie("__Host-form").getAttribute("SameSite")).isEqualTo("Lax");
    }

    private List<String> handles(Browser browser) {
        return END.matcher(browser.get("/account/sessions").body()).results().map(found -> found.group(1)).toList();
    }

    private int messages() {
        return JdbcClient.create(owner.open()).sql("select count(*) from notices.message where account_id = :id").param("id", teacher.id().value()).query(Integer.class).single();
    }

    private List<String> actions() {
        return JdbcClient.create(owner.open()).sql("select action from audit.entry where subject_id = :id order by seq").param("id", teacher.id().value()).query(String.class).list();
    }
}
