package org.nuanyang.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.nuanyang.database.OwnerDatabase;
import org.nuanyang.indicators.kept.KeptFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database with a million children: the invented county, copied again and again; and one county with two hundred
 * thousand children of its own, parents and absences included, to export. Copies have keys of their own.
 */
final class Million {
    static final int WIDE = 990200;
    private static final int FURTHER_COUNTIES = 58;
    private static final int WIDE_COPIES = 15;
    private static final String HAS_GUARDED = "exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id)";

    private static final String FOLDER = "million";

    private final JdbcClient owner;

    private Million(JdbcClient owner) {
        this.owner = owner;
    }

    /** Fills an empty one, some minutes the first time: all or nothing. Jobs stand still: they would look at each of its children anew meanwhile. */
    static Product product() throws Exception {
        return filled(FOLDER, Million::fill);
    }

    /** The invented county and the wide one alone, for whoever looks at no other. */
    static Product wideAlone() throws Exception {
        return filled("wide" + (copies() == WIDE_COPIES ? "" : copies()), million -> new Bare(million.owner, "roster").whileFilling(million::wide));
    }

    private static Product filled(String folder, Consumer<Million> filling) throws Exception {
        var product = Product.on(folder, "--db-scheduler.enabled=false");
        var settled = Product.FOLDERS.resolve(folder + ".settled");
        if (Files.exists(settled)) return product;
        if (!product.owner().sql("select exists (select from access.county where id = " + WIDE + ")").query(Boolean.class).single()) {
            var source = new SingleConnectionDataSource(product.get(OwnerDatabase.class).open().getConnection(), true);
            var million = new Million(JdbcClient.create(source));
            new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(_ -> filling.accept(million));
            source.destroy();
        }
        product.owner().sql("vacuum analyze").update();
        product.get(KeptFigures.class).settleAll();
        product.owner().sql("vacuum analyze").update();
        Files.createFile(settled);
        return product;
    }

    private void fill() {
        new Bare(owner, "roster").whileFilling(() -> {
            counties();
            wide();
        });
    }

    private void counties() {
        var from = "generate_series(%d, %d) as copy (county)".formatted(Product.COUNTY + 1, Product.COUNTY + FURTHER_COUNTIES);
        organisations(from);
        copy("roster.child", from, "", "id", "true");
        copy("roster.person", from, "", "id", HAS_GUARDED);
        copy("roster.guardian", from, "", "id child_id person_id", "true");
    }

    private void wide() {
        organisations("(values (%d)) as copy (county)".formatted(WIDE));
        var from = "(select %d, generate_series(1, %d)) as copy (county, number)".formatted(WIDE, copies());
        copy("roster.child", from, "copy.number", "id", "true");
        copy("roster.person", from, "copy.number", "id", "true");
        copy("roster.parent", from, "copy.number", "child_id person_id", "true");
        copy("roster.guardian", from, "copy.number", "id child_id person_id", "true");
        copy("roster.absence", from, "copy.number", "id person_id", "true");
    }

    private void organisations(String from) {
        run("insert into access.county (id, name, bureau_name, invented) select county, '量度县' || county, '教育局', true from " + from);
        copy("access.org", from, "", "id parent_id", "true order by array_position(array['COUNTY','TOWNSHIP','SCHOOL','TEACHING_POINT','CLASS'], kind)");
    }

    /** @param number what tells the copies within a county apart; an organisation has only one */
    private void copy(String table, String from, String number, String keys, String which) {
        System.out.println("copying " + table);
        var columns = owner.sql("""
                select column_name from information_schema.columns
                 where table_schema || '.' || table_name = :table order by ordinal_position
                """).param("table", table).query(String.class).list();
        var values = columns.stream().map(column -> switch (column) {
            case "county_id" -> "copy.county";
            case "school_id", "class_id" -> key(column, "");
            case "resident_id_blind" -> "decode(md5(resident_id_blind || copy::text::bytea), 'hex')";
            case "code" -> "null";
            default -> List.of(keys.split(" ")).contains(column) ? key(column, number) : column;
        }).toList();
        run("insert into %s (%s) select %s from %s cross join %s where county_id = %d and %s".formatted(
                table, String.join(", ", columns), String.join(", ", values), table, from, Product.COUNTY, which));
    }

    private static String key(String column, String number) {
        return "md5(%s || ' ' || copy.county || ' '%s)::uuid".formatted(column, number.isEmpty() ? "" : " || " + number);
    }

    private static int copies() {
        return Options.copies(WIDE_COPIES);
    }

    private void run(String sql) {
        owner.sql(sql).update();
    }
}
