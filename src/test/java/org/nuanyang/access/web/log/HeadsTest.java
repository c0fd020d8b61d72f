package org.nuanyang.access.web.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.access.Viewers;
import org.nuanyang.audit.chain.KeptHeads;
import org.nuanyang.audit.chain.Sealing;
import org.nuanyang.audit.chain.Verification;
import org.nuanyang.audit.chain.Verified;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("每日链头")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class HeadsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-11");
    private static final int OTHER = 990198;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Sealing sealing;
    @Autowired OwnerDatabase owner;
    @Autowired Tokens tokens;
    @Autowired Viewers viewers;

    /** As if what has been sealed had been sealed a day ago, by the clock of the test. */
    @BeforeEach
    void closeADay() {
        sealing.seal();
        var jdbc = JdbcClient.create(owner.open());
        jdbc.sql("insert into audit.chain (county_id) values (:other) on conflict do nothing").param("other", OTHER).update();
        jdbc.sql("insert into audit.day (county_id, day, no, entries, head) select :other, :day, 77, 88, decode(repeat('ab', 32), 'hex') on conflict do nothing").param("other", OTHER).param("day", DAY).update();
        jdbc.sql("delete from audit.day where county_id = :county and day = :day").param("county", qingxi.product.county()).param("day", DAY).update();
        jdbc.sql("insert into audit.day (county_id, day, no, entries, head) select county_id, :day, no, entries, head from audit.chain where county_id = :county")
                .param("county", qingxi.product.county()).param("day", DAY).update();
    }

    @Test void areForNobodyBelowTheCounty() {
        for (var role : new Role[] {Role.HOMEROOM, Role.PRINCIPAL, Role.FILE_KEEPER, Role.PSYCHOLOGY}) {
            var somebody = somebody("外人", role, role == Role.HOMEROOM ? qingxi.third.id() : qingxi.qingshi);
            assertThat(somebody.get("/log/heads").status()).as(role.name()).isEqualTo(404);
            assertThat(somebody.get("/log").body()).doesNotContain("/log/heads");
        }
        assertThat(asked(made(qingxi.with(login(), "校长", Role.PRINCIPAL, qingxi.qingshi))).status()).isEqualTo(404);
    }

    @Test void areShownToTheCountyAndRecorded() {
        var officer = somebody("陈科", Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/log").body()).contains("/log/heads");
        var page = officer.get("/log/heads?month=2026-03").body();
        var head = JdbcClient.create(owner.open()).sql("select encode(head, 'hex') from audit.day where county_id = :county and day = :day")
                .param("county", qingxi.product.county()).param("day", DAY).query(String.class).single();
        assertThat(page).contains("2026-03-11", head.substring(0, 8) + " " + head.substring(8, 16)).doesNotContain("abababab");
        assertThat(officer.get("/log/heads?month=2026-02").body()).contains("这个月还没有链头");
        assertThat(officer.get("/log?about=log.heads-given").body()).contains("每日链头");
    }

    @Test void areFetchedByTheCountysOwnSystemAndVerifyAgainstIt() throws Exception {
        var administrator = qingxi.with(login(), "吴昊", Role.ADMINISTRATOR, qingxi.county);
        var token = made(administrator);
        assertThat(asked(token).status()).as("no second step yet").isEqualTo(403);
        new Browser(port).as(administrator.login(), Qingxi.PASSWORD);
        var answer = asked(token);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"day\":\"2026-03-11\"").doesNotContain("abababab");
        var file = Files.writeString(Files.createTempFile("heads", ".json"), answer.body());
        assertThat(new Verification(owner.open()).of(KeptHeads.in(file)))
                .filteredOn(each -> each.county() == qingxi.product.county()).singleElement()
                .satisfies(each -> assertThat(each.breach()).isNull())
                .extracting(Verified::lastHead).isEqualTo(DAY);
        Files.delete(file);
    }

    @Test void markWhatIsNotSealedYet() {
        var officer = somebody("陈科", Role.COUNTY_OFFICER, qingxi.county);
        assertThat(officer.get("/log?about=log.read").body()).contains("未封存");
        sealing.seal();
        assertThat(officer.get("/log?about=county").body()).doesNotContain("未封存");
    }

    private Browser.Answer asked(String token) {
        return new Browser(port).get("/api/v1/audit/heads?from=2026-03-01&to=2026-03-12", "Authorization", "Bearer " + token);
    }

    private String made(Account account) {
        return tokens.make(account.id(), "heads", Qingxi.TODAY.plusMonths(1), viewers.find(account.county(), account.id()).orElseThrow());
    }

    private Browser somebody(String called, Role role, OrgId org) {
        var login = login();
        qingxi.with(login, called, role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(24);
    }
}
