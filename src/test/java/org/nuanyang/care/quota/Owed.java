package org.nuanyang.care.quota;

import static org.nuanyang.roster.Fact.*;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.nuanyang.access.Qingxi;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.calendar.Term;
import org.nuanyang.calendar.Terms;
import org.nuanyang.care.Cadence;
import org.nuanyang.care.CareDuty;
import org.nuanyang.care.CareDutyId;
import org.nuanyang.care.CohortChoice;
import org.nuanyang.care.Matter;
import org.nuanyang.care.OwedBy;
import org.nuanyang.care.Per;
import org.nuanyang.care.Season;
import org.nuanyang.common.Ids;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RoughDate;
import org.nuanyang.roster.Source;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 清溪县 with terms and duties, and children of 青石小学 who have been in care since September. */
public final class Owed {
    public static final int COUNTY = 990101;

    public final Qingxi qingxi;
    public final Viewer keeper;
    public final Viewer homeroom;
    public final Viewer outsider;
    public final Viewer county;
    private final Roster roster;
    private final Quotas quotas;
    private final Replanning replanning;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    public final JdbcClient owner;

    Owed(Qingxi qingxi, Terms terms, Roster roster, Quotas quotas, Replanning replanning, JdbcClient jdbc, PlatformTransactionManager transactions, Environment environment) {
        this.qingxi = qingxi;
        this.roster = roster;
        this.quotas = quotas;
        this.replanning = replanning;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        owner = JdbcClient.create(new SingleConnectionDataSource(environment.getRequiredProperty("nuanyang.database.url"),
                environment.getRequiredProperty("nuanyang.database.owner-user"), environment.getRequiredProperty("nuanyang.database.owner-password"), true));
        keeper = Scopes.viewer(Role.FILE_KEEPER, qingxi.qingshi.value(), qingxi.third.id().value(), qingxi.fourth.id().value());
        homeroom = Scopes.viewer(Role.HOMEROOM, qingxi.third.id().value());
        outsider = Scopes.viewer(Role.FILE_KEEPER, qingxi.hewan.value(), qingxi.hewanThird.id().value());
        county = Scopes.viewer(Role.COUNTY_OFFICER, qingxi.qingshi.value(), qingxi.hewan.value(), qingxi.point.value());
        for (int year = 2024; year < 2027; year++) {
            terms.set(new Term(new SchoolYear(year), 1, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 1, 23)),
                    new Term(new SchoolYear(year), 2, LocalDate.of(year + 1, 2, 25), LocalDate.of(year + 1, 7, 3)), qingxi.product);
        }
    }

    @TestConfiguration
    public static class Laid {
        @Bean
        Owed owed(Qingxi qingxi, Terms terms, Roster roster, Quotas quotas, Replanning replanning, JdbcClient jdbc,
                PlatformTransactionManager transactions, Environment environment) {
            return new Owed(qingxi, terms, roster, quotas, replanning, jdbc, transactions, environment);
        }
    }

    public <R> R as(Viewer viewer, Function<Viewer, R> work) {
        return viewer.scope().sight().call(() -> work.apply(viewer));
    }

    public <R> R inTransaction(Viewer viewer, Function<JdbcClient, R> work) {
        return as(viewer, _ -> transactions.execute(_ -> work.apply(jdbc)));
    }

    /** Father away since the year before last; in the third grade's class since September. */
    public ChildId child(String name) {
        var facts = new Facts().with(NAME, name).with(BIRTH, RoughDate.parse("2017-05-21"))
                .with(FATHER_AWAY, true).with(FATHER_AWAY_SINCE, RoughDate.parse("2024-02-18")).with(MOTHER_AWAY, false);
        var child = as(keeper, by -> ((EnrolOutcome.Enrolled) roster.enrol(qingxi.qingshi, qingxi.third.id(), facts, Source.PAGE, by)).id());
        for (var earlier : List.of("update roster.child set enrolled_on = '2025-09-01' where id = :id", "update roster.enrolment set from_on = '2025-09-01' where child_id = :id",
                "update roster.spell set from_on = '2025-09-01' where child_id = :id")) owner.sql(earlier).param("id", child.value()).update();
        settled();
        return child;
    }

    /** A duty of the county's, from September on. */
    public CareDuty duty(OwedBy by, int times, Per per, int makeup, Matter... matters) {
        return stored(new CareDuty(CareDutyId.next(), null, matters[0], EnumSet.copyOf(List.of(matters)), by,
                new Cadence(times, per, null, Season.TEACHING, makeup), CohortChoice.ALL, 15, LocalDate.of(2025, 9, 1), null));
    }

    public CareDuty stored(CareDuty duty) {
        owner.sql("""
                insert into care.duty (county_id, id, school_id, matter, fulfilled_by, owed_by, times, per, festival, season, cohort, cohort_arg,
                                       makeup_days, minutes, from_on, until_on, made_by, made_at)
                values (990101, :id, :school, :matter, :fulfilledBy::text[], :owedBy, :times, :per, :festival, :season, :cohort, :arg, :makeup, 15,
                        :from, :until, gen_random_uuid(), now())
                """)
                .param("id", duty.id().value()).param("school", duty.school() == null ? null : duty.school().value()).param("matter", duty.matter().name())
                .param("fulfilledBy", duty.fulfilledBy().stream().map(Enum::name).toArray(String[]::new)).param("owedBy", duty.owedBy().name())
                .param("times", duty.cadence().times()).param("per", duty.cadence().per().name())
                .param("festival", duty.cadence().festival() == null ? null : duty.cadence().festival().name()).param("season", duty.cadence().season().name())
                .param("cohort", duty.cohort().key()).param("arg", duty.cohort().arg()).param("makeup", duty.cadence().makeupDays())
                .param("from", duty.from()).param("until", duty.until()).update();
        return duty;
    }

    public void noDuties() {
        owner.sql("delete from care.quota").update();
        owner.sql("delete from care.duty").update();
    }

    /** A record and its settling in one transaction, as whoever writes it. */
    public UUID did(Viewer by, LocalDate day, Set<Matter> serves, Collection<ChildId> children) {
        var id = Ids.next();
        inTransaction(by, db -> {
            insert(db, id, day, serves, children);
            quotas.settle(children, serves, Set.of(day));
            return id;
        });
        return id;
    }

    public UUID did(LocalDate day, Matter matter, ChildId... children) {
        return did(homeroom, day, Set.of(matter), List.of(children));
    }

    public void insert(JdbcClient db, UUID id, LocalDate day, Set<Matter> serves, Collection<ChildId> children) {
        var names = serves.stream().map(Enum::name).toArray(String[]::new);
        db.sql("""
                insert into care.record (county_id, id, kind, on_day, mode, reached, serves, school_id, done_by, entered_by, entered_at, late, told_sealed)
                values (990101, :id, 'TALK', :day, 'IN_PERSON', true, :serves::text[], :school, gen_random_uuid(), gen_random_uuid(), now(), false, '')
                """).param("id", id).param("day", day).param("serves", names).param("school", qingxi.qingshi.value()).update();
        for (var child : children) {
            db.sql("insert into care.record_child (county_id, record_id, child_id, on_day, kind, serves) values (990101, :id, :child, :day, 'TALK', :serves::text[])")
                    .param("id", id).param("child", child.value()).param("day", day).param("serves", names).update();
        }
    }

    /** Withdrawn: it serves nothing any more. */
    public void withdrawn(UUID record, LocalDate day, Set<Matter> served, Collection<ChildId> children) {
        inTransaction(keeper, db -> {
            db.sql("update care.record set serves = '{}' where id = :id").param("id", record).update();
            db.sql("update care.record_child set serves = '{}' where record_id = :id").param("id", record).update();
            quotas.settle(children, served, Set.of(day));
            return record;
        });
    }

    /** Waits until whatever was to be planned is planned, here or in the background. */
    public void settled() {
        do replanning.catchUp(COUNTY); while (replanning.waiting(COUNTY) > 0);
    }

    /** As a line: the period, the days it answers for, owed, done. */
    public List<String> quotas(ChildId child, CareDuty duty, String from, String until) {
        return owner.sql("""
                select covers_from || '—' || covers_until || ' 应' || owed || ' 已' || done || case when excused then ' 有说明' else '' end
                  from care.quota
                 where child_id = :child and duty_id = :duty and period_from between :from::date and :until::date
                 order by period_from, covers_from
                """).param("child", child.value()).param("duty", duty.id().value()).param("from", from).param("until", until).query(String.class).list();
    }

    List<String> lines(ChildId child, CareDuty duty) {
        return owner.sql("""
                select period_from || '..' || period_until || ' ' || covers_from || '..' || covers_until || ' ' || makeup_until || ' ' || school_id || ' '
                       || coalesce(class_id::text, 'null') || ' ' || coalesce(pairing_id::text, 'null') || ' owed ' || owed
                       || case when excused then ' excused' else '' end || ' done ' || done
                  from care.quota
                 where child_id = :child and duty_id = :duty
                 order by period_from, covers_from
                """).param("child", child.value()).param("duty", duty.id().value()).query(String.class).list();
    }
}
