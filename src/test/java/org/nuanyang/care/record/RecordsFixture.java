package org.nuanyang.care.record;

import static org.nuanyang.roster.Fact.NAME;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.nuanyang.access.Account;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** 青石小学 with children of two classes since September, and whoever writes about them. */
public final class RecordsFixture {
    static final LocalDate TODAY = Qingxi.TODAY;

    public final Qingxi qingxi;
    private final Roster roster;
    private final Environment environment;

    public RecordsFixture(Qingxi qingxi, Roster roster, Environment environment) {
        this.qingxi = qingxi;
        this.roster = roster;
        this.environment = environment;
    }

    public Viewer viewer(Role role, OrgId org) {
        return as(account(), role, org);
    }

    public Viewer as(Account account, Role role, OrgId org) {
        return Scopes.viewer(Scopes.COUNTY, account.id(), role, org.value());
    }

    public Viewer helping(Role role, ChildId child) {
        return Scopes.helping(account().id(), role, qingxi.qingshi.value(), child.value());
    }

    public Account account() {
        return qingxi.account("r" + UUID.randomUUID().toString().substring(0, 12), "某老师");
    }

    /** Enrolled on the first of September. */
    public ChildId child(String name, OrgId klass) {
        var school = klass.equals(qingxi.hewanThird.id()) ? qingxi.hewan : qingxi.qingshi;
        var keeper = viewer(Role.FILE_KEEPER, school);
        var child = in(keeper, () -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass, new Facts().with(NAME, name), Source.PAGE, keeper)).id());
        owner().sql("update roster.child set enrolled_on = date '2025-09-01' where id = :id").param("id", child.value()).update();
        owner().sql("update roster.enrolment set from_on = date '2025-09-01' where child_id = :id").param("id", child.value()).update();
        return child;
    }

    public static <R> R in(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }

    public static Common on(LocalDate day, ChildId... children) {
        return Common.of(RecordId.next(), List.of(children), day, Mode.IN_PERSON);
    }

    public static CareRecord talk(Common common) {
        return new CareRecord.Talk(common, "说到妈妈快回来了，很高兴", "周末一起写信");
    }

    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    List<String> serves(RecordId id) {
        return owner().sql("select unnest(serves) from care.record where id = :id order by 1").param("id", id.value()).query(String.class).list();
    }

    List<String> logged(ChildId child) {
        return owner().sql("select action from audit.entry where subject_id = :id and action like 'care%' order by at").param("id", child.value()).query(String.class).list();
    }
}
