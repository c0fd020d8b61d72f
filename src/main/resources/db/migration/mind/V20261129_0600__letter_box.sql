-- 心灵信箱. The box of a school has an address that anybody may know; what lies in it is read by whoever counsels there, and for some days by
-- whom they have named. Children write through functions that tell nothing back.

create function mind.letter_day() returns date language sql stable parallel safe
    return nullif(current_setting('app.letter_day', true), '')::date;
comment on function mind.letter_day is '信箱按哪一天判断代班；由程序在事务里说明，没有说明就没有代班';

create table mind.letter_box (
    county_id integer not null,
    school_id uuid    not null,
    code      text    not null check (code ~ '^[2-9A-HJ-NP-Z]{6}$'),
    open      boolean not null,
    place     text    not null check (length(place) <= 200),
    version   integer not null check (version > 0),
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, school_id),
    unique (county_id, code),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index letter_box_by_code on mind.letter_box (code);
comment on table  mind.letter_box is '心灵信箱：一校一个，地址里的编码可以张贴';
comment on column mind.letter_box.county_id is '县区划代码 [internal]';
comment on column mind.letter_box.school_id is '学校 [internal]';
comment on column mind.letter_box.code is '地址里的公开编码 [public]';
comment on column mind.letter_box.open is '是否开通 [public]';
comment on column mind.letter_box.place is '在学校哪里、什么时候能找到心理教师，写给学生看 [public]';
comment on column mind.letter_box.version is '第几版 [internal]';
comment on column mind.letter_box.set_by is '由谁修改 [internal]';
comment on column mind.letter_box.set_at is '何时修改 [internal]';

alter table mind.letter_box enable row level security;
create policy read_in_the_county on mind.letter_box for select using (county_id = (select viewer.county()));
create policy opened_by_the_school on mind.letter_box for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account()) and school_id = any ((select viewer.heeded())::uuid[]));
create policy changed_by_the_school on mind.letter_box for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.heeded())::uuid[]))
    with check (set_by = (select viewer.account()));
revoke delete on mind.letter_box from ${app};

create table mind.letter_setting (
    county_id     integer not null,
    version       integer not null check (version > 0),
    answer_days   integer not null check (answer_days between 1 and 20),
    code_days     integer not null check (code_days between 30 and 730),
    alarm_minutes integer not null check (alarm_minutes between 10 and 1440),
    helps         text    not null check (length(helps) between 1 and 1000),
    danger        text    not null check (length(danger) between 1 and 8000),
    worry         text    not null check (length(worry) <= 8000),
    harmless      text    not null check (length(harmless) <= 8000),
    set_by        uuid    not null,
    set_at        timestamptz not null,
    primary key (county_id, version)
);
comment on table  mind.letter_setting is '心灵信箱的设置和警示词：每次修改一版，版本最大的为准；写信的人看不到';
comment on column mind.letter_setting.county_id is '县区划代码 [internal]';
comment on column mind.letter_setting.version is '第几版 [internal]';
comment on column mind.letter_setting.answer_days is '几个工作日内回信 [internal]';
comment on column mind.letter_setting.code_days is '回信号码多少天内有效 [internal]';
comment on column mind.letter_setting.alarm_minutes is '含危险词的信多少分钟没人打开就告诉校长 [internal]';
comment on column mind.letter_setting.helps is '给学生看的求助电话，一行一个 [public]';
comment on column mind.letter_setting.danger is '危险词，一行一个 [internal]';
comment on column mind.letter_setting.worry is '要留心的词，一行一个 [internal]';
comment on column mind.letter_setting.harmless is '含有上面的词但没有那个意思的说法，一行一个 [internal]';
comment on column mind.letter_setting.set_by is '由谁修改 [internal]';
comment on column mind.letter_setting.set_at is '何时修改 [internal]';

alter table mind.letter_setting enable row level security;
create policy read_in_the_county on mind.letter_setting for select using (county_id = (select viewer.county()));
create policy set_for_the_county on mind.letter_setting for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account()) and (select viewer.whole_county()));
revoke update, delete on mind.letter_setting from ${app};

