-- In which months which kinds of records have reached a child: whom none has reached is told without going through records.
create table indicators.presence (
    county_id integer not null,
    child_id  uuid    not null,
    month     date    not null check (extract(day from month) = 1),
    kind      text    not null,
    records   integer not null check (records > 0),
    primary key (county_id, month, child_id, kind),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index presence_by_child on indicators.presence (county_id, child_id);
comment on table  indicators.presence           is '每名学生每月各种记录触及几次；没联系上和撤回的不算';
comment on column indicators.presence.county_id is '县区划代码 [internal]';
comment on column indicators.presence.child_id  is '学生 [internal]';
comment on column indicators.presence.month     is '哪个月，记其一日 [internal]';
comment on column indicators.presence.kind      is '事项 [internal]';
comment on column indicators.presence.records   is '几条记录 [internal]';
alter table indicators.presence enable row level security;
create policy seen_with_the_child on indicators.presence for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = presence.county_id and child.id = presence.child_id)));
revoke insert, update, delete, truncate on indicators.presence from ${app};

create view indicators.presence_now with (security_invoker = true) as
select county_id, child_id, date_trunc('month', on_day)::date as month, kind, count(*)::integer as records
  from care.record_child
 where serves <> '{}'
 group by 1, 2, 3, 4;
comment on view   indicators.presence_now           is '每名学生每月各种记录触及几次，由记录推出';
comment on column indicators.presence_now.county_id is '县区划代码 [internal]';
comment on column indicators.presence_now.child_id  is '学生 [internal]';
comment on column indicators.presence_now.month     is '哪个月，记其一日 [internal]';
comment on column indicators.presence_now.kind      is '事项 [internal]';
comment on column indicators.presence_now.records   is '几条记录 [internal]';

create table indicators.presence_delta (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    child_id  uuid    not null,
    month     date    not null,
    kind      text    not null,
    records   integer not null,
    primary key (county_id, id)
);
comment on table  indicators.presence_delta           is '记录触及次数的增减，读数之前并入';
comment on column indicators.presence_delta.county_id is '县区划代码 [internal]';
comment on column indicators.presence_delta.id        is '次序 [internal]';
comment on column indicators.presence_delta.child_id  is '学生 [internal]';
comment on column indicators.presence_delta.month     is '哪个月，记其一日 [internal]';
comment on column indicators.presence_delta.kind      is '事项 [internal]';
comment on column indicators.presence_delta.records   is '增减 [internal]';
alter table indicators.presence_delta enable row level security;
create policy of_the_own_county on indicators.presence_delta for select using (county_id = (select viewer.county()));
revoke all on indicators.presence_delta from ${app};

create function indicators.sum_records() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' then
        insert into indicators.presence_delta (county_id, child_id, month, kind, records)
        select county_id, child_id, date_trunc('month', on_day)::date, kind, sum(sign)
          from (select 1 as sign, county_id, child_id, on_day, kind from after where serves <> '{}'
                union all
                select -1, county_id, child_id, on_day, kind from before where serves <> '{}') as told
         group by 1, 2, 3, 4
        having sum(sign) <> 0;
    elsif tg_op = 'INSERT' then
        insert into indicators.presence_delta (county_id, child_id, month, kind, records)
        select county_id, child_id, date_trunc('month', on_day)::date, kind, count(*) from after where serves <> '{}' group by 1, 2, 3, 4;
    else
        insert into indicators.presence_delta (county_id, child_id, month, kind, records)
        select county_id, child_id, date_trunc('month', on_day)::date, kind, -count(*) from before where serves <> '{}' group by 1, 2, 3, 4;
    end if;
    return null;
end
$$;
comment on function indicators.sum_records is '记录写入、更正、撤回，记下触及次数的增减';
create trigger sums_follow_what_is_new after insert on care.record_child
    referencing new table as after for each statement execute function indicators.sum_records();
create trigger sums_follow_what_is_other after update on care.record_child
    referencing old table as before new table as after for each statement execute function indicators.sum_records();
create trigger sums_follow_what_is_gone after delete on care.record_child
    referencing old table as before for each statement execute function indicators.sum_records();

create function indicators.fold_presence(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    with taken as (
        delete from indicators.presence_delta where presence_delta.county_id = of_county returning *
    ), summed as (
        select county_id, child_id, month, kind, sum(records)::integer as records
          from taken
         group by county_id, child_id, month, kind
        having sum(records) <> 0
    )
    merge into indicators.presence
    using summed as told
       on presence.county_id = told.county_id and presence.month = told.month and presence.child_id = told.child_id and presence.kind = told.kind
     when matched and presence.records + told.records <= 0 then delete
     when matched then update set records = presence.records + told.records
     when not matched and told.records > 0 then
          insert (county_id, child_id, month, kind, records) values (told.county_id, told.child_id, told.month, told.kind, told.records);
end
$$;
comment on function indicators.fold_presence is '把触及次数的增减并入';
revoke execute on function indicators.fold_presence from public;

insert into indicators.presence (county_id, child_id, month, kind, records)
select county_id, child_id, month, kind, records from indicators.presence_now;

-- What was put down for a county goes with it.
create function indicators.forget_county() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from indicators.stale where stale.county_id = old.id;
    delete from indicators.duty_delta where duty_delta.county_id = old.id;
    delete from indicators.presence_delta where presence_delta.county_id = old.id;
    return old;
end
$$;
comment on function indicators.forget_county is '县删去时，待并入的增减一并删去';
create trigger figures_go_with_their_county before delete on access.county for each row execute function indicators.forget_county();
