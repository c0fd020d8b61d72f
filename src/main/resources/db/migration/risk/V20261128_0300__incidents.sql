-- 突发事件: the county's own procedures, what is set for the county, incidents with their log, drills, referrals.
create table risk.procedure (
    county_id integer not null,
    kind      text    not null check (kind in ('MISSING','SELF_HARM','VIOLENCE','ACCIDENT','ILLNESS','BULLYING','DROWNING','DISASTER','OTHER')),
    version   integer not null check (version > 0),
    told      text    not null,
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, kind, version)
);
comment on table  risk.procedure is '县里改过的应急处置流程：每次修改一版，版本最大的为准；没有行的种类用随程序提供的流程';
comment on column risk.procedure.county_id is '县区划代码 [internal]';
comment on column risk.procedure.kind is '突发事件的种类 [public]';
comment on column risk.procedure.version is '第几版 [internal]';
comment on column risk.procedure.told is '上报时限和各步骤，一行一步：谁、几分钟内、打给谁、做什么 [public]';
comment on column risk.procedure.set_by is '由谁修改 [internal]';
comment on column risk.procedure.set_at is '何时修改 [internal]';

create table risk.crisis_setting (
    county_id integer not null,
    version   integer not null check (version > 0),
    body      text    not null check (length(body) between 1 and 60),
    phone     text    not null check (length(phone) between 3 and 20),
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, version)
);
comment on table  risk.crisis_setting is '向哪里上报突发事件：县里的值班电话；每次修改一版，版本最大的为准';
comment on column risk.crisis_setting.county_id is '县区划代码 [internal]';
comment on column risk.crisis_setting.version is '第几版 [internal]';
comment on column risk.crisis_setting.body is '接报的单位或值班室 [public]';
comment on column risk.crisis_setting.phone is '值班电话，单位公开的号码 [public]';
comment on column risk.crisis_setting.set_by is '由谁修改 [internal]';
comment on column risk.crisis_setting.set_at is '何时修改 [internal]';

create table risk.incident (
    county_id    integer not null,
    id           uuid    not null,
    kind         text    not null check (kind in ('MISSING','SELF_HARM','VIOLENCE','ACCIDENT','ILLNESS','BULLYING','DROWNING','DISASTER','OTHER')),
    school_id    uuid    not null,
    child_id     uuid,
    child_name   text,
    told         text    not null,
    started_by   uuid    not null,
    started_at   timestamptz not null,
    report_due   timestamptz,
    reported_at  timestamptz,
    reported_by  uuid,
    overdue_told timestamptz,
    closed_at    timestamptz,
    closed_by    uuid,
    ended        text    check (ended in ('SAFE','HANDED_ON','HARMED','FALSE_ALARM')),
    cause_sealed  bytea,
    done_sealed   bytea,
    change_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(child_id, child_name) in (0, 2)),
    check (num_nulls(reported_at, reported_by) in (0, 2)),
    check (num_nulls(closed_at, closed_by, ended, cause_sealed, done_sealed, change_sealed) in (0, 6))
);
create index incident_by_child on risk.incident (county_id, child_id);
create index incident_by_school on risk.incident (county_id, school_id, started_at desc);
create index incident_running on risk.incident (county_id, report_due) where closed_at is null;
comment on table  risk.incident is '突发事件：一起一行；正在处置的没有结束时间';
comment on column risk.incident.county_id is '县区划代码 [internal]';
comment on column risk.incident.id is '编号 [internal]';
comment on column risk.incident.kind is '种类；各校只给县里数目 [sensitive]';
comment on column risk.incident.school_id is '发生时的学校 [internal]';
comment on column risk.incident.child_id is '学生；空为还不知道是谁 [internal]';
comment on column risk.incident.child_name is '学生姓名；参加处置而不教这名学生的人也要知道找的是谁 [internal]';
comment on column risk.incident.told is '开始时照哪份流程处置 [public]';
comment on column risk.incident.started_by is '由谁开始记录 [internal]';
comment on column risk.incident.started_at is '开始时间 [internal]';
comment on column risk.incident.report_due is '何时之前要向上级报告；空为这类事件不必 [internal]';
comment on column risk.incident.reported_at is '何时报告 [internal]';
comment on column risk.incident.reported_by is '由谁报告 [internal]';
comment on column risk.incident.overdue_told is '何时提醒过县里：到时没有上报 [internal]';
comment on column risk.incident.closed_at is '结束时间 [internal]';
comment on column risk.incident.closed_by is '由谁结束 [internal]';
comment on column risk.incident.ended is '结果 [sensitive]';
comment on column risk.incident.cause_sealed is '回顾：起因（加密） [sensitive]';
comment on column risk.incident.done_sealed is '回顾：做了什么（加密） [sensitive]';
comment on column risk.incident.change_sealed is '回顾：以后改什么（加密） [sensitive]';

