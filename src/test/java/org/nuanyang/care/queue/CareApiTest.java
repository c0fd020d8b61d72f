package org.nuanyang.care.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.care.Matter.TALK;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Browser;
import org.nuanyang.access.JobSight;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Tokens;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Owing;
import org.nuanyang.care.Per;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.notices.EscalationSource;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Now is Thursday, 12 March 2026. */
@DisplayName("接口：该做的与完成率；漏做的逐级提醒")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class, Owing.Laid.class})
class CareApiTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Owing owing;
    @Autowired Tokens tokens;
    @Autowired JobSight sights;
    @Autowired LateCare late;

    private CareDutyId talk;
    private ChildId xiaoman;

    @BeforeEach void begin() {
        owing.forget();
        owing.withoutTeachers();
        talk = owing.duty(TALK, OwedBy.LINKED, Per.WEEK);
        xiaoman = owing.child("李小满", qingxi.qingshi, qingxi.third.id(), "2017-06-01", true);
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-02-23", "2026-03-01", 0);
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-03-02", "2026-03-08", 0);
        owing.quota(xiaoman, talk, qingxi.qingshi, qingxi.third.id(), null, "2026-03-09", "2026-03-15", 0);
    }

    @Test void tellNothingToWhoAnswersForNobodyElse() {
        var teacher = token(Role.HOMEROOM, qingxi.third.id());
        assertThat(get("/api/v1/duties/due", teacher).status()).isEqualTo(404);
        assertThat(get("/api/v1/completion", teacher).status()).isEqualTo(404);
        assertThat(get("/api/v1/duties/due?school=9901010001", token(Role.PRINCIPAL, qingxi.hewan)).status()).isEqualTo(404);
        assertThat(new Browser(port).get("/api/v1/duties/due").status()).isEqualTo(401);
    }

    @Test void tellWhatIsDueToWhomAndMissed() {
        var principal = token(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(get("/api/v1/duties/due", principal).body()).contains("\"name\":\"李小满\"", "\"matter\":\"TALK\"", "\"waiting\":1", "\"dueUntil\":\"2026-03-15\"", "\"missed\":2", "\"total\":1");
        assertThat(get("/api/v1/duties/due?on=2026-03-04", principal).body()).contains("\"dueUntil\":\"2026-03-08\"", "\"missed\":1");
        assertThat(get("/api/v1/duties/due?class=" + qingxi.fourth.id(), principal).body()).contains("\"total\":0");
        assertThat(get("/api/v1/duties/due", token(Role.COUNTY_OFFICER, qingxi.county)).body()).contains("\"name\":\"李**\"");
    }

    @Test void tellTheShareOfTheClosedPeriods() {
        owing.done(xiaoman, talk, "2026-02-23", TALK, "2026-02-26");
        var principal = token(Role.PRINCIPAL, qingxi.qingshi);
        assertThat(get("/api/v1/completion?school=9901010001", principal).body()).contains("\"month\":\"2026-03-01\",\"done\":1,\"owed\":2");
        assertThat(get("/api/v1/completion?from=2026-03-02&to=2026-03-31", principal).body()).contains("\"done\":0,\"owed\":1");
        assertThat(get("/api/v1/completion?duty=" + UUID.randomUUID(), principal).body()).contains("\"completion\":[]");
    }

    @Test @DisplayName("漏了又没补上的上报，谈一次就撤下") void climbTheLadderUntilOneTalk() {
        var zhou = qingxi.with(login(), "周敏", Role.HOMEROOM, qingxi.third.id());
        assertThat(late()).containsExactly(new EscalationSource.Late("care.TALK", qingxi.third.id(), zhou.id(), LocalDate.of(2026, 3, 2)));
        owing.done(xiaoman, talk, "2026-03-09", TALK, "2026-03-12");
        assertThat(late()).isEmpty();
    }

    private List<EscalationSource.Late> late() {
        return sights.of(990101).call(() -> late.late(990101, TODAY));
    }

    private String token(Role role, OrgId org) {
        Account account = qingxi.with(login(), "某人", role, org);
        if (role.needsSecondStep()) new Browser(port).as(account.login(), Qingxi.PASSWORD);
        return tokens.make(account.id(), "test", TODAY.plusDays(30), qingxi.product);
    }

    private Browser.Answer get(String path, String token) {
        return new Browser(port).get(path, "Authorization", "Bearer " + token);
    }

    private static String login() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
