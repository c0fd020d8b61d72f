package org.nuanyang.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.Act;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Web
class AdministrationTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Accounts accounts;
    @Autowired Duties duties;
    @Autowired Viewers viewers;
    @Autowired Orgs orgs;
    private Browser administrator;

    @BeforeEach
    void signIn() {
        if (accounts.byLogin("administrator").isEmpty()) qingxi.with("administrator", "管理员", Role.ADMINISTRATOR, qingxi.county);
        administrator = new Browser(port).as("administrator", Qingxi.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bureau/organisations", "/bureau/accounts", "/bureau/accounts/new", "/bureau/terms/2025"})
    void isClosedToEverybodyElse(String path) {
        if (accounts.byLogin("principal").isEmpty()) qingxi.with("principal", "刘校长", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(new Browser(port).as("principal", Qingxi.PASSWORD).get(path).status()).isEqualTo(403);
        assertThat(administrator.get(path).status()).isEqualTo(200);
    }

    @Test void opensAnAccountWithAPasswordShownOnce() {
        var shown = administrator.post("/bureau/accounts", "name", "何静", "login", "HeJing");
        var password = Pattern.compile("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}").matcher(shown.body());
        assertThat(password.find()).isTrue();
        var account = accounts.byLogin("hejing").orElseThrow();
        assertThat(administrator.get("/bureau/accounts/" + account.id()).body()).doesNotContain(password.group()).contains("等本人修改密码");
        assertThat(new Browser(port).signIn("hejing", password.group()).status()).isEqualTo(302);
        assertThat(administrator.post("/bureau/accounts", "name", "另一个", "login", "hejing").body()).contains("“hejing”已经有人用了").contains("value=\"另一个\"");
    }

    @Test void findsAnAccountByAPartOfTheName() {
        qingxi.account("sought", "寻找我");
        assertThat(administrator.get("/bureau/accounts?q=" + java.net.URLEncoder.encode("找我", java.nio.charset.StandardCharsets.UTF_8)).body()).contains("sought").doesNotContain("administrator</td>");
    }

    @Test void grantsAndEndsADuty() {
        var account = qingxi.account("granted", "受命");
        var url = "/bureau/accounts/" + account.id() + "/duties";
        var asked = administrator.get(url + "/new?role=HOMEROOM&place=" + qingxi.qingshi);
        assertThat(asked.body()).contains("三年级1班", "四年级1班");
        var granted = administrator.post(url, "role", "HOMEROOM", "place", qingxi.qingshi.toString(), "org", qingxi.third.id().toString(), "from", "2026-03-01");
        assertThat(granted.location()).isEqualTo("/bureau/accounts/" + account.id());
        var held = duties.of(990101, account.id());
        assertThat(held).singleElement().satisfies(each -> assertThat(each.place()).isEqualTo("青石小学 三年级1班"));
        administrator.get("/bureau/accounts/" + account.id());
        administrator.post(url + "/" + held.getFirst().id() + "/end");
        assertThat(duties.of(990101, account.id()).getFirst().duty().until()).isEqualTo(Qingxi.TODAY);
    }

    @Test void takesADutyBackAtOnceThatWasGrantedByMistakeToday() {
        var account = qingxi.account("mistaken", "错授");
        var url = "/bureau/accounts/" + account.id() + "/duties";
        administrator.post(url, "role", "HOMEROOM", "place", qingxi.qingshi.toString(), "org", qingxi.third.id().toString(), "from", Qingxi.TODAY.toString());
        var held = duties.of(990101, account.id()).getFirst();
        assertThat(viewers.find(990101, account.id()).orElseThrow().scope().mayAnywhere(Act.LIST)).isTrue();
        administrator.post(url + "/" + held.id() + "/end");
        assertThat(viewers.find(990101, account.id()).orElseThrow().scope().mayAnywhere(Act.LIST)).isFalse();
        assertThat(duties.of(990101, account.id())).isEmpty();
    }

    @Test void refusesADutyAtTheWrongPlaceAndKeepsWhatWasTyped() {
        var account = qingxi.account("misplaced", "错位");
        var again = administrator.post("/bureau/accounts/" + account.id() + "/duties",
                "role", "PRINCIPAL", "place", qingxi.township.toString(), "org", qingxi.township.toString(), "from", "2026-03-01");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("“校长”不能设在“青石镇”，只能设在学校或教学点");
        assertThat(duties.of(990101, account.id())).isEmpty();
    }

    @Test void doesNotLetAnAdministratorMakeThemselvesATeacher() {
        var own = accounts.byLogin("administrator").orElseThrow();
        var again = administrator.post("/bureau/accounts/" + own.id() + "/duties",
                "role", "FILE_KEEPER", "place", qingxi.qingshi.toString(), "org", qingxi.qingshi.toString(), "from", "2026-03-01");
        assertThat(again.body()).contains("不能给自己授予职责");
    }

    @Test void keepsTheLastAdministrator() {
        var own = accounts.byLogin("administrator").orElseThrow();
        var duty = duties.of(990101, own.id()).getFirst();
        administrator.get("/bureau/accounts/" + own.id());
        administrator.post("/bureau/accounts/" + own.id() + "/duties/" + duty.id() + "/end");
        assertThat(duties.of(990101, own.id()).getFirst().duty().until()).isNull();
        assertThat(administrator.post("/bureau/accounts/" + own.id() + "/closure").status()).isEqualTo(302);
        assertThat(accounts.find(990101, own.id()).orElseThrow().closedOn()).isNull();
    }

    @Test void addsASchoolAndAClass() {
        var added = administrator.post("/bureau/organisations/" + qingxi.township + "/organisations?kind=SCHOOL",
                "name", "柳坪学校", "stages", "PRIMARY", "stages", "JUNIOR", "code", "9901010009", "phone", "0999-6210009", "emergencyPhone", "110");
        var school = orgs.schoolByCode(990101, "9901010009").orElseThrow();
        assertThat(added.location()).isEqualTo("/bureau/organisations/" + school.id());
        assertThat(administrator.get(added.location()).body()).contains("九年级");
        administrator.post("/bureau/organisations/" + school.id() + "/classes", "grade", "7", "number", "2");
        assertThat(orgs.classesOf(school.id())).singleElement().satisfies(each -> assertThat(each.label(Qingxi.TODAY)).isEqualTo("七年级2班"));
        assertThat(administrator.get("/bureau/organisations").body()).contains("柳坪学校", "青石小学石桥教学点");
    }

    @Test void saysWhatIsWrongWithASchool() {
        var again = administrator.post("/bureau/organisations/" + qingxi.township + "/organisations?kind=SCHOOL",
                "name", "重复小学", "code", "9901010001", "phone", "电话12");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("请选择至少一个学段", "学校标识码 9901010001 已经是“青石小学”的", "电话“电话12”里有别的字", "value=\"重复小学\"");
    }

    @Test void addsNoPlaceWhereNoneOfItsKindStands() {
        for (var kind : List.of("COUNTY", "CLASS", "TEACHING_POINT")) {
            assertThat(administrator.get("/bureau/organisations/" + qingxi.township + "/new?kind=" + kind).status()).isEqualTo(404);
            assertThat(administrator.post("/bureau/organisations/" + qingxi.township + "/organisations?kind=" + kind, "name", "错处").status()).isEqualTo(404);
        }
    }

    @Test void refusesTermsThatOverlap() {
        var again = administrator.post("/bureau/terms/2025",
                "firstFrom", "2025-09-01", "firstUntil", "2026-01-20", "secondFrom", "2026-01-10", "secondUntil", "2026-07-05");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("第二学期的开学日 2026-01-10 不晚于第一学期的最后一日 2026-01-20");
        assertThat(administrator.post("/bureau/terms/2025",
                "firstFrom", "2025-09-01", "firstUntil", "2026-01-20", "secondFrom", "2026-02-20", "secondUntil", "2026-07-05").status()).isEqualTo(302);
    }

    @Test void seesNoChildAnywhere() {
        assertThat(administrator.get("/children").status()).isIn(200, 403, 404);
        assertThat(administrator.get("/children").body()).doesNotContain("监护人电话");
    }

    @Test void keepsWhereASchoolStandsAndWhatCannotBeRead() {
        var root = orgs.countyOrg(990101).orElseThrow().id();
        var added = administrator.post("/bureau/organisations/" + root + "/organisations?kind=SCHOOL", "name", "图上小学", "stages", "PRIMARY", "position", "115.5，31.25");
        var school = org.nuanyang.access.OrgId.of(added.location().substring(added.location().lastIndexOf('/') + 1));
        assertThat(orgs.positions(990101).get(school)).hasToString("31.25000, 115.50000");
        var url = "/bureau/organisations/" + school;
        assertThat(administrator.get(url).body()).contains("value=\"31.25000, 115.50000\"");
        var again = administrator.post(url, "name", "图上小学", "stages", "PRIMARY", "position", "131.25, 1.5");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("经纬度“131.25, 1.5”认不出来").contains("value=\"131.25, 1.5\"");
        administrator.post(url, "name", "图上小学", "stages", "PRIMARY", "position", "");
        assertThat(orgs.positions(990101)).doesNotContainKey(school);
        var township = administrator.post("/bureau/organisations/" + root + "/organisations?kind=TOWNSHIP", "name", "图上镇", "position", "31.25, 115.5");
        assertThat(township.status()).as("only schools stand somewhere").isEqualTo(302);
    }
}