create table risk.incident_person (
    county_id   integer not null,
    incident_id uuid    not null,
    account_id  uuid    not null,
    added_by    uuid    not null,
    added_at    timestamptz not null,
    primary key (county_id, incident_id, account_id),
    foreign key (county_id, incident_id) references risk.incident (county_id, id) on delete cascade,
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create index incident_person_by_account on risk.incident_person (county_id, account_id);
comment on table  risk.incident_person is '谁参加处置：开始记录的人、被叫来的人';
comment on column risk.incident_person.county_id is '县区划代码 [internal]';
comment on column risk.incident_person.incident_id is '哪一起 [internal]';
comment on column risk.incident_person.account_id is '谁 [internal]';
comment on column risk.incident_person.added_by is '由谁加入 [internal]';
comment on column risk.incident_person.added_at is '何时加入 [internal]';

create table risk.incident_line (
    county_id    integer not null,
    id           uuid    not null,
    incident_id  uuid    not null,
    kind         text    not null check (kind in ('STARTED','CALLED','ARRIVED','JOINED','STEP_DONE','STEP_UNDONE','NOTE','REPORTED','NAMED','CLOSED','REOPENED')),
    code         text,
    words_sealed bytea,
    at           timestamptz not null,
    written_by   uuid    not null,
    written_at   timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, incident_id) references risk.incident (county_id, id) on delete cascade
);
create index incident_line_by_incident on risk.incident_line (county_id, incident_id, at);
comment on table  risk.incident_line is '处置记录：一分钟一分钟地记，只增不改';
comment on column risk.incident_line.county_id is '县区划代码 [internal]';
comment on column risk.incident_line.id is '编号 [internal]';
comment on column risk.incident_line.incident_id is '哪一起 [internal]';
comment on column risk.incident_line.kind is '记的是什么 [internal]';
comment on column risk.incident_line.code is '打给谁、第几步 [internal]';
comment on column risk.incident_line.words_sealed is '原话（加密） [sensitive]';
comment on column risk.incident_line.at is '何时之事 [internal]';
comment on column risk.incident_line.written_by is '谁记的 [internal]';
comment on column risk.incident_line.written_at is '何时记的 [internal]';

create table risk.drill (
    county_id  integer not null,
    id         uuid    not null,
    school_id  uuid    not null,
    kind       text    not null check (kind in ('MISSING','SELF_HARM','VIOLENCE','ACCIDENT','ILLNESS','BULLYING','DROWNING','DISASTER','OTHER')),
    on_day     date    not null,
    led_by     text    not null check (length(led_by) between 1 and 50),
    pupils     integer not null check (pupils between 0 and 20000),
    staff      integer not null check (staff between 1 and 2000),
    found      text    not null check (length(found) between 1 and 1000),
    written_by uuid    not null,
    written_at timestamptz not null,
    removed_by uuid,
    removed_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(removed_by, removed_at) in (0, 2))
);
create index drill_by_school on risk.drill (county_id, school_id, on_day);
comment on table  risk.drill is '应急演练：一次一行，不涉及任何学生个人';
comment on column risk.drill.county_id is '县区划代码 [internal]';
comment on column risk.drill.id is '编号 [internal]';
comment on column risk.drill.school_id is '学校 [internal]';
comment on column risk.drill.kind is '演练哪一种突发事件 [internal]';
comment on column risk.drill.on_day is '哪天演练 [internal]';
comment on column risk.drill.led_by is '谁组织 [internal]';
comment on column risk.drill.pupils is '多少学生参加 [internal]';
comment on column risk.drill.staff is '多少教职工参加 [internal]';
comment on column risk.drill.found is '发现什么、改什么 [internal]';
comment on column risk.drill.written_by is '谁记的 [internal]';
comment on column risk.drill.written_at is '何时记的 [internal]';
comment on column risk.drill.removed_by is '谁删去（记错） [internal]';
comment on column risk.drill.removed_at is '何时删去 [internal]';

