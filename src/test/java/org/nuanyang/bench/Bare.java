package org.nuanyang.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A schema's tables without their indexes and foreign keys, which are made again over the whole: a quarter of the time. In one transaction. */
record Bare(JdbcClient owner, String schema) {
    private record Part(String drop, String make) {}

    void whileFilling(Runnable fill) {
        owner.sql("set local maintenance_work_mem = '512MB'").update();
        var parts = new ArrayList<Part>();
        parts.addAll(parts("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint where contype = 'f' and connamespace = :schema::regnamespace
                """));
        parts.addAll(parts("""
                select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
                  from pg_index join pg_class on pg_class.oid = indexrelid
                 where relnamespace = :schema::regnamespace and not indisprimary
                   and not exists (select from pg_constraint where conindid = indexrelid)
                """));
        parts.forEach(each -> owner.sql(each.drop()).update());
        fill.run();
        parts.reversed().forEach(each -> owner.sql(each.make()).update());
    }

    private List<Part> parts(String sql) {
        return owner.sql(sql).param("schema", schema).query((row, _) -> new Part(row.getString(1), row.getString(2))).list();
    }
}
