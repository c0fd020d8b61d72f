-- Where a child was on which day: the roll of a past day is read from here. The name is the one of that time, so that a
-- school still reads its old roll when the file has gone elsewhere.
create table roster.enrolment (
    county_id  integer not null,
    child_id   uuid    not null,
    from_on    date    not null,
    until_on   date,
    school_id  uuid    not null,
    class_id   uuid,
    began      text    not null check (began in ('ENROLLED','CLASS_CHANGED','TRANSFERRED_IN','RETURNED')),
    ended      text    check (ended in ('CLASS_CHANGED','TRANSFERRED','GRADUATED','DROPPED_OUT','MADE_BY_MISTAKE','DIED')),
    began_by   uuid,
    ended_by   uuid,
    child_name text    not null,
    sort_name  text    not null,
    mistaken   boolean not null default false,
    primary key (county_id, child_id, from_on),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (num_nulls(until_on, ended) in (0, 2)),
    check (until_on >= from_on)
);
create unique index one_open_enrolment_per_child on roster.enrolment (county_id, child_id) where until_on is null;
create index enrolment_by_school on roster.enrolment (county_id, school_id, sort_name, child_id);
create index enrolment_by_class on roster.enrolment (county_id, class_id, sort_name, child_id);
comment on table  roster.enrolment is '就读经历：何日起、何日止在哪所学校哪个班；每人至多一条未结束';
comment on column roster.enrolment.county_id is '县区划代码 [internal]';
comment on column roster.enrolment.child_id is '学生 [internal]';
comment on column roster.enrolment.from_on is '起，含当日 [internal]';
comment on column roster.enrolment.until_on is '止，不含当日；空为仍在 [internal]';
comment on column roster.enrolment.school_id is '学校 [internal]';
comment on column roster.enrolment.class_id is '班级 [internal]';
comment on column roster.enrolment.began is '因何开始：建档、换班、转入、复学 [internal]';
comment on column roster.enrolment.ended is '因何结束：换班、转出、毕业、辍学、误建、去世 [internal]';
comment on column roster.enrolment.began_by is '开始由谁记录 [internal]';
comment on column roster.enrolment.ended_by is '结束由谁记录 [internal]';
comment on column roster.enrolment.child_name is '当时姓名 [internal]';
comment on column roster.enrolment.sort_name is '当时姓名的排序拼音 [internal]';
comment on column roster.enrolment.mistaken is '误建的档案，任何一天的底数都不算 [internal]';

alter table roster.enrolment enable row level security;
create policy seen_by_duty_of_that_time on roster.enrolment for select
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));

-- Brings the enrolments of these children in line with where their files stand now, from the given days on. It reads
-- nothing but the files, so it may act for a child who has just gone out of sight.
create function roster.follow_placements(children uuid[], days date[], undoing boolean)
    returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
begin
    -- What is taken back on its own day, or undone, never was: the enrolment before it stands again.
    with gone as (
        delete from roster.enrolment as last
         using unnest(children, days) as told (id, day), roster.child, roster.enrolment as former
         where last.county_id = viewer.county() and last.child_id = told.id and last.until_on is null
           and child.county_id = viewer.county() and child.id = told.id and child.left_on is null
           and former.county_id = viewer.county() and former.child_id = told.id and former.until_on = last.from_on
           and former.from_on < last.from_on
           and (former.school_id, former.class_id) is not distinct from (child.school_id, child.class_id)
           and (last.school_id, last.class_id) is distinct from (child.school_id, child.class_id)
           and (undoing or told.day <= last.from_on)
        returning former.child_id, former.from_on)
    update roster.enrolment
       set until_on = null, ended = null, ended_by = null
      from gone
     where enrolment.county_id = viewer.county() and enrolment.child_id = gone.child_id and enrolment.from_on = gone.from_on;

    -- A departure taken back.
    update roster.enrolment as last
       set until_on = null, ended = null, ended_by = null
      from unnest(children, days) as told (id, day), roster.child
     where last.county_id = viewer.county() and last.child_id = told.id and last.until_on is not null
       and child.county_id = viewer.county() and child.id = told.id and child.left_on is null
       and (last.school_id, last.class_id) is not distinct from (child.school_id, child.class_id)
       and (undoing or last.mistaken or told.day <= last.until_on)
       and not exists (select from roster.enrolment as later
                        where later.county_id = viewer.county() and later.child_id = told.id and later.from_on > last.from_on);

    -- Corrected on the day it began.
    update roster.enrolment as open
       set school_id = child.school_id, class_id = child.class_id
      from unnest(children, days) as told (id, day), roster.child
     where open.county_id = viewer.county() and open.child_id = told.id and open.until_on is null
       and child.county_id = viewer.county() and child.id = told.id and child.left_on is null
       and (open.school_id, open.class_id) is distinct from (child.school_id, child.class_id)
       and told.day <= open.from_on;

    -- Gone, or put elsewhere.
    update roster.enrolment as last
       set until_on = greatest(last.from_on, coalesce(child.left_on, told.day)),
           ended = coalesce(child.left_why, case when child.school_id = last.school_id then 'CLASS_CHANGED' else 'TRANSFERRED' end),
           ended_by = viewer.account()
      from unnest(children, days) as told (id, day), roster.child
     where last.county_id = viewer.county() and last.child_id = told.id
       and child.county_id = viewer.county() and child.id = told.id
       and case when child.left_on is null
                then last.until_on is null and (last.school_id, last.class_id) is distinct from (child.school_id, child.class_id)
                else (last.until_on, last.ended) is distinct from (greatest(last.from_on, child.left_on), child.left_why)
                     and not exists (select from roster.enrolment as later
                                      where later.county_id = viewer.county() and later.child_id = told.id
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
                          where child.county_id = viewer.county() and child.id = told.id
                         offset 0) as child
      left join lateral (select *
                           from roster.enrolment
                          where enrolment.county_id = viewer.county() and enrolment.child_id = told.id
                          order by from_on desc
                          limit 1) as last on true
     where last.child_id is null or child.left_on is null and last.until_on is not null
    on conflict (county_id, child_id, from_on) do update set
           until_on = null, ended = null, ended_by = null, school_id = excluded.school_id, class_id = excluded.class_id;

    update roster.enrolment
       set child_name = child.name, sort_name = child.sort_name
      from unnest(children) as told (id), roster.child
     where enrolment.county_id = viewer.county() and enrolment.child_id = told.id and enrolment.until_on is null
       and child.county_id = viewer.county() and child.id = told.id and enrolment.child_name <> child.name;

    update roster.enrolment
       set mistaken = not mistaken
      from unnest(children) as told (id), roster.child
     where enrolment.county_id = viewer.county() and enrolment.child_id = told.id
       and child.county_id = viewer.county() and child.id = told.id
       and enrolment.mistaken <> coalesce(child.left_why = 'MADE_BY_MISTAKE', false);
end
$$;
comment on function roster.follow_placements is '按档案现在所在学校、班级与去留，续写就读经历';

insert into roster.enrolment (county_id, child_id, from_on, until_on, school_id, class_id, began, ended, child_name, sort_name, mistaken)
select county_id, id, enrolled_on, case when left_on is not null then greatest(enrolled_on, left_on) end, school_id, class_id, 'ENROLLED', left_why, name, sort_name,
       coalesce(left_why = 'MADE_BY_MISTAKE', false)
  from roster.child;
