create schema demo;
comment on schema demo is '演示数据';

create table demo.load (
    county_id   integer primary key,
    drawn_for   date not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
comment on table  demo.load is '装入演示县的记录；没有完成时间的，下次启动时清除重装';
comment on column demo.load.county_id is '演示县区划代码 [public]';
comment on column demo.load.drawn_for is '按哪一天的时间线生成 [public]';
comment on column demo.load.started_at is '开始装入 [public]';
comment on column demo.load.finished_at is '装完；空为中断 [public]';

-- For the owner alone, after a load that was cut off; from the leaves to the root.
create function demo.clear(cut_off integer) returns void language plpgsql set search_path = pg_catalog as $$
begin
    if exists (select from access.county as held where held.id = cut_off and not held.invented) then
        raise exception 'county % is real', cut_off;
    end if;
    delete from importing.mapping       where county_id = cut_off;
    delete from importing.run           where county_id = cut_off;
    delete from roster.transfer_request where county_id = cut_off;
    delete from roster.child            where county_id = cut_off;
    delete from roster.person           where county_id = cut_off;
    delete from access.duty             where county_id = cut_off;
    delete from access.token            where county_id = cut_off;
    delete from access.account          where county_id = cut_off;
    delete from access.org              where county_id = cut_off;
    delete from calendar.term           where county_id = cut_off;
    delete from access.county           where id = cut_off;
    delete from demo.load               where county_id = cut_off;
end
$$;
comment on function demo.clear is '清除装到一半的演示县';
revoke execute on function demo.clear from public;
