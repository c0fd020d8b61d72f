-- Which kinds of record had reached a child within a month is more than the name on a list says. It leaves the state of the month, which
-- whoever lists the children of that time may read, for a table of its own that nobody reads but the sums.
create table indicators.reached_month (
    county_id integer not null,
    month     date    not null,
    child_id  uuid    not null,
    kinds     text[]  not null,
    times     integer[] not null,
    primary key (county_id, month, child_id),
    foreign key (county_id, month, child_id) references indicators.child_month (county_id, month, child_id) on delete cascade,
    constraint each_kind_has_its_times check (cardinality(kinds) = cardinality(times))
);
create index reached_month_by_child on indicators.reached_month (county_id, child_id);
comment on table  indicators.reached_month           is '报送时，当月有过哪些记录、各几次；只供合计，不给人看';
comment on column indicators.reached_month.county_id is '县区划代码 [internal]';
comment on column indicators.reached_month.month     is '哪个月，记其一日 [internal]';
comment on column indicators.reached_month.child_id  is '学生 [internal]';
comment on column indicators.reached_month.kinds     is '有过哪些记录；档案已删去的只记有过（ERASED） [internal]';
comment on column indicators.reached_month.times     is '各几次，与种类一一对应 [internal]';
alter table indicators.reached_month enable row level security;
create policy seen_by_nobody on indicators.reached_month using (false);
revoke all on indicators.reached_month from ${app};

insert into indicators.reached_month (county_id, month, child_id, kinds, times)
select county_id, month, child_id, kinds, times from indicators.child_month where kinds is not null;
alter table indicators.child_month drop column kinds, drop column times;

-- As before, and what was put away goes beside it.
create or replace function indicators.take_month(of_month date, school uuid, class uuid, today date) returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    last_day  constant date    := (of_month + interval '1 month - 1 day')::date;
    schools   constant uuid[]  := indicators.schools_of(of_county, school);
begin
    if not coalesce(viewer.whole_county() or school = any (viewer.orgs()) or class = any (viewer.orgs())
                    or exists (select from access.org_within as within
                                where within.county_id = of_county and within.org_id = class and within.ancestor_id = any (viewer.orgs())), false) then
        raise exception 'not in sight';
    end if;
    if today <= last_day or indicators.handed_in(of_county, of_month, school) then
        raise exception 'not open';
    end if;

    delete from indicators.child_month as kept
     where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (schools) and (class is null or kept.class_id = class)
       and not exists (select from indicators.known_on(of_county, last_day, schools) as known where known.child_id = kept.child_id);

    with put_away as (
        insert into indicators.child_month as kept
               (county_id, month, child_id, school_id, class_id, township, sex, guardian_relation, boarding, counts, ground, national, education, county, register,
                in_care, missing, carded, card_current, helpers, peers, signed, key, agreement, surveyed)
        select of_county, of_month, known.child_id, known.school_id, known.class_id, child.township, child.sex, child.guardian_relation, child.boarding,
               known.counts, known.ground, known.by_national, known.by_education, known.by_county, known.by_register, known.in_care, child.missing,
               coalesce(state.carded, false), state.card_current, coalesce(state.helpers, 0), coalesce(state.peers, 0), coalesce(state.signed, 0),
               coalesce(state.key, false), coalesce(state.agreement, false), state.surveyed
          from indicators.known_on(of_county, last_day, schools) as known
          join roster.child on child.county_id = of_county and child.id = known.child_id
          left join indicators.child_state as state on state.county_id = of_county and state.child_id = known.child_id
         where class is null or known.class_id = class
        on conflict (county_id, month, child_id) do update set
               school_id = excluded.school_id, class_id = excluded.class_id, counts = excluded.counts, ground = excluded.ground,
               national = excluded.national, education = excluded.education, county = excluded.county, register = excluded.register, in_care = excluded.in_care
         where kept.school_id = any (schools) or not indicators.handed_in(of_county, of_month, kept.school_id)
        returning kept.child_id
    )
    insert into indicators.reached_month as kept (county_id, month, child_id, kinds, times)
    select of_county, of_month, put_away.child_id, reached.kinds, reached.times
      from put_away
     cross join lateral indicators.reached_within(of_county, of_month, put_away.child_id) as reached
    on conflict (county_id, month, child_id) do update set kinds = excluded.kinds, times = excluded.times;

    delete from indicators.duty_month as kept
     where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (schools) and (class is null or kept.class_id = class);
    insert into indicators.duty_month (county_id, month, school_id, class_id, duty_id, matter, owed, done, excused, counted_on)
    select of_county, of_month, known.school_id, known.class_id, known.duty_id, known.matter, known.owed, known.done, known.excused, today
      from indicators.duties_known(of_county, of_month, schools) as known
     where class is null or known.class_id = class;

    return indicators.definition_on(of_county, last_day);
end
$$;

-- As before, where they stand now.
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
      from indicators.reached_month as put_away
      join indicators.child_month as kept on kept.county_id = put_away.county_id and kept.month = put_away.month and kept.child_id = put_away.child_id
     cross join lateral unnest(put_away.kinds, put_away.times) as told (kind, times)
     where kept.county_id = mine and kept.child_id = any (children) and told.kind <> 'ERASED'
     group by 1, 2, 3, 4, 5
    on conflict (county_id, month, school_id, class_id, kind) do update set records = sum.records + excluded.records;
    update indicators.reached_month set kinds = array['ERASED'], times = array[0] where county_id = mine and child_id = any (children) and cardinality(kinds) > 0;
    update indicators.child_month
       set township = null, guardian_relation = null, boarding = null, key = false
     where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;

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
          join indicators.reached_month as put_away on put_away.county_id = here.county_id and put_away.child_id = here.child_id and put_away.month = any (of_months)
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
