package org.nuanyang.risk.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Duty;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Phone;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A school of its own with one class, its people and the children that a test names; each call a new one. */
public final class AtSchool {
    public static final LocalDate TODAY = Qingxi.TODAY;
    /** Of the same week; each day from here to today is a day of school. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    public final Qingxi qingxi;
    public final OrgId school;
    public final Org klass;
    public final Account homeroom;
    private final ApplicationContext program;
    private Account keeper;

    private AtSchool(ApplicationContext program) {
        this.program = program;
        qingxi = program.getBean(Qingxi.class);
        terms();
        var orgs = program.getBean(Orgs.class);
        school = orgs.add(qingxi.township, new NewOrg(Org.Kind.SCHOOL, "竹溪小学" + mark(), null, java.util.Set.of(Stage.PRIMARY), null, null, null), qingxi.product);
        klass = orgs.ensureClass(school, Stage.PRIMARY, 2023, 1);
        homeroom = colleague("周敏", Role.HOMEROOM, klass.id());
    }

    public static AtSchool in(ApplicationContext program) {
        return new AtSchool(program);
    }

    private void terms() {
        var year = new SchoolYear(2025);
        program.getBean(Terms.class).set(new Term(year, 1, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 23)),
                new Term(year, 2, LocalDate.of(2026, 2, 24), LocalDate.of(2026, 7, 3)), qingxi.product);
    }

    public Account colleague(String name, Role role, OrgId org) {
        return qingxi.with("a" + UUID.randomUUID().toString().substring(0, 12), name, role, org);
    }

    /** There since the first of September. */
    public ChildId child(String name) {
        if (keeper == null) keeper = colleague("孙丽", Role.FILE_KEEPER, school);
        var facts = new Facts().with(Fact.NAME, name).with(Fact.GUARDIAN_NAME, name + "的奶奶").with(Fact.GUARDIAN_PHONE, new Phone("13900000371"));
        var child = as(keeper, viewer -> ((EnrolOutcome.Enrolled) program.getBean(Roster.class).enrol(school, klass.id(), facts, Source.PAGE, viewer)).id());
        owner().sql("update roster.child set enrolled_on = date '2025-09-01' where id = :id").param("id", child.value()).update();
        owner().sql("update roster.enrolment set from_on = date '2025-09-01' where child_id = :id").param("id", child.value()).update();
        return child;
    }

    /** As somebody is at this moment: the duties are read anew. */
    public <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = program.getBean(Viewers.class).find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    public <R> List<R> list(Account account, Function<Viewer, List<R>> work) {
        return as(account, work);
    }

    /** Of the whole class on a day; whoever is not named was there. */
    public void tell(Account by, LocalDate day, Map<ChildId, Mark> marks) {
        tell(by, klass.id(), day, marks);
    }

    public void tell(Account by, OrgId klass, LocalDate day, Map<ChildId, Mark> marks) {
        var registers = program.getBean(Registers.class);
        var refused = as(by, viewer -> registers.report(klass, day, registers.of(klass, day, viewer).version(), marks, viewer));
        if (refused.isPresent()) throw new AssertionError(refused.get());
    }

    /** Everybody in and around the school and above it who is not its homeroom teacher, by what they are. */
    public Map<String, Account> others(ChildId child) {
        var helper = qingxi.account("a" + UUID.randomUUID().toString().substring(0, 12), "李根生");
        var refused = program.getBean(Duties.class).grant(helper.id(), new Duty(Role.HELPER, school, child.value(), LocalDate.of(2025, 9, 1), null), qingxi.product);
        if (!refused.isEmpty()) throw new AssertionError(refused);
        return Map.of("principal", colleague("刘志远", Role.PRINCIPAL, school), "file keeper", colleague("孙丽", Role.FILE_KEEPER, school),
                "subject", colleague("钱老师", Role.SUBJECT, klass.id()), "psychology", colleague("何静", Role.PSYCHOLOGY, school), "helper", helper,
                "homeroom elsewhere", colleague("王老师", Role.HOMEROOM, qingxi.hewanThird.id()), "principal elsewhere", colleague("高校长", Role.PRINCIPAL, qingxi.hewan),
                "county", colleague("陈科", Role.COUNTY_OFFICER, qingxi.county), "township", colleague("赵建国", Role.TOWNSHIP_OFFICER, qingxi.township),
                "administrator", colleague("吴浩", Role.ADMINISTRATOR, qingxi.county));
    }

    public JdbcClient owner() {
        var environment = program.getBean(Environment.class);
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
