create function indicators.year_of(day date) returns date language sql immutable set search_path = pg_catalog as $$
    select make_date(extract(year from day)::integer - case when extract(month from day) < 9 then 1 else 0 end, 9, 1)
$$;
comment on function indicators.year_of is '某日所在学年的第一天';

-- What records have reached of each class within a month. Of a month's end the children of that time in that month. Of today's children each
-- month of the school year is kept, and in which month a record last reached a child in care: so a term or school year that runs is read
-- from the sums too. Whoever was last reached since a month was reached within it and today. They are summed anew with the class whenever
-- one of its children changes or a record of them does.
create table indicators.class_record (
    county_id integer not null,
    school_id uuid    not null,
    class_id  uuid,
    kind      text    not null,
    records   integer not null,
    reached   integer not null
);
create index class_record_by_class on indicators.class_record (county_id, class_id);
comment on table  indicators.class_record is '各班学生本学年各月的记录：每月不分事项一行，每种事项一行';
comment on column indicators.class_record.county_id is '县区划代码 [internal]';
comment on column indicators.class_record.school_id is '学校 [internal]';
comment on column indicators.class_record.class_id is '班级；空为未分班 [internal]';
comment on column indicators.class_record.kind is '事项；空为不分事项 [internal]';
comment on column indicators.class_record.records is '几条记录 [internal]';
comment on column indicators.class_record.reached is '在帮扶范围内、最近一次有记录触及是在这个月的学生 [internal]';
alter table indicators.class_record enable row level security;
create policy seen_by_duty on indicators.class_record for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.class_record from ${app};

create table indicators.class_record_month (
    month date not null check (extract(day from month) = 1),
    like indicators.class_record including comments
);
create unique index one_sum_of_records_of_a_class_and_month on indicators.class_record_month (county_id, month, school_id, class_id, kind) nulls not distinct;
create index class_record_month_by_class on indicators.class_record_month (county_id, month, class_id);
comment on table  indicators.class_record_month is '各班月末学生当月的记录';
comment on column indicators.class_record_month.month is '哪个月，记其一日 [internal]';
comment on column indicators.class_record_month.reached is '在帮扶范围内、有记录触及的学生 [internal]';
alter table indicators.class_record_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.class_record_month for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.class_record_month from ${app};

-- Which month of the school year: only now, for class_record_month was made like this table and has a month of its own.
alter table indicators.class_record add column month date not null check (extract(day from month) = 1);
create unique index one_sum_of_records_of_a_class on indicators.class_record (county_id, month, school_id, class_id, kind) nulls not distinct;
comment on column indicators.class_record.month is '记录在哪个月，记其一日 [internal]';

create view indicators.class_record_now with (security_invoker = true) as
select each_child.county_id, each_child.school_id, each_child.class_id, each_child.month, each_child.kind, sum(each_child.records) as records,
       count(*) filter (where each_child.in_care and each_child.month = each_child.latest) as reached
  from (select state.county_id, state.school_id, state.class_id, state.child_id, state.in_care, presence.month, told.kind, sum(presence.records) as records,
               max(presence.month) over (partition by state.county_id, state.school_id, state.class_id, state.child_id, told.kind) as latest
          from indicators.kept
          join indicators.child_state as state on state.county_id = kept.county_id
          join indicators.presence on presence.county_id = state.county_id and presence.child_id = state.child_id
                                  and presence.month >= indicators.year_of(kept.on_day) and presence.month <= kept.on_day
         cross join lateral (values (''), (presence.kind)) as told (kind)
         group by state.county_id, state.school_id, state.class_id, state.child_id, state.in_care, presence.month, told.kind) as each_child
 group by each_child.county_id, each_child.school_id, each_child.class_id, each_child.month, each_child.kind;
comment on view   indicators.class_record_now is '各班学生本学年各月的记录，由逐人的触及次数推出';
comment on column indicators.class_record_now.county_id is '县区划代码 [internal]';
comment on column indicators.class_record_now.school_id is '学校 [internal]';
comment on column indicators.class_record_now.class_id  is '班级；空为未分班 [internal]';
comment on column indicators.class_record_now.month     is '记录在哪个月，记其一日 [internal]';
comment on column indicators.class_record_now.kind      is '事项；空为不分事项 [internal]';
comment on column indicators.class_record_now.records   is '几条记录 [internal]';
comment on column indicators.class_record_now.reached   is '在帮扶范围内、最近一次有记录触及是在这个月的学生 [internal]';

create view indicators.class_record_then with (security_invoker = true) as
select state.county_id, state.month, state.school_id, state.class_id, told.kind, sum(presence.records) as records,
       count(distinct state.child_id) filter (where state.in_care) as reached
  from indicators.child_month as state
  join indicators.presence on presence.county_id = state.county_id and presence.child_id = state.child_id and presence.month = state.month
 cross join lateral (values (''), (presence.kind)) as told (kind)
 group by state.county_id, state.month, state.school_id, state.class_id, told.kind;
comment on view   indicators.class_record_then is '各班月末学生当月的记录，由逐人的触及次数推出';
comment on column indicators.class_record_then.county_id is '县区划代码 [internal]';
comment on column indicators.class_record_then.month is '哪个月，记其一日 [internal]';
comment on column indicators.class_record_then.school_id is '学校 [internal]';
comment on column indicators.class_record_then.class_id is '班级；空为未分班 [internal]';
comment on column indicators.class_record_then.kind is '事项；空为不分事项 [internal]';
comment on column indicators.class_record_then.records is '几条记录 [internal]';
comment on column indicators.class_record_then.reached is '在帮扶范围内、有记录触及的学生 [internal]';

-- As before, and the class of whoever has been reached within the school year is to be summed anew, or that of the month's end.
create or replace function indicators.fold_presence(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    this_year date := (select indicators.year_of(kept.on_day) from indicators.kept where kept.county_id = of_county);
begin
    with taken as (
        delete from indicators.presence_delta where presence_delta.county_id = of_county returning *
    ), summed as (
        select county_id, child_id, month, kind, sum(records)::integer as records
          from taken
         group by county_id, child_id, month, kind
        having sum(records) <> 0
    ), of_today as (
        insert into indicators.class_stale (county_id, school_id, class_id)
        select distinct state.county_id, state.school_id, state.class_id
          from summed
          join indicators.child_state as state on state.county_id = summed.county_id and state.child_id = summed.child_id
         where summed.month >= this_year
    ), of_then as (
        insert into indicators.class_stale (county_id, month, school_id, class_id)
        select distinct state.county_id, state.month, state.school_id, state.class_id
          from summed
          join indicators.child_month as state on state.county_id = summed.county_id and state.month = summed.month and state.child_id = summed.child_id
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

insert into indicators.class_record (county_id, school_id, class_id, month, kind, records, reached)
select county_id, school_id, class_id, month, kind, records, reached from indicators.class_record_now;
insert into indicators.class_record_month (county_id, month, school_id, class_id, kind, records, reached)
select county_id, month, school_id, class_id, kind, records, reached from indicators.class_record_then;
