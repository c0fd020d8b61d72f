package org.nuanyang.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where sealed values lie, by the catalogue: every column of bytes whose name ends in {@code _sealed}, with whatever is to come. */
record SealedColumns(String table, List<String> columns, long blocks) {

    static List<SealedColumns> of(JdbcClient owner) {
        return owner.sql("""
                select format('%I.%I', nspname, relname) as name, array_agg(quote_ident(attname) order by attnum) as columns,
                       pg_relation_size(c.oid) / current_setting('block_size')::int as blocks
                  from pg_class as c
                  join pg_namespace as n on n.oid = c.relnamespace
                  join pg_attribute as a on a.attrelid = c.oid and attnum > 0 and not attisdropped
                 where c.relkind = 'r' and pg_get_userbyid(c.relowner) = current_user
                   and atttypid = 'bytea'::regtype and attname like '%\\_sealed'
                 group by c.oid, nspname, relname order by 1
                """)
                .query((row, _) -> new SealedColumns(
                        row.getString("name"), List.of((String[]) row.getArray("columns").getArray()), row.getLong("blocks"))).list();
    }

    /** Rows with a value that another key than this one has sealed, and of how many values each key is the seal. */
    String otherwise(String parameter) {
        return String.join(" or ", columns.stream().map(column -> first(column) + " <> " + parameter).toList());
    }

    static String first(String column) {
        return "get_byte(substring(" + column + " from 1 for 1), 0)";
    }
}
