package org.nuanyang.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.nuanyang.access.Viewer;
import org.nuanyang.common.Ids;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.roster.CommitResult.Committed;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Facts;
import org.nuanyang.roster.Roster;
import org.nuanyang.roster.RowChange;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand new children taken in by {@link Roster#commit}. The denominator puts the very rows that it left into the
 * same tables: copied into temporary tables and inserted from there, under the same role, policies, keys and indexes,
 * with the same log.
 */
final class Commit implements Bench.Measurement {
    private static final double BOUND = 2;
    private static final List<String> TABLES = List.of("child", "person", "parent", "guardian", "absence", "amendment", "spell");

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("county")) {
            var school = School.in(product);
            var keeper = school.keeper();
            var changes = school.children().stream().map(child -> change(school, child)).toList();
            var roster = product.get(Roster.class);
            empty(product);
            if (!(commit(roster, changes, keeper) instanceof Committed done)) throw new IllegalStateException("refused");
            var rows = laidDown(product);
            empty(product);

            var pair = Times.Pair.of(2, 5,
                    () -> commit(roster, changes, keeper),
                    () -> bare(product, rows, done, keeper),
                    () -> empty(product));
            var figures = Figures.of("rows", done.added(), "columns", Sheet.width());
            figures.putAll(pair.figures("COPY the resulting rows into temporary tables, insert them into the same tables, same role and policies", BOUND));
            return figures;
        }
    }

    private static RowChange change(School school, Facts child) {
        return new RowChange.New(school.id(), school.classOf(child), child.copy().with(Fact.GRADE, null).with(Fact.CLASS, null));
    }

    private static Object commit(Roster roster, List<RowChange> changes, Viewer keeper) {
        return keeper.scope().sight().call(() -> roster.commit(changes, Ids.next(), keeper));
    }

    private static Map<String, byte[]> laidDown(Product product) throws Exception {
        var rows = new LinkedHashMap<String, byte[]>();
        try (var connection = product.get(OwnerDatabase.class).open().getConnection()) {
            connection.createStatement().execute("grant temporary on database " + connection.getCatalog() + " to public");
            for (var table : TABLES) {
                var copied = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select * from roster.%s where county_id = %d) to stdout (format binary)".formatted(table, School.COUNTY), copied);
                rows.put(table, copied.toByteArray());
            }
        }
        return rows;
    }

    private static void bare(Product product, Map<String, byte[]> rows, Committed done, Viewer keeper) {
        var source = product.get(DataSource.class);
        var ids = done.ids().stream().map(id -> id.value().toString()).toArray(String[]::new);
        keeper.scope().sight().run(() -> new TransactionTemplate(product.get(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            rows.forEach((table, copied) -> new JdbcTemplate(source).execute((Connection connection) -> insert(connection, table, copied)));
            JdbcClient.create(source)
                    .sql("select audit.append_each(:county, :account, 'child.enrolled', :ids::uuid[], null, null, null)")
                    .param("county", School.COUNTY).param("account", keeper.account().value()).param("ids", ids)
                    .query((row, _) -> row.getRow()).single();
        }));
    }

    private static boolean insert(Connection connection, String table, byte[] copied) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table told_%s (like roster.%s) on commit drop".formatted(table, table));
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy told_%s from stdin (format binary)".formatted(table), new ByteArrayInputStream(copied));
            return statement.execute("insert into roster.%s select * from told_%s".formatted(table, table));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void empty(Product product) {
        var owner = product.owner();
        for (var table : List.of("roster.child", "roster.person", "audit.entry")) {
            owner.sql("delete from " + table + " where county_id = " + School.COUNTY).update();
        }
        for (var table : TABLES) owner.sql("vacuum analyze roster." + table).update();
        owner.sql("vacuum analyze audit.entry").update();
    }
}
