-- Whether somebody is psychology teacher of a school today: what one who has gone leaves open falls to the school's others.
create function mind.in_office(account uuid, school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.staff
                    where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PSYCHOLOGY' and staff.account_id = account
                      and (staff.until_on is null or staff.until_on >= current_date))
$$;
comment on function mind.in_office is '某人今天是否在这所学校任心理教师';

-- The schools of those whom somebody heeds: their counselling rooms and the times that are taken there.
create function mind.near_schools() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct near.id), '{}')
      from (select case when org.kind = 'CLASS' then org.parent_id else org.id end as id
              from access.org
             where org.county_id = viewer.county() and org.id = any (coalesce(viewer.heeded(), '{}'))
             union
            select child.school_id
              from roster.child
             where child.county_id = viewer.county() and child.id = any (coalesce(viewer.heeded(), '{}'))) as near
$$;
comment on function mind.near_schools is '查看的人可约心理咨询的学校：只看咨询室和已占的时间';

-- 咨询室
create table mind.room (
    county_id integer not null,
    id        uuid    not null,
    school_id uuid    not null,
    name      text    not null check (name <> ''),
    closed_on date,
    added_by  uuid    not null,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create unique index one_room_of_a_name on mind.room (county_id, school_id, name) where closed_on is null;
comment on table  mind.room is '咨询室：学校里可以单独谈话的房间';
comment on column mind.room.county_id is '县区划代码 [internal]';
comment on column mind.room.id is '编号 [internal]';
comment on column mind.room.school_id is '学校 [internal]';
comment on column mind.room.name is '房间名称 [internal]';
comment on column mind.room.closed_on is '何日停用 [internal]';
comment on column mind.room.added_by is '由谁登记 [internal]';

alter table mind.room enable row level security;
create policy seen_at_the_school on mind.room for select
    using (county_id = (select viewer.county()) and school_id = any ((select mind.near_schools())::uuid[]));
create policy added_by_who_counsels on mind.room for insert
    with check (county_id = (select viewer.county()) and added_by = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy closed_by_who_counsels on mind.room for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]))
    with check (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]));
revoke delete on mind.room from ${app};

-- 预约: asked for by somebody around the child, or set by the psychology teacher. A room and a teacher have one at a time.
create table mind.appointment (
    county_id    integer not null,
    id           uuid    not null,
    school_id    uuid    not null,
    child_id     uuid    not null,
    state        text    not null check (state in ('ASKED','SET','KEPT','MISSED','CANCELLED')),
    asked_by     uuid    not null,
    asked_at     timestamptz not null,
    counsellor   uuid,
    room_id      uuid,
    on_day       date,
    from_time    time,
    until_time   time,
    told         boolean not null default false,
    ended        text check (ended in ('CHILD_AWAY','CHILD_DECLINES','TEACHER_AWAY','CLASS','NOT_NEEDED','HANDED_OVER','MOVED_AWAY','OTHER')),
    ended_sealed bytea,
    version      integer not null default 1 check (version > 0),
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, room_id) references mind.room (county_id, id),
    foreign key (county_id, counsellor) references access.account (county_id, id),
    check (num_nulls(on_day, from_time, until_time) in (0, 3)),
    check (from_time < until_time),
    check (state not in ('SET','KEPT','MISSED') or (counsellor is not null and on_day is not null)),
    check ((state = 'CANCELLED') = (ended is not null))
);
-- One at a time in a room, and for a teacher. By a trigger, since a table that is divided by county takes no exclusion constraint without an extension;
-- whoever sets a time looks past what the viewer sees, and waits for whoever sets one of that day for the same room or teacher.
create function mind.keep_apart() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.state not in ('SET','KEPT') then return new; end if;
    if new.room_id is not null then
        perform pg_advisory_xact_lock(hashtextextended(format('mind.room %s %s', new.room_id, new.on_day), 0));
        if exists (select from mind.appointment as other
                    where other.county_id = new.county_id and other.id <> new.id and other.room_id = new.room_id and other.on_day = new.on_day
                      and other.state in ('SET','KEPT') and other.from_time < new.until_time and new.from_time < other.until_time) then
            raise exclusion_violation using message = 'one_at_a_time_in_a_room', constraint = 'one_at_a_time_in_a_room';
        end if;
    end if;
    if new.state = 'SET' then
        perform pg_advisory_xact_lock(hashtextextended(format('mind.counsellor %s %s', new.counsellor, new.on_day), 0));
        if exists (select from mind.appointment as other
                    where other.county_id = new.county_id and other.id <> new.id and other.counsellor = new.counsellor and other.on_day = new.on_day
                      and other.state = 'SET' and other.from_time < new.until_time and new.from_time < other.until_time) then
            raise exclusion_violation using message = 'one_at_a_time_for_a_teacher', constraint = 'one_at_a_time_for_a_teacher';
        end if;
    end if;
    return new;
