package org.nuanyang.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nuanyang.access.Browser;
import org.nuanyang.access.County;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Setup;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupTest {
    private static final String[] TOLD = {
        "division", "990101", "county", "清溪县", "bureau", "清溪县教育体育局", "name", "管理员", "login", "boss",
        "password", "blauer-regen-47", "again", "blauer-regen-47"
    };

    @LocalServerPort int port;
    @Autowired Setup setup;
    @Autowired Orgs orgs;

    @Test @Order(1) void isWhereAnEmptyProgramLeads() {
        assertThat(new Browser(port).get("/sign-in").location()).isEqualTo("/setup");
        assertThat(new Browser(port).get("/setup").body()).contains("这里还没有任何数据").doesNotContain("启动码");
    }

    @Test @Order(2) void asksForTheCodeFromAfar() {
        var browser = new Browser(port);
        assertThat(browser.get("/setup", "X-Forwarded-For", "203.0.113.9").body()).contains("启动码");
    }

    @Test @Order(3) void keepsWhatWasTypedAndNothingElse() {
        var browser = new Browser(port);
        browser.get("/setup");
        var again = browser.post("/setup", "division", "99", "county", "清溪县", "bureau", "", "name", "管理员", "login", "boss", "password", "abc", "again", "abd");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("“99”不是县级行政区划代码", "请填写主管局的全称", "两次输入的新密码不一样", "value=\"清溪县\"");
        assertThat(setup.open()).isTrue();
        assertThat(orgs.counties()).isEmpty();
    }

    @Test @Order(4) void letsOnlyOneOfManyBegin() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tries = IntStream.range(0, 4).<Callable<String>>mapToObj(number -> () -> {
                try {
                    var told = new Setup.Beginning(new County(990101 + number, "县", "局", false), "boss" + number, "管理员", "blauer-regen-47");
                    return setup.begin(told).isEmpty() ? "begun" : "objected";
                } catch (NotFound e) {
                    return "closed";
                }
            }).toList();
            var outcomes = pool.invokeAll(tries).stream().map(each -> {
                try {
                    return each.get();
                } catch (Exception e) {
                    return e.toString();
                }
            }).toList();
            assertThat(outcomes).containsExactlyInAnyOrder("begun", "closed", "closed", "closed");
        }
        assertThat(orgs.counties()).hasSize(1);
    }

    @Test @Order(5) void isClosedOnceThereIsACounty() {
        var browser = new Browser(port);
        browser.get("/sign-in");
        assertThat(browser.get("/setup").body()).doesNotContain("行政区划代码");
        browser.get("/sign-in");
        assertThat(browser.post("/setup", TOLD).status()).isNotEqualTo(200);
        assertThat(orgs.counties()).hasSize(1);
    }
}
