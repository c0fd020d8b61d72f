package org.nuanyang.risk.harm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nuanyang.risk.harm.Endangered.SEEN;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.common.Ids;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.risk.harm.clock.HarmClock;
import org.nuanyang.risk.harm.entry.HarmOutcome;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.risk.harm.rule.HarmRules;
import org.nuanyang.risk.harm.rule.HarmSettings;
import org.nuanyang.roster.ChildId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("强制报告：谁看得到")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithDatabase
@Import({Now.Stands.class, Qingxi.Laid.class})
class HarmWallsTest {
    private static final List<String> TABLES = List.of("harm_report", "harm_hand", "harm_due", "harm_told", "harm_account", "harm_suspect", "harm_proof", "harm_closure", "harm_clock");
    private static final List<String> SECRET = List.of("harm_account", "harm_suspect", "harm_hand");

    @Autowired ApplicationContext program;
    @Autowired Qingxi qingxi;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;

    private Endangered school;
    private Account zhoumin;
    private ChildId xiaoman;

    @BeforeEach
    void meet() {
        school = Endangered.in(program);
        zhoumin = school.homeroom();
        xiaoman = school.child("小满");
    }

    @Test
    void isFoundByNobodyWhomItDoesNotConcern() {
        var report = school.full(xiaoman, zhoumin);
        var others = new HashMap<>(school.others(xiaoman));
        others.put("homeroom of the same class", school.homeroom());
        others.forEach((who, account) -> {
            notFound(who, report, account);
            assertThat(school.list(account, school.reports::owing)).as(who).isEmpty();
            assertThat(school.list(account, school.reports::running)).as(who).isEmpty();
        });
        assertThat(school.seenBy(zhoumin)).contains(report);
    }

    @Test @DisplayName("涉嫌的校长查不到，也拦不住")
    void hidesFromThePrincipalWhoIsAccused() {
        var accused = school.principal();
        var report = school.start(xiaoman, zhoumin);
        notFound("before it is said who is accused", report, accused);
        school.accuse(report, SuspectKind.PRINCIPAL, accused, zhoumin);
        school.write(report, zhoumin);
        notFound("accused", report, accused);
        notFound("the other principal: it goes past the school", report, school.principal());
        school.tell(report, HarmBody.POLICE, zhoumin);
        assertThat(school.seenBy(zhoumin)).as("and it goes on").contains(report);
        assertThat(school.seenBy(school.officer())).contains(report);
    }

    @Test @DisplayName("涉嫌的老师、帮扶人、县级人员查不到")
    void hidesFromWhoeverIsAccused() {
        var teacher = school.homeroom();
        var helper = school.helper(xiaoman);
        var officer = school.officer();
        var subject = school.colleague("钱老师", Role.SUBJECT, qingxi.third.id());
        for (var accused : List.of(teacher, helper, officer)) {
            var report = school.start(xiaoman, subject);
            school.accuse(report, SuspectKind.STAFF, accused, subject);
            school.write(report, subject);
            notFound("accused", report, accused);
            assertThat(school.seenBy(school.principal())).as("named, so the principal may know").contains(report);
        }
        assertThat(school.list(officer, school.reports::running)).as("not even the clock of the one in which he is accused")
                .hasSizeLessThan(school.list(school.officer(), school.reports::running).size());
    }

    @Test
    void hidesFromThePrincipalWhenNobodyCanBeToldFromThem() {
        for (var kind : List.of(SuspectKind.STAFF, SuspectKind.PRINCIPAL, SuspectKind.HELPER, SuspectKind.UNKNOWN)) {
            var report = school.start(xiaoman, zhoumin);
            school.accuse(report, kind, null, zhoumin);
            notFound(kind.name(), report, school.principal());
        }
        var report = school.start(xiaoman, zhoumin);
        assertThat(school.refused(zhoumin, viewer -> school.suspects.say(report, new HarmSuspects.Said(Ids.next(), SuspectKind.OTHER, null, "", true), viewer))).isEmpty();
        notFound("the reporter asks so", report, school.principal());
    }

