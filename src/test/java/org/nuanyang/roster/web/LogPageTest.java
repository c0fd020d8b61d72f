package org.nuanyang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nuanyang.roster.Fact.NAME;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Browser;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.database.Sight;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("操作日志")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class LogPageTest {
    @LocalServerPort int port;
    @Autowired Qingxi qingxi;
    @Autowired Roster roster;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    private ChildId child;
    private String name;
    private String number;

    @BeforeEach
    void letAHomeroomTeacherOpenAFile() {
        name = "小满" + UUID.randomUUID().toString().substring(0, 6);
        child = enrolled(name);
        number = child.value().toString().substring(28);
        assertThat(somebody("周敏", Role.HOMEROOM, qingxi.third.id()).get("/children/" + child).status()).isEqualTo(200);
    }

    @Test void isClosedToThoseWhoDoNotAnswerForASchool() {
        for (var role : new Role[] {Role.HOMEROOM, Role.SUBJECT})
            assertThat(somebody("外人", role, qingxi.third.id()).get("/log").status()).as(role.name()).isEqualTo(404);
        assertThat(somebody("外人", Role.PSYCHOLOGY, qingxi.qingshi).get("/log?child=" + child).status()).isEqualTo(404);
    }

    @Test void tellsAnotherSchoolsPrincipalNothingOfTheChild() {
        var outsider = somebody("王校长", Role.PRINCIPAL, qingxi.hewan);
        assertThat(outsider.get("/log?child=" + child).body()).doesNotContain(name).doesNotContain("周敏");
        assertThat(outsider.get("/log").body()).doesNotContain(name);
        assertThat(outsider.get("/log?org=" + qingxi.qingshi).body()).doesNotContain(name).doesNotContain("查看了");
    }

    @Test void tellsTheSchoolsPrincipalWhoHasSeenTheChild() {
        var principal = somebody("刘校长", Role.PRINCIPAL, qingxi.qingshi);
        assertThat(principal.get("/log?child=" + child).body()).contains("周敏查看了" + name + "的档案（班主任 · 三年级1班）");
        assertThat(principal.get("/children/" + child).body()).contains("/log?child=" + child);
        assertThat(principal.get("/log?child=" + child).body()).contains("刘校长查看了操作日志");
    }

    @Test void givesASystemAdministratorNumbersForNames() {
        var administrator = somebody("吴昊", Role.ADMINISTRATOR, qingxi.county);
        assertThat(administrator.get("/log?child=" + child).body()).contains("周敏查看了编号 " + number + " 的孩子的档案").doesNotContain(name);
    }

    @Test void givesTheCountyItsMaskedListsNames() {
        assertThat(somebody("陈科", Role.COUNTY_OFFICER, qingxi.county).get("/log?child=" + child).body()).contains("周敏查看了" + name + "的档案");
    }

    @Test void isAskedByPersonMatterDayAndSchool() {
        var county = somebody("陈科", Role.COUNTY_OFFICER, qingxi.county);
        assertThat(county.get("/log?about=child&person=" + encoded("周敏") + "&org=" + qingxi.qingshi + "&child=" + child).body()).contains(name);
        assertThat(county.get("/log?about=child&person=" + encoded("周敏") + "&org=" + qingxi.hewan + "&child=" + child).body()).contains("没有这样的记录");
        assertThat(county.get("/log?about=duty&child=" + child).body()).contains("没有这样的记录");
        assertThat(county.get("/log?person=" + encoded("没有这个人") + "&child=" + child).body()).contains("没有这样的记录");
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(county.get("/log?child=" + child + "&day=" + today).body()).contains(name); // the database's own clock dates the lines
        assertThat(county.get("/log?child=" + child + "&day=" + today.minusDays(2)).body()).contains("没有这样的记录");
    }

    @Test void leadsToOlderLinesWithoutCounting() {
        var homeroom = somebody("周敏", Role.HOMEROOM, qingxi.third.id());
        for (int i = 0; i < 60; i++) homeroom.get("/children/" + child);
        var county = somebody("陈科", Role.COUNTY_OFFICER, qingxi.county);
        var newest = county.get("/log?child=" + child).body();
        assertThat(newest.split("查看了" + name)).hasSizeGreaterThan(45);
        var older = java.util.regex.Pattern.compile("href=\"(/log\\?child=[^\"]*before=\\d+)\"").matcher(newest);
        assertThat(older.find()).isTrue();
        assertThat(county.get(older.group(1).replace("&amp;", "&")).body()).contains("为" + name + "建档").doesNotContain("before=");
    }

    @Test void isHeldByTheDatabaseItself() {
        var outsider = Scopes.viewer(Role.FILE_KEEPER, qingxi.hewan.value());
        var keeper = Scopes.viewer(Role.FILE_KEEPER, qingxi.qingshi.value());
        assertThat(lines(outsider.scope().sight())).isZero();
        assertThat(lines(keeper.scope().sight())).isPositive();
        assertThat(new TransactionTemplate(transactions).<Long>execute(_ -> jdbc.sql("select count(*) from audit.entry").query(Long.class).single())).isZero();
    }

    private long lines(Sight sight) {
        return sight.call(() -> new TransactionTemplate(transactions).<Long>execute(_ -> jdbc
                .sql("select count(*) from audit.entry where subject_id = :child").param("child", child.value()).query(Long.class).single()));
    }

    private ChildId enrolled(String called) {
        var keeper = Scopes.viewer(Role.FILE_KEEPER, qingxi.qingshi.value(), qingxi.third.id().value());
        return keeper.scope().sight().call(() -> ((EnrolOutcome.Enrolled) roster.enrol(
                qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, called), Source.PAGE, keeper)).id());
    }

    private Browser somebody(String called, Role role, OrgId org) {
        var login = "u" + UUID.randomUUID().toString().substring(24);
        qingxi.with(login, called, role, org);
        return new Browser(port).as(login, Qingxi.PASSWORD);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
