package org.nuanyang.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a session's user owns, as the catalogue tells it, and how it is set aside while rows are laid in. */
record Tables(Connection session) {
    private static final String OWN = """
              from pg_class
              join pg_namespace on pg_namespace.oid = pg_class.relnamespace
             where pg_class.relkind = 'r'
               and pg_class.relpersistence = 'p'
               and pg_get_userbyid(pg_class.relowner) = current_user
               and (nspname, relname) <> ('database', 'migration')
            """;

    private static final Pattern MONTH = Pattern.compile("([a-z_]+)\\.[a-z_]+_(\\d{4})_(\\d{2})");

    record Kept(String name, String columns) {}

    /** Two statements: what takes something away for a while, and what puts it back. */
    record Aside(String away, String back) {}

    List<Kept> kept() throws SQLException {
        var kept = new ArrayList<Kept>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery("""
                select format('%I.%I', nspname, relname),
                       (select string_agg(quote_ident(attname), ', ' order by attnum)
                          from pg_attribute
                         where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '')
                """ + OWN + """
                   and coalesce(obj_description(pg_class.oid, 'pg_class'), '') not like '%[transient]'
                 order by nspname, relname
                """)) {
            while (rows.next()) kept.add(new Kept(rows.getString(1), rows.getString(2)));
        }
        return kept;
    }

    /** The transient ones too. */
    List<String> all() throws SQLException {
        return words("select format('%I.%I', nspname, relname) " + OWN + " order by 1");
    }

    /** Those of {@code wanted} that are not there and are a month of a table in months, made by its schema's own function. */
    void openMonths(List<String> wanted) throws SQLException {
        var there = new HashSet<>(all());
        for (var name : wanted) {
            var month = MONTH.matcher(name);
            if (!there.contains(name) && month.matches()) words("select %s.open_month('%s-%s-01')".formatted(month.group(1), month.group(2), month.group(3)));
        }
    }

    Map<String, Long> sequences() throws SQLException {
        var last = new HashMap<String, Long>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery("""
                select format('%I.%I', schemaname, sequencename), last_value
                  from pg_sequences
                 where sequenceowner = current_user and last_value is not null
                """)) {
            while (rows.next()) last.put(rows.getString(1), rows.getLong(2));
        }
        return last;
    }

    /** Foreign keys, further indexes and triggers, in the order in which they go; they come back the other way round. */
    List<Aside> setAside() throws SQLException {
        var aside = new ArrayList<Aside>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery("""
                select 1 as step, oid,
                       format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint
                 where contype = 'f' and conparentid = 0
                   and conrelid in (select pg_class.oid %1$s)
                union all
                select 2, tgrelid,
                       format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                       format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
                  from pg_trigger
                 where not tgisinternal and tgenabled = 'O'
                   and tgrelid in (select pg_class.oid %1$s)
                union all
                select 3, indexrelid,
                       format('drop index %s', indexrelid::regclass), replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
                  from pg_index
                  join pg_class as index on index.oid = indexrelid and not index.relispartition
                 where not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
                   and indrelid in (select coalesce(pg_partition_root(pg_class.oid), pg_class.oid) %1$s)
                 order by 1, 2
                """.replace("%1$s", OWN))) {
            while (rows.next()) aside.add(new Aside(rows.getString(3), rows.getString(4)));
        }
        return aside;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        var made = new ArrayList<Manifest.Migration>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery("""
                select version, checksum, description
                  from database.migration
                 where success and version is not null and checksum is not null
                 order by installed_rank
                """)) {
            while (rows.next()) made.add(new Manifest.Migration(rows.getString(1), rows.getInt(2), rows.getString(3)));
        }
        return made;
    }

    private List<String> words(String query) throws SQLException {
        var words = new ArrayList<String>();
        try (var statement = session.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) words.add(rows.getString(1));
        }
        return words;
    }
}
