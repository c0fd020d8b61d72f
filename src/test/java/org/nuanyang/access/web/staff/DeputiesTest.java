package org.nuanyang.access.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Act;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewers;
import org.nuanyang.access.WorkPhones;
import org.nuanyang.access.web.Web;
import org.nuanyang.database.OwnerDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@Web
@TestPropertySource(properties = "test.clock=passes")
@DisplayName("代职")
class DeputiesTest {
    private static int number = 20;

    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Orgs orgs;
    @Autowired Viewers viewers;
    @Autowired WorkPhones phones;
    @Autowired OwnerDatabase owner;
    @Autowired Now now;
    private Org klass;
    private Account absent;
    private Account colleague;
    private Browser keeper;

    @BeforeEach
    void begin() {
        klass = orgs.ensureClass(qingxi.qingshi, Stage.PRIMARY, 2024, number++);
        absent = qingxi.with(login(), "周敏", Role.HOMEROOM, klass.id());
        colleague = qingxi.with(login(), "李老师", Role.SUBJECT, qingxi.fourth.id());
        keeper = browser(qingxi.with(login(), "孙丽", Role.FILE_KEEPER, qingxi.qingshi));
    }

    @Test void areNotAppointedFromAnotherSchoolNorByATeacher() {
        var outsider = browser(qingxi.with(login(), "方婷", Role.FILE_KEEPER, qingxi.hewan));
        assertThat(outsider.post("/deputies", form(today(), today().plusDays(3), "请假")).status()).isEqualTo(404);
        assertThat(outsider.get("/deputies/new").body()).doesNotContain(post().toString());
        assertThat(browser(absent).get("/deputies").status()).isEqualTo(404);
        assertThat(browser(absent).post("/deputies", form(today(), today().plusDays(3), "请假")).status()).isEqualTo(404);
        assertThat(reaches(colleague)).isFalse();
    }

    @Test void seeTheClassAtOnceAndNoLongerAfterTheLastDay() {
        assertThat(keeper.post("/deputies", form(today(), today().plusDays(1), "外出培训")).location()).isEqualTo("/deputies");
        assertThat(reaches(colleague)).isTrue();
        assertThat(reaches(absent)).isTrue();
        var viewer = viewers.find(qingxi.product.county(), colleague.id()).orElseThrow();
        assertThat(viewer.scope().why(qingxi.qingshi.value(), klass.id().value(), UUID.randomUUID())).isEqualTo("班主任（代周敏） · " + klass.label(today()));
        assertThat(browser(colleague).get("/").body()).contains("您代周敏担任青石小学 " + klass.label(today()) + "班主任");
        assertThat(browser(absent).get("/").body()).contains("李老师代您担任");
        assertThat(keeper.get("/deputies").body()).contains("外出培训", "李老师");
        now.pass(Duration.ofDays(2));
        assertThat(reaches(colleague)).isFalse();
    }

    @Test void beginOnTheirDayAndAreEndedEarlier() {
        keeper.post("/deputies", form(today().plusDays(2), today().plusDays(9), "请假"));
        assertThat(reaches(colleague)).isFalse();
        var id = duty();
        assertThat(keeper.post("/deputies/" + id + "/end").location()).isEqualTo("/deputies");
        assertThat(keeper.get("/deputies").body()).doesNotContain(id.toString());
        keeper.post("/deputies", form(today(), today().plusDays(9), "请假"));
        assertThat(reaches(colleague)).isTrue();
        keeper.post("/deputies/" + duty() + "/end");
        assertThat(reaches(colleague)).as("appointed today by mistake").isFalse();
    }

    @Test void endWithThePostThatTheyStandInFor() {
        keeper.post("/deputies", form(today(), today().plusDays(30), "请假"));
        assertThat(reaches(colleague)).isTrue();
        JdbcClient.create(owner.open()).sql("update access.duty set from_on = :before, until_on = :before where id = :post")
                .param("before", today().minusDays(1)).param("post", post()).update();
        assertThat(reaches(colleague)).isFalse();
    }

    @Test void haveNoSightOfAClassThatHasLeftNorHasItsTeacher() {
        keeper.post("/deputies", form(today(), today().plusDays(30), "请假"));
        JdbcClient.create(owner.open()).sql("update access.org set closed_on = :today where id = :class")
                .param("today", today()).param("class", klass.id().value()).update();
        assertThat(reaches(colleague)).isFalse();
        assertThat(reaches(absent)).isFalse();
    }

    @Test void areRefusedWithoutReasonEndOrSense() {
        assertThat(keeper.post("/deputies", form(today(), null, "")).body()).contains("请填写最后一日", "请写明原因");
        assertThat(keeper.post("/deputies", form(today().minusDays(1), today(), "请假")).body()).contains("已经过去");
        assertThat(keeper.post("/deputies", form(today(), today().plusDays(300), "请假")).body()).contains("最长 200 天");
        keeper.post("/deputies", form(today(), today().plusDays(3), "请假"));
        assertThat(keeper.post("/deputies", form(today().plusDays(1), today().plusDays(5), "请假")).body()).as("a second click").contains("已经担任这个班的同一职责");
        assertThat(JdbcClient.create(owner.open()).sql("select count(*) from access.duty where deputy_for = :absent").param("absent", absent.id().value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test void doNotStandOnContactCards() {
        keeper.post("/deputies", form(today(), today().plusDays(3), "请假"));
        var teacher = browser(absent);
        assertThat(phones.reached(Role.HOMEROOM, klass.id())).containsExactly(new WorkPhones.Reached("周敏", null));
        teacher.post("/account/phone", "phone", "139 0000 1234");
        assertThat(phones.reached(Role.HOMEROOM, klass.id())).as("not without consent").containsExactly(new WorkPhones.Reached("周敏", null));
        teacher.post("/account/phone", "phone", "139 0000 1234", "onCards", "true");
        assertThat(phones.reached(Role.HOMEROOM, klass.id())).containsExactly(new WorkPhones.Reached("周敏", "13900001234"));
        teacher.post("/account/phone", "phone", "12", "onCards", "true");
        assertThat(teacher.get("/account").body()).contains("13900001234");
    }

    private String[] form(LocalDate from, LocalDate until, String reason) {
        return new String[] {"post", post().toString(), "deputy", colleague.id().toString(), "from", from.toString(), "until", until == null ? "" : until.toString(), "reason", reason};
    }

    private UUID post() {
        return JdbcClient.create(owner.open()).sql("select id from access.duty where account_id = :absent").param("absent", absent.id().value()).query(UUID.class).single();
    }

    private UUID duty() {
        return JdbcClient.create(owner.open()).sql("select id from access.duty where deputy_for = :absent").param("absent", absent.id().value()).query(UUID.class).single();
    }

    private boolean reaches(Account account) {
        return viewers.find(qingxi.product.county(), account.id()).orElseThrow().scope().mayIn(Act.LIST, new OrgId(klass.id().value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now.instant(), now.getZone());
    }

    private Browser browser(Account account) {
        return new Browser(port).as(account.login(), Qingxi.PASSWORD);
    }

    private static String login() {
        return "d" + UUID.randomUUID().toString().substring(24);
    }
}
