package org.nuanyang.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tables without indexes, keys, foreign keys and triggers while they are filled; indexes and keys are made over the whole, which is a
 * quarter of the time. Foreign keys come back for what is written from then on: rows that are laid again by one rule are not looked up.
 */
record Stripped(JdbcClient owner, List<String> tables) {
    private record Part(String drop, String make) {}

    void whileFilling(Runnable fill) {
        owner.sql("set local maintenance_work_mem = '512MB'").update();
        var parts = new ArrayList<Part>();
        parts.addAll(parts("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid) || case when convalidated then ' not valid' else '' end)
                  from pg_constraint
                 where contype = 'f' and (conrelid = any (:tables::regclass[]) or confrelid = any (:tables::regclass[]))
                """));
        parts.addAll(parts("""
                select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
                  from pg_index
                 where indrelid = any (:tables::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)
                """));
        parts.addAll(parts("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                  from pg_constraint where contype in ('p', 'u') and conrelid = any (:tables::regclass[])
                """));
        parts.addAll(parts("""
                select format('alter table %s disable trigger %I', tgrelid::regclass, tgname), format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
                  from pg_trigger where not tgisinternal and tgenabled = 'O' and tgrelid = any (:tables::regclass[])
                """));
        parts.forEach(each -> owner.sql(each.drop()).update());
        fill.run();
        parts.reversed().forEach(each -> {
            System.out.println(each.make());
            owner.sql(each.make()).update();
        });
    }

    private List<Part> parts(String sql) {
        return owner.sql(sql).param("tables", tables.toArray(String[]::new)).query((row, _) -> new Part(row.getString(1), row.getString(2))).list();
    }
}
