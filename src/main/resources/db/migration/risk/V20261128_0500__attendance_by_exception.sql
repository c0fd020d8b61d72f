-- Where the viewer works: a school or one of its classes. Above the school nobody is told which child was absent and why.
create function risk.own_schools() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct staff.school_id), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and (staff.until_on is null or staff.until_on >= current_date)
$$;
comment on function risk.own_schools is '查看的人在哪些学校任职（含所带班级的学校）';

-- 每日一报: each class on each day, once for each time that it was said; the highest version holds.
create table risk.class_report (
    county_id   integer not null,
    class_id    uuid    not null,
    on_day      date    not null,
    version     integer not null check (version > 0),
    school_id   uuid    not null,
    on_roll     integer not null check (on_roll >= 0),
    absent      integer not null check (absent between 0 and on_roll),
    unexplained integer not null check (unexplained between 0 and absent),
    late        integer not null check (late >= 0),
    left_early  integer not null check (left_early >= 0),
    reported_by uuid    not null,
    reported_at timestamptz not null,
    primary key (county_id, class_id, on_day, version),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index class_report_by_school on risk.class_report (county_id, school_id, on_day);
comment on table  risk.class_report is '每日考勤上报：一班一天，每次上报或更正一行，版本最大的一行为准';
comment on column risk.class_report.county_id is '县区划代码 [internal]';
comment on column risk.class_report.class_id is '班级 [internal]';
comment on column risk.class_report.on_day is '哪一天 [internal]';
comment on column risk.class_report.version is '第几版 [internal]';
comment on column risk.class_report.school_id is '学校 [internal]';
comment on column risk.class_report.on_roll is '应到人数 [internal]';
comment on column risk.class_report.absent is '缺勤人数 [internal]';
comment on column risk.class_report.unexplained is '其中旷课和原因不明的人数 [internal]';
comment on column risk.class_report.late is '迟到人数 [internal]';
comment on column risk.class_report.left_early is '早退人数 [internal]';
comment on column risk.class_report.reported_by is '由谁上报 [internal]';
comment on column risk.class_report.reported_at is '上报时间 [internal]';

alter table risk.class_report enable row level security;
create policy seen_with_the_place on risk.class_report for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[]) or class_id = any ((select viewer.orgs())::uuid[])));
create policy reported_by_the_staff on risk.class_report for insert
    with check (county_id = (select viewer.county()) and reported_by = (select viewer.account())
                and (school_id = any ((select viewer.orgs())::uuid[]) or class_id = any ((select viewer.orgs())::uuid[]))
                and school_id = any ((select risk.own_schools())::uuid[]));

-- 例外: only who was not simply there. A correction is another row; PRESENT says that it was a mistake.
create table risk.attendance (
    county_id integer not null,
    child_id  uuid    not null,
    on_day    date    not null,
    version   integer not null check (version > 0),
    school_id uuid    not null,
    class_id  uuid    not null,
    mark      text    not null check (mark in ('PRESENT','ILLNESS','PERSONAL','SUSPENDED','TRUANT','UNKNOWN','LATE','LEFT_EARLY')),
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, child_id, on_day, version),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id)
);
create index attendance_by_class on risk.attendance (county_id, class_id, on_day);
create index attendance_by_school on risk.attendance (county_id, school_id, on_day);
comment on table  risk.attendance is '考勤例外：缺勤、迟到、早退，每次说法一行，版本最大的一行为准；到校的不记';
comment on column risk.attendance.county_id is '县区划代码 [internal]';
comment on column risk.attendance.child_id is '学生 [internal]';
comment on column risk.attendance.on_day is '哪一天 [internal]';
comment on column risk.attendance.version is '第几版 [internal]';
comment on column risk.attendance.school_id is '当时的学校 [internal]';
comment on column risk.attendance.class_id is '当时的班级 [internal]';
comment on column risk.attendance.mark is '到校、因何缺勤、迟到、早退 [sensitive]';
comment on column risk.attendance.set_by is '由谁记录 [internal]';
comment on column risk.attendance.set_at is '记录时间 [internal]';

alter table risk.attendance enable row level security;
create policy seen_at_school_and_by_who_heeds on risk.attendance for select
    using (county_id = (select viewer.county())
           and ((school_id = any ((select viewer.orgs())::uuid[]) or class_id = any ((select viewer.orgs())::uuid[]))
                and school_id = any ((select risk.own_schools())::uuid[])
                or exists (select from roster.child
                            where child.county_id = attendance.county_id and child.id = attendance.child_id
                              and (child.school_id = any ((select viewer.heeded())::uuid[])
                                   or child.class_id = any ((select viewer.heeded())::uuid[])
                                   or child.id = any ((select viewer.heeded())::uuid[])))));
create policy recorded_at_school on risk.attendance for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and (school_id = any ((select viewer.orgs())::uuid[]) or class_id = any ((select viewer.orgs())::uuid[]))
                and school_id = any ((select risk.own_schools())::uuid[])
                and exists (select from roster.child where child.county_id = attendance.county_id and child.id = attendance.child_id));

-- What holds of a child on a day.
create view risk.attendance_now with (security_invoker = true) as
select attendance.county_id, attendance.child_id, attendance.on_day, attendance.version, attendance.school_id, attendance.class_id,
       attendance.mark, attendance.set_by, attendance.set_at
  from risk.attendance
 where not exists (select from risk.attendance as later
                    where later.county_id = attendance.county_id and later.child_id = attendance.child_id
                      and later.on_day = attendance.on_day and later.version > attendance.version);
