-- 心理健康课 of a class and 讲座: what it was about and how many were there. Of whoever was not there the list serves the care record alone.
create table mind.lesson (
    county_id   integer not null,
    id          uuid    not null,
    school_id   uuid    not null,
    class_id    uuid,
    kind        text    not null check (kind in ('LESSON','LECTURE')),
    audience    text    not null check (audience in ('PUPILS','PARENTS','STAFF')),
    on_day      date    not null,
    topic       text    not null check (topic <> ''),
    given_by    text    not null check (given_by <> ''),
    expected    integer check (expected between 1 and 5000),
    present     integer not null check (present between 0 and 5000),
    noted       text,
    care_record uuid,
    written_by  uuid    not null,
    written_at  timestamptz not null,
    withdrawn_on date,
    withdrawn_why text,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (present <= expected),
    check (kind = 'LECTURE' or class_id is not null and audience = 'PUPILS' and expected is not null),
    check (num_nulls(withdrawn_on, withdrawn_why) in (0, 2))
);
create index lesson_by_school on mind.lesson (county_id, school_id, on_day);
create index lesson_by_class on mind.lesson (county_id, class_id, on_day);
comment on table  mind.lesson is '心理健康课与讲座：讲什么、谁讲、到了多少人；不写学生';
comment on column mind.lesson.county_id is '县区划代码 [internal]';
comment on column mind.lesson.id is '编号 [internal]';
comment on column mind.lesson.school_id is '学校 [internal]';
comment on column mind.lesson.class_id is '哪个班；讲座可以没有 [internal]';
comment on column mind.lesson.kind is '课或讲座 [internal]';
comment on column mind.lesson.audience is '给谁：学生、家长、教职工 [internal]';
comment on column mind.lesson.on_day is '哪一天 [internal]';
comment on column mind.lesson.topic is '主题 [internal]';
comment on column mind.lesson.given_by is '谁讲的 [internal]';
comment on column mind.lesson.expected is '应到人数 [internal]';
comment on column mind.lesson.present is '实到人数 [internal]';
comment on column mind.lesson.noted is '做了什么、效果 [internal]';
comment on column mind.lesson.care_record is '同时记下的关爱记录 [internal]';
comment on column mind.lesson.written_by is '谁记的 [internal]';
comment on column mind.lesson.written_at is '何时记的 [internal]';
comment on column mind.lesson.withdrawn_on is '何日撤回 [internal]';
comment on column mind.lesson.withdrawn_why is '为何撤回 [internal]';

alter table mind.lesson enable row level security;
create policy seen_at_the_school_and_above on mind.lesson for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[]) or school_id = any ((select mind.near_schools())::uuid[])));
create policy written_by_who_counsels on mind.lesson for insert
    with check (county_id = (select viewer.county()) and written_by = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]));
create policy withdrawn_by_who_wrote on mind.lesson for update
    using (county_id = (select viewer.county()) and written_by = (select viewer.account()) and school_id = any ((select viewer.counselled())::uuid[]))
    with check (county_id = (select viewer.county()));
revoke update, delete on mind.lesson from ${app};
grant update (withdrawn_on, withdrawn_why) on mind.lesson to ${app};

-- 心理咨询会, each quarter: for the psychology teacher and the principal.
create table mind.meeting (
    county_id      integer not null,
    id             uuid    not null,
    school_id      uuid    not null,
    on_day         date    not null,
    chair          text    not null check (chair <> ''),
    present        text    not null check (present <> ''),
    minutes_sealed bytea   not null,
    written_by     uuid    not null,
    written_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index meeting_by_school on mind.meeting (county_id, school_id, on_day);
comment on table  mind.meeting is '心理咨询会：每季度一次；校长和心理教师看得到';
comment on column mind.meeting.county_id is '县区划代码 [internal]';
comment on column mind.meeting.id is '编号 [internal]';
comment on column mind.meeting.school_id is '学校 [internal]';
comment on column mind.meeting.on_day is '哪一天 [internal]';
comment on column mind.meeting.chair is '主持人 [internal]';
comment on column mind.meeting.present is '参加人 [internal]';
comment on column mind.meeting.minutes_sealed is '会议记录（加密） [sensitive]';
comment on column mind.meeting.written_by is '谁记的 [internal]';
comment on column mind.meeting.written_at is '何时记的 [internal]';

alter table mind.meeting enable row level security;
create policy seen_by_principal_and_psychology_teacher on mind.meeting for select
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.heeded())::uuid[]));
create policy written_by_principal_and_psychology_teacher on mind.meeting for insert
    with check (county_id = (select viewer.county()) and written_by = (select viewer.account()) and school_id = any ((select viewer.heeded())::uuid[]));