end
$$;
comment on function mind.keep_apart is '同一间咨询室、同一位心理教师，同一时间只排一个预约';
create trigger one_at_a_time before insert or update on mind.appointment for each row execute function mind.keep_apart();

create index appointment_by_child on mind.appointment (county_id, child_id);
create index appointment_by_school on mind.appointment (county_id, school_id, on_day);
create index appointment_by_room on mind.appointment (county_id, room_id, on_day);
create index appointment_by_counsellor on mind.appointment (county_id, counsellor, on_day);
comment on table  mind.appointment is '心理咨询预约；同一房间、同一位老师同一时间只有一个';
comment on column mind.appointment.county_id is '县区划代码 [internal]';
comment on column mind.appointment.id is '编号 [internal]';
comment on column mind.appointment.school_id is '在哪所学校 [internal]';
comment on column mind.appointment.child_id is '学生 [internal]';
comment on column mind.appointment.state is '请求、已约、已谈、未到、取消 [internal]';
comment on column mind.appointment.asked_by is '由谁提出 [internal]';
comment on column mind.appointment.asked_at is '何时提出 [internal]';
comment on column mind.appointment.counsellor is '与哪位心理教师 [internal]';
comment on column mind.appointment.room_id is '在哪间咨询室 [internal]';
comment on column mind.appointment.on_day is '哪一天 [internal]';
comment on column mind.appointment.from_time is '几点开始 [internal]';
comment on column mind.appointment.until_time is '几点结束 [internal]';
comment on column mind.appointment.told is '是否告诉孩子身边的老师（要离开课堂） [internal]';
comment on column mind.appointment.ended is '为何取消 [internal]';
comment on column mind.appointment.ended_sealed is '取消的说明（加密） [sensitive]';
comment on column mind.appointment.version is '第几版，防止互相覆盖 [internal]';

alter table mind.appointment enable row level security;
-- The teacher whose it is; what is asked for, or left by one who has gone, the school's psychology teachers; who asked or is told, while heeding the child.
create policy seen_by_whose_it_is_and_who_is_told on mind.appointment for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = appointment.county_id and child.id = appointment.child_id and child.school_id = appointment.school_id
                          and (appointment.school_id = any ((select viewer.counselled())::uuid[])
                               and (appointment.counsellor = (select viewer.account())
                                    or appointment.state in ('ASKED','SET') and (appointment.counsellor is null or not mind.in_office(appointment.counsellor, appointment.school_id)))
                               or (appointment.told or appointment.asked_by = (select viewer.account()))
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[])))));
create policy asked_by_who_heeds_the_child on mind.appointment for insert
    with check (county_id = (select viewer.county()) and asked_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = appointment.county_id and child.id = appointment.child_id and child.school_id = appointment.school_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[])))
                and (state = 'ASKED' and counsellor is null
                     or state = 'SET' and counsellor = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[])));
create policy changed_by_the_teacher_and_taken_back_by_who_asked on mind.appointment for update
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.counselled())::uuid[])
                and (counsellor = (select viewer.account())
                     or state in ('ASKED','SET') and (counsellor is null or not mind.in_office(counsellor, school_id)))
                or asked_by = (select viewer.account()) and state = 'ASKED'))
    with check (county_id = (select viewer.county())
                and (school_id = any ((select viewer.counselled())::uuid[]) and counsellor = (select viewer.account())
                     or asked_by = (select viewer.account()) and state = 'CANCELLED'));
revoke delete on mind.appointment from ${app};

