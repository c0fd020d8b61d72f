package org.nuanyang.walls;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Account;
import org.nuanyang.access.Now;
import org.nuanyang.access.Role;
import org.nuanyang.access.Viewers;
import org.nuanyang.database.WithDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * SQL typed by somebody who has the application's login: every table and view that it may read at all, without a viewer and
 * as each viewer of the access table. A row counts as telling of a child when it has the child's id or name anywhere in it.
 */
@DisplayName("直接写 SQL 也看不到别人的孩子")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, WallsCounty.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectSqlTest {
    /** Whoever asks the log for a child of elsewhere has typed its number: that it was asked for is in the asker's own log. */
    private static final String LOG = "(select * from audit.entry where action <> 'log.read')";
    private static final List<String> CHILDREN = List.of("child", "twin", "kept", "other", "leaving");
    /** Read before anybody is looking: whom a person may see is made of it. It has a child's id, and nothing else of a child. */
    private static final Set<String> BEFORE_ANYBODY_LOOKS = Set.of("access.duty");
    /** They tell of no child: a lesson has its topic and numbers, a study group its village, place and hours. */
    private static final Set<String> OF_THE_WHOLE_SCHOOL = Set.of("risk.hazard", "risk.hazard_photo", "risk.drill", "mind.lesson", "study.village_group");

    @Autowired ApplicationContext context;
    @Autowired WallsCounty county;
    @Autowired DataSource source;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Viewers viewers;

    private JdbcClient owner;
    private JdbcClient application;
    private List<String> readable;

    @BeforeAll
    void lookUpWhatThereIs() {
        owner = new Doors(context).owner();
        application = JdbcClient.create(source);
        readable = application.sql("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                 where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v')
                   and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                 order by 1
                """).query(String.class).list();
    }

    @Test
    void tellsOfChildrenInManyTables() {
        var filled = readable.stream().filter(name -> telling(owner, name, EnumSet.of(Place.OWN)) > 0).toList();
        assertThat(filled).hasSizeGreaterThanOrEqualTo(40).contains("roster.child", "roster.enrolment", "care.record_child", "care.excuse", "care.request",
                "pairing.pairing", "pairing.hand_over", "files.file", "audit.entry", "roster.child_card", "roster.transfer_request", "roster.merge");
    }

    @Test @DisplayName("待并入指标的增减不分学校，谁也读不到")
    void hidesWhatIsYetToBeSettled() {
        assertThat(readable).contains("indicators.child_state", "indicators.presence", "indicators.duty_sum")
                .doesNotContain("indicators.stale", "indicators.presence_delta", "indicators.duty_delta");
    }

    @Test
    void tellsNothingWithoutAViewer() {
        assertThat(readable.stream().filter(name -> !BEFORE_ANYBODY_LOOKS.contains(name))
                .filter(name -> telling(application, name, EnumSet.allOf(Place.class)) > 0)).isEmpty();
        var within = new TransactionTemplate(transactions).<List<String>>execute(_ -> readable.stream().filter(name -> !BEFORE_ANYBODY_LOOKS.contains(name))
                .filter(name -> telling(application, name, EnumSet.allOf(Place.class)) > 0).toList());
        assertThat(within).isEmpty();
    }

    @Test
    void showsNoRowAtAllOfATableWithAPolicyWithoutAViewer() {
        var held = owner.sql("""
                select format('%I.%I', n.nspname, c.relname) from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                 where c.relrowsecurity and n.nspname !~ '^pg_' order by 1
                """).query(String.class).list();
        assertThat(held).hasSizeGreaterThan(50);
        assertThat(held.stream().filter(readable::contains).filter(name -> application.sql("select count(*) from " + name).query(Long.class).single() > 0)).isEmpty();
    }

    @Test
    void tellsAViewerNothingBeyondTheirReach() {
        var leaks = new ArrayList<String>();
        for (var who : Who.all()) {
            if (!who.signedIn()) continue;
            as(who, _ -> readable.stream().filter(name -> !BEFORE_ANYBODY_LOOKS.contains(name)).forEach(name -> {
                long rows = name.equals("audit.entry") ? telling(application, LOG, beyondTheLogOf(who)) : telling(application, name, OF_THE_WHOLE_SCHOOL.contains(name) ? beyondTheSchoolOf(who) : beyond(who));
                if (rows > 0) leaks.add("%s shows %d rows to %s".formatted(name, rows, who.column()));
            }));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void letsAViewerChangeAndDeleteNothingBeyondTheirReach() {
        var done = new ArrayList<String>();
        for (var who : Who.all()) {
            if (!who.signedIn()) continue;
            var beyond = beyond(who);
            as(who, status -> readable.stream().filter(this::isATable).filter(name -> !name.startsWith("access."))
                    .forEach(name -> {
                        for (var deed : new String[] {"update %s as line set county_id = county_id", "delete from %s as line"}) {
                            var point = status.createSavepoint();
                            if (touched(deed.formatted(name), beyond)) done.add("%s by %s".formatted(deed.formatted(name), who.column()));
                            status.rollbackToSavepoint(point);
                        }
                    }));
        }
        assertThat(done).isEmpty();
    }

    @Test
    void letsNobodyExcuseInAnothersName() {
        var homeroom = Who.all().get(Role.HOMEROOM.ordinal());
        for (var by : new Account[] {county.cast.account(Role.HOMEROOM), county.cast.account(Role.PRINCIPAL)}) {
            boolean own = by.equals(county.cast.account(Role.HOMEROOM));
            var excuse = "insert into care.excuse (county_id, id, child_id, why, from_on, until_on, made_by, made_at) values (990101, gen_random_uuid(), '%s', 'ILL', '2026-04-01', '2026-04-02', '%s', now())";
            as(homeroom, status -> {
                assertThat(runs(excuse.formatted(county.at(Place.OWN).get("child"), by.id()), status)).isEqualTo(own);
                assertThat(runs(excuse.formatted(county.at(Place.CLASS).get("child"), by.id()), status)).isFalse();
            });
        }
    }

    private boolean runs(String statement, TransactionStatus status) {
        var point = status.createSavepoint();
        try {
            return application.sql(statement).update() == 1;
        } catch (DataAccessException refused) {
            return false;
        } finally {
            status.rollbackToSavepoint(point);
        }
    }

    private void as(Who who, Consumer<TransactionStatus> work) {
        var account = who.role() == null ? county.cast.nobody : county.cast.account(who.role());
        viewers.find(county.cast.county(), account.id()).orElseThrow().scope().sight().run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.accept(status);
        }));
    }

    private static Set<Place> beyond(Who who) {
        var beyond = EnumSet.allOf(Place.class);
        beyond.removeAll(Reach.of(who));
        return beyond;
    }

    /** An administrator reads the county's log, in which a child is a number (domain section 15). */
    private static Set<Place> beyondTheLogOf(Who who) {
        return who.role() == Role.ADMINISTRATOR ? EnumSet.of(Place.ELSEWHERE) : beyond(who);
    }

    /** What endangers the way to school, and what was practised against it, is told of no child: all who work at the school know it. */
    private static Set<Place> beyondTheSchoolOf(Who who) {
        var beyond = beyond(who);
        beyond.remove(Place.CLASS);
        return beyond;
    }

    private boolean isATable(String name) {
        return owner.sql("select relkind in ('r', 'p') from pg_class where oid = :name::regclass").param("name", name).query(Boolean.class).single()
                && owner.sql("select count(*) from pg_attribute where attrelid = :name::regclass and attname = 'county_id'").param("name", name).query(Integer.class).single() == 1;
    }

    private boolean touched(String deed, Set<Place> places) {
        try {
            return application.sql(deed + " where line::text ~ :words").param("words", words(places)).update() > 0;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @Test
    void lendsTheApplicationNoWayAroundThePolicies() {
        for (var way : new String[] {"set row_security = off; select count(*) from roster.child", "alter table roster.child disable row level security",
            "alter role nuanyang_app bypassrls", "create policy open on roster.child using (true)", "set role nuanyang_owner", "drop policy seen_by_duty on roster.child"})
            assertThat(refused(way)).as(way).isTrue();
    }

    private boolean refused(String statement) {
        try (var connection = source.getConnection(); var typed = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                typed.execute(statement);
                if (typed.getMoreResults()) typed.getResultSet().close();
                return false;
            } catch (java.sql.SQLException no) {
                return true;
            } finally {
                connection.rollback();
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of it tell of children of these places. */
    private long telling(JdbcClient as, String name, Set<Place> places) {
        try {
            return as.sql("select count(*) from " + name + " as line where line::text ~ :words").param("words", words(places)).query(Long.class).single();
        } catch (DataAccessException e) {
            throw new AssertionError(name, e);
        }
    }

    private String words(Set<Place> places) {
        return places.stream().flatMap(place -> Stream.concat(Stream.of(place.mark, place.dialling + "7700"), CHILDREN.stream().map(county.at(place)::get))).collect(joining("|"));
    }
}
