-- What each child was owed and what was done of it: what duty_sum is summed from. Seen like the quotas, by the school and class of that time.
create view indicators.duty_of_child with (security_invoker = true) as
select quota.county_id, quota.child_id, quota.school_id, quota.class_id, duty.matter, quota.period_until, quota.makeup_until,
       quota.owed, least(quota.done, quota.owed) as done
  from care.quota
  join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
 where quota.owed > 0 and not quota.excused;
comment on view   indicators.duty_of_child              is '每名学生每期应做、已做：合计由它而来，有说明的除外';
comment on column indicators.duty_of_child.county_id    is '县区划代码 [internal]';
comment on column indicators.duty_of_child.child_id     is '学生 [internal]';
comment on column indicators.duty_of_child.school_id    is '当时的学校 [internal]';
comment on column indicators.duty_of_child.class_id     is '当时的班级 [internal]';
comment on column indicators.duty_of_child.matter       is '事项 [internal]';
comment on column indicators.duty_of_child.period_until is '本期止，含当日 [internal]';
comment on column indicators.duty_of_child.makeup_until is '最迟补做日，含当日 [internal]';
comment on column indicators.duty_of_child.owed         is '应做次数 [internal]';
comment on column indicators.duty_of_child.done         is '已做次数，不超过应做 [internal]';

-- The children whom indicators.moves counts, one by one, under the name that the roll had then; without everybody, only those for whom the
-- two days differ or who are on no roll at the end. Seen like the counts: by the school and class of those days.
create function indicators.moved(before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid, everybody boolean)
    returns table (child_id uuid, child_name text, sort_name text, was_school uuid, was_class uuid, was_counted boolean,
                   is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
begin
    return query
    with stays as materialized (
        select enrolment.child_id, enrolment.child_name, enrolment.sort_name, enrolment.school_id, enrolment.class_id, enrolment.from_on,
               enrolment.until_on, enrolment.ended,
               enrolment.from_on <= before_day as before,
               (enrolment.until_on is null or enrolment.until_on > after_day) as after,
               (whole or enrolment.school_id = any (mine) or coalesce(enrolment.class_id = any (mine), false))
                   and (of_schools is null or enrolment.school_id = any (of_schools))
                   and (of_class is null or coalesce(enrolment.class_id = of_class, false)) as here
          from roster.enrolment
         where enrolment.county_id = county and not enrolment.mistaken and enrolment.from_on <= after_day
           and (enrolment.until_on is null or enrolment.until_on > before_day)
    ), spells as materialized (
        select spell.child_id, spell.ground, spell.from_on <= before_day as before, (spell.until_on is null or spell.until_on > after_day) as after
          from roster.spell
         where spell.county_id = county and spell.definition = by_definition and spell.answer = 'COUNTS'
           and spell.from_on <= after_day and (spell.until_on is null or spell.until_on > before_day)
    ), sides as (
        select coalesce(latter.child_id, former.child_id) as child_id, former.child_id is not null and former.here as was_here,
               latter.child_id is not null and latter.here as is_here, latter.child_id is not null as somewhere,
               case when latter.here then latter.child_name else former.child_name end as child_name,
               case when latter.here then latter.sort_name else former.sort_name end as sort_name,
               former.school_id as was_school, former.class_id as was_class, latter.school_id as is_school, latter.class_id as is_class
          from (select * from stays where stays.before) as former
          full join (select * from stays where stays.after) as latter on latter.child_id = former.child_id
         where former.here or latter.here
    ), told as (
        select sides.*, was_spell.child_id is not null and sides.was_here as was_counted, is_spell.child_id is not null and sides.is_here as is_counted,
               was_spell.ground is distinct from is_spell.ground as other_ground
          from sides
          left join spells as was_spell on was_spell.child_id = sides.child_id and was_spell.before
          left join spells as is_spell  on is_spell.child_id = sides.child_id and is_spell.after
    )
    select told.child_id, told.child_name, told.sort_name,
           case when told.was_here then told.was_school end, case when told.was_here then told.was_class end, told.was_counted,
           case when told.is_here then told.is_school end, case when told.is_here then told.is_class end, told.is_counted,
           told.was_counted and told.is_counted and told.other_ground,
           case when told.somewhere then 'ON_A_ROLL'
                else (select case when last.ended = 'TRANSFERRED'
                                       and not exists (select from roster.departure
                                                        where departure.county_id = county and departure.child_id = last.child_id
                                                          and departure.left_on = last.until_on and departure.why = 'TRANSFERRED' and not departure.withdrawn
                                                          and (departure.to_county is not null or departure.to_school is not null))
                                  then 'TRANSFERRED_UNTOLD' else last.ended end
                        from stays as last
                       where last.child_id = told.child_id
                       order by last.from_on desc
                       limit 1) end
      from told
     where everybody or not told.somewhere or told.was_counted <> told.is_counted
        or told.was_counted and (told.other_ground or (told.was_school, told.was_class) is distinct from (told.is_school, told.is_class));
end
$$;
comment on function indicators.moved is '期初前一日到期末有变动的学生，逐人；姓名是当时名册上的';
