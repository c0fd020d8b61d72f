package org.nuanyang.indicators;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Account;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.access.Viewers;
import org.nuanyang.care.Matter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Relation;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Sex;
import org.nuanyang.roster.Source;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A township of a test's own with two schools and three classes, so that nobody else's children are among its numbers. */
public final class Counted {
    public final Qingxi qingxi;
    public final OrgId township;
    public final OrgId oak;
    public final OrgId elm;
    public final Org oakThird;
    public final Org oakFourth;
    public final Org elmThird;
    private final Roster roster;
    private final Viewers viewers;

    public Counted(String name, Qingxi qingxi, Orgs orgs, Roster roster, Viewers viewers) {
        this.qingxi = qingxi;
        this.roster = roster;
        this.viewers = viewers;
        township = orgs.add(qingxi.county, NewOrg.township(name + "镇"), qingxi.product);
        oak = school(orgs, name + "橡树小学");
        elm = school(orgs, name + "榆树小学");
        oakThird = orgs.ensureClass(oak, Stage.PRIMARY, 2023, 1);
        oakFourth = orgs.ensureClass(oak, Stage.PRIMARY, 2022, 1);
        elmThird = orgs.ensureClass(elm, Stage.PRIMARY, 2023, 1);
    }

    private OrgId school(Orgs orgs, String name) {
        return orgs.add(township, new NewOrg(Org.Kind.SCHOOL, name, null, Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110", null), qingxi.product);
    }

    public Account somebody(Role role, OrgId org) {
        return qingxi.with("u" + UUID.randomUUID().toString().substring(0, 12), "孙丽", role, org);
    }

    public <R> R as(Account account, Function<Viewer, R> work) {
        var viewer = viewers.find(qingxi.product.county(), account.id()).orElseThrow();
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    /** The rows as their owner sees them. */
    public static JdbcClient owner(Environment environment) {
        return JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password")));
    }

    /** What a school asks of its teachers, from September on. */
    public static UUID duty(JdbcClient owner, OrgId school, Matter matter, String per, int makeupDays) {
        var id = UUID.randomUUID();
        owner.sql("""
                insert into care.duty (county_id, id, school_id, matter, fulfilled_by, owed_by, times, per, season, cohort, makeup_days, minutes, from_on, made_by, made_at)
                values (990101, :id, :school, :matter, array[:matter], 'LINKED', 1, :per, 'ALL_YEAR', 'ALL', :makeup, 10, date '2025-09-01', :id, now())
                """).param("id", id).param("school", school.value()).param("matter", matter.name()).param("per", per).param("makeup", makeupDays).update();
        return id;
    }

    public <R> R as(Role role, OrgId org, Function<Viewer, R> work) {
        return as(somebody(role, org), work);
    }

    /** Both parents have been away for two years. */
    public static Facts left(String name) {
        return present(name)
                .with(FATHER_NAME, name + "爸").with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(MOTHER_NAME, name + "妈").with(MOTHER_AWAY, true).with(MOTHER_AWAY_SINCE, RoughDate.parse("2024-02-18"))
                .with(GUARDIAN_NAME, name + "奶").with(GUARDIAN_RELATION, Relation.PATERNAL_GRANDMOTHER);
    }

    /** Both are away, and nobody has said since when. */
    public static Facts unsure(String name) {
        return present(name).with(FATHER_NAME, name + "爸").with(FATHER_AWAY, true).with(MOTHER_NAME, name + "妈").with(MOTHER_AWAY, true);
    }

    public static Facts atHome(String name) {
        return present(name).with(FATHER_NAME, name + "爸").with(FATHER_AWAY, false).with(MOTHER_NAME, name + "妈").with(MOTHER_AWAY, false);
    }

    private static Facts present(String name) {
        return new Facts().with(NAME, name).with(SEX, Sex.FEMALE).with(BIRTH, RoughDate.parse("2017-05-21")).with(BOARDING, true);
    }

    public ChildId enrolled(Org klass, Facts facts) {
        var school = klass.parent();
        return as(Role.FILE_KEEPER, school, viewer -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass.id(), facts, Source.PAGE, viewer)).id());
    }

    public static LocalDate today() {
        return Qingxi.TODAY;
    }
}
