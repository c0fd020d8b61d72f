-- As before, said so that one plan serves everybody and some: to plan it anew for each look took longer than to go through those who moved.
create or replace function indicators.moves_among(children_asked uuid[], before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
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
          from (select enrolment.* from roster.enrolment where children_asked is null and enrolment.county_id = county
                 union all
                select enrolment.* from unnest(children_asked) as asked (child_id) join roster.enrolment on enrolment.county_id = county and enrolment.child_id = asked.child_id) as enrolment
         where not enrolment.mistaken and enrolment.from_on <= after_day and (enrolment.until_on is null or enrolment.until_on > before_day)
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
          from (select spell.* from roster.spell where children_asked is null and spell.county_id = county
                 union all
                select spell.* from unnest(children_asked) as asked (child_id) join roster.spell on spell.county_id = county and spell.child_id = asked.child_id) as spell
         where spell.definition = by_definition and spell.answer = 'COUNTS' and spell.from_on <= after_day and (spell.until_on is null or spell.until_on > before_day)
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
alter function indicators.moves set plan_cache_mode = force_generic_plan;

-- What was done of what was owed by school stands in the index itself: its rows lie where the days have put them.
drop index indicators.duty_school_by_school;
create index duty_school_by_school on indicators.duty_school (county_id, school_id, makeup_until) include (matter, owed, done);
