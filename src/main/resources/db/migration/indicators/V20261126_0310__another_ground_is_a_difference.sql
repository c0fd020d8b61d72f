-- Who counted then and counts now, on another ground, is a difference too.
create or replace function indicators.children_otherwise(of_month date, school uuid)
    returns table (child_id uuid, child_name text, class_id uuid, what text, was text, now text)
    language sql stable security definer set search_path = pg_catalog as $$
    with sight as (
        select viewer.county() as county, indicators.schools_of(viewer.county(), school) as schools
         where coalesce(viewer.whole_county() or school = any (viewer.orgs()), false)
    ), kept as (
        select child_month.*
          from indicators.child_month, sight
         where child_month.county_id = sight.county and child_month.month = of_month and child_month.school_id = any (sight.schools)
    ), known as (
        select known.* from sight, indicators.known_on(sight.county, (of_month + interval '1 month - 1 day')::date, sight.schools) as known
    ), both_sides as (
        select coalesce(kept.child_id, known.child_id) as child_id, known.child_name, coalesce(kept.class_id, known.class_id) as class_id,
               kept.child_id is not null as was_there, known.child_id is not null as is_there, kept.counts as was_counts, known.counts as now_counts,
               kept.ground as was_ground, known.ground as now_ground
          from kept
          full join known on known.child_id = kept.child_id
    )
    select both_sides.child_id, both_sides.child_name, both_sides.class_id, 'ROLL', case when was_there then 'HERE' else 'NOT_HERE' end, case when is_there then 'HERE' else 'NOT_HERE' end
      from both_sides
     where was_there <> is_there
    union all
    select both_sides.child_id, both_sides.child_name, both_sides.class_id, 'COUNTS', coalesce(was_counts, 'DOES_NOT'), coalesce(now_counts, 'DOES_NOT')
      from both_sides
     where coalesce(was_counts, 'DOES_NOT') <> coalesce(now_counts, 'DOES_NOT')
    union all
    select both_sides.child_id, both_sides.child_name, both_sides.class_id, 'GROUND', coalesce(was_ground, ''), coalesce(now_ground, '')
      from both_sides
     where was_counts = 'COUNTS' and now_counts = 'COUNTS' and was_ground is distinct from now_ground
$$;

alter table indicators.closing_difference drop constraint closing_difference_what_check;
alter table indicators.closing_difference add constraint closing_difference_what_check check (what in ('ROLL','COUNTS','GROUND','DUTY'));
comment on column indicators.closing_difference.what is '在册、列入、情形、制度 [internal]';
comment on column indicators.closing_difference.was is '锁定时；情形属于敏感 [sensitive]';
comment on column indicators.closing_difference.now is '说明时；情形属于敏感 [sensitive]';
comment on table  indicators.closing_figure is '锁定时的各项数字；新增、减少、变更、关爱记录、未触及的是锁定当天所见，只有学校有';
