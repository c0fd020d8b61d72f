package org.nuanyang.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nuanyang.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A thousand drawn counties: what Scope allows and what the database shows is what an oracle finds by climbing the tree. */
@DisplayName("随机的机构与职责：与逐一推算相同")
class RandomTreesTest {
    private static final int TREES = 1_000;
    private static final long SEED = 20_260_312;

    private static TestDatabase database;
    private static SingleConnectionDataSource owner;
    private static JdbcTemplate tables;
    private static Viewers viewers;
    private static final List<RandomCounty> counties = new ArrayList<>();

    @BeforeAll
    static void draw() {
        database = TestDatabase.fresh();
        owner = new SingleConnectionDataSource(database.ownerConnection(), true);
        tables = new JdbcTemplate(owner);
        viewers = new Viewers(new ViewerSql(database.jdbc()), new OrgSql(database.jdbc()), List.of(), new Now());
        var dice = new Random(SEED);
        for (int i = 0; i < TREES; i++) counties.add(new RandomCounty(700_000 + i, dice));
        tables.execute("begin");
        counties.forEach(RandomTreesTest::lay);
        tables.execute("commit");
        tables.execute("analyze");
    }

    @AfterAll
    static void close() {
        owner.destroy();
        database.close();
    }

    @Test
    void allowWhatTheOracleAllowsAndShowNoOtherRow() {
        var wrong = new ArrayList<String>();
        int seen = 0;
        int hidden = 0;
        for (var county : counties) {
            for (var person : county.people) {
                var scope = viewers.find(county.number, new AccountId(person.id())).map(Viewer::scope).orElseGet(() -> new Scope(county.number, new AccountId(person.id()), List.of()));
                compare(county, person, scope, wrong);
                var expected = county.pupils.stream().filter(pupil -> county.may(Act.LIST, person, pupil)).map(RandomCounty.Pupil::id).collect(toSet());
                var rows = rows(scope);
                if (!rows.equals(expected)) wrong.add("the database shows %s of county %d %s, not %s".formatted(person, county.number, rows, expected));
                seen += expected.size();
                hidden += county.pupils.size() - expected.size();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("children in sight in all").isGreaterThan(1_000);
        assertThat(hidden).as("children out of sight in all").isGreaterThan(1_000);
    }

    private static void compare(RandomCounty county, RandomCounty.Person person, Scope scope, List<String> wrong) {
        for (var act : Act.values()) {
            for (var pupil : county.pupils) {
                if (scope.may(act, pupil.school(), pupil.klass(), pupil.id()) != county.may(act, person, pupil))
                    wrong.add("%s with %s of county %d by %s".formatted(act, pupil, county.number, person));
            }
            for (var place : county.places) {
                if (place.kind() == Org.Kind.COUNTY || place.kind() == Org.Kind.TOWNSHIP) continue;
                if (scope.mayIn(act, new OrgId(place.id())) != county.mayIn(act, person, place))
                    wrong.add("%s in %s of county %d by %s".formatted(act, place, county.number, person));
            }
        }
    }

    /** Of all thousand counties. */
    private static Set<UUID> rows(Scope scope) {
        return scope.sight().call(() -> database.transactions().execute(_ ->
                new HashSet<>(database.jdbc().sql("select id from roster.child").query(UUID.class).list())));
    }

    private static void lay(RandomCounty county) {
        tables.update("insert into access.county values (?, ?, ?, true)", county.number, "县" + county.number, "教育局");
        int number = 0;
        for (var place : county.places) lay(county.number, place, number++);
        for (var person : county.people)
            tables.update("insert into access.account (county_id, id, login, name, closed_on) values (?, ?, ?, '某', ?)",
                    county.number, person.id(), person.id().toString(), person.closed());
        for (var pupil : county.pupils)
            tables.update("""
                    insert into roster.child (county_id, id, school_id, class_id, name, sort_name, search_keys, counts, counts_why, missing, enrolled_on, version, contacts_changed_on)
                    values (?, ?, ?, ?, '某', 'mou', '{}', 'CANNOT_TELL', 'x', '{}', '2025-09-01', 1, '2025-09-01')
                    """, county.number, pupil.id(), pupil.school(), pupil.klass());
        for (var post : county.posts)
            tables.update("""
                    insert into access.duty (county_id, id, account_id, role, org_id, child_id, from_on, until_on, deputy_for, reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, county.number, UUID.randomUUID(), post.holder(), post.role().name(), post.place(), post.child(), post.from(), post.until(),
                    post.standingInFor(), post.standingInFor() == null ? null : "产假");
    }

    private static void lay(int county, RandomCounty.Place place, int number) {
        boolean school = place.kind() == Org.Kind.SCHOOL || place.kind() == Org.Kind.TEACHING_POINT;
        boolean klass = place.kind() == Org.Kind.CLASS;
        tables.update("""
                insert into access.org (county_id, id, parent_id, kind, name, sort_name, stages, stage, entry_year, class_number, closed_on)
                values (?, ?, ?, ?, ?, 'x', case when ? then array['PRIMARY'] end, ?, ?, ?, ?)
                """, new Object[] {county, place.id(), place.above(), place.kind().name(), "某" + number, school, klass ? "PRIMARY" : null,
                    klass ? 2023 : null, klass ? number : null, place.closed()},
                new int[] {Types.INTEGER, Types.OTHER, Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.BOOLEAN, Types.VARCHAR, Types.INTEGER, Types.INTEGER, Types.DATE});
    }
}
