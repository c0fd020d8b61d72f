-- Who came, went and changed among some children, or all.
create function indicators.moves_among(children_asked uuid[], before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
begin
    return query
    with stays as materialized (
        select enrolment.child_id, enrolment.school_id, enrolment.class_id, enrolment.from_on, enrolment.until_on, enrolment.ended,
               enrolment.from_on <= before_day as before,
               (enrolment.until_on is null or enrolment.until_on > after_day) as after,
               (whole or enrolment.school_id = any (mine) or coalesce(enrolment.class_id = any (mine), false))
                   and (of_schools is null or enrolment.school_id = any (of_schools))
                   and (of_class is null or coalesce(enrolment.class_id = of_class, false)) as here
          from roster.enrolment
         where enrolment.county_id = county and (children_asked is null or enrolment.child_id = any (children_asked)) and not enrolment.mistaken and enrolment.from_on <= after_day
           and (enrolment.until_on is null or enrolment.until_on > before_day)
    ), sides as (
        select stays.child_id, stays.school_id as was_school, stays.class_id as was_class, stays.school_id as is_school, stays.class_id as is_class,
               'ON_A_ROLL' as ended, stays.here as was_here, stays.here as is_here
          from stays
         where stays.before and stays.after and stays.here
        union all
        select coalesce(former.child_id, latter.child_id), former.school_id, former.class_id, latter.school_id, latter.class_id,
               case when latter.child_id is not null then 'ON_A_ROLL'
                    else (select case when last.ended = 'TRANSFERRED'
                                           and not exists (select from roster.departure
                                                            where departure.county_id = county and departure.child_id = last.child_id
                                                              and departure.left_on = last.until_on and departure.why = 'TRANSFERRED' and not departure.withdrawn
                                                              and (departure.to_county is not null or departure.to_school is not null))
                                      then 'TRANSFERRED_UNTOLD' else last.ended end
                            from stays as last
                           where last.child_id = former.child_id
                           order by last.from_on desc
                           limit 1) end,
               coalesce(former.here, false), coalesce(latter.here, false)
          from (select * from stays where stays.before and not stays.after) as former
          full join (select * from stays where stays.after and not stays.before) as latter on latter.child_id = former.child_id
         where former.here or latter.here
    ), spells as materialized (
        select spell.child_id, spell.ground, spell.from_on <= before_day as before, (spell.until_on is null or spell.until_on > after_day) as after
          from roster.spell
         where spell.county_id = county and (children_asked is null or spell.child_id = any (children_asked)) and spell.definition = by_definition and spell.answer = 'COUNTS'
           and spell.from_on <= after_day and (spell.until_on is null or spell.until_on > before_day)
    )
    select case when sides.was_here then sides.was_school end, case when sides.was_here then sides.was_class end,
           sides.was_here and former.child_id is not null,
           case when sides.is_here then sides.is_school end, case when sides.is_here then sides.is_class end,
           sides.is_here and latter.child_id is not null,
           coalesce(sides.was_here and sides.is_here and former.ground is distinct from latter.ground and former.child_id is not null and latter.child_id is not null, false),
           sides.ended, count(*)
      from sides
      left join spells as former on former.child_id = sides.child_id and former.before
      left join spells as latter on latter.child_id = sides.child_id and latter.after
     group by 1, 2, 3, 4, 5, 6, 7, 8;
end
$$;
comment on function indicators.moves_among is '期初前一日到期末，这些学生在哪里、算不算、有没有变化；只答数目；不指明即全县';
revoke execute on function indicators.moves_among from public;

-- Most children are on the first day where they are on the last, and count alike. Only those are gone through of whom a stay or a spell
-- began or ended in between or since, or whose state is still to be looked at; the others are in the sums of their class, less what
-- these add to it. Where the sums are themselves still to be brought in line, everybody is gone through, and also where more than a third
-- have moved: that is sooner done than picking them out. A way may be told in two lines.
create or replace function indicators.moves(before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    of_county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
    kept_on constant date   := (select kept.on_day from indicators.kept where kept.county_id = of_county);
    since   constant date   := least(before_day, kept_on);
    by_then constant date   := greatest(after_day, kept_on);
    movers  uuid[];
begin
    if kept_on is null or exists (select from indicators.class_stale where class_stale.county_id = of_county and class_stale.month is null)
            or exists (select from indicators.stale where stale.county_id = of_county and stale.child_id is null) then
        return query select * from indicators.moves_among(null, before_day, after_day, by_definition, of_schools, of_class);
        return;
    end if;

    movers := array(select enrolment.child_id from roster.enrolment where enrolment.county_id = of_county and enrolment.from_on > since and enrolment.from_on <= by_then
                    union
                    select enrolment.child_id from roster.enrolment where enrolment.county_id = of_county and enrolment.until_on > since and enrolment.until_on <= by_then
                    union
                    select spell.child_id from roster.spell where spell.county_id = of_county and spell.from_on > since and spell.from_on <= by_then and spell.definition = by_definition
                    union
                    select spell.child_id from roster.spell where spell.county_id = of_county and spell.until_on > since and spell.until_on <= by_then and spell.definition = by_definition
                    union
                    select stale.child_id from indicators.stale where stale.county_id = of_county);
    if cardinality(movers) > 1000
            and cardinality(movers) > (select sum(class_state.counted_of) / 3 from indicators.class_state where class_state.county_id = of_county and class_state.dimension = 'ALL') then
        return query select * from indicators.moves_among(null, before_day, after_day, by_definition, of_schools, of_class);
        return;
    end if;

    return query
    with standing as (
        select class_state.school_id, class_state.class_id, class_state.counted_of as children,
               case by_definition when 'NATIONAL' then class_state.counted_national when 'EDUCATION' then class_state.counted_education
                                  when 'COUNTY' then class_state.counted_county else class_state.counted_register end as counted
          from indicators.class_state
         where class_state.county_id = of_county and class_state.dimension = 'ALL'
        union all
        select child_state.school_id, child_state.class_id, -1,
               case when 'COUNTS' = case by_definition when 'NATIONAL' then child_state.national when 'EDUCATION' then child_state.education
                                                       when 'COUNTY' then child_state.county else child_state.register end then -1 else 0 end
          from indicators.child_state
         where child_state.county_id = of_county and child_state.child_id = any (movers)
    ), stayed as (
        select standing.school_id, standing.class_id, sum(standing.children) as children, sum(standing.counted) as counted
          from standing
         where (whole or standing.school_id = any (mine) or coalesce(standing.class_id = any (mine), false))
           and (of_schools is null or standing.school_id = any (of_schools)) and (of_class is null or coalesce(standing.class_id = of_class, false))
         group by standing.school_id, standing.class_id
    )
    select * from indicators.moves_among(movers, before_day, after_day, by_definition, of_schools, of_class)
    union all
    select stayed.school_id, stayed.class_id, true, stayed.school_id, stayed.class_id, true, false, 'ON_A_ROLL', stayed.counted from stayed where stayed.counted > 0
    union all
    select stayed.school_id, stayed.class_id, false, stayed.school_id, stayed.class_id, false, false, 'ON_A_ROLL', stayed.children - stayed.counted
      from stayed
     where stayed.children > stayed.counted;
end
$$;
