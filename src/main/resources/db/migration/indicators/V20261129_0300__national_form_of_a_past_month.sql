-- Who counted by the national definition at the end of a month, in groups, of a place in sight. By which case it counted a child is known from the spell
-- of that day, but for both parents away, which is put away with the month; children who have gone since are still counted as they were.
create function indicators.national_then(of_month date, place uuid)
    returns table (school_id uuid, class_id uuid, stage text, sex text, guardian_relation text, agreement boolean, age integer, ground text, children bigint)
    language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
    with last as (
        select (of_month + interval '1 month - 1 day')::date as day
    )
    select state.school_id, state.class_id, class.stage, state.sex, state.guardian_relation, state.agreement,
           extract(year from age(last.day, child.birth_from::timestamp))::integer,
           case when state.ground = 'BOTH_AWAY' then state.ground
                else coalesce((select spell.ground
                                 from roster.spell
                                where spell.county_id = state.county_id and spell.child_id = state.child_id and spell.definition = 'NATIONAL' and spell.answer = 'COUNTS'
                                  and spell.from_on <= last.day and (spell.until_on is null or spell.until_on > last.day)
                                order by spell.from_on desc
                                limit 1), state.ground) end,
           count(*)
      from indicators.child_month as state
     cross join last
      join roster.child on child.county_id = state.county_id and child.id = state.child_id
      left join access.org as class on class.county_id = state.county_id and class.id = state.class_id
     where state.county_id = viewer.county() and state.month = of_month and state.national = 'COUNTS'
       and (state.class_id = place
            or state.school_id in (select within.org_id from access.org_within as within where within.county_id = viewer.county() and within.ancestor_id = place))
       and (viewer.whole_county() or state.school_id = any (viewer.orgs()) or state.class_id = any (viewer.orgs()) or state.child_id = any (viewer.children()))
     group by 1, 2, 3, 4, 5, 6, 7, 8
$$;
comment on function indicators.national_then is '某月末按国家口径列入的学生，分组计数，限于可见的学校和班级';