-- 代班: who reads the letters while the psychology teacher is away.
create table mind.letter_duty (
    county_id  integer not null,
    id         uuid    not null,
    school_id  uuid    not null,
    account_id uuid    not null,
    from_on    date    not null,
    until_on   date    not null,
    named_by   uuid    not null,
    named_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    check (until_on >= from_on),
    check (account_id <> named_by)
);
create index letter_duty_by_school on mind.letter_duty (county_id, school_id, until_on);
create index letter_duty_by_account on mind.letter_duty (county_id, account_id, until_on);
comment on table  mind.letter_duty is '心灵信箱代班：心理教师不在时由谁看信，从何日到何日';
comment on column mind.letter_duty.county_id is '县区划代码 [internal]';
comment on column mind.letter_duty.id is '编号 [internal]';
comment on column mind.letter_duty.school_id is '学校 [internal]';
comment on column mind.letter_duty.account_id is '代班的人 [internal]';
comment on column mind.letter_duty.from_on is '从何日 [internal]';
comment on column mind.letter_duty.until_on is '到何日 [internal]';
comment on column mind.letter_duty.named_by is '由谁指定 [internal]';
comment on column mind.letter_duty.named_at is '何时指定 [internal]';
comment on column mind.letter_duty.ended_at is '何时提前结束 [internal]';

create function mind.stands_in(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from mind.letter_duty as duty
                    where duty.county_id = viewer.county() and duty.school_id = school and duty.account_id = viewer.account()
                      and duty.ended_at is null and mind.letter_day() between duty.from_on and duty.until_on
                      and exists (select from access.staff
                                   where staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = school
                                     and staff.from_on <= mind.letter_day() and (staff.until_on is null or staff.until_on >= mind.letter_day())))
$$;
comment on function mind.stands_in is '当前账号这一天是否在这所学校代看信箱，且仍在校任职';

create function mind.has_psychologist(school uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.staff
                    where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PSYCHOLOGY'
                      and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
$$;
comment on function mind.has_psychologist is '这一天学校有没有在任的心理教师';

alter table mind.letter_duty enable row level security;
create policy seen_by_the_school_and_whom_it_is on mind.letter_duty for select
    using (county_id = (select viewer.county()) and (account_id = (select viewer.account()) or school_id = any ((select viewer.heeded())::uuid[])));
create policy named_by_who_counsels on mind.letter_duty for insert
    with check (county_id = (select viewer.county()) and named_by = (select viewer.account())
                and (school_id = any ((select viewer.counselled())::uuid[])
                     or school_id = any ((select viewer.heeded())::uuid[]) and not mind.has_psychologist(school_id, mind.letter_day())));
create policy ended_by_the_school on mind.letter_duty for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.heeded())::uuid[]));
revoke update, delete on mind.letter_duty from ${app};
grant update (ended_at) on mind.letter_duty to ${app};

create table mind.letter_thread (
    county_id    integer not null,
    id           uuid    not null,
    school_id    uuid    not null,
    code_index   bytea   not null,
    code_until   date    not null,
    name_sealed  bytea,
    class_sealed bytea,
    child_id     uuid,
    matched_by   uuid,
    begun_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete set null (child_id),
    check (class_sealed is null or name_sealed is not null),
    check (child_id is null or name_sealed is not null)
);
create unique index letter_thread_by_code on mind.letter_thread (county_id, school_id, code_index);
create index letter_thread_by_child on mind.letter_thread (county_id, child_id);
comment on table  mind.letter_thread is '心灵信箱的往来：一名学生写来的信和回信；不具名的没有姓名，也没有学生';
comment on column mind.letter_thread.county_id is '县区划代码 [internal]';
comment on column mind.letter_thread.id is '编号 [internal]';
comment on column mind.letter_thread.school_id is '学校 [internal]';
comment on column mind.letter_thread.code_index is '回信号码的盲索引，号码本身不保存 [sensitive]';
comment on column mind.letter_thread.code_until is '回信号码到何日有效 [internal]';
comment on column mind.letter_thread.name_sealed is '写信人自己写的姓名（加密）；空为不具名 [sensitive]';
comment on column mind.letter_thread.class_sealed is '写信人自己写的班级（加密） [sensitive]';
comment on column mind.letter_thread.child_id is '心理教师认出的学生 [internal]';
comment on column mind.letter_thread.matched_by is '由谁认出 [internal]';
comment on column mind.letter_thread.begun_at is '第一封信的时间 [internal]';

