-- 团体辅导: a group that meets several times. Who is in it is seen by the psychology teacher who keeps it; when that one has gone, by the school's others.
create table mind.circle (
    county_id      integer not null,
    id             uuid    not null,
    school_id      uuid    not null,
    name           text    not null check (name <> ''),
    theme          text    not null check (theme in ('LONGING','FAMILY','RELATIONS','STUDY','EMOTION','ANXIETY','CONDUCT','INTERNET','ADOLESCENCE','BULLYING','LOSS','SELF_HARM','OTHER')),
    plan_sealed    bytea   not null,
    keeper         uuid    not null,
    begun_on       date    not null,
    closed_on      date,
    outcome_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, keeper) references access.account (county_id, id),
    check (num_nulls(closed_on, outcome_sealed) in (0, 2))
);
create index circle_by_school on mind.circle (county_id, school_id);
create index circle_by_keeper on mind.circle (county_id, keeper);
comment on table  mind.circle is '团体辅导小组';
comment on column mind.circle.county_id is '县区划代码 [internal]';
comment on column mind.circle.id is '编号 [internal]';
comment on column mind.circle.school_id is '学校 [internal]';
comment on column mind.circle.name is '小组名称 [internal]';
comment on column mind.circle.theme is '主题 [internal]';
comment on column mind.circle.plan_sealed is '方案（加密） [sensitive]';
comment on column mind.circle.keeper is '由谁带 [internal]';
comment on column mind.circle.begun_on is '何日开始 [internal]';
comment on column mind.circle.closed_on is '何日结束 [internal]';
comment on column mind.circle.outcome_sealed is '结果（加密） [sensitive]';

alter table mind.circle enable row level security;
create policy seen_by_who_keeps_it on mind.circle for select
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[])
           and (keeper = (select viewer.account()) or not mind.in_office(keeper, school_id)));
create policy begun_by_who_counsels on mind.circle for insert
    with check (county_id = (select viewer.county()) and keeper = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy closed_by_who_keeps_it on mind.circle for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[])
           and (keeper = (select viewer.account()) or not mind.in_office(keeper, school_id)))
    with check (county_id = (select viewer.county()) and keeper = (select viewer.account()));
revoke update, delete on mind.circle from ${app};
grant update (keeper, closed_on, outcome_sealed) on mind.circle to ${app};

create table mind.circle_member (
    county_id integer not null,
    circle_id uuid    not null,
    child_id  uuid    not null,
    joined_on date    not null,
    left_on   date,
    primary key (county_id, circle_id, child_id),
    foreign key (county_id, circle_id) references mind.circle (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index circle_member_by_child on mind.circle_member (county_id, child_id);
comment on table  mind.circle_member is '团体辅导的组员；只有带组的心理教师看得到';
comment on column mind.circle_member.county_id is '县区划代码 [internal]';
comment on column mind.circle_member.circle_id is '哪个小组 [internal]';
comment on column mind.circle_member.child_id is '学生 [internal]';
comment on column mind.circle_member.joined_on is '何日加入 [internal]';
comment on column mind.circle_member.left_on is '何日退出 [internal]';

alter table mind.circle_member enable row level security;
create policy seen_with_the_circle_and_the_child on mind.circle_member for select
    using (exists (select from mind.circle where circle.county_id = circle_member.county_id and circle.id = circle_member.circle_id)
           and exists (select from roster.child
                        where child.county_id = circle_member.county_id and child.id = circle_member.child_id and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy joined_with_the_circle_and_the_child on mind.circle_member for insert
    with check (exists (select from mind.circle where circle.county_id = circle_member.county_id and circle.id = circle_member.circle_id and circle.closed_on is null)
           and exists (select from roster.child
                        where child.county_id = circle_member.county_id and child.id = circle_member.child_id and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy left_with_the_circle_and_the_child on mind.circle_member for update
    using (exists (select from mind.circle where circle.county_id = circle_member.county_id and circle.id = circle_member.circle_id)
           and exists (select from roster.child
                        where child.county_id = circle_member.county_id and child.id = circle_member.child_id and child.school_id = any ((select viewer.counselled())::uuid[])))
    with check (county_id = (select viewer.county()));
revoke update, delete on mind.circle_member from ${app};
grant update (left_on) on mind.circle_member to ${app};

create table mind.circle_meeting (
    county_id   integer not null,
    id          uuid    not null,
    circle_id   uuid    not null,
    on_day      date    not null,
    minutes     integer not null check (minutes between 1 and 480),
    what_sealed bytea   not null,
    written_by  uuid    not null,
    written_at  timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, circle_id) references mind.circle (county_id, id) on delete cascade
);
create index circle_meeting_by_circle on mind.circle_meeting (county_id, circle_id, on_day);
comment on table  mind.circle_meeting is '团体辅导的一次活动';
comment on column mind.circle_meeting.county_id is '县区划代码 [internal]';
comment on column mind.circle_meeting.id is '编号 [internal]';
comment on column mind.circle_meeting.circle_id is '哪个小组 [internal]';
comment on column mind.circle_meeting.on_day is '哪一天 [internal]';
comment on column mind.circle_meeting.minutes is '多少分钟 [internal]';
comment on column mind.circle_meeting.what_sealed is '做了什么（加密） [sensitive]';
comment on column mind.circle_meeting.written_by is '谁记的 [internal]';
comment on column mind.circle_meeting.written_at is '何时记的 [internal]';

alter table mind.circle_meeting enable row level security;
create policy seen_with_the_circle on mind.circle_meeting for select
    using (exists (select from mind.circle where circle.county_id = circle_meeting.county_id and circle.id = circle_meeting.circle_id));
create policy written_with_the_circle on mind.circle_meeting for insert
    with check (written_by = (select viewer.account())
                and exists (select from mind.circle where circle.county_id = circle_meeting.county_id and circle.id = circle_meeting.circle_id and circle.closed_on is null));
revoke update, delete on mind.circle_meeting from ${app};

create table mind.circle_presence (
    county_id  integer not null,
    meeting_id uuid    not null,
    child_id   uuid    not null,
    primary key (county_id, meeting_id, child_id),
    foreign key (county_id, meeting_id) references mind.circle_meeting (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index circle_presence_by_child on mind.circle_presence (county_id, child_id);
comment on table  mind.circle_presence is '这一次来了哪些组员';
comment on column mind.circle_presence.county_id is '县区划代码 [internal]';
comment on column mind.circle_presence.meeting_id is '哪一次 [internal]';
comment on column mind.circle_presence.child_id is '学生 [internal]';

alter table mind.circle_presence enable row level security;
create policy seen_with_the_meeting_and_the_child on mind.circle_presence for select
    using (exists (select from mind.circle_meeting where circle_meeting.county_id = circle_presence.county_id and circle_meeting.id = circle_presence.meeting_id)
           and exists (select from roster.child
                        where child.county_id = circle_presence.county_id and child.id = circle_presence.child_id and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy written_with_the_meeting_and_the_member on mind.circle_presence for insert
    with check (exists (select from mind.circle_meeting
                          join mind.circle_member on circle_member.county_id = circle_meeting.county_id and circle_member.circle_id = circle_meeting.circle_id
                         where circle_meeting.county_id = circle_presence.county_id and circle_meeting.id = circle_presence.meeting_id and circle_member.child_id = circle_presence.child_id));
revoke update, delete on mind.circle_presence from ${app};

create function mind.erase_circles(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.circle_presence where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.circle_member where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function mind.erase_circles is '从团体辅导里删去这些学生，谁也不先看';
