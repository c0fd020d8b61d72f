-- For the owner alone, after a load that was cut off. Every table with a county's rows is emptied of them, those that
-- others still refer to in a later round: a new module needs no line here. The log stays.
create or replace function demo.clear(cut_off integer) returns void language plpgsql set search_path = pg_catalog as $$
declare
    waiting text[];
    later   text[];
    emptied text;
begin
    if exists (select from access.county as held where held.id = cut_off and not held.invented) then
        raise exception 'county % is real', cut_off;
    end if;
    select array_agg(format('%I.%I', n.nspname, c.relname)) into waiting
      from pg_class as c
      join pg_namespace as n on n.oid = c.relnamespace
      join pg_attribute as a on a.attrelid = c.oid and a.attname = 'county_id' and not a.attisdropped
     where c.relkind = 'r' and n.nspname <> 'audit' and n.nspname !~ '^(pg_|information_schema$)';
    while cardinality(waiting) > 0 loop
        later := '{}';
        foreach emptied in array waiting loop
            begin
                execute format('delete from %s where county_id = $1', emptied) using cut_off;
            exception when foreign_key_violation then
                later := later || emptied;
            end;
        end loop;
        if cardinality(later) = cardinality(waiting) then
            raise exception 'county % cannot be cleared: %', cut_off, later;
        end if;
        waiting := later;
    end loop;
    delete from access.county where id = cut_off;
end
$$;
