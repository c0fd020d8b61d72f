-- Which kinds of record had reached an erased child says of it more than that it was there: they go into a sum of its class and month,
-- so that the figures of closed months stay what they were, and of the child only stays whether any had reached it. Of a term in which
-- it had moved, each month's records stay with the class of that month.
create table indicators.erased_record_month (
    county_id integer not null,
    month     date    not null check (extract(day from month) = 1),
    school_id uuid    not null,
    class_id  uuid,
    kind      text    not null,
    records   integer not null
);
create unique index one_sum_of_erased_records on indicators.erased_record_month (county_id, month, school_id, class_id, kind) nulls not distinct;
comment on table  indicators.erased_record_month is '已删去档案的学生，报送过的各月有过的记录，按班合计；报送的数目因此不变';
comment on column indicators.erased_record_month.county_id is '县区划代码 [internal]';
comment on column indicators.erased_record_month.month is '哪个月，记其一日 [internal]';
comment on column indicators.erased_record_month.school_id is '当月月末的学校 [internal]';
comment on column indicators.erased_record_month.class_id is '当月月末的班级；空为未分班 [internal]';
comment on column indicators.erased_record_month.kind is '事项 [internal]';
comment on column indicators.erased_record_month.records is '几条记录 [internal]';
revoke all on indicators.erased_record_month from ${app};

comment on column indicators.child_month.kinds is '报送时，当月有过哪些记录；空为还没有报送；档案已删去的只记有过（ERASED） [internal]';

create or replace function indicators.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || mine, 0));
    delete from indicators.closing_difference where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.child_state where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.presence where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.presence_delta where county_id = mine and child_id = any (children);
    delete from indicators.stale where county_id = mine and child_id = any (children);
    insert into indicators.erased_record_month as sum (county_id, month, school_id, class_id, kind, records)
    select kept.county_id, kept.month, kept.school_id, kept.class_id, told.kind, sum(told.times)
      from indicators.child_month as kept
     cross join lateral unnest(kept.kinds, kept.times) as told (kind, times)
     where kept.county_id = mine and kept.child_id = any (children) and told.kind <> 'ERASED'
     group by 1, 2, 3, 4, 5
    on conflict (county_id, month, school_id, class_id, kind) do update set records = sum.records + excluded.records;
    update indicators.child_month
       set township = null, guardian_relation = null, boarding = null, key = false,
           kinds = case when cardinality(kinds) > 0 then array['ERASED'] else kinds end, times = case when cardinality(times) > 0 then array[0] else times end
     where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function indicators.erase is '删去这些学生的现况、触及次数和讲到他们的变化说明，抹去月末情况里的个人情况、重点对象标记和各种记录（并入班级合计）；已锁定的各月合计另存不变';

create or replace function indicators.reached_then(of_months date[], school uuid, class uuid) returns table (kind text, records bigint, unreached bigint, in_care bigint)
    language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
    with sight as (
        select viewer.county() as county, indicators.schools_of(viewer.county(), school) as schools
         where coalesce(viewer.whole_county() or school = any (viewer.orgs()) or class = any (viewer.orgs())
                        or exists (select from access.org_within as within
                                    where within.county_id = viewer.county() and within.org_id = class and within.ancestor_id = any (viewer.orgs())), false)
    ), here as (
        select state.county_id, state.child_id, state.in_care
          from indicators.child_month as state, sight
         where state.county_id = sight.county and state.month = (select max(month) from unnest(of_months) as month)
           and state.school_id = any (sight.schools) and (class is null or state.class_id = class)
    ), told as (
        select put_away.child_id, told.kind, told.times
          from here
          join indicators.child_month as put_away on put_away.county_id = here.county_id and put_away.child_id = here.child_id and put_away.month = any (of_months)
         cross join lateral unnest(put_away.kinds, put_away.times) as told (kind, times)
    ), each_kind as (
        select told.kind, told.times from told where told.kind <> 'ERASED'
        union all
        select erased.kind, erased.records
          from indicators.erased_record_month as erased, sight
         where erased.county_id = sight.county and erased.month = any (of_months)
           and erased.school_id = any (sight.schools) and (class is null or erased.class_id = class)
    )
    select '', (select coalesce(sum(each_kind.times), 0) from each_kind),
           count(*) filter (where here.in_care and not exists (select from told where told.child_id = here.child_id)), count(*) filter (where here.in_care)
      from here
     union all
    select each_kind.kind, sum(each_kind.times), 0, 0 from each_kind group by each_kind.kind
$$;
