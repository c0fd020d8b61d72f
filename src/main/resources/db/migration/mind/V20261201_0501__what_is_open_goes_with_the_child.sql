-- 转接: what is open of a child in the mind's care when it changes school, leaves, or its file is merged. That something is open, and nothing of what was said.
create table mind.passed_on (
    county_id    integer not null,
    id           uuid    not null,
    child_id     uuid    not null,
    kind         text    not null check (kind in ('FOLLOW_UP','APPOINTMENT')),
    sitting_id   uuid,
    source_child uuid,
    appointment_id uuid,
    from_school  uuid    not null,
    was_with     uuid,
    to_school    uuid,
    until_on     date    not null,
    passed_at    timestamptz not null,
    passed_on    date    not null,
    ended_on     date,
    done_on      date,
    done_by      uuid,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, source_child) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, sitting_id) references mind.sitting (county_id, id) on delete cascade,
    foreign key (county_id, appointment_id) references mind.appointment (county_id, id) on delete cascade,
    foreign key (county_id, from_school) references access.org (county_id, id),
    foreign key (county_id, to_school) references access.org (county_id, id),
    check ((kind = 'FOLLOW_UP') = (sitting_id is not null)),
    check ((kind = 'FOLLOW_UP') = (source_child is not null)),
    check ((kind = 'APPOINTMENT') = (appointment_id is not null)),
    check (num_nulls(done_on, done_by) in (0, 2))
);
create index passed_on_by_child on mind.passed_on (county_id, child_id);
create index passed_on_by_source on mind.passed_on (county_id, source_child);
create index passed_on_by_appointment on mind.passed_on (county_id, appointment_id);
create index passed_on_by_sitting on mind.passed_on (county_id, sitting_id);
create index passed_on_by_from on mind.passed_on (county_id, from_school);
create index passed_on_by_to on mind.passed_on (county_id, to_school);
comment on table  mind.passed_on is '学生转学、离校或并档时还没完成的跟进和预约，转给现在的学校；只说有一件事未完，不说内容';
comment on column mind.passed_on.county_id is '县区划代码 [internal]';
comment on column mind.passed_on.id is '编号 [internal]';
comment on column mind.passed_on.child_id is '学生 [internal]';
comment on column mind.passed_on.kind is '是测评后的跟进还是未谈的预约 [internal]';
comment on column mind.passed_on.sitting_id is '跟进来自哪一次测评；接手的学校看不到 [internal]';
comment on column mind.passed_on.source_child is '跟进写在哪份档案上；并档后与学生不同 [internal]';
comment on column mind.passed_on.appointment_id is '转来的是哪一次预约；接手的学校看不到 [internal]';
comment on column mind.passed_on.from_school is '从哪所学校转来 [internal]';
comment on column mind.passed_on.was_with is '原来由谁去看 [internal]';
comment on column mind.passed_on.to_school is '转到哪所学校；空为已离校，没有学校接手 [internal]';
comment on column mind.passed_on.until_on is '到哪天为止 [internal]';
comment on column mind.passed_on.passed_at is '何时转 [internal]';
comment on column mind.passed_on.passed_on is '哪天转 [internal]';
comment on column mind.passed_on.ended_on is '哪天又转走，或学生回来 [internal]';
comment on column mind.passed_on.done_on is '哪天看过了 [internal]';
comment on column mind.passed_on.done_by is '谁看的 [internal]';

-- The school's psychology teacher; where none is in office, the principal.
create function mind.takes_over(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select school = any (coalesce(viewer.counselled(), '{}'))
        or (exists (select from access.staff
                     where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PRINCIPAL' and staff.account_id = viewer.account()
                       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date))
            and not exists (select from access.staff
                             where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PSYCHOLOGY'
                               and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)))
$$;
comment on function mind.takes_over is '转来的跟进由谁接：心理教师；没有在任的，校长';