    @Test
    void tellsThePrincipalThatThereIsOneAndNotByWhomAgainstWhomAndWhat() {
        var principal = school.principal();
        var report = school.full(xiaoman, zhoumin);
        var seen = school.as(principal, viewer -> school.reports.open(report, viewer));
        assertThat(seen.standing()).isEqualTo(Standing.PRINCIPAL);
        assertThat(seen.called()).startsWith("小满");
        assertThat(seen.clocks()).extracting(HarmClock::body).containsExactlyInAnyOrder(HarmBody.POLICE, HarmBody.SUPERIOR);
        for (var table : SECRET) assertThat(rows(table, report, principal)).as(table).isLessThanOrEqualTo(table.equals("harm_hand") ? 1 : 0);
        assertThat(school.list(principal, viewer -> school.reports.hands(seen, viewer))).allMatch(hand -> hand.by().equals(principal.id()));
        assertThat(school.list(principal, viewer -> school.suspects.nameable(seen, viewer))).isEmpty();
        assertThatThrownBy(() -> school.as(principal, viewer -> school.entries.write(report, Ids.next(), "x", viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(principal, viewer -> school.suspects.say(report, new HarmSuspects.Said(Ids.next(), SuspectKind.OTHER, null, "", false), viewer))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(principal, viewer -> school.entries.close(report, Ids.next(), HarmOutcome.UNFOUNDED, "x", viewer))).isInstanceOf(NotFound.class);
        school.tell(report, HarmBody.SUPERIOR, principal);
    }

    @Test @DisplayName("指定了接收人，其余县级人员只看时限")
    void isReceivedByTheOfficerWhoIsNamed() {
        var named = school.officer();
        var other = school.officer();
        var report = school.full(xiaoman, zhoumin);
        assertThat(school.seenBy(other)).as("nobody is named: all").contains(report);
        try {
            receivedBy(named, other);
            assertThat(school.seenBy(named)).contains(report);
            notFound("another officer", report, other);
            assertThat(school.list(other, school.reports::running)).anyMatch(clock -> clock.body() == HarmBody.SUPERIOR && qingxi.qingshi.equals(clock.school()));
            school.accuse(report, SuspectKind.ABOVE_THE_SCHOOL, named, zhoumin);
            notFound("the officer for reports, accused", report, named);
            assertThat(school.seenBy(other)).as("then the others receive it").contains(report);
        } finally {
            receivedBy(null, other);
        }
    }

    @Test @DisplayName("日志里没有报告人，学校的日志里没有这件事")
    void leavesNoReporterInTheLog() {
        var before = school.owner().sql("select coalesce(max(seq), 0) from audit.entry").query(Long.class).single();
        var report = school.full(xiaoman, zhoumin);
        school.as(zhoumin, viewer -> school.reports.open(report, viewer));
        var lines = school.owner().sql("select coalesce(account_id::text, '') || coalesce(org_id::text, '') || coalesce(details::text, '') from audit.entry where seq > :before and action like 'harm%'")
                .param("before", before).query(String.class).list();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(4).noneMatch(line -> line.contains(zhoumin.id().toString()) || line.contains(qingxi.qingshi.toString()) || line.contains("小满"));
        for (var reader : List.of(school.principal(), school.colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi), school.homeroom()))
            assertThat(in(reader, "select count(*) from audit.entry where action like 'harm%' and seq > " + before)).isZero();
        var administrator = school.colleague("吴浩", Role.ADMINISTRATOR, qingxi.county);
        assertThat(in(administrator, "select count(*) from audit.entry where action like 'harm%' and seq > " + before)).isPositive();
        assertThat(in(administrator, "select count(*) from audit.entry where action like 'harm%' and account_id is not null and seq > " + before)).isZero();
    }

    @Test @DisplayName("不能修改、撤回、删除")
    void cannotBeChangedOrDeleted() {
        var report = school.full(xiaoman, zhoumin);
        for (var who : List.of(zhoumin, school.officer(), school.principal()))
            for (var table : TABLES) {
                if (table.equals("harm_clock")) continue;
                refused(who, "delete from risk." + table);
                refused(who, "update risk." + table + " set county_id = county_id");
            }
        refused(zhoumin, "insert into risk.harm_report (county_id, id, year, number, child_sealed, situation, started_at) values (990101, gen_random_uuid(), 2026, 9999, '', 'OTHER', now())");
        assertThatThrownBy(() -> school.owner().sql("delete from risk.harm_report where id = :id").param("id", report.value()).update()).as("nor by the owner's functions").isInstanceOf(DataAccessException.class);
        assertThat(school.seenBy(zhoumin)).contains(report);
    }

    @Test
    void isSignedInNobodyElsesName() {
        var report = school.full(xiaoman, zhoumin);
        var principal = school.principal();
        var forged = "insert into risk.harm_hand (county_id, entry_id, report_id, what, account_id, at) values (990101, gen_random_uuid(), '%s', '%s', '%s', now())";
        refused(principal, forged.formatted(report, "TOLD", zhoumin.id()));
        refused(principal, forged.formatted(report, "REPORT", principal.id()));
        refused(school.homeroom(), forged.formatted(report, "OPENED", UUID.randomUUID()));
        refused(principal, "insert into risk.harm_closure (county_id, id, report_id, turn, outcome, at) values (990101, gen_random_uuid(), '%s', 1, 'UNFOUNDED', now())".formatted(report));
        refused(principal, "insert into risk.harm_suspect (county_id, id, report_id, kind, past_school, said_at) values (990101, gen_random_uuid(), '%s', 'OTHER', false, now())".formatted(report));
    }

    @Test
    void liesSealed() {
        var report = school.full(xiaoman, zhoumin);
        var kept = school.owner().sql("select text_sealed from risk.harm_account where report_id = :id").param("id", report.value()).query(byte[].class).single();
        assertThat(new String(kept, UTF_8)).doesNotContain(SEEN.substring(0, 6));
        var told = school.owner().sql("select args_sealed from notices.message where link = :link").param("link", "/risk/reports/" + report).query(byte[].class).list();
        assertThat(told).isNotEmpty().noneMatch(sealed -> new String(sealed, UTF_8).contains("小满"));
    }

    private void notFound(String who, HarmReportId report, Account account) {
        assertThat(school.seenBy(account)).as(who).doesNotContain(report);
        assertThatThrownBy(() -> school.as(account, viewer -> school.reports.find(report, viewer))).as(who).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(account, viewer -> school.reports.open(report, viewer))).as(who).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(account, viewer -> school.entries.write(report, Ids.next(), "x", viewer))).as(who).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(account, viewer -> school.entries.tell(report, new HarmEntries.Telling(Ids.next(), HarmBody.POLICE, null, HarmWay.PHONE, "", ""), viewer))).as(who)
                .isInstanceOf(NotFound.class);
        for (var table : TABLES) assertThat(rows(table, report, account)).as("%s reads %s", who, table).isZero();
    }

    private long rows(String table, HarmReportId report, Account reader) {
        return in(reader, "select count(*) from risk." + table + " where " + (table.equals("harm_report") ? "id" : "report_id") + " = '" + report + "'");
    }

    private long in(Account reader, String count) {
        return school.as(reader, _ -> transactions.execute(_ -> jdbc.sql(count).query(Long.class).single()));
    }

    private void refused(Account who, String statement) {
        assertThatThrownBy(() -> school.as(who, _ -> transactions.execute(status -> {
            status.setRollbackOnly();
            return jdbc.sql(statement).update();
        }))).as(statement).isInstanceOf(DataAccessException.class);
    }

    private void receivedBy(Account named, Account by) {
        var settings = program.getBean(HarmSettings.class);
        assertThat(school.list(by, viewer -> {
            var today = settings.today(viewer);
            return settings.decide(new HarmRules(today.policeMinutes(), today.superiorHours(), today.civilHours(), named == null ? null : named.id(), today.version()), viewer);
        })).isEmpty();
    }
}
