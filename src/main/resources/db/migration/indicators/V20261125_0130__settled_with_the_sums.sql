create or replace function indicators.is_settled(day date) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from indicators.kept where kept.county_id = viewer.county() and kept.on_day = day)
       and not exists (select from indicators.stale where stale.county_id = viewer.county())
       and not exists (select from indicators.duty_delta where duty_delta.county_id = viewer.county())
       and not exists (select from indicators.presence_delta where presence_delta.county_id = viewer.county())
$$;

create or replace function indicators.settle(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    kept_on  date;
    children uuid[];
    whole    boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || of_county, 0));
    perform indicators.fold_duties(of_county);
    perform indicators.fold_presence(of_county);
    select kept.on_day into kept_on from indicators.kept where kept.county_id = of_county;

    with seen as (delete from indicators.stale where stale.county_id = of_county returning child_id)
    select array_agg(distinct seen.child_id) filter (where seen.child_id is not null), coalesce(bool_or(seen.child_id is null), false)
      into children, whole
      from seen;

    if kept_on is null or day < kept_on then
        whole := true;
    elsif kept_on < day then
        if date_trunc('month', kept_on) < date_trunc('month', day) then
            perform indicators.derive(of_county, case when whole then null else coalesce(children, '{}') end);
            perform indicators.keep_month(of_county);
        end if;
        children := coalesce(children, '{}') || array(select indicators.turned(of_county, kept_on, day));
        whole := whole or exists (select from roster.county_definition as choice
                                   where choice.county_id = of_county and choice.from_on > kept_on and choice.from_on <= day);
    end if;

    if kept_on is distinct from day then
        insert into indicators.kept (county_id, on_day) values (of_county, day)
        on conflict (county_id) do update set on_day = excluded.on_day;
    end if;

    if whole then
        perform indicators.derive(of_county, null);
        return (select count(*) from indicators.child_state where child_state.county_id = of_county);
    elsif cardinality(children) > 0 then
        perform indicators.derive(of_county, children);
    end if;
    return coalesce(cardinality(children), 0);
end
$$;

-- Children from their beginning to the end of a span, by where they were and are and how they counted: only numbers, each place the
-- viewer does not see being elsewhere. It acts as the owner, because a school still counts those who have gone.
create function indicators.moves(before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
begin
    return query
    with stays as (
        select enrolment.child_id, enrolment.school_id, enrolment.class_id, enrolment.from_on, enrolment.until_on, enrolment.ended,
               enrolment.from_on <= before_day and (enrolment.until_on is null or enrolment.until_on > before_day) as before,
               enrolment.from_on <= after_day and (enrolment.until_on is null or enrolment.until_on > after_day) as after
          from roster.enrolment
         where enrolment.county_id = county and not enrolment.mistaken and enrolment.from_on <= after_day
           and (enrolment.until_on is null or enrolment.until_on > before_day)
    ), sides as (
        select former.child_id as former_id, former.school_id as former_school, former.class_id as former_class,
               latter.child_id as latter_id, latter.school_id as latter_school, latter.class_id as latter_class,
               coalesce(former.child_id, latter.child_id) as child_id
          from (select * from stays where stays.before) as former
          full join (select * from stays where stays.after) as latter on latter.child_id = former.child_id
    ), here as (
        select sides.*,
               sides.former_id is not null and (whole or sides.former_school = any (mine) or coalesce(sides.former_class = any (mine), false))
                   and (of_schools is null or sides.former_school = any (of_schools)) and (of_class is null or sides.former_class is not distinct from of_class) as was_here,
               sides.latter_id is not null and (whole or sides.latter_school = any (mine) or coalesce(sides.latter_class = any (mine), false))
                   and (of_schools is null or sides.latter_school = any (of_schools)) and (of_class is null or sides.latter_class is not distinct from of_class) as is_here
          from sides
    ), counted as (
        select spell.child_id,
               bool_or(spell.from_on <= before_day and (spell.until_on is null or spell.until_on > before_day)) as before,
               bool_or(spell.from_on <= after_day and (spell.until_on is null or spell.until_on > after_day)) as after,
               max(spell.ground) filter (where spell.from_on <= before_day and (spell.until_on is null or spell.until_on > before_day)) as former_ground,
               max(spell.ground) filter (where spell.from_on <= after_day and (spell.until_on is null or spell.until_on > after_day)) as latter_ground
          from roster.spell
         where spell.county_id = county and spell.definition = by_definition and spell.answer = 'COUNTS'
           and spell.from_on <= after_day and (spell.until_on is null or spell.until_on > before_day)
         group by spell.child_id
    )
    select case when here.was_here then here.former_school end, case when here.was_here then here.former_class end,
           here.was_here and coalesce(counted.before, false),
           case when here.is_here then here.latter_school end, case when here.is_here then here.latter_class end,
           here.is_here and coalesce(counted.after, false),
           here.was_here and here.is_here and coalesce(counted.before and counted.after and counted.former_ground is distinct from counted.latter_ground, false),
           case when here.latter_id is not null then 'ON_A_ROLL' else last.ended end, count(*)
      from here
      left join counted on counted.child_id = here.child_id
      left join lateral (select stays.ended
                           from stays
                          where here.latter_id is null and stays.child_id = here.child_id
                          order by stays.from_on desc
                          limit 1) as last on true
     where here.was_here or here.is_here
     group by 1, 2, 3, 4, 5, 6, 7, 8;
end
$$;
comment on function indicators.moves is '期初前一日到期末，学生在哪里、算不算、有没有变化；只答数目';

-- All of a county afresh, for its owner: after rows were laid without their triggers.
create function indicators.rebuild(of_county integer) returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || of_county, 0));
    lock table care.quota, care.record_child in share mode;
    delete from indicators.duty_delta where duty_delta.county_id = of_county;
    delete from indicators.presence_delta where presence_delta.county_id = of_county;
    delete from indicators.duty_sum where duty_sum.county_id = of_county;
    delete from indicators.presence where presence.county_id = of_county;
    insert into indicators.duty_sum (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
    select county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused
      from indicators.duty_now
     where duty_now.county_id = of_county;
    insert into indicators.presence (county_id, child_id, month, kind, records)
    select county_id, child_id, month, kind, records from indicators.presence_now where presence_now.county_id = of_county;
    insert into indicators.stale (county_id) values (of_county);
end
$$;
comment on function indicators.rebuild is '按档案和记录，重算全县的各项合计';
revoke execute on function indicators.rebuild from public;
