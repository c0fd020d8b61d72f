-- As before; where more than a third have moved, going through everybody is sooner done than picking them out.
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