-- Read by the school where the child is; it is written by the functions below alone.
alter table mind.passed_on enable row level security;
create policy seen_by_who_takes_over_while_the_child_is_there on mind.passed_on for select
    using (county_id = (select viewer.county()) and ended_on is null and to_school is not null and mind.takes_over(to_school)
           and exists (select from roster.child where child.county_id = passed_on.county_id and child.id = passed_on.child_id
                          and child.school_id = passed_on.to_school and child.left_on is null));
revoke insert, update, delete on mind.passed_on from ${app};

-- Where a file's child is: the file it was merged into, its school, or none when it has left.
create function mind.place_of(children uuid[]) returns table (source uuid, child_id uuid, school_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.id, now.id, case when now.left_on is null then now.school_id end
      from roster.child
      left join roster.merge on merge.county_id = child.county_id and merge.closed_id = child.id and merge.reversed_at is null
      join roster.child as now on now.county_id = child.county_id and now.id = coalesce(merge.kept_id, child.id)
     where child.county_id = viewer.county() and child.id = any (children)
$$;
revoke execute on function mind.place_of from public;

-- Brings what is open in line with where the children stand now; answers with what has gone to another school just now.
create function mind.pass_on(children uuid[], appointments uuid[], day date, at timestamptz)
    returns table (child_id uuid, from_school uuid, to_school uuid)
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    mine integer := viewer.county();
    files uuid[] := children || array(select passed.source_child from mind.passed_on as passed
                                       where passed.county_id = viewer.county() and passed.child_id = any (children) and passed.source_child is not null
                                         and passed.ended_on is null and passed.done_on is null);
begin
    return query
    with ended as (
        update mind.passed_on as passed
           set ended_on = day
          from mind.place_of(files) as place
         where passed.county_id = mine and place.source = coalesce(passed.source_child, passed.child_id) and passed.ended_on is null and passed.done_on is null
           and (passed.child_id, passed.to_school) is distinct from (place.child_id, place.school_id)
        returning passed.kind, passed.sitting_id, passed.source_child, passed.appointment_id, passed.was_with, passed.until_on,
                  coalesce(passed.to_school, passed.from_school) as from_school, place.child_id, place.school_id
    ), open as (
        select ended.kind, ended.sitting_id, ended.source_child, ended.appointment_id, null::uuid as was_with, ended.until_on, ended.from_school, ended.child_id, ended.school_id
          from ended
         where ended.kind = 'APPOINTMENT'
            or not exists (select from mind.sitting where sitting.county_id = mine and sitting.id = ended.sitting_id
                              and sitting.school_id = ended.school_id and ended.child_id = ended.source_child)
        union all
        select 'FOLLOW_UP', follow_up.sitting_id, follow_up.child_id, null, follow_up.person, follow_up.until_on, sitting.school_id, place.child_id, place.school_id
          from mind.follow_up
          join mind.sitting on sitting.county_id = mine and sitting.id = follow_up.sitting_id
          join mind.place_of(children) as place on place.source = follow_up.child_id
         where follow_up.county_id = mine and follow_up.done_on is null
           and (place.child_id <> follow_up.child_id or place.school_id is distinct from sitting.school_id)
           and not exists (select from mind.passed_on as passed where passed.county_id = mine and passed.source_child = follow_up.child_id
                              and passed.sitting_id = follow_up.sitting_id and passed.ended_on is null)
        union all
        select 'APPOINTMENT', null, null, appointment.id, appointment.counsellor, greatest(coalesce(appointment.on_day, day), day), appointment.school_id, place.child_id, place.school_id
          from mind.appointment
          join mind.place_of(children) as place on place.source = appointment.child_id
         where appointment.county_id = mine and appointment.id = any (appointments) and appointment.ended = 'MOVED_AWAY'
           and not exists (select from mind.passed_on as passed where passed.county_id = mine and passed.appointment_id = appointment.id)
    ), passed as (
        insert into mind.passed_on (county_id, id, child_id, kind, sitting_id, source_child, appointment_id, from_school, was_with, to_school, until_on, passed_at, passed_on)
        select mine, gen_random_uuid(), open.child_id, open.kind, open.sitting_id, open.source_child, open.appointment_id, open.from_school, open.was_with, open.school_id, open.until_on, at, day
          from open
        returning passed_on.child_id, passed_on.from_school, passed_on.to_school
    )
    select distinct passed.child_id, passed.from_school, passed.to_school from passed;
end
$$;
comment on function mind.pass_on is '学生去了别处：未完的跟进和预约转到现在的学校';

-- What has gone from here, for whoever counsels here or was to see the child: no more than that it went, and where to.
create function mind.passed_from(since date)
    returns table (name text, kind text, from_school uuid, to_school uuid, to_name text, passed_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.name, passed.kind, passed.from_school, passed.to_school, org.name, passed.passed_on
      from mind.passed_on as passed
      join roster.child on child.county_id = passed.county_id and child.id = passed.child_id
      left join access.org on org.county_id = passed.county_id and org.id = passed.to_school
     where passed.county_id = viewer.county() and passed.passed_on >= since and child.erased_on is null
       and (child.school_id <> passed.from_school or child.left_on is not null)
       and (passed.from_school = any (coalesce(viewer.counselled(), '{}'))
            or (passed.was_with = viewer.account()
                and exists (select from access.staff where staff.county_id = passed.county_id and staff.school_id = passed.from_school and staff.account_id = viewer.account()
                               and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date))))
$$;
comment on function mind.passed_from is '本校转走的学生有什么已转给新学校；只有本校心理教师和原来要去看的人问得到';

-- The child has been seen where it is now; true once.
create function mind.passed_seen(of_id uuid, day date) returns table (school_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    with seen as (
        update mind.passed_on as passed
           set done_on = day, done_by = viewer.account()
          from roster.child
         where passed.county_id = viewer.county() and passed.id = of_id and passed.done_on is null and passed.ended_on is null
           and passed.to_school is not null and mind.takes_over(passed.to_school)
           and child.county_id = passed.county_id and child.id = passed.child_id and child.school_id = passed.to_school and child.left_on is null
        returning passed.sitting_id, passed.source_child, passed.to_school
    ), followed as (
        update mind.follow_up
           set done_on = day
          from seen
         where follow_up.county_id = viewer.county() and follow_up.sitting_id = seen.sitting_id and follow_up.child_id = seen.source_child and follow_up.done_on is null
    )
    select seen.to_school from seen
$$;
comment on function mind.passed_seen is '接手的学校看过了这名学生；原来的跟进也就做完了';

create or replace function mind.erase_screening(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.passed_on where county_id = viewer.county() and (child_id = any (children) or source_child = any (children));
    delete from mind.tier_of_round where county_id = viewer.county() and child_id = any (children);
    delete from mind.seat where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;

-- Those who are in the middle of it today.
insert into mind.passed_on (county_id, id, child_id, kind, sitting_id, source_child, from_school, was_with, to_school, until_on, passed_at, passed_on)
select follow_up.county_id, gen_random_uuid(), now.id, 'FOLLOW_UP', follow_up.sitting_id, follow_up.child_id, sitting.school_id, follow_up.person,
       case when now.left_on is null then now.school_id end, follow_up.until_on, now(), current_date
  from mind.follow_up
  join mind.sitting on sitting.county_id = follow_up.county_id and sitting.id = follow_up.sitting_id
  join roster.child on child.county_id = follow_up.county_id and child.id = follow_up.child_id and child.erased_on is null
  left join roster.merge on merge.county_id = child.county_id and merge.closed_id = child.id and merge.reversed_at is null
  join roster.child as now on now.county_id = child.county_id and now.id = coalesce(merge.kept_id, child.id)
 where follow_up.done_on is null and (now.id <> child.id or now.left_on is not null or now.school_id <> sitting.school_id);
