-- Which records had reached a child within the month, put away with the month when the school hands it in: so records and whom none
-- reached are counted from what was put away, like how the children stood, and change no more.
alter table indicators.child_month
    add column kinds text[],
    add column times integer[],
    add constraint each_kind_has_its_times check (cardinality(kinds) is not distinct from cardinality(times));
comment on column indicators.child_month.kinds is '报送时，当月有过哪些记录；空为还没有报送 [internal]';
comment on column indicators.child_month.times is '各几次，与种类一一对应 [internal]';

create function indicators.reached_within(of_county integer, of_month date, child uuid, out kinds text[], out times integer[])
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(presence.kind order by presence.kind), '{}'), coalesce(array_agg(presence.records order by presence.kind), '{}')
      from indicators.presence
     where presence.county_id = of_county and presence.month = of_month and presence.child_id = child
$$;
comment on function indicators.reached_within is '某月哪些记录触及这名学生、各几次';
revoke execute on function indicators.reached_within from public;

update indicators.child_month as kept
   set (kinds, times) = (select reached.kinds, reached.times from indicators.reached_within(kept.county_id, kept.month, kept.child_id) as reached)
  from (select distinct child_month.county_id, child_month.month, child_month.school_id from indicators.child_month) as school
 where school.county_id = kept.county_id and school.month = kept.month and school.school_id = kept.school_id
   and indicators.handed_in(school.county_id, school.month, school.school_id);

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

    insert into indicators.child_month as kept
           (county_id, month, child_id, school_id, class_id, township, sex, guardian_relation, boarding, counts, ground, national, education, county, register,
            in_care, missing, carded, card_current, helpers, peers, signed, key, agreement, surveyed, kinds, times)
    select of_county, of_month, known.child_id, known.school_id, known.class_id, child.township, child.sex, child.guardian_relation, child.boarding,
           known.counts, known.ground, known.by_national, known.by_education, known.by_county, known.by_register, known.in_care, child.missing,
           coalesce(state.carded, false), state.card_current, coalesce(state.helpers, 0), coalesce(state.peers, 0), coalesce(state.signed, 0),
           coalesce(state.key, false), coalesce(state.agreement, false), state.surveyed, reached.kinds, reached.times
      from indicators.known_on(of_county, last_day, schools) as known
      join roster.child on child.county_id = of_county and child.id = known.child_id
      left join indicators.child_state as state on state.county_id = of_county and state.child_id = known.child_id
     cross join lateral indicators.reached_within(of_county, of_month, known.child_id) as reached
     where class is null or known.class_id = class
    on conflict (county_id, month, child_id) do update set
           school_id = excluded.school_id, class_id = excluded.class_id, counts = excluded.counts, ground = excluded.ground,
           national = excluded.national, education = excluded.education, county = excluded.county, register = excluded.register, in_care = excluded.in_care, kinds = excluded.kinds,
           times = excluded.times
     where kept.school_id = any (schools) or not indicators.handed_in(of_county, of_month, kept.school_id);

    delete from indicators.duty_month as kept
     where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (schools) and (class is null or kept.class_id = class);
    insert into indicators.duty_month (county_id, month, school_id, class_id, duty_id, matter, owed, done, excused, counted_on)
    select of_county, of_month, known.school_id, known.class_id, known.duty_id, known.matter, known.owed, known.done, known.excused, today
      from indicators.duties_known(of_county, of_month, schools) as known
     where class is null or known.class_id = class;

    return indicators.definition_on(of_county, last_day);
end
$$;

-- What records reached the children of a school or class within some months, of those who were there at the end of the last: of each kind,
-- and of no kind in particular with how many of those in care none has reached. Also where a child was elsewhere in an earlier month.
create function indicators.reached_then(of_months date[], school uuid, class uuid) returns table (kind text, records bigint, unreached bigint, in_care bigint)
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
    )
    select '', (select coalesce(sum(told.times), 0) from told),
           count(*) filter (where here.in_care and not exists (select from told where told.child_id = here.child_id)), count(*) filter (where here.in_care)
      from here
     union all
    select told.kind, sum(told.times), 0, 0 from told group by told.kind
$$;
comment on function indicators.reached_then is '报送时存下的：这些月里各种记录几次，月末在帮扶范围内的有几名一次也没有触及；只答数目';
comment on function indicators.erase is '删去这些学生的现况、触及次数和讲到他们的变化说明，抹去月末情况里的个人情况、重点对象标记（各种记录几次留存）；已锁定的各月合计另存不变';
