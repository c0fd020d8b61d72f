package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

@DisplayName("密钥文件另存一份")
@Web
class KeysPageTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Environment environment;

    @Test
    void isForAdministratorsAlone() {
        for (var browser : new Browser[] {somebody(Role.PRINCIPAL, qingxi.qingshi), somebody(Role.COUNTY_OFFICER, qingxi.county)}) {
            assertThat(browser.get("/bureau/keys").status()).isEqualTo(403);
            assertThat(browser.post("/bureau/keys/copy").status()).isEqualTo(403);
            assertThat(browser.get("/").body()).doesNotContain("/bureau/keys");
        }
    }

    @Test
    void isAskedForUntilItIsConfirmedAndShowsNoKey() throws Exception {
        var administrator = somebody(Role.ADMINISTRATOR, qingxi.county);
        assertThat(administrator.get("/").body()).contains("/bureau/keys", "请把密钥文件另存一份");
        var page = administrator.get("/bureau/keys").body();
        var file = Path.of(environment.getRequiredProperty("nuanyang.keys.file"));
        assertThat(page).contains(file.toString(), "seal-1", "尚未确认");
        for (var line : Files.readAllLines(file)) if (!line.startsWith("#")) assertThat(page).doesNotContain(line.split(" ")[1].substring(0, 20));
        assertThat(administrator.post("/bureau/keys/copy").location()).isEqualTo("/bureau/keys");
        assertThat(administrator.post("/bureau/keys/copy").location()).isEqualTo("/bureau/keys");
        assertThat(administrator.get("/bureau/keys").body()).contains("已确认另存一份").doesNotContain("尚未确认");
        assertThat(administrator.get("/").body()).doesNotContain("/bureau/keys");
        assertThat(administrator.get("/log").body()).containsOnlyOnce("确认密钥文件已另存一份");
    }

    private Browser somebody(Role role, OrgId org) {
        var login = "u" + java.util.UUID.randomUUID().toString().substring(0, 12);
        qingxi.with(login, "某人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