revoke update, delete on mind.meeting from ${app};

create table mind.resolution (
    county_id   integer not null,
    meeting_id  uuid    not null,
    number      integer not null check (number between 1 and 20),
    what_sealed bytea   not null,
    owner       text    not null check (owner <> ''),
    due_on      date,
    done_on     date,
    done_by     uuid,
    primary key (county_id, meeting_id, number),
    foreign key (county_id, meeting_id) references mind.meeting (county_id, id) on delete cascade,
    check (num_nulls(done_on, done_by) in (0, 2))
);
comment on table  mind.resolution is '心理咨询会的决定：做什么、谁做、何时完成';
comment on column mind.resolution.county_id is '县区划代码 [internal]';
comment on column mind.resolution.meeting_id is '哪次会 [internal]';
comment on column mind.resolution.number is '第几条 [internal]';
comment on column mind.resolution.what_sealed is '决定（加密） [sensitive]';
comment on column mind.resolution.owner is '谁做 [internal]';
comment on column mind.resolution.due_on is '何日以前 [internal]';
comment on column mind.resolution.done_on is '何日完成 [internal]';
comment on column mind.resolution.done_by is '谁确认完成 [internal]';

alter table mind.resolution enable row level security;
create policy seen_with_the_meeting on mind.resolution for select
    using (exists (select from mind.meeting where meeting.county_id = resolution.county_id and meeting.id = resolution.meeting_id));
create policy written_with_the_meeting on mind.resolution for insert
    with check (exists (select from mind.meeting where meeting.county_id = resolution.county_id and meeting.id = resolution.meeting_id and meeting.written_by = (select viewer.account())));
create policy done_with_the_meeting on mind.resolution for update
    using (exists (select from mind.meeting where meeting.county_id = resolution.county_id and meeting.id = resolution.meeting_id))
    with check (county_id = (select viewer.county()));
revoke update, delete on mind.resolution from ${app};
grant update (done_on, done_by) on mind.resolution to ${app};

-- Numbers alone, for the school and those above it: no child, no theme, no teacher. Small numbers are hidden by the program.
create function mind.work_by_school(first_day date, last_day date)
    returns table (school_id uuid, sessions bigint, children bigint, lessons bigint, pupils bigint, lectures bigint, listeners bigint, meetings bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with school as (
        select org.id
          from access.org
         where org.county_id = viewer.county() and org.kind in ('SCHOOL','TEACHING_POINT')
           and (viewer.whole_county() or org.id = any (coalesce(viewer.orgs(), '{}')))
    )
    select school.id, coalesce(talk.sessions, 0), coalesce(talk.children, 0), coalesce(class.lessons, 0), coalesce(class.pupils, 0),
           coalesce(class.lectures, 0), coalesce(class.listeners, 0), coalesce(met.meetings, 0)
      from school
      left join lateral (select count(*) as sessions, count(distinct session.child_id) as children
                           from mind.session
                          where session.county_id = viewer.county() and session.school_id = school.id and session.on_day between first_day and last_day) as talk on true
      left join lateral (select count(*) filter (where lesson.kind = 'LESSON') as lessons, sum(lesson.present) filter (where lesson.kind = 'LESSON') as pupils,
                                count(*) filter (where lesson.kind = 'LECTURE') as lectures, sum(lesson.present) filter (where lesson.kind = 'LECTURE') as listeners
                           from mind.lesson
                          where lesson.county_id = viewer.county() and lesson.school_id = school.id and lesson.on_day between first_day and last_day
                            and lesson.withdrawn_on is null) as class on true
      left join lateral (select count(*) as meetings
                           from mind.meeting
                          where meeting.county_id = viewer.county() and meeting.school_id = school.id and meeting.on_day between first_day and last_day) as met on true
$$;
comment on function mind.work_by_school is '各校心理健康工作的数目：咨询、课、讲座、会；不涉及任何学生';
