package org.nuanyang.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the live catalogue must show of every schema of ours. Each rule answers its breaches as lines to paste. */
record Catalogue(JdbcClient jdbc) {
    /** The parts of a table that is {@link Divided} by county are nobody's but the owner's, and have no rules of their own. */
    private static final String OURS = """
            with ours as (
                select c.oid, c.relkind, c.relname, n.nspname, c.relrowsecurity, c.reloptions,
                       format('%I.%I', n.nspname, c.relname) as name
                  from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                 where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm')
                   and not exists (select from pg_inherits join pg_partitioned_table on partrelid = inhparent where inhrelid = c.oid and partstrat = 'h'))
            """;

    List<String> withoutComment() {
        return lines("""
                select format('comment on %s %s is ''…'';', case relkind when 'v' then 'view' else 'table' end, name)
                  from ours where obj_description(oid, 'pg_class') is null
                 union all
                select format('comment on column %s.%I is ''… [internal]'';', name, attname)
                  from ours join pg_attribute as a on a.attrelid = ours.oid
                 where relkind in ('r', 'p') and attnum > 0 and not attisdropped and col_description(ours.oid, attnum) is null
                """);
    }

    List<String> unclassified() {
        return lines("""
                select format('comment on column %s.%I is ''%s [internal]''; -- or [public] or [sensitive]',
                              name, attname, col_description(ours.oid, attnum))
                  from ours join pg_attribute as a on a.attrelid = ours.oid
                 where relkind in ('r', 'p') and attnum > 0 and not attisdropped
                   and col_description(ours.oid, attnum) !~ '\\[(public|internal|sensitive)\\]$'
                """);
    }

    List<String> foreignKeysWithoutIndex() {
        return lines("""
                select format('create index on %s (%s); -- for %I', name,
                              (select string_agg(quote_ident(attname), ', ' order by k.place)
                                 from unnest(f.conkey) with ordinality as k (number, place)
                                 join pg_attribute as a on a.attrelid = f.conrelid and a.attnum = k.number), f.conname)
                  from ours join pg_constraint as f on f.conrelid = ours.oid and f.contype = 'f'
                 where not exists (
                       select from pg_index as i
                        where i.indrelid = f.conrelid and (i.indpred is null or cardinality(f.conkey) = 1 and pg_get_expr(i.indpred, i.indrelid) ~ 'IS NOT NULL')
                          and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
                """);
    }

    List<String> viewsThatWalkAroundTheWall() {
        return lines("""
                select format('alter view %s set (security_invoker = true);', name) from ours
                 where relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)
                 union all
                select format('%s: a materialized view holds rows for everybody; make it a table with policies', name)
                  from ours where relkind = 'm'
                """);
    }

    /** Schema access aside: it is read before anybody is looking, for what a person may see is made of it. */
    List<String> childrensTablesWithoutTheWall() {
        return lines("""
                select format('alter table %s enable row level security;', name) from ours
                 where relkind in ('r', 'p') and not relrowsecurity and nspname <> 'access'
                   and (name = 'roster.child'
                        or exists (select from pg_attribute as a
                                    where a.attrelid = ours.oid and attnum > 0
                                      and (attname = 'child_id' or col_description(ours.oid, attnum) ~ '\\[sensitive\\]$'))
                        or exists (select from pg_constraint as f
                                    where f.conrelid = ours.oid and f.confrelid = to_regclass('roster.child')))
                 union all
                select format('create policy … on %s using (…);', name) from ours
                 where relrowsecurity and not exists (select from pg_policy as p where p.polrelid = ours.oid)
                """);
    }

    List<String> functionsThatCanBeLedAstray() {
        return lines("""
                select format('alter function %s set search_path = pg_catalog;', p.oid::regprocedure)
                  from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
                 where n.nspname !~ '^(pg_|information_schema$)' and prosecdef
                   and not exists (select from unnest(proconfig) as setting where setting ~ '^search_path=')
                """);
    }

    List<String> belongingToTheApplication() {
        return lines("""
                select format('alter table %s owner to nuanyang_owner;', name)
                  from ours join pg_class as c on c.oid = ours.oid where pg_get_userbyid(c.relowner) = 'nuanyang_app'
                 union all
                select format('revoke create on schema %I from nuanyang_app;', nspname)
                  from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('nuanyang_app', oid, 'create')
                 union all
                select 'alter role nuanyang_app nosuperuser nobypassrls nocreaterole nocreatedb;' from pg_roles
                 where rolname = 'nuanyang_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                 union all
                select format('revoke %s from nuanyang_app;', pg_get_userbyid(roleid))
                  from pg_auth_members where pg_get_userbyid(member) = 'nuanyang_app'
                """);
    }

    private List<String> lines(String rule) {
        return jdbc.sql(OURS + rule + " order by 1").query(String.class).list();
    }
}
