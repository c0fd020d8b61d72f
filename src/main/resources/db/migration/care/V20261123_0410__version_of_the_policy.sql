-- Which duties hold is asked on every record, and kept in memory by each server: a new number says that it has to be read again.
-- The number comes from a sequence, so that one which was rolled back never comes again.
create sequence care.policy_version_number;

create table care.policy_version (
    county_id integer not null primary key,
    version   bigint  not null
);
comment on table  care.policy_version is '本县制度的版本：制度一变即换新号，各服务器据此重读';
comment on column care.policy_version.county_id is '县区划代码 [internal]';
comment on column care.policy_version.version is '版本号，只增不回头 [internal]';

create function care.renew_policy_version() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    insert into care.policy_version (county_id, version)
    values (case when tg_op = 'DELETE' then old.county_id else new.county_id end, nextval('care.policy_version_number'))
    on conflict (county_id) do update set version = excluded.version;
    return null;
end
$$;
comment on function care.renew_policy_version is '制度的行一变，换新的版本号';
create trigger renews_the_version after insert or update or delete on care.duty
    for each row execute function care.renew_policy_version();
