package org.nuanyang.risk.plan;

import static org.nuanyang.roster.Fact.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.common.Refusal;
import org.nuanyang.risk.RiskLevel;
import org.nuanyang.risk.plan.text.Doer;
import org.nuanyang.risk.plan.text.Goal;
import org.nuanyang.risk.plan.text.PlanAction;
import org.nuanyang.risk.plan.text.PlanProblem;
import org.nuanyang.risk.plan.text.PlanText;
import org.nuanyang.risk.signal.level.Levels;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Children of 青石小学, those around them, and plans; each call new ones. */
final class Planned {
    static final LocalDate TODAY = Qingxi.TODAY;
    static final String SITUATION = "父亲外出后常在课上睡觉，说晚上一个人怕";

    final Qingxi qingxi;
    private final ApplicationContext program;

    private Planned(ApplicationContext program) {
        this.program = program;
        this.qingxi = program.getBean(Qingxi.class);
    }

    static Planned in(ApplicationContext program) {
        return new Planned(program);
    }

    Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("p" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    Account homeroom() {
        return colleague("周敏", Role.HOMEROOM, qingxi.third.id());
    }

    Account principal() {
        return colleague("刘志远", Role.PRINCIPAL, qingxi.qingshi);
    }

    Account helper(ChildId child) {
        var helper = qingxi.account("p" + UUID.randomUUID().toString().substring(0, 12), "李根生");
        qingxi.helping(helper, child.value());
        return helper;
    }

    ChildId child(String name) {
        return as(colleague("孙丽", Role.FILE_KEEPER, qingxi.qingshi),
                viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(qingxi.qingshi, qingxi.third.id(), new Facts().with(NAME, name), Source.PAGE, viewer)).id());
    }

    /** As somebody is at this moment: the duties are read anew. */
    <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    Map<String, Refusal> refused(Account account, Function<Viewer, Map<String, Refusal>> work) {
        return as(account, work);
    }

    void done(Account account, Function<Viewer, Map<String, Refusal>> work) {
        var refused = as(account, work);
        if (!refused.isEmpty()) throw new AssertionError(refused);
    }

    void level(ChildId child, RiskLevel level, Account by) {
        done(by, viewer -> program.getBean(Levels.class).set(child, new Levels.Told(0, level, "三周没有和父母通话", TODAY.plusDays(30), false), viewer));
    }

    static PlanText text(Account doer) {
        return text(doer, "每天晚上有人陪到家");
    }

    static PlanText text(Account doer, String goal) {
        return new PlanText(Set.of(PlanProblem.GUARDIAN_UNABLE, PlanProblem.STUDY_FALL), SITUATION, "喜欢画画",
                List.of(new Goal(0, goal, "一个月里没有一次独自过夜", TODAY.plusWeeks(6))),
                List.of(new PlanAction(0, "和姑姑商量接到镇上住", new Doer(doer.id(), doer.name()), TODAY.plusWeeks(1))), 4, null);
    }

    /** Written by the homeroom teacher and handed in. */
    PlanId submitted(ChildId child, Account homeroom) {
        var id = PlanId.next();
        done(homeroom, viewer -> program.getBean(PlanWriting.class).write(child, new PlanWriting.Base(id, 1, 0), text(homeroom), true, viewer));
        return id;
    }

    PlanId approved(ChildId child, Account homeroom, Account principal) {
        var id = submitted(child, homeroom);
        done(principal, viewer -> program.getBean(PlanWriting.class).decide(id, 1, 2, true, "", viewer));
        return id;
    }

    IndividualPlan plan(ChildId child, Account reader) {
        return as(reader, viewer -> program.getBean(Plans.class).open(program.getBean(Roster.class).open(child, viewer), viewer)).getFirst();
    }

    JdbcClient owner() {
        var environment = program.getBean(Environment.class);
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }
}