-- Whether the viewer has a post at this school, a class of it or a place above it, or helps a child there.
create function risk.works_at(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.duty
                     join access.org on org.county_id = duty.county_id and org.id = duty.org_id
                    where duty.county_id = viewer.county() and duty.account_id = viewer.account()
                      and duty.role in ('PRINCIPAL','FILE_KEEPER','HOMEROOM','PSYCHOLOGY','SUBJECT','HELPER')
                      and (org.id = school or (org.kind = 'CLASS' and org.parent_id = school)
                           or exists (select from access.org_within as within
                                       where within.county_id = viewer.county() and within.org_id = school and within.ancestor_id = org.id)))
$$;
comment on function risk.works_at is '当前账号是否在这所学校任职';

-- Where a child is now; of a child of the county only.
create function risk.school_of(pupil uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id from roster.child where child.county_id = viewer.county() and child.id = pupil
$$;
comment on function risk.school_of is '学生现在的学校';

-- Whoever has started an incident or was called to it, while the child is still at the school.
create function risk.takes_part(incident uuid, school uuid, pupil uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from risk.incident_person as person
                    where person.county_id = viewer.county() and person.incident_id = incident and person.account_id = viewer.account())
       and risk.works_at(school)
       and (pupil is null or risk.school_of(pupil) = school)
$$;
comment on function risk.takes_part is '当前账号是否参加处置，学生是否还在这所学校';

-- A pupil of the own school by the full name, for whoever must write an incident down and does not teach the child.
create function risk.pupils_named(school uuid, called text)
    returns table (child_id uuid, name text, class_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.id, child.name, child.class_id
      from roster.child
     where child.county_id = viewer.county() and child.school_id = school and child.name = called and child.left_on is null
       and risk.works_at(school)
$$;
comment on function risk.pupils_named is '本校叫这个全名的学生：只答姓名和班级，只有本校教职工问得到';

-- The clocks that run and the ones that ran out, without kind and without child: for whoever is above the schools.
create function risk.open_clocks()
    returns table (incident_id uuid, school_id uuid, started_at timestamptz, report_due timestamptz, reported_at timestamptz, told boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select incident.id, incident.school_id, incident.started_at, incident.report_due, incident.reported_at, incident.overdue_told is not null
      from risk.incident
     where incident.county_id = viewer.county() and incident.closed_at is null
       and (viewer.whole_county() or incident.school_id = any (coalesce(viewer.orgs(), '{}')))
$$;
comment on function risk.open_clocks is '正在处置的突发事件：学校和时限，不说是什么事、是谁';

-- How many of each kind began in a stretch of days, by school; the program hides small numbers.
create function risk.incidents_by_school(since timestamptz, before timestamptz)
    returns table (school_id uuid, kind text, incidents bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select incident.school_id, incident.kind, count(*)
      from risk.incident
     where incident.county_id = viewer.county() and incident.started_at >= since and incident.started_at < before
       and (incident.ended is null or incident.ended <> 'FALSE_ALARM')
       and (viewer.whole_county() or incident.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by incident.school_id, incident.kind
$$;
comment on function risk.incidents_by_school is '各校各类突发事件几起；只答数目，小数由程序隐去';

-- Marks those whose clock ran out as told; answers each once, however many servers ask. For the job, which nobody looks through.
create function risk.take_overdue(at timestamptz)
    returns table (incident_id uuid, school_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    update risk.incident
       set overdue_told = at
     where incident.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and incident.closed_at is null and incident.reported_at is null and incident.overdue_told is null and incident.report_due <= at
    returning incident.id, incident.school_id
$$;
comment on function risk.take_overdue is '到时没有上报的突发事件，各答一次；只供定时任务';

alter table risk.procedure enable row level security;
create policy read_in_the_county on risk.procedure for select using (county_id = (select viewer.county()));
create policy set_for_the_county on risk.procedure for insert with check (county_id = (select viewer.county()) and (select viewer.whole_county()));
alter table risk.crisis_setting enable row level security;
create policy read_in_the_county on risk.crisis_setting for select using (county_id = (select viewer.county()));
create policy set_for_the_county on risk.crisis_setting for insert with check (county_id = (select viewer.county()) and (select viewer.whole_county()));

alter table risk.incident enable row level security;
create policy seen_by_who_heeds_the_child_or_takes_part on risk.incident for select
    using (county_id = (select viewer.county())
           and (exists (select from roster.child
                         where child.county_id = incident.county_id and child.id = incident.child_id
                           and (child.school_id = any ((select viewer.heeded())::uuid[])
                                or child.class_id = any ((select viewer.heeded())::uuid[])
                                or child.id = any ((select viewer.heeded())::uuid[])))
                or (child_id is null and school_id = any ((select viewer.heeded())::uuid[]))
                or (started_by = (select viewer.account()) and risk.works_at(school_id) and (child_id is null or risk.school_of(child_id) = school_id))
                or risk.takes_part(id, school_id, child_id)));
create policy started_by_staff_of_the_school on risk.incident for insert
    with check (county_id = (select viewer.county()) and started_by = (select viewer.account()) and risk.works_at(school_id)
                and (child_id is null or risk.school_of(child_id) = school_id));
create policy carried_on_by_who_sees_it on risk.incident for update
    using (county_id = (select viewer.county())
           and (exists (select from roster.child
                         where child.county_id = incident.county_id and child.id = incident.child_id
                           and (child.school_id = any ((select viewer.heeded())::uuid[])
                                or child.class_id = any ((select viewer.heeded())::uuid[])
                                or child.id = any ((select viewer.heeded())::uuid[])))
                or (child_id is null and school_id = any ((select viewer.heeded())::uuid[]))
                or (started_by = (select viewer.account()) and risk.works_at(school_id) and (child_id is null or risk.school_of(child_id) = school_id))
                or risk.takes_part(id, school_id, child_id)))
    with check (county_id = (select viewer.county()) and (child_id is null or risk.school_of(child_id) is not null));

alter table risk.incident_person enable row level security;
create policy seen_with_the_incident on risk.incident_person for select
    using (account_id = (select viewer.account()) and county_id = (select viewer.county())
           or exists (select from risk.incident where incident.county_id = incident_person.county_id and incident.id = incident_person.incident_id));
create policy added_by_who_sees_the_incident on risk.incident_person for insert
    with check (county_id = (select viewer.county()) and added_by = (select viewer.account())
                and exists (select from risk.incident where incident.county_id = incident_person.county_id and incident.id = incident_person.incident_id));

alter table risk.incident_line enable row level security;
create policy seen_with_the_incident on risk.incident_line for select
    using (exists (select from risk.incident where incident.county_id = incident_line.county_id and incident.id = incident_line.incident_id));
create policy written_by_who_sees_the_incident on risk.incident_line for insert
    with check (county_id = (select viewer.county()) and written_by = (select viewer.account())
                and exists (select from risk.incident where incident.county_id = incident_line.county_id and incident.id = incident_line.incident_id));

alter table risk.drill enable row level security;
create policy seen_at_the_school_and_above on risk.drill for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[]) or risk.works_at(school_id)));
create policy written_by_staff_of_the_school on risk.drill for insert
    with check (county_id = (select viewer.county()) and written_by = (select viewer.account()) and risk.works_at(school_id));
create policy removed_by_staff_of_the_school on risk.drill for update
    using (county_id = (select viewer.county()) and risk.works_at(school_id))
    with check (county_id = (select viewer.county()) and removed_by = (select viewer.account()));
