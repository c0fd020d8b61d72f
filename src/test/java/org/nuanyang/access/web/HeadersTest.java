package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of answer: pages, redirects, refusals, faults, files, the interface, and what the server says by itself. */
@DisplayName("每一种应答的安全头")
@Web
class HeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;

    private Browser keeper;
    private Browser nobody;

    @BeforeEach
    void comeIn() {
        var login = "u" + java.util.UUID.randomUUID().toString().substring(0, 12);
        qingxi.with(login, "孙丽", Role.FILE_KEEPER, qingxi.qingshi);
        keeper = new Browser(port).as(login, Qingxi.PASSWORD);
        nobody = new Browser(port);
    }

    @Test
    void areOnEveryAnswer() {
        var answers = new HashMap<String, Browser.Answer>();
        for (var path : List.of("/", "/children", "/children/new", "/account", "/nowhere", "/children/not-an-id", "/bureau/accounts", "/error",
                "/schools/" + qingxi.qingshi + "/roll.xlsx", "/classes/" + qingxi.third.id() + "/contact-table.xlsx", "/files/00000000-0000-0000-0000-000000000000",
                "/children?page=x", "/children;x=1", "/favicon.ico"))
            answers.put(path, keeper.get(path));
        answers.put("a fragment", keeper.get("/children", "HX-Request", "true"));
        answers.put("a form come back", keeper.post("/children", "school", qingxi.qingshi.toString()));
        answers.put("a redirect", keeper.post("/account/language", "language", "zh"));
        answers.put("without the form's token", keeper.postWithoutToken("/children"));
        answers.put("a method that is not there", keeper.post("/log"));
        for (var path : List.of("/sign-in", "/sign-in?out", "/children", "/setup", "/assets/nuanyang.css", "/assets/none.css", "/sw.js", "/manifest.webmanifest",
                "/healthz", "/v3/api-docs", "/api/v1/children", "/api/nowhere"))
            answers.put("signed out " + path, nobody.get(path));
        answers.put("a bad token", nobody.get("/api/v1/children", "Authorization", "Bearer nonsense"));
        answers.put("a wrong password", nobody.signIn("nobody", "wrong"));
        answers.forEach((what, answer) -> {
            ALWAYS.forEach((header, value) -> assertThat(answer.header(header)).as("%s of %s (%s)", header, what, answer.status()).isEqualTo(value));
            assertThat(answer.header("Content-Security-Policy")).as("policy of " + what).startsWith("default-src 'none'").doesNotContain("unsafe");
            assertThat(answer.header("Permissions-Policy")).as("features of " + what).contains("camera=()");
            for (var header : List.of("Server", "X-Powered-By")) assertThat(answer.header(header)).as(header + " of " + what).isEmpty();
            if (!what.contains("/assets/nuanyang") && !what.contains("manifest") && !what.contains("favicon") && !what.contains("sw.js"))
                assertThat(answer.header("Cache-Control")).as("%s (%s)", what, answer.status()).contains("no-store");
        });
        assertThat(answers.get("/children").status()).isEqualTo(200);
        assertThat(answers.get("a form come back").status()).isEqualTo(422);
        assertThat(answers.get("signed out /api/v1/children").status()).isEqualTo(401);
    }

    /** An address that the server itself cannot read never reaches the program. */
    @Test
    void theServerAloneTellsNothingOfItself() {
        var answer = keeper.get("/%2e%2e/children");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "java");
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void noPageHasAnInlineScriptOrStyle() {
        for (var path : List.of("/", "/children", "/account", "/children/new", "/imports", "/log"))
            assertThat(keeper.get(path).body()).as(path).doesNotContainPattern("<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/json\")[^>]*>")
                    .doesNotContainPattern("<[a-z]+[^>]* (style|onclick|onload|onsubmit)=");
    }
}
