package org.nuanyang.roster;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.nuanyang.access.Now;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Role;
import org.nuanyang.access.Scopes;
import org.nuanyang.access.Viewer;
import org.nuanyang.database.TestDatabase;
import org.nuanyang.database.Vault;
import org.nuanyang.roster.definition.Definitions;
import org.nuanyang.roster.going.Going;
import org.nuanyang.roster.named.Signs;
import org.nuanyang.roster.store.SignedSql;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The roster's doors on a fresh database with two schools; now is 2026-03-12 09:30 in Shanghai. */
final class RosterFixture implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    static final OrgId QINGSHI = new OrgId(UUID.randomUUID());
    static final OrgId CLASS_1 = new OrgId(UUID.randomUUID());
    static final OrgId CLASS_2 = new OrgId(UUID.randomUUID());
    static final OrgId HEWAN = new OrgId(UUID.randomUUID());
    static final OrgId CLASS_AT_HEWAN = new OrgId(UUID.randomUUID());

    final TestDatabase database = TestDatabase.fresh();
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Now now = new Now();
    final Viewer keeper = account(Role.FILE_KEEPER, QINGSHI);
    final Viewer homeroom = account(Role.HOMEROOM, CLASS_1);
    final Viewer outsider = account(Role.FILE_KEEPER, HEWAN);
    final Viewer county = Scopes.viewer(Role.COUNTY_OFFICER, QINGSHI.value(), HEWAN.value());
    final Roster roster;
    final Transfers transfers;
    final Going going;
    private final SignedSql signed;

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactional {}

    RosterFixture() {
        layOut();
        context.registerBean(Clock.class, () -> now);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(Vault.class, database::vault);
        context.registerBean(PlatformTransactionManager.class, database::transactionManager);
        context.register(Transactional.class, Roster.class, Transfers.class, Recount.class, Listing.class, Intake.class,
                Amending.class, Undoing.class, Matching.class, LookupThrottle.class, Definitions.class, HandingOver.class, Moves.class, TransferLog.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.web\\..*")));
        scanner.scan("org.nuanyang.roster.store", "org.nuanyang.roster.time", "org.nuanyang.roster.going", "org.nuanyang.audit");
        var some = new ClassPathBeanDefinitionScanner(context, false);
        some.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("org\\.nuanyang\\.access\\.(Orgs|OrgSql|OrgDetailSql|CountySql|Duties|DutySql|JobSight)")));
        some.scan("org.nuanyang.access");
        context.refresh();
        roster = context.getBean(Roster.class);
        transfers = context.getBean(Transfers.class);
        going = context.getBean(Going.class);
        signed = context.getBean(SignedSql.class);
    }

    private static Viewer account(Role role, OrgId org) {
        return Scopes.viewer(role, org.value());
    }

    private void layOut() {
        var county = UUID.randomUUID();
        var owner = database.owner();
        owner.sql("insert into access.county values (990101, '清溪县', '清溪县教育局', true)").update();
        org(county, null, "COUNTY", "清溪县", null, 0);
        org(QINGSHI.value(), county, "SCHOOL", "青石小学", null, 0);
        org(HEWAN.value(), county, "SCHOOL", "河湾小学", null, 0);
        org(CLASS_1.value(), QINGSHI.value(), "CLASS", "2023级1班", "PRIMARY", 1);
        org(CLASS_2.value(), QINGSHI.value(), "CLASS", "2023级2班", "PRIMARY", 2);
        org(CLASS_AT_HEWAN.value(), HEWAN.value(), "CLASS", "2023级1班", "PRIMARY", 1);
    }

    private void org(UUID id, UUID parent, String kind, String name, String stage, int number) {
        database.owner().sql("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, stages, stage, entry_year, class_number)
                values (990101, :id, :parent, :kind, :name, :name, case when :kind = 'SCHOOL' then array['PRIMARY'] end,
                        :stage, case when :kind = 'CLASS' then 2023 end, case when :kind = 'CLASS' then :number end)
                """)
                .param("id", id).param("parent", parent, Types.OTHER).param("kind", kind).param("name", name)
                .param("stage", stage).param("number", number).update();
    }

    <R> R as(Viewer viewer, Supplier<R> work) {
        return viewer.scope().sight().call(work::get);
    }

    ChildId enrolled(Facts facts) {
        return ((EnrolOutcome.Enrolled) as(keeper, () -> roster.enrol(QINGSHI, CLASS_1, facts, Source.PAGE, keeper))).id();
    }

    /** How many show each of these, counted together. */
    List<Long> counted(Viewer viewer, List<Signs> asked) {
        return as(viewer, () -> Objects.requireNonNull(new TransactionTemplate(database.transactionManager()).execute(_ ->
                signed.counts(asked.stream().map(each -> each.openedBy(viewer)).toList(), 100))));
    }

    ChildFile file(ChildId id) {
        return as(keeper, () -> roster.open(id, keeper));
    }

    AmendOutcome amended(ChildId id, Facts told) {
        return as(keeper, () -> roster.amend(id, file(id).version(), told, Set.of(), Source.PAGE, keeper));
    }

    CommitResult committed(UUID run, RowChange... rows) {
        return as(keeper, () -> roster.commit(List.of(rows), run, keeper));
    }

    /** Somebody who helps a child from a day on; answers with the account. */
    UUID helper(ChildId child, LocalDate from) {
        var account = UUID.randomUUID();
        database.owner().sql("insert into access.account (county_id, id, login, name) values (990101, :id, :id::text, '李根生')")
                .param("id", account).update();
        database.owner().sql("""
                insert into access.duty (county_id, id, account_id, role, org_id, child_id, from_on)
                values (990101, gen_random_uuid(), :account, 'HELPER', :org, :child, :from)
                """).param("account", account).param("org", QINGSHI.value()).param("child", child.value()).param("from", from).update();
        return account;
    }

    /** The last days of somebody's duties; null for one without end. */
    List<LocalDate> lastDays(UUID account) {
        return database.owner().sql("select until_on from access.duty where account_id = :account").param("account", account)
                .query((row, _) -> row.getObject(1, LocalDate.class)).list();
    }

    /** What the owner sees: everything. */
    long count(String table) {
        return database.owner().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
