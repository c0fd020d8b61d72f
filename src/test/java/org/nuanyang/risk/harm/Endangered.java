package org.nuanyang.risk.harm;

import static org.nuanyang.roster.Fact.NAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Ids;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.harm.entry.HarmWay;
import org.nuanyang.risk.harm.entry.SuspectKind;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A child of 青石小学 about whom somebody worries, and those around it, with the duties they really hold; each call new ones. */
final class Endangered {
    static final String SEEN = "手臂上有好几处新伤，他不肯说是谁打的";

    final Qingxi qingxi;
    final HarmReports reports;
    final HarmEntries entries;
    final HarmSuspects suspects;
    private final ApplicationContext program;

    private Endangered(ApplicationContext program) {
        this.program = program;
        qingxi = program.getBean(Qingxi.class);
        reports = program.getBean(HarmReports.class);
        entries = program.getBean(HarmEntries.class);
        suspects = program.getBean(HarmSuspects.class);
    }

    static Endangered in(ApplicationContext program) {
        return new Endangered(program);
    }

    Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("h" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    Account homeroom() {
        return colleague("周敏", Role.HOMEROOM, qingxi.third.id());
    }

    Account principal() {
        return colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    Account officer() {
        return colleague("陈科", Role.COUNTY_OFFICER, qingxi.county);
    }

    Account helper(ChildId child) {
        var helper = qingxi.account("h" + UUID.randomUUID().toString().substring(0, 12), "李根生");
        qingxi.helping(helper, child.value());
        return helper;
    }

    ChildId child(String name) {
        var roster = program.getBean(Roster.class);
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi), viewer ->
                ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, name), Source.PAGE, viewer)).id());
    }

    /** As somebody is at this moment: the duties are read anew. */
    <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    <R> List<R> list(Account account, Function<Viewer, List<R>> work) {
        return as(account, work);
    }

    Optional<Refusal> refused(Account account, Function<Viewer, Optional<Refusal>> work) {
        return as(account, work);
    }

    HarmReportId start(ChildId child, Account by) {
        return start(child, HarmSituation.MANY_INJURIES, by);
    }

    HarmReportId start(ChildId child, HarmSituation situation, Account by) {
        return as(by, viewer -> reports.start(new HarmReports.Start(HarmReportId.next(), situation, child.value(), null, ""), viewer));
    }

    void accuse(HarmReportId report, SuspectKind kind, @Nullable Account account, Account by) {
        var said = new HarmSuspects.Said(Ids.next(), kind, account == null ? null : account.id(), "", false);
        var refused = as(by, viewer -> suspects.say(report, said, viewer));
        if (refused.isPresent()) throw new AssertionError(refused.get());
    }

    void tell(HarmReportId report, HarmBody body, Account by) {
        var refused = as(by, viewer -> entries.tell(report, new HarmEntries.Telling(Ids.next(), body, null, HarmWay.PHONE, "值班民警", ""), viewer));
        if (refused.isPresent()) throw new AssertionError(refused.get());
    }

    void write(HarmReportId report, Account by) {
        var refused = as(by, viewer -> entries.write(report, Ids.next(), SEEN, viewer));
        if (refused.isPresent()) throw new AssertionError(refused.get());
    }

    /** One of which everything is told: by the homeroom teacher, against somebody of the school whom nobody names. */
    HarmReportId full(ChildId child, Account by) {
        var report = start(child, by);
        accuse(report, SuspectKind.OTHER, null, by);
        tell(report, HarmBody.POLICE, by);
        write(report, by);
        return report;
    }

    /** Those at and above the school who have nothing to do with a report that the homeroom teacher has started. */
    Map<String, Account> others(ChildId child) {
        return Map.of(
                "colleague", colleague("何静", Role.PSYCHOLOGY, qingxi.qingshi), "subject", colleague("钱老师", Role.SUBJECT, qingxi.third.id()),
                "file keeper", colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi), "homeroom elsewhere", colleague("冯老师", Role.HOMEROOM, qingxi.fourth.id()),
                "helper", helper(child), "principal elsewhere", colleague("河湾校长", Role.PRINCIPAL, qingxi.hewan),
                "supervisor", colleague("郑国良", Role.SUPERVISOR, qingxi.county), "township", colleague("赵建国", Role.TOWNSHIP_OFFICER, qingxi.township),
                "administrator", colleague("吴浩", Role.ADMINISTRATOR, qingxi.county));
    }

    List<HarmReportId> seenBy(Account account) {
        return as(account, viewer -> reports.of(true, 1, viewer).items().stream().map(HarmReport::id).toList());
    }

    JdbcClient owner() {
        var environment = program.getEnvironment();
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
