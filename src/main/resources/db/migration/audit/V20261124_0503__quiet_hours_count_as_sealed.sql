-- Where nothing was written, that too is noted: an entry put in later with a time of that quiet hour is then known for one.
create or replace function audit.counties_to_seal() returns setof integer language sql stable security definer set search_path = pg_catalog as $$
    select county_id from audit.chain
    union
    select county_id from audit.unsealed
$$;
comment on function audit.counties_to_seal is '要封存日志的县：有日志等待的，以及已有链条的（没有新日志也要记下封到何时）';
