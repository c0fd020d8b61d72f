-- 校外学习小组: children of one village who learn together outside school, with a teacher who guides them. It ends with the term.
create table study.village_group (
    county_id integer not null,
    id        uuid    not null,
    school_id uuid    not null,
    name      text    not null,
    village   text    not null,
    place     text    not null,
    hours     text    not null,
    adult     text    not null,
    guide     uuid    not null,
    from_on   date    not null,
    until_on  date    not null,
    made_by   uuid    not null,
    made_at   timestamptz not null,
    version   integer not null default 1 check (version > 0),
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, guide) references access.account (county_id, id),
    check (until_on > from_on)
);
create index village_group_by_school on study.village_group (county_id, school_id, until_on);
create index village_group_by_guide on study.village_group (county_id, guide);
comment on table  study.village_group is '校外学习小组：本身不涉及学生';
comment on column study.village_group.county_id is '县区划代码 [internal]';
comment on column study.village_group.id is '编号 [internal]';
comment on column study.village_group.school_id is '学校 [internal]';
comment on column study.village_group.name is '小组名称 [internal]';
comment on column study.village_group.village is '哪个村 [internal]';
comment on column study.village_group.place is '活动地点 [internal]';
comment on column study.village_group.hours is '活动时间 [internal]';
comment on column study.village_group.adult is '现场负责的大人 [internal]';
comment on column study.village_group.guide is '指导教师 [internal]';
comment on column study.village_group.from_on is '起始日 [internal]';
comment on column study.village_group.until_on is '止日 [internal]';
comment on column study.village_group.made_by is '由谁建立 [internal]';
comment on column study.village_group.made_at is '建立时间 [internal]';
comment on column study.village_group.version is '第几版，防止互相覆盖 [internal]';
alter table study.village_group enable row level security;
create policy seen_by_colleagues on study.village_group for select
    using (county_id = (select viewer.county()) and school_id = any ((select study.colleague_of())::uuid[]));
create policy made_by_colleagues on study.village_group for insert
    with check (county_id = (select viewer.county()) and made_by = (select viewer.account()) and school_id = any ((select study.colleague_of())::uuid[]));
create policy changed_by_colleagues on study.village_group for update
    using (county_id = (select viewer.county()) and school_id = any ((select study.colleague_of())::uuid[]));
revoke delete on study.village_group from ${app};

-- Who belongs to it: seen with the child, and by the guide of the group.
create table study.village_member (
    county_id integer not null,
    group_id  uuid    not null,
    child_id  uuid    not null,
    name      text    not null,
    leads     boolean not null,
    from_on   date    not null,
    until_on  date check (until_on >= from_on),
    primary key (county_id, group_id, child_id),
    foreign key (county_id, group_id) references study.village_group (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index village_member_by_child on study.village_member (county_id, child_id);
comment on table  study.village_member is '小组成员；指导教师只看得到姓名';
comment on column study.village_member.county_id is '县区划代码 [internal]';
comment on column study.village_member.group_id is '哪个小组 [internal]';
comment on column study.village_member.child_id is '学生 [internal]';
comment on column study.village_member.name is '加入时的姓名 [internal]';
comment on column study.village_member.leads is '是不是组长 [internal]';
comment on column study.village_member.from_on is '何日加入 [internal]';
comment on column study.village_member.until_on is '何日退出（不含）；空为在组 [internal]';
alter table study.village_member enable row level security;
create policy seen_with_the_child_and_by_the_guide on study.village_member for select
    using (county_id = (select viewer.county())
           and (exists (select from study.learner where learner.county_id = village_member.county_id and learner.id = village_member.child_id)
                or exists (select from study.village_group as led where led.county_id = village_member.county_id and led.id = village_member.group_id and led.guide = (select viewer.account()))));
create policy taken_in_with_the_child on study.village_member for insert
    with check (county_id = (select viewer.county())
                and exists (select from study.learner where learner.county_id = village_member.county_id and learner.id = village_member.child_id)
                and exists (select from study.village_group as led where led.county_id = village_member.county_id and led.id = village_member.group_id));
create policy changed_with_the_child on study.village_member for update
    using (county_id = (select viewer.county())
           and exists (select from study.learner where learner.county_id = village_member.county_id and learner.id = village_member.child_id));
revoke delete on study.village_member from ${app};

create table study.village_session (
    county_id integer not null,
    group_id  uuid    not null,
    number    integer not null check (number > 0),
    on_day    date    not null,
    done      text    not null,
    adult     text    not null,
    told_by   uuid    not null,
    told_at   timestamptz not null,
    primary key (county_id, group_id, number),
    foreign key (county_id, group_id) references study.village_group (county_id, id)
);
comment on table  study.village_session is '小组的一次活动';
comment on column study.village_session.county_id is '县区划代码 [internal]';
comment on column study.village_session.group_id is '哪个小组 [internal]';
comment on column study.village_session.number is '第几次 [internal]';
comment on column study.village_session.on_day is '哪天 [internal]';
comment on column study.village_session.done is '做了什么 [internal]';
comment on column study.village_session.adult is '在场的大人 [internal]';
comment on column study.village_session.told_by is '由谁记录 [internal]';
comment on column study.village_session.told_at is '记录时间 [internal]';
alter table study.village_session enable row level security;
create policy seen_with_the_group on study.village_session for select
    using (exists (select from study.village_group as led where led.county_id = village_session.county_id and led.id = village_session.group_id));
create policy told_with_the_group on study.village_session for insert
    with check (told_by = (select viewer.account())
                and exists (select from study.village_group as led where led.county_id = village_session.county_id and led.id = village_session.group_id));
revoke update, delete on study.village_session from ${app};

create table study.village_attendance (
    county_id integer not null,
    group_id  uuid    not null,
    number    integer not null,
    child_id  uuid    not null,
    there     boolean not null,
    primary key (county_id, group_id, number, child_id),
    foreign key (county_id, group_id, number) references study.village_session (county_id, group_id, number),
    foreign key (county_id, group_id, child_id) references study.village_member (county_id, group_id, child_id) on delete cascade
);
create index village_attendance_by_member on study.village_attendance (county_id, group_id, child_id);
comment on table  study.village_attendance is '每次活动谁到了';
comment on column study.village_attendance.county_id is '县区划代码 [internal]';
comment on column study.village_attendance.group_id is '哪个小组 [internal]';
comment on column study.village_attendance.number is '第几次 [internal]';
comment on column study.village_attendance.child_id is '学生 [internal]';
comment on column study.village_attendance.there is '到没到 [internal]';
alter table study.village_attendance enable row level security;
create policy seen_with_the_member on study.village_attendance for select
    using (exists (select from study.village_member as member
                    where member.county_id = village_attendance.county_id and member.group_id = village_attendance.group_id and member.child_id = village_attendance.child_id));
create policy told_with_the_member on study.village_attendance for insert
    with check (exists (select from study.village_member as member
                         where member.county_id = village_attendance.county_id and member.group_id = village_attendance.group_id and member.child_id = village_attendance.child_id));
revoke update, delete on study.village_attendance from ${app};

create function study.erase_members(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from study.village_member where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function study.erase_members is '删去这些学生在校外学习小组的记录，谁也不先看';
