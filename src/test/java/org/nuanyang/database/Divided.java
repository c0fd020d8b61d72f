package org.nuanyang.database;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tests' database as a province has it (docs/province.md): every table with
 * rows of children is divided by its county from the first migration on, so that all that follows is made for divided tables. bin/test --partitioned asks for it.
 */
final class Divided {
    private static final boolean WANTED = Boolean.parseBoolean(System.getenv("NUANYANG_TEST_PARTITIONED"));
    private static final int PARTS = 2;
    /** A table is written in one way: its columns and keys on lines of their own, closed at the beginning of a line. */
    private static final Pattern TABLE = Pattern.compile("^create table ([a-z_]+\\.[a-z_0-9]+) \\(\n(.*?)^\\);$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OF_CHILDREN = Pattern.compile("^alter table ([a-z_]+\\.[a-z_0-9]+) enable row level security", Pattern.MULTILINE);

    private Divided() {}

    static boolean wanted() {
        return WANTED;
    }

    /** All migrations; the history then says what it says after the usual ones. */
    static void migrate(Login owner, Login app) {
        Roles.admit(owner, app);
        Migrations.configured(owner, app).resourceProvider(divided(MigrationFiles.texts())).load().migrate();
        Migrations.configured(owner, app).load().repair();
    }

    private static MigrationFiles divided(Map<String, String> texts) {
        var ofChildren = texts.values().stream().flatMap(text -> OF_CHILDREN.matcher(text).results()).map(found -> found.group(1)).collect(Collectors.toSet());
        texts.replaceAll((_, text) -> divided(text, ofChildren));
        return MigrationFiles.of(texts);
    }

    private static String divided(String sql, Set<String> ofChildren) {
        return TABLE.matcher(sql).replaceAll(table -> Matcher.quoteReplacement(
                ofChildren.contains(table.group(1)) && table.group(2).contains("primary key (county_id, ") | !table.group(2).contains("primary key") ? divided(table.group(), table.group(1)) : table.group()));
    }

    /** Nobody but the owner reads a part by itself: policies stand on the whole. */
    private static String divided(String statement, String table) {
        var sql = new StringBuilder(statement.substring(0, statement.length() - 1)).append(" partition by hash (county_id);");
        for (int i = 0; i < PARTS; i++)
            sql.append("\ncreate table %1$s_%2$d partition of %1$s for values with (modulus %3$d, remainder %2$d);\nrevoke all on %1$s_%2$d from ${app};".formatted(table, i, PARTS));
        return sql.toString();
    }
}
