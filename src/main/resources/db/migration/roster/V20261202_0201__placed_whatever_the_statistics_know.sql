-- Enrolments are written in a time that follows from the files at hand, whatever the statistics know of the county. The planner looked
-- viewer.county() up and, where the statistics had not met that county yet, as in its first days, took it for one of no rows: any index that begins
-- with the county was then as good as the primary key, and the county's enrolments were gone through for each file. Asked for by
-- (select viewer.county()), the county is one like others.

-- A file that has just been made has no enrolment to be looked for, continued or corrected: its first is written from the file.
create function roster.place_new(children uuid[])
    returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
begin
    insert into roster.enrolment (county_id, child_id, from_on, school_id, class_id, began, began_by, child_name, sort_name)
    select child.county_id, child.id, child.enrolled_on, child.school_id, child.class_id, 'ENROLLED', viewer.account(), child.name, child.sort_name
      from roster.child
     where child.county_id = (select viewer.county()) and child.id = any (children) and child.left_on is null
    on conflict do nothing;
end
$$;
comment on function roster.place_new is '新建档案的第一段就读经历';

create or replace function roster.follow_placements(children uuid[], days date[], undoing boolean)
    returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
begin
    -- What is taken back on its own day, or undone, never was: the enrolment before it stands again.
    with gone as (
        delete from roster.enrolment as last
         using unnest(children, days) as told (id, day), roster.child, roster.enrolment as former
         where last.county_id = (select viewer.county()) and last.child_id = told.id and last.until_on is null
           and child.county_id = (select viewer.county()) and child.id = told.id and child.left_on is null
           and former.county_id = (select viewer.county()) and former.child_id = told.id and former.until_on = last.from_on
           and former.from_on < last.from_on
           and (former.school_id, former.class_id) is not distinct from (child.school_id, child.class_id)
           and (last.school_id, last.class_id) is distinct from (child.school_id, child.class_id)
           and (undoing or told.day <= last.from_on)
        returning former.child_id, former.from_on)
    update roster.enrolment
       set until_on = null, ended = null, ended_by = null
      from gone
     where enrolment.county_id = (select viewer.county()) and enrolment.child_id = gone.child_id and enrolment.from_on = gone.from_on;

    -- A departure taken back.
    update roster.enrolment as last
       set until_on = null, ended = null, ended_by = null
      from unnest(children, days) as told (id, day), roster.child
     where last.county_id = (select viewer.county()) and last.child_id = told.id and last.until_on is not null
       and child.county_id = (select viewer.county()) and child.id = told.id and child.left_on is null
       and (last.school_id, last.class_id) is not distinct from (child.school_id, child.class_id)
       and (undoing or last.mistaken or told.day <= last.until_on)
       and not exists (select from roster.enrolment as later
                        where later.county_id = (select viewer.county()) and later.child_id = told.id and later.from_on > last.from_on);

    -- Corrected on the day it began.
    update roster.enrolment as open
       set school_id = child.school_id, class_id = child.class_id
      from unnest(children, days) as told (id, day), roster.child
     where open.county_id = (select viewer.county()) and open.child_id = told.id and open.until_on is null
       and child.county_id = (select viewer.county()) and child.id = told.id and child.left_on is null
       and (open.school_id, open.class_id) is distinct from (child.school_id, child.class_id)
       and told.day <= open.from_on;

    -- Gone, or put elsewhere.
    update roster.enrolment as last
       set until_on = greatest(last.from_on, coalesce(child.left_on, told.day)),
           ended = coalesce(child.left_why, case when child.school_id = last.school_id then 'CLASS_CHANGED' else 'TRANSFERRED' end),
           ended_by = viewer.account()
      from unnest(children, days) as told (id, day), roster.child
     where last.county_id = (select viewer.county()) and last.child_id = told.id
       and child.county_id = (select viewer.county()) and child.id = told.id
       and case when child.left_on is null
                then last.until_on is null and (last.school_id, last.class_id) is distinct from (child.school_id, child.class_id)
                else (last.until_on, last.ended) is distinct from (greatest(last.from_on, child.left_on), child.left_why)
                     and not exists (select from roster.enrolment as later
                                      where later.county_id = (select viewer.county()) and later.child_id = told.id
                                        and later.from_on > last.from_on)
           end;

    insert into roster.enrolment (county_id, child_id, from_on, until_on, school_id, class_id, began, ended, began_by, ended_by, child_name, sort_name)
    select child.county_id, child.id,
           case when last.child_id is null then child.enrolled_on else greatest(told.day, last.until_on) end,
           case when child.left_on is not null then greatest(child.enrolled_on, child.left_on) end, child.school_id, child.class_id,
           case when last.child_id is null then 'ENROLLED'
                when last.ended = 'CLASS_CHANGED' then 'CLASS_CHANGED'
                when last.school_id <> child.school_id then 'TRANSFERRED_IN'
                else 'RETURNED' end,
           child.left_why, viewer.account(), case when child.left_on is not null then viewer.account() end, child.name, child.sort_name
      from unnest(children, days) as told (id, day)
     cross join lateral (select *
                           from roster.child
                          where child.county_id = (select viewer.county()) and child.id = told.id
                         offset 0) as child
      left join lateral (select *
                           from roster.enrolment
                          where enrolment.county_id = (select viewer.county()) and enrolment.child_id = told.id
                          order by from_on desc
                          limit 1) as last on true
     where last.child_id is null or child.left_on is null and last.until_on is not null
    on conflict (county_id, child_id, from_on) do update set
           until_on = null, ended = null, ended_by = null, school_id = excluded.school_id, class_id = excluded.class_id;

    update roster.enrolment
       set child_name = child.name, sort_name = child.sort_name
      from unnest(children) as told (id), roster.child
     where enrolment.county_id = (select viewer.county()) and enrolment.child_id = told.id and enrolment.until_on is null
       and child.county_id = (select viewer.county()) and child.id = told.id and enrolment.child_name <> child.name;

    update roster.enrolment
       set mistaken = not mistaken
      from unnest(children) as told (id), roster.child
     where enrolment.county_id = (select viewer.county()) and enrolment.child_id = told.id
       and child.county_id = (select viewer.county()) and child.id = told.id
       and enrolment.mistaken <> coalesce(
               child.left_why = 'MADE_BY_MISTAKE' and enrolment.school_id = child.school_id
               or child.left_why = 'MERGED'
                  and exists (select
                                from roster.merge
                                join roster.enrolment as kept on kept.county_id = merge.county_id and kept.child_id = merge.kept_id
                               where merge.county_id = (select viewer.county()) and merge.closed_id = child.id and merge.reversed_at is null
                                 and kept.from_on < coalesce(enrolment.until_on, 'infinity')
                                 and coalesce(kept.until_on, 'infinity') > enrolment.from_on), false);
end
$$;