alter table mind.letter_thread enable row level security;
create policy seen_by_who_reads_the_letters on mind.letter_thread for select
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.counselled())::uuid[]) or mind.stands_in(school_id)));
create policy matched_by_who_counsels on mind.letter_thread for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.counselled())::uuid[]))
    with check (matched_by = (select viewer.account()) and name_sealed is not null
                and (child_id is null or exists (select from roster.child
                                                  where child.county_id = letter_thread.county_id and child.id = letter_thread.child_id and child.school_id = letter_thread.school_id)));
revoke insert, update, delete on mind.letter_thread from ${app};
grant update (child_id, matched_by) on mind.letter_thread to ${app};

create table mind.letter (
    county_id   integer not null,
    id          uuid    not null,
    thread_id   uuid    not null,
    school_id   uuid    not null,
    from_child  boolean not null,
    text_sealed bytea   not null,
    written_at  timestamptz not null,
    written_by  uuid,
    spoken      boolean not null default false,
    form_index  bytea,
    due_on      date,
    alarm       text    not null default 'NONE' check (alarm in ('NONE','WORRY','DANGER')),
    found_sealed bytea,
    opened_at   timestamptz,
    opened_by   uuid,
    settled     text    check (settled in ('ANSWERED','SPOKEN','NO_ANSWER','SET_ASIDE')),
    settled_at  timestamptz,
    settled_on  date,
    settled_by  uuid,
    why_sealed  bytea,
    next_step   text    check (next_step in ('INCIDENT','SIGNAL','CARED','FALSE_ALARM')),
    next_by     uuid,
    next_at     timestamptz,
    told_at     timestamptz,
    primary key (county_id, id),
    foreign key (county_id, thread_id) references mind.letter_thread (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (from_child = (written_by is null)),
    check (from_child = (due_on is not null)),
    check (from_child = (form_index is not null)),
    check (from_child or (alarm = 'NONE' and settled is null and opened_at is null)),
    check (not (from_child and spoken)),
    check (num_nulls(opened_at, opened_by) in (0, 2)),
    check (num_nulls(settled, settled_at, settled_on, settled_by) in (0, 4)),
    check (num_nulls(next_step, next_by, next_at) in (0, 3)),
    check ((settled is not distinct from 'SET_ASIDE') = (why_sealed is not null))
);
create unique index letter_of_a_form on mind.letter (county_id, form_index);
create index letter_by_thread on mind.letter (county_id, thread_id, written_at);
create index letter_by_school on mind.letter (county_id, school_id, written_at);
create index letter_waiting on mind.letter (county_id, school_id, due_on) where from_child and settled is null;
comment on table  mind.letter is '心灵信箱的信和回信；由在岗的心理教师和代班的人读，别人都读不到';
comment on column mind.letter.county_id is '县区划代码 [internal]';
comment on column mind.letter.id is '编号 [internal]';
comment on column mind.letter.thread_id is '哪一次往来 [internal]';
comment on column mind.letter.school_id is '学校 [internal]';
comment on column mind.letter.from_child is '学生写来的，还是回信 [internal]';
comment on column mind.letter.text_sealed is '信的内容（加密） [sensitive]';
comment on column mind.letter.written_at is '时间 [internal]';
comment on column mind.letter.written_by is '谁写的回信 [internal]';
comment on column mind.letter.spoken is '当面回复，这里记的是说了什么 [internal]';
comment on column mind.letter.form_index is '页面编号的盲索引，按两次发送只算一封 [internal]';
comment on column mind.letter.due_on is '最迟哪天回信 [internal]';
comment on column mind.letter.alarm is '警示词的程度 [sensitive]';
comment on column mind.letter.found_sealed is '碰到了哪些警示词（加密） [sensitive]';
comment on column mind.letter.opened_at is '第一次打开的时间 [internal]';
comment on column mind.letter.opened_by is '谁先打开 [internal]';
comment on column mind.letter.settled is '怎样了结：回信、当面说、不需回复、搁置 [internal]';
comment on column mind.letter.settled_at is '了结的时间 [internal]';
comment on column mind.letter.settled_on is '了结的日子 [internal]';
comment on column mind.letter.settled_by is '由谁了结 [internal]';
comment on column mind.letter.why_sealed is '搁置的原因（加密） [sensitive]';
comment on column mind.letter.next_step is '有警示词的信接着怎么做 [internal]';
comment on column mind.letter.next_by is '由谁决定 [internal]';
comment on column mind.letter.next_at is '何时决定 [internal]';
comment on column mind.letter.told_at is '没人打开，已告诉校长的时间 [internal]';

alter table mind.letter enable row level security;
create policy seen_with_the_thread on mind.letter for select
    using (exists (select from mind.letter_thread as thread where thread.county_id = letter.county_id and thread.id = letter.thread_id));
create policy answered_with_the_thread on mind.letter for insert
    with check (county_id = (select viewer.county()) and not from_child and written_by = (select viewer.account())
                and exists (select from mind.letter_thread as thread
                             where thread.county_id = letter.county_id and thread.id = letter.thread_id and thread.school_id = letter.school_id));
create policy carried_on_with_the_thread on mind.letter for update
    using (from_child and exists (select from mind.letter_thread as thread where thread.county_id = letter.county_id and thread.id = letter.thread_id));
revoke update, delete on mind.letter from ${app};
grant update (opened_at, opened_by, settled, settled_at, settled_on, settled_by, why_sealed, next_step, next_by, next_at) on mind.letter to ${app};

-- What those around a named child learn of it: that whoever read a letter asks them to look, never what it says.
create table mind.letter_flag (
    county_id integer not null,
    thread_id uuid    not null,
    child_id  uuid    not null,
    danger    boolean not null,
    on_day    date    not null,
    flagged_by uuid   not null,
    flagged_at timestamptz not null,
    primary key (county_id, thread_id, child_id, on_day),
    foreign key (county_id, thread_id) references mind.letter_thread (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index letter_flag_by_child on mind.letter_flag (county_id, child_id, on_day);
comment on table  mind.letter_flag is '看信的人请身边的老师留心一名具名的学生；只有这一句，没有信的内容';
comment on column mind.letter_flag.county_id is '县区划代码 [internal]';
comment on column mind.letter_flag.thread_id is '哪一次往来 [internal]';
comment on column mind.letter_flag.child_id is '学生 [internal]';
comment on column mind.letter_flag.danger is '是否有危险 [sensitive]';
comment on column mind.letter_flag.on_day is '何日 [internal]';
comment on column mind.letter_flag.flagged_by is '由谁提出 [internal]';
comment on column mind.letter_flag.flagged_at is '何时提出 [internal]';

alter table mind.letter_flag enable row level security;
create policy seen_by_who_heeds_the_child on mind.letter_flag for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = letter_flag.county_id and child.id = letter_flag.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy flagged_by_who_counsels on mind.letter_flag for insert
    with check (county_id = (select viewer.county()) and flagged_by = (select viewer.account())
                and exists (select from mind.letter_thread as thread
                             where thread.county_id = letter_flag.county_id and thread.id = letter_flag.thread_id and thread.child_id = letter_flag.child_id
                               and thread.school_id = any ((select viewer.counselled())::uuid[])));
revoke update, delete on mind.letter_flag from ${app};

create view mind.letter_flagged with (security_invoker = true) as
    select county_id, thread_id, child_id, danger, on_day from mind.letter_flag;
comment on view   mind.letter_flagged is 'PUBLISHED: 看信的人请身边的老师留心的学生；没有信的内容';
comment on column mind.letter_flagged.county_id is '县区划代码 [internal]';
comment on column mind.letter_flagged.thread_id is '哪一次往来 [internal]';
comment on column mind.letter_flagged.child_id is '学生 [internal]';
comment on column mind.letter_flagged.danger is '是否有危险 [sensitive]';
comment on column mind.letter_flagged.on_day is '何日 [internal]';
