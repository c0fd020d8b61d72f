package org.nuanyang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A province's PostgreSQL divides the tables by county (docs/province.md): keys, unique indexes, foreign keys and triggers allow it. */
@DisplayName("带学生信息的表都可以按县分区")
class PartitionsTest {
    private static TestDatabase database;
    private static JdbcClient owner;

    private record Table(String schema, String name) {
        String divided() {
            return "\"divided_" + schema + "\"." + name;
        }

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
        owner = database.owner();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Where the whole suite runs on divided tables, they are: whoever asks for it is not told of tables that are whole. */
    @Test
    @Tag("divided")
    void theSuiteRunsOnDividedTables() {
        var divided = owner.sql("select relid::regclass::text from pg_class cross join pg_partition_tree(pg_class.oid) where relkind = 'p' and level = 0 order by 1").query(String.class).list();
        assertThat(divided).hasSizeGreaterThan(50).contains("care.record", "care.record_child", "care.quota", "roster.child", "indicators.child_state");
        assertThat(owner.sql("""
                select pg_class.oid::regclass::text
                  from pg_class join pg_partitioned_table on partrelid = (select inhparent from pg_inherits where inhrelid = pg_class.oid)
                 where partstrat = 'h' and has_table_privilege(:app, pg_class.oid, 'select')
                """).param("app", Server.APPLICATION).query(String.class).list()).as("parts that can be read past the policies of the whole").isEmpty();
    }

    @Test
    @Tag("undivided")
    void everyTableOfAChildCanBeDividedByCounty() {
        var tables = tables();
        assertThat(tables).hasSizeGreaterThan(50);
        var obstacles = new ArrayList<String>();
        tables.stream().map(Table::schema).distinct().forEach(schema -> owner.sql("create schema \"divided_" + schema + "\"").update());
        tables.forEach(table -> tried(table + "", divide(table), obstacles));
        tables.forEach(table -> foreignKeys(table).forEach(key -> tried(table + "", "alter table " + table.divided() + " add " + led(key, tables), obstacles)));
        tables.forEach(table -> triggers(table).forEach(trigger -> tried(table + "", trigger.replace(" ON " + table + " ", " ON " + table.divided() + " "), obstacles)));
        assertThat(obstacles).isEmpty();
    }

    @Test
    void aTableWhoseKeyLacksTheCountyIsFound() {
        owner.sql("create table public.without_county (county_id integer not null, id uuid primary key)").update();
        owner.sql("create schema divided_public").update();
        var obstacles = new ArrayList<String>();
        tried("public.without_county", divide(new Table("public", "without_county")), obstacles);
        owner.sql("drop table public.without_county").update();
        assertThat(obstacles).singleElement().asString().contains("without_county");
    }

    /** What is divided into months already divides each month, which is a table like any other. */
    private static List<Table> tables() {
        return owner.sql("""
                select nspname, relname
                  from pg_class join pg_namespace as n on n.oid = relnamespace
                 where relkind = 'r' and relrowsecurity and not relispartition
                   and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'county_id')
                 order by 1, 2
                """).query((row, _) -> new Table(row.getString(1), row.getString(2))).list();
    }

    private static String divide(Table table) {
        return """
                create table %1$s (like %2$s including defaults including constraints including indexes including generated including identity) partition by hash (county_id);
                create table %1$s_0 partition of %1$s for values with (modulus 2, remainder 0);
                create table %1$s_1 partition of %1$s for values with (modulus 2, remainder 1)
                """.formatted(table.divided(), table);
    }

    private static List<String> foreignKeys(Table table) {
        return owner.sql("select pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and conrelid = cast(:table as regclass)")
                .param("table", table.toString()).query(String.class).list();
    }

    private static List<String> triggers(Table table) {
        return owner.sql("select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid = cast(:table as regclass)")
                .param("table", table.toString()).query(String.class).list();
    }

    /** To the divided table where it leads to one that is divided too. */
    private static String led(String key, List<Table> tables) {
        for (var each : tables) if (key.contains(" REFERENCES " + each + "(")) return key.replace(" REFERENCES " + each + "(", " REFERENCES " + each.divided() + "(");
        return key;
    }

    private static void tried(String what, String sql, List<String> obstacles) {
        try {
            owner.sql(sql).update();
        } catch (DataAccessException e) {
            obstacles.add(what + ": " + e.getMostSpecificCause().getMessage());
        }
    }
}
