package org.nuanyang.roster.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nuanyang.database.TestDatabase;
import org.nuanyang.roster.Fact;
import org.nuanyang.roster.Fact.Kind;
import org.nuanyang.roster.Fact.Tier;
import org.nuanyang.roster.FactWords;
import org.nuanyang.roster.store.Columns.Column;
import org.nuanyang.roster.store.Columns.Storage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One classification: of a column's comment, a fact's tier, how it is stored and what a page masks. */
class ClassificationTest {
    private static final Pattern STATED = Pattern.compile("(?m)^\\| `([a-z_.]+)` \\| (.{15,}) \\|$");
    /** A keyed index or a hash gives nothing away without the key, or without guessing what was random. */
    private static final Pattern DIGEST = Pattern.compile(".*(_blind|_mark|_index|_hash|\\.hash)");
    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void everySensitiveColumnIsSealedOrItsReasonIsStated() throws IOException {
        var open = open(database.owner());
        assertThat(open).as("seal it (a column of bytea that ends in _sealed), or state the reason in docs/sealing.md").isSubsetOf(stated());
        assertThat(stated()).as("stated, but there is no such column that is sensitive and open").isSubsetOf(open);
    }

    @Test
    void everySealedColumnIsSensitive() {
        assertThat(classes(database.owner()).entrySet().stream().filter(each -> each.getKey().endsWith("_sealed") && !each.getValue().equals("sensitive")).map(Map.Entry::getKey))
                .as("what is worth a seal is [sensitive], or it would be sent to phones and into files").isEmpty();
    }

    @Test
    void aViolatorIsCaught() {
        try (var spoilt = TestDatabase.fresh()) {
            spoilt.owner().sql("create table care.violator (diagnosis text)").update();
            spoilt.owner().sql("comment on column care.violator.diagnosis is '诊断 [sensitive]'").update();
            assertThat(open(spoilt.owner())).contains("care.violator.diagnosis").doesNotContain("roster.child.phone_sealed");
        }
    }

    @Test
    void aFactsTierIsItsColumns() {
        var classes = classes(database.owner());
        for (var fact : Fact.values()) place(fact).forEach((table, column) -> assertThat(classes.get(table + "." + stored(column))).as(fact + " in " + table)
                .isEqualTo(fact.tier().name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void whatIsMaskedIsSensitiveAndEveryNumberOfAPersonIsMasked() {
        for (var fact : Fact.values()) {
            if (FactWords.isMasked(fact)) assertThat(fact.tier()).as(fact.key()).isEqualTo(Tier.SENSITIVE);
            if (Set.of(Kind.RESIDENT_ID, Kind.PHONE_NUMBER).contains(fact.kind())) assertThat(FactWords.isMasked(fact)).as(fact.key()).isTrue();
        }
    }

    private static Set<String> open(JdbcClient owner) {
        return names(owner, each -> each.getValue().equals("sensitive"), name -> !name.endsWith("_sealed") && !DIGEST.matcher(name).matches());
    }

    private static Set<String> names(JdbcClient owner, Predicate<Map.Entry<String, String>> class_, Predicate<String> name) {
        return classes(owner).entrySet().stream().filter(class_).map(Map.Entry::getKey).filter(name).collect(Collectors.toSet());
    }

    private static Set<String> stated() throws IOException {
        return STATED.matcher(Files.readString(Path.of("docs/sealing.md"))).results().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> classes(JdbcClient owner) {
        var classes = new TreeMap<String, String>();
        owner.sql("""
                select format('%s.%s.%s', nspname, relname, attname) as name, substring(col_description(c.oid, attnum) from '\\[([a-z]+)\\]$') as class
                  from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                  join pg_attribute as a on a.attrelid = c.oid and attnum > 0 and not attisdropped
                 where c.relkind in ('r', 'p', 'v') and not c.relispartition and nspname !~ '^(pg_|information_schema$)'
                   and col_description(c.oid, attnum) ~ '\\[[a-z]+\\]$'
                """).query(row -> {
                    classes.put(row.getString("name"), row.getString("class"));
                });
        return classes;
    }

    /** The tables in which a fact's attribute lies. */
    private static Map<String, Column> place(Fact fact) {
        var tables = switch (fact.subject()) {
            case CHILD -> Map.of("roster.child", Columns.CHILD);
            case FATHER, MOTHER, PARENT -> Map.of("roster.person", Columns.PERSON, "roster.parent", Columns.PARENT, "roster.absence", Columns.ABSENCE);
            case GUARDIAN, SECOND_GUARDIAN -> Map.of("roster.person", Columns.PERSON, "roster.guardian", Columns.GUARDIAN);
        };
        return tables.entrySet().stream().flatMap(table -> column(table.getValue(), fact).map(column -> Map.entry(table.getKey(), column)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Column> column(Columns columns, Fact fact) {
        return columns.all().stream().filter(column -> column.attribute().equals(fact.attribute()));
    }

    private static String stored(Column column) {
        return switch (column.storage()) {
            case Storage.PLAIN -> column.name();
            case Storage.SEALED, Storage.FINDABLE -> column.name() + "_sealed";
            case Storage.ROUGH -> column.name() + "_from";
        };
    }
}
