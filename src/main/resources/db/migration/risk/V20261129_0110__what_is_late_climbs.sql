-- For the job that reminds: levels whose day to look again is over, and cases of children who stay away with the steps taken.
create function risk.late_level_reviews(day date)
    returns table (school_id uuid, person uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, latest.set_by, min(latest.review_on) + 1
      from (select distinct on (level.child_id) level.child_id, level.level, level.review_on, level.set_by
              from risk.level
             where level.county_id = viewer.county()
             order by level.child_id, level.version desc) as latest
      join roster.child on child.county_id = viewer.county() and child.id = latest.child_id and child.left_on is null
     where viewer.whole_county() and viewer.account() is null and latest.level <> 'NONE' and latest.review_on < day
     group by child.school_id, latest.set_by
$$;
comment on function risk.late_level_reviews is '到了再看的日子没有再看的预警等级：学校、由谁定的、从哪天起；只供定时任务，不涉及学生';

create function risk.open_dropout_cases()
    returns table (case_id uuid, school_id uuid, class_id uuid, began_on date, opened_by uuid, taken text[])
    language sql stable security definer set search_path = pg_catalog as $$
    select held.id, child.school_id, child.class_id, held.began_on, held.opened_by,
           array(select distinct step.kind from risk.dropout_step as step where step.county_id = held.county_id and step.case_id = held.id)
      from risk.dropout_case as held
      join roster.child on child.county_id = held.county_id and child.id = held.child_id and child.left_on is null
     where held.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null and held.closed_on is null
$$;
comment on function risk.open_dropout_cases is '在跟进的控辍保学：学校、班级、何日列入、做过哪几步；只供定时任务，不涉及学生';

-- The list asks who is key or urgent and has no plan in force.
alter table roster.heed_sign add column planned boolean not null default false;
comment on column roster.heed_sign.planned is '有执行中的个别教育管理方案 [internal]';

create or replace function risk.sign_concern() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    with wanted as (select distinct county_id, child_id from touched),
         now as (
        select child.county_id, child.id as child_id, coalesce(said.level, 'NONE') as level,
               (select count(*) from risk.signal where signal.county_id = child.county_id and signal.child_id = child.id and signal.closed_on is null) as signals,
               exists (select from risk.plan_force as force where force.county_id = child.county_id and force.child_id = child.id and force.until_on is null) as planned
          from wanted
          join roster.child on child.county_id = wanted.county_id and child.id = wanted.child_id
          left join lateral (select level.level from risk.level where level.county_id = child.county_id and level.child_id = child.id
                              order by level.version desc limit 1) as said on true),
         told as (
        insert into roster.heed_sign (county_id, child_id, level, signals, planned)
        select county_id, child_id, level, signals, planned from now where level <> 'NONE' or signals > 0 order by county_id, child_id
        on conflict (county_id, child_id) do update set level = excluded.level, signals = excluded.signals, planned = excluded.planned)
    delete from roster.heed_sign using now
     where heed_sign.county_id = now.county_id and heed_sign.child_id = now.child_id and now.level = 'NONE' and now.signals = 0;
    return null;
end
$$;
create trigger signs_what_is_told after insert on risk.plan_force
    referencing new table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_other after update on risk.plan_force
    referencing new table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_gone after delete on risk.plan_force
    referencing old table as touched for each statement execute function risk.sign_concern();
update roster.heed_sign
   set planned = true
  from risk.plan_force as force
 where force.county_id = heed_sign.county_id and force.child_id = heed_sign.child_id and force.until_on is null;
