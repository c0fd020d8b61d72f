package org.nuanyang.risk.incident;

import static org.nuanyang.roster.Fact.GUARDIAN_NAME;
import static org.nuanyang.roster.Fact.GUARDIAN_PHONE;
import static org.nuanyang.roster.Fact.NAME;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;

/** Children of 青石小学 and people with the duties they really hold; each call new ones. */
final class AtSchool {
    final Qingxi qingxi;
    private final ApplicationContext program;

    AtSchool(ApplicationContext program) {
        this.program = program;
        this.qingxi = program.getBean(Qingxi.class);
    }

    Account with(String name, Role role, OrgId org) {
        return qingxi.with("i" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    Account homeroom() {
        return with("周敏", Role.HOMEROOM, qingxi.third.id());
    }

    Account principal() {
        return with("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    Account subject() {
        return with("钱老师", Role.SUBJECT, qingxi.fourth.id());
    }

    /** A pupil of the third class, by a name of its own. */
    ChildId child(String name) {
        var facts = new Facts().with(NAME, name).with(GUARDIAN_NAME, "奶奶" + name).with(GUARDIAN_PHONE, new Phone("13900001111"));
        return as(with("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, viewer)).id());
    }

    static String name() {
        return "山" + UUID.randomUUID().toString().substring(0, 6);
    }

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

    Map<String, Refusal> objected(Account account, Function<Viewer, Map<String, Refusal>> work) {
        return as(account, work);
    }

    /** Everybody who neither heeds the child nor takes part. */
    Map<String, Account> outsiders() {
        var all = new LinkedHashMap<String, Account>();
        all.put("homeroom of another class", with("吴老师", Role.HOMEROOM, qingxi.fourth.id()));
        all.put("file keeper", with("孙丽", Role.FILE_KEEPER, qingxi.qingshi));
        all.put("subject", with("钱老师", Role.SUBJECT, qingxi.third.id()));
        all.put("principal elsewhere", with("王校长", Role.PRINCIPAL, qingxi.hewan));
        all.put("psychology elsewhere", with("王老师", Role.PSYCHOLOGY, qingxi.hewan));
        all.put("county", with("陈科", Role.COUNTY_OFFICER, qingxi.county));
        all.put("supervisor", with("郑国良", Role.SUPERVISOR, qingxi.county));
        all.put("township", with("赵建国", Role.TOWNSHIP_OFFICER, qingxi.township));
        all.put("administrator", with("吴浩", Role.ADMINISTRATOR, qingxi.county));
        return all;
    }
}
