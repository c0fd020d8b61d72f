package org.nuanyang.reports.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.documents.WordText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("个人信息保护合规审计（未成年人网络保护条例第三十七条）")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class ComplianceTest {
    private static final int OTHER = 990198;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired OwnerDatabase owner;
    private JdbcClient jdbc;

    /** A year that only this test writes into; what happened the day before it and the day after does not count. */
    @BeforeEach
    void layAYear() {
        jdbc = JdbcClient.create(owner.open());
        for (var day : new String[] {"2024-12-01", "2025-01-01", "2025-06-01", "2025-12-01", "2026-01-01"})
            jdbc.sql("select audit.open_month(:day)").param("day", LocalDate.parse(day)).query((_, _) -> 1).single();
        jdbc.sql("delete from audit.entry where at < '2026-01-02'").update();
        var reader = qingxi.account(login(), "周敏").id().value();
        var child = UUID.randomUUID();
        for (var at : new String[] {"2024-12-31 23:59:59+08", "2025-01-01 00:00:00+08", "2025-06-07 12:00+08", "2025-12-31 23:59:59+08", "2026-01-01 00:00:00+08"})
            line(qingxi.product.county(), at, reader, "child.opened", child, qingxi.third.id().value());
        line(qingxi.product.county(), "2025-06-07 13:00+08", reader, "child.opened", UUID.randomUUID(), qingxi.qingshi.value());
        for (int i = 0; i < 4; i++) line(qingxi.product.county(), "2025-06-08 12:00+08", null, "account.sign-in-failed", reader, null);
        line(qingxi.product.county(), "2025-06-09 12:00+08", reader, "emergency.opened", child, qingxi.third.id().value());
        line(OTHER, "2025-06-07 12:00+08", reader, "child.opened", child, null);
    }

    /** What was laid past the function would be found by whoever verifies. */
    @AfterEach
    void takeItAway() {
        jdbc.sql("delete from audit.entry where at < '2026-01-02'").update();
    }

    @Test void isForTheCountyAlone() {
        for (var role : new Role[] {Role.PRINCIPAL, Role.FILE_KEEPER, Role.HOMEROOM}) {
            var outsider = somebody(role, role == Role.HOMEROOM ? qingxi.third.id() : qingxi.qingshi);
            assertThat(outsider.get("/reports/compliance").status()).as(role.name()).isEqualTo(404);
            assertThat(outsider.get("/reports/compliance/2025.docx").status()).as(role.name()).isEqualTo(404);
        }
    }

    @Test void countsTheYearFromItsFirstMomentToItsLast() {
        var page = somebody(Role.COUNTY_OFFICER, qingxi.county).get("/reports/compliance?year=2025").body();
        assertThat(page).contains("2025-01-01 至 2025-12-31", "9 条", "有 1 次紧急查看还没有复核")
                .containsPattern("about=child\\.opened&amp;day=2025-01-01&amp;until=2025-12-31\">4</a></td><td[^>]*>1</td><td[^>]*>2</td>")
                .containsPattern("about=account\\.sign-in-failed[^>]*>4</a></td><td[^>]*>0</td><td[^>]*>1</td>")
                .containsPattern("青石小学</th><td[^>]*>4</td>").containsPattern("周敏</th><td[^>]*>4</td>");
    }

    @Test void leadsFromEachFigureToJustItsLines() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        var lines = officer.get("/log?about=child.opened&day=2025-01-01&until=2025-12-31").body();
        assertThat(lines.split("周敏查看了")).hasSize(4 + 1);
        assertThat(officer.get("/log?about=emergency.opened&day=2025-01-01&until=2025-12-31").body().split("class=\"hint\">12:00")).hasSize(1 + 1);
    }

    @Test void isPrintedAsWordWithTheGroundOfEachFigure() throws IOException {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        var text = WordText.of(officer.bytes("/reports/compliance/2025.docx").body());
        assertThat(text).contains("清溪县2025年个人信息保护合规审计报告", "打开学生档案 4 次，1 人操作，涉及学生 2 名", "紧急查看 1 次，已复核 0 次，尚未复核 1 次",
                "密码不对 4 次，涉及账号 1 个", "child.opened", "account.sign-in-failed", "各校查阅和导出情况");
        assertThat(officer.get("/log?about=report.printed").body()).contains("打印了 2025 年个人信息保护合规审计报告");
    }

    @Test void tellsNothingOfAYearThatHasNotComeAndZeroOfAnEmptyOne() {
        var officer = somebody(Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/reports/compliance?year=2027").status()).isEqualTo(404);
        assertThat(officer.get("/reports/compliance?year=2015").body()).contains("0 条").doesNotContain("/log?about=child.opened");
    }

    @Test void knowsOnlyFiguresThatAreRecorded() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/audit_zh.properties"))) {
            words.load(reader);
        }
        assertThat(Stream.of(Figure.values()).map(Figure::action).filter(action -> !words.containsKey("audit.did." + action))).isEmpty();
    }

    private void line(int county, String at, UUID account, String action, UUID subject, UUID org) {
        jdbc.sql("insert into audit.entry (county_id, at, account_id, action, subject_id, org_id) values (:county, :at::timestamptz, :account::uuid, :action, :subject::uuid, :org::uuid)")
                .param("county", county).param("at", at).param("account", account).param("action", action).param("subject", subject).param("org", org).update();
    }

    private Browser somebody(Role role, OrgId org) {
        var login = login();
        qingxi.with(login, "外人", role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(24);
    }
}
