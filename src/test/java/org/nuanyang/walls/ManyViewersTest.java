package org.nuanyang.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nuanyang.access.Account;
import org.nuanyang.access.Accounts;
import org.nuanyang.access.County;
import org.nuanyang.access.NewOrg;
import org.nuanyang.access.Now;
import org.nuanyang.access.Org;
import org.nuanyang.access.OrgId;
import org.nuanyang.access.Orgs;
import org.nuanyang.access.Duties;
import org.nuanyang.access.Duty;
import org.nuanyang.access.Role;
import org.nuanyang.access.Stage;
import org.nuanyang.access.Viewer;
import org.nuanyang.audit.Actor;
import org.nuanyang.common.NotFound;
import org.nuanyang.database.WithDatabase;
import org.nuanyang.roster.ChildFilter;
import org.nuanyang.roster.ChildId;
import org.nuanyang.roster.EnrolOutcome;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two hundred homeroom teachers at once, who share twenty connections. */
@DisplayName("200 人同时使用 20 条数据库连接")
@SpringBootTest
@WithDatabase
@Import({Now.Stands.class, WallsCounty.Laid.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyViewersTest {
    private static final int COUNTY = 990150;
    private static final int PEOPLE = 200;
    private static final int CONNECTIONS = 20;
    private static final int LOOKS = 25;

    private record Teacher(Account account, ChildId child, String name) {}

    @Autowired ApplicationContext context;
    @Autowired DataSource source;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Roster roster;
    private final List<Teacher> teachers = new ArrayList<>();
    private Doors doors;

    @BeforeAll
    void layOut() {
        doors = new Doors(context);
        var product = Actor.product(COUNTY);
        var orgs = context.getBean(Orgs.class);
        var county = orgs.found(new County(COUNTY, "百校县", "百校县教育局", true), product);
        OrgId school = null;
        for (int i = 0; i < PEOPLE; i++) {
            if (i % 20 == 0) school = orgs.add(county, new NewOrg(Org.Kind.SCHOOL, "第" + i + "小学", null, java.util.Set.of(Stage.PRIMARY), null, "0999-6210001", "0999-6210110"), product);
            teachers.add(teacher(i, school, orgs.ensureClass(school, Stage.PRIMARY, 2023, 1 + i % 20).id(), product));
        }
    }

    private Teacher teacher(int number, OrgId school, OrgId klass, Actor product) {
        var accounts = context.getBean(Accounts.class);
        var id = accounts.open("many" + number, "师" + number, null, product);
        Doors.done(context.getBean(Duties.class).grant(id, new Duty(Role.HOMEROOM, klass, null, java.time.LocalDate.of(2025, 9, 1), null), product));
        var name = "童" + Character.toString(0x4E00 + number) + "唯";
        var keeper = org.nuanyang.access.Scopes.viewer(COUNTY, id, Role.FILE_KEEPER, school.value());
        var child = keeper.scope().sight().call(() -> ((EnrolOutcome.Enrolled) roster.enrol(school, klass, new Facts().with(Fact.NAME, name), Source.PAGE, keeper)).id());
        return new Teacher(accounts.find(COUNTY, id).orElseThrow(), child, name);
    }

    @Test
    void findsNoRowOfAnother() throws Exception {
        var pool = source.unwrap(HikariDataSource.class);
        int usual = pool.getMaximumPoolSize();
        pool.setMaximumPoolSize(CONNECTIONS);
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var people = Executors.newFixedThreadPool(PEOPLE)) {
            var looks = IntStream.range(0, PEOPLE).<Callable<Void>>mapToObj(i -> () -> {
                var dice = new Random(i);
                for (int look = 0; look < LOOKS; look++) look(teachers.get(i), teachers.get((i + 1 + dice.nextInt(PEOPLE - 1)) % PEOPLE), dice.nextInt(5), wrong);
                return null;
            }).toList();
            for (var done : people.invokeAll(looks)) done.get();
            assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(CONNECTIONS);
        } finally {
            pool.setMaximumPoolSize(usual);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(Teacher self, Teacher other, int way, ConcurrentLinkedQueue<String> wrong) {
        var viewer = doors.viewer(COUNTY, self.account());
        switch (way) {
            case 0 -> expect(wrong, self, names(viewer).equals(List.of(self.name())), "the roll");
            case 1 -> expect(wrong, self, opened(viewer, self).equals(self.name()) && opened(viewer, other).isEmpty(), "a file");
            case 2 -> expect(wrong, self, rows(viewer, false).equals(List.of(self.child().value())), "the table");
            case 3 -> expect(wrong, self, rows(viewer, true).equals(List.of(self.child().value())), "the table, cut off by a fault");
            default -> expect(wrong, self, JdbcClient.create(source).sql("select id from roster.child").query(java.util.UUID.class).list().isEmpty(), "the table without a transaction");
        }
    }

    private static void expect(ConcurrentLinkedQueue<String> wrong, Teacher self, boolean right, String where) {
        if (!right) wrong.add(self.name() + " saw something else in " + where);
    }

    private List<String> names(Viewer viewer) {
        return viewer.scope().sight().call(() -> roster.list(new ChildFilter(null, null, null, null, null, null, null, ChildFilter.Presence.HERE), 1, viewer))
                .items().stream().map(org.nuanyang.roster.ChildRow::name).toList();
    }

    private String opened(Viewer viewer, Teacher whose) {
        try {
            return viewer.scope().sight().call(() -> roster.open(whose.child(), viewer)).name();
        } catch (NotFound no) {
            return "";
        }
    }

    /** What the table shows; a transaction that fails gives its connection back as well. */
    private List<java.util.UUID> rows(Viewer viewer, boolean failing) {
        return viewer.scope().sight().call(() -> new TransactionTemplate(transactions).<List<java.util.UUID>>execute(status -> {
            var jdbc = JdbcClient.create(source);
            var seen = jdbc.sql("select id from roster.child").query(java.util.UUID.class).list();
            if (failing) {
                status.setRollbackOnly();
                try {
                    jdbc.sql("select 1 / 0").query(Integer.class).single();
                } catch (org.springframework.dao.DataAccessException expected) {
                    return seen;
                }
            }
            return seen;
        }));
    }
}