-- Why somebody asks: for the psychology teachers of the school and whoever asked, for nobody else around the child.
create table mind.asking (
    county_id      integer not null,
    appointment_id uuid    not null,
    child_id       uuid    not null,
    asked_by       uuid    not null,
    why_sealed     bytea   not null,
    primary key (county_id, appointment_id),
    foreign key (county_id, appointment_id) references mind.appointment (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index asking_by_child on mind.asking (county_id, child_id);
comment on table  mind.asking is '请求咨询时写给心理教师的话；旁人看不到';
comment on column mind.asking.county_id is '县区划代码 [internal]';
comment on column mind.asking.appointment_id is '哪个预约 [internal]';
comment on column mind.asking.child_id is '学生 [internal]';
comment on column mind.asking.asked_by is '由谁提出 [internal]';
comment on column mind.asking.why_sealed is '写给心理教师的话（加密） [sensitive]';

alter table mind.asking enable row level security;
create policy seen_by_the_teacher_and_who_asked on mind.asking for select
    using (county_id = (select viewer.county())
           and exists (select from mind.appointment
                        where appointment.county_id = asking.county_id and appointment.id = asking.appointment_id
                          and (asking.asked_by = (select viewer.account())
                               or appointment.school_id = any ((select viewer.counselled())::uuid[])
                               and (appointment.counsellor = (select viewer.account()) or appointment.state = 'ASKED'))));
create policy written_by_who_asks on mind.asking for insert
    with check (county_id = (select viewer.county()) and asked_by = (select viewer.account())
                and exists (select from mind.appointment
                             where appointment.county_id = asking.county_id and appointment.id = asking.appointment_id
                               and appointment.child_id = asking.child_id and appointment.asked_by = (select viewer.account())));
revoke update, delete on mind.asking from ${app};

-- Which times are taken in the rooms of a school, and not by whom.
create function mind.taken(school uuid, first_day date, last_day date)
    returns table (id uuid, room_id uuid, on_day date, from_time time, until_time time)
    language sql stable security definer set search_path = pg_catalog as $$
    select appointment.id, appointment.room_id, appointment.on_day, appointment.from_time, appointment.until_time
      from mind.appointment
     where appointment.county_id = viewer.county() and appointment.school_id = school and school = any (mind.near_schools())
       and appointment.state in ('SET','KEPT') and appointment.room_id is not null and appointment.on_day between first_day and last_day
$$;
comment on function mind.taken is '咨询室已占的时间；不答是谁';

-- 咨询记录: one talk. What was said lies in the sealed note of the same folder; whoever keeps the folder keeps this.
create table mind.session (
    county_id      integer not null,
    id             uuid    not null,
    folder_id      uuid    not null,
    child_id       uuid    not null,
    school_id      uuid    not null,
    appointment_id uuid,
    note_id        uuid,
    care_record    uuid,
    on_day         date    not null,
    minutes        integer not null check (minutes between 1 and 480),
    way            text    not null check (way in ('IN_PERSON','PHONE','VIDEO')),
    themes_sealed  bytea   not null,
    summary        text    not null check (summary in ('OWED','WRITTEN','NONE')),
    held_by        uuid    not null,
    written_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, folder_id) references mind.folder (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, appointment_id) references mind.appointment (county_id, id) on delete cascade,
    foreign key (county_id, note_id) references mind.note (county_id, id) on delete cascade
);
create unique index one_session_of_an_appointment on mind.session (county_id, appointment_id) where appointment_id is not null;
create index session_by_folder on mind.session (county_id, folder_id, on_day);
create index session_by_child on mind.session (county_id, child_id);
create index session_by_school on mind.session (county_id, school_id, on_day);
create index session_by_note on mind.session (county_id, note_id);
create index session_by_appointment on mind.session (county_id, appointment_id);
comment on table  mind.session is '心理咨询：谈了一次；内容在同一卷的密封记录里，谁保管卷谁看得到';
comment on column mind.session.county_id is '县区划代码 [internal]';
comment on column mind.session.id is '编号 [internal]';
comment on column mind.session.folder_id is '哪一卷 [internal]';
comment on column mind.session.child_id is '学生 [internal]';
comment on column mind.session.school_id is '在哪所学校谈的 [internal]';
comment on column mind.session.appointment_id is '哪个预约 [internal]';
comment on column mind.session.note_id is '密封记录 [internal]';
comment on column mind.session.care_record is '同时记下的关爱记录 [internal]';
comment on column mind.session.on_day is '哪一天 [internal]';
comment on column mind.session.minutes is '多少分钟 [internal]';
comment on column mind.session.way is '当面、电话或视频 [internal]';
comment on column mind.session.themes_sealed is '主题（加密） [sensitive]';
comment on column mind.session.summary is '给身边老师的小结：待写、已写、不必写 [internal]';
comment on column mind.session.held_by is '谁谈的 [internal]';
comment on column mind.session.written_at is '何时记下 [internal]';

alter table mind.session enable row level security;
create policy seen_with_the_folder_and_the_child on mind.session for select
    using (county_id = (select viewer.county())
           and exists (select from mind.folder where folder.county_id = session.county_id and folder.id = session.folder_id)
           and exists (select from roster.child
                        where child.county_id = session.county_id and child.id = session.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy written_with_the_folder_and_the_child on mind.session for insert
    with check (county_id = (select viewer.county()) and held_by = (select viewer.account())
           and exists (select from mind.folder
                        where folder.county_id = session.county_id and folder.id = session.folder_id and folder.child_id = session.child_id and folder.school_id = session.school_id)
           and exists (select from roster.child
                        where child.county_id = session.county_id and child.id = session.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy told_on_with_the_folder_and_the_child on mind.session for update
    using (county_id = (select viewer.county())
           and exists (select from mind.folder where folder.county_id = session.county_id and folder.id = session.folder_id)
           and exists (select from roster.child
                        where child.county_id = session.county_id and child.id = session.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])))
    with check (county_id = (select viewer.county()));
revoke update, delete on mind.session from ${app};
grant update (summary) on mind.session to ${app};

-- 小结: what the psychology teacher has written of a talk for those around the child, on purpose.
create table mind.summary (
    county_id   integer not null,
    session_id  uuid    not null,
    version     integer not null check (version > 0),
    child_id    uuid    not null,
    on_day      date    not null,
    text_sealed bytea   not null,
    written_by  uuid    not null,
    written_on  date    not null,
    written_at  timestamptz not null,
    primary key (county_id, session_id, version),
    foreign key (county_id, session_id) references mind.session (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index summary_by_child on mind.summary (county_id, child_id, on_day);
comment on table  mind.summary is '咨询小结：心理教师写给班主任、校长和结对帮扶人的话；版本最大的一行为准';
comment on column mind.summary.county_id is '县区划代码 [internal]';
comment on column mind.summary.session_id is '哪次咨询 [internal]';
comment on column mind.summary.version is '第几版 [internal]';
comment on column mind.summary.child_id is '学生 [internal]';
comment on column mind.summary.on_day is '哪天谈的 [internal]';
comment on column mind.summary.text_sealed is '小结（加密） [sensitive]';
comment on column mind.summary.written_by is '谁写的 [internal]';
comment on column mind.summary.written_on is '哪天写的 [internal]';
comment on column mind.summary.written_at is '何时写的 [internal]';

alter table mind.summary enable row level security;
create policy seen_by_who_heeds_the_child on mind.summary for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = summary.county_id and child.id = summary.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy written_with_the_session on mind.summary for insert
    with check (county_id = (select viewer.county()) and written_by = (select viewer.account())
                and exists (select from mind.session
                             where session.county_id = summary.county_id and session.id = summary.session_id
                               and session.child_id = summary.child_id and session.on_day = summary.on_day));
revoke update, delete on mind.summary from ${app};

-- Who takes over a folder takes over what was held with the child; what is still to come is set anew, or is over where the child has gone.
create function mind.appointments_follow() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update mind.appointment
       set state = 'CANCELLED', ended = 'HANDED_OVER', version = version + 1
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper and state = 'SET' and school_id <> new.school_id;
    update mind.appointment
       set state = 'ASKED', counsellor = null, room_id = null, on_day = null, from_time = null, until_time = null, version = version + 1
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper and state = 'SET';
    update mind.appointment
       set counsellor = new.keeper
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper;
    return null;
end
$$;
comment on function mind.appointments_follow is '卷交接后，谈过的归接手的人；约好未谈的由接手的学校重新约';
create trigger appointments_follow after update of keeper on mind.folder
    for each row when (old.keeper is distinct from new.keeper) execute function mind.appointments_follow();

-- Children who have gone to another school or left: nobody waits for them in the room.
create function mind.cancel_of_moved(children uuid[])
    returns table (appointment_id uuid, child_id uuid, school_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    update mind.appointment
       set state = 'CANCELLED', ended = 'MOVED_AWAY', version = appointment.version + 1
      from roster.child
     where appointment.county_id = viewer.county() and appointment.child_id = any (children) and appointment.state in ('ASKED','SET')
       and child.county_id = appointment.county_id and child.id = appointment.child_id
       and (child.school_id <> appointment.school_id or child.left_on is not null)
    returning appointment.id, appointment.child_id, appointment.school_id
$$;
comment on function mind.cancel_of_moved is '转走或离校的学生：未谈的预约取消';

create function mind.erase_counselling(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.summary where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.session where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.asking where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.appointment where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function mind.erase_counselling is '删去这些学生的咨询预约、咨询记录和小结，谁也不先看';
