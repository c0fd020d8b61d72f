package org.nuanyang.reports.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("以单位的名义打印荣誉证书")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class CertificatesTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;

    @Test
    void areNotFoundByWhoeverLeadsNothing() {
        var others = Map.of(Role.HOMEROOM, qingxi.third.id(), Role.FILE_KEEPER, qingxi.qingshi, Role.PSYCHOLOGY, qingxi.qingshi, Role.SUPERVISOR, qingxi.county, Role.ADMINISTRATOR, qingxi.county);
        others.forEach((role, org) -> assertThat(browser(role, org).get("/certificates").status()).as(role.name()).isEqualTo(404));
        assertThat(post(browser(Role.PRINCIPAL, qingxi.hewan), qingxi.qingshi, "names", "周敏").status()).as("in the name of another school").isEqualTo(404);
    }

    @Test
    void leaveAtOnceAndAreLogged() {
        var principal = browser(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/certificates").body()).contains("青石小学", "在关爱学生工作中成绩突出", "先进集体", "同志");
        int before = logged();
        var made = post(principal, qingxi.qingshi, "names", "周敏\n\n  李根生 \n");
        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(logged()).isEqualTo(before + 1);
        assertThat(details()).contains("\"certificates\": 2");
    }

    @Test
    void sayWhatIsMissing() {
        var officer = browser(Role.COUNTY_OFFICER, qingxi.county);
        var answer = post(officer, qingxi.county, "names", " ", "merit", "", "number", "〇".repeat(41));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("请填写受表彰的个人或集体", "请填写因为什么受表彰", "有 41 个字，最多 40 个字");
        assertThat(post(officer, qingxi.county, "names", "名".repeat(31)).body()).contains("超过 30 个字");
        assertThat(post(officer, qingxi.county, "names", "甲\n".repeat(201)).body()).contains("填了 201 行，一次最多打印 200 张");
        assertThat(post(officer, qingxi.county, "names", "周敏", "day", "昨天").status()).isEqualTo(422);
    }

    /** @param fields over those of a right form */
    private static Browser.Answer post(Browser browser, OrgId unit, String... fields) {
        var all = new java.util.LinkedHashMap<String, String>();
        List.of("honour=PERSON", "address=COMRADE", "merit=在关爱学生工作中成绩突出", "title=先进个人", "day=2026-03-12", "number=", "format=PDF")
                .forEach(each -> all.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
        all.put("unit", unit.toString());
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        return browser.post("/certificates", all.entrySet().stream().flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue())).toArray(String[]::new));
    }

    private int logged() {
        return JdbcClient.create(owner.open()).sql("select count(*) from audit.entry where action = 'certificate.printed' and org_id = ?").param(qingxi.qingshi.value()).query(Integer.class).single();
    }

    private String details() {
        return JdbcClient.create(owner.open()).sql("select details::text from audit.entry where action = 'certificate.printed' and org_id = ? order by seq desc limit 1").param(qingxi.qingshi.value()).query(String.class).single();
    }

    private Browser browser(Role role, OrgId org) {
        var login = "cert" + UUID.randomUUID().toString().substring(0, 8);
        qingxi.with(login, "刘校长", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }
}