comment on view   risk.attendance_now is '考勤例外现在以哪一条为准';
comment on column risk.attendance_now.county_id is '县区划代码 [internal]';
comment on column risk.attendance_now.child_id is '学生 [internal]';
comment on column risk.attendance_now.on_day is '哪一天 [internal]';
comment on column risk.attendance_now.version is '第几版 [internal]';
comment on column risk.attendance_now.school_id is '当时的学校 [internal]';
comment on column risk.attendance_now.class_id is '当时的班级 [internal]';
comment on column risk.attendance_now.mark is '到校、因何缺勤、迟到、早退 [sensitive]';
comment on column risk.attendance_now.set_by is '由谁记录 [internal]';
comment on column risk.attendance_now.set_at is '记录时间 [internal]';

-- 旷课应当及时联系父母或监护人（预防未成年人犯罪法第三十四条）: who was called about which day, and what was said.
create table risk.absence_call (
    county_id   integer not null,
    id          uuid    not null,
    child_id    uuid    not null,
    school_id   uuid    not null,
    on_day      date    not null,
    party       text    not null check (party in ('FATHER','MOTHER','GUARDIAN','OTHER')),
    reached     boolean not null,
    said_sealed bytea,
    called_by   uuid    not null,
    called_at   timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index absence_call_by_child on risk.absence_call (county_id, child_id, on_day);
create index absence_call_by_school on risk.absence_call (county_id, school_id);
comment on table  risk.absence_call is '缺勤后的联系：给谁打了电话、是否联系上、怎么说的';
comment on column risk.absence_call.county_id is '县区划代码 [internal]';
comment on column risk.absence_call.id is '编号 [internal]';
comment on column risk.absence_call.child_id is '学生 [internal]';
comment on column risk.absence_call.school_id is '当时的学校 [internal]';
comment on column risk.absence_call.on_day is '为哪一天的缺勤 [internal]';
comment on column risk.absence_call.party is '联系了谁 [internal]';
comment on column risk.absence_call.reached is '是否联系上 [internal]';
comment on column risk.absence_call.said_sealed is '对方怎么说（加密） [sensitive]';
comment on column risk.absence_call.called_by is '由谁联系 [internal]';
comment on column risk.absence_call.called_at is '记录时间 [internal]';

alter table risk.absence_call enable row level security;
create policy seen_by_who_heeds_the_child on risk.absence_call for select
    using (county_id = (select viewer.county())
           and (called_by = (select viewer.account()) and exists (select from roster.child where child.county_id = absence_call.county_id and child.id = absence_call.child_id)
                or exists (select from roster.child
                        where child.county_id = absence_call.county_id and child.id = absence_call.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[])))));
create policy noted_with_the_child on risk.absence_call for insert
    with check (county_id = (select viewer.county()) and called_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = absence_call.county_id and child.id = absence_call.child_id and child.school_id = absence_call.school_id));

-- 规矩: what the county says; each change is another row.
create table risk.attendance_rule (
    county_id     integer not null,
    version       integer not null check (version > 0),
    report_by     time    not null,
    call_minutes  integer not null check (call_minutes between 5 and 480),
    days_in_row   integer not null check (days_in_row between 1 and 30),
    days_in_month integer not null check (days_in_month between 1 and 22),
    visit_days    integer not null check (visit_days between 1 and 30),
    persuade_days integer not null check (persuade_days between visit_days and 60),
    letter_days   integer not null check (letter_days between persuade_days and 90),
    answer_days   integer not null check (answer_days between 1 and 60),
    set_by        uuid    not null,
    set_at        timestamptz not null,
    primary key (county_id, version)
);
comment on table  risk.attendance_rule is '考勤与控辍保学的规矩：每次调整一行，版本最大的一行为准；没有一行时用产品的默认值';
comment on column risk.attendance_rule.county_id is '县区划代码 [public]';
comment on column risk.attendance_rule.version is '第几版 [public]';
comment on column risk.attendance_rule.report_by is '每天几点前上报 [public]';
comment on column risk.attendance_rule.call_minutes is '不明缺勤多少分钟内联系家长 [public]';
comment on column risk.attendance_rule.days_in_row is '连续缺勤几天列入控辍保学 [public]';
comment on column risk.attendance_rule.days_in_month is '一个月内缺勤几天列入控辍保学 [public]';
comment on column risk.attendance_rule.visit_days is '几天内家访 [public]';
comment on column risk.attendance_rule.persuade_days is '几天内劝返 [public]';
comment on column risk.attendance_rule.letter_days is '几天内书面报告 [public]';
comment on column risk.attendance_rule.answer_days is '告知家长后几天没有回应要跟进 [public]';
comment on column risk.attendance_rule.set_by is '由谁调整 [internal]';
comment on column risk.attendance_rule.set_at is '调整时间 [internal]';

alter table risk.attendance_rule enable row level security;
create policy known_in_the_county on risk.attendance_rule for select using (county_id = (select viewer.county()));
create policy set_for_the_whole_county on risk.attendance_rule for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account()) and (select viewer.whole_county()));

revoke update, delete on risk.class_report, risk.attendance, risk.absence_call, risk.attendance_rule from ${app};

create function risk.erase_attendance(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.absence_call where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.attendance where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function risk.erase_attendance is '删去这些学生的考勤例外和联系，谁也不先看；各班每天的人数留存';
