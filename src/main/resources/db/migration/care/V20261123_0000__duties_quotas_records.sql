create schema care;
comment on schema care is '关爱：该做什么、做了什么';

-- What is owed to whom, how often. A row never changes but for the day on which it ends: another policy is another row.
create table care.duty (
    county_id  integer not null,
    id         uuid    not null,
    school_id  uuid,
    matter     text    not null,
    fulfilled_by text[] not null check (cardinality(fulfilled_by) > 0),
    owed_by    text    not null check (owed_by in ('LINKED','HOMEROOM','HELPER','PSYCHOLOGY','SCHOOL')),
    times      integer not null check (times between 1 and 20),
    per        text    not null check (per in ('DAY','WEEK','MONTH','QUARTER','TERM','VACATION','SCHOOL_YEAR','PROGRAMME_YEAR','BIRTHDAY','FESTIVAL')),
    festival   text,
    season     text    not null check (season in ('TEACHING','ALL_YEAR','HOLIDAYS','SUMMER','WINTER')),
    cohort     text    not null,
    cohort_arg text,
    makeup_days integer not null check (makeup_days between 0 and 60),
    minutes    integer not null check (minutes between 0 and 480),
    from_on    date    not null,
    until_on   date,
    made_by    uuid    not null,
    made_at    timestamptz not null,
    ended_by   uuid,
    ended_at   timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check ((per = 'FESTIVAL') = (festival is not null)),
    check (until_on >= from_on)
);
create index duty_by_school on care.duty (county_id, school_id);
comment on table  care.duty is '关爱制度：什么事、由谁做、多久一次、对谁；学校的只能比县里更严。改动即新的一行';
comment on column care.duty.county_id is '县区划代码 [internal]';
comment on column care.duty.id is '编号 [internal]';
comment on column care.duty.school_id is '学校自定的；空为全县的 [internal]';
comment on column care.duty.matter is '事项 [internal]';
comment on column care.duty.fulfilled_by is '做了其中任一事项即算完成 [internal]';
comment on column care.duty.owed_by is '由谁做 [internal]';
comment on column care.duty.times is '每期几次 [internal]';
comment on column care.duty.per is '以什么为一期；或在生日、节日当天 [internal]';
comment on column care.duty.festival is '哪个节日 [internal]';
comment on column care.duty.season is '教学时间、全年或只在假期 [internal]';
comment on column care.duty.cohort is '对哪些学生 [internal]';
comment on column care.duty.cohort_arg is '学生范围的进一步限定 [internal]';
comment on column care.duty.makeup_days is '期满后几天之内仍可补做 [internal]';
comment on column care.duty.minutes is '每次约需几分钟 [internal]';
comment on column care.duty.from_on is '起，含当日 [internal]';
comment on column care.duty.until_on is '止，不含当日 [internal]';
comment on column care.duty.made_by is '制定人 [internal]';
comment on column care.duty.made_at is '制定时间 [internal]';
comment on column care.duty.ended_by is '终止人 [internal]';
comment on column care.duty.ended_at is '终止时间 [internal]';

-- What is owed for one child under one duty in one period, to the end of the school year ahead; that time passes changes no
-- row. Where the child changes school, or the helper, within a period, each has its own row with the days it answers for.
create table care.quota (
    county_id   integer not null,
    child_id    uuid    not null,
    duty_id     uuid    not null,
    period_from date    not null,
    covers_from date    not null,
    covers_until date   not null,
    period_until date   not null,
    makeup_until date   not null,
    school_id   uuid    not null,
    class_id    uuid,
    pairing_id  uuid,
    helper_id   uuid,
    owed        integer not null check (owed >= 0),
    done        integer not null default 0 check (done >= 0),
    excused     boolean not null default false,
    primary key (county_id, child_id, duty_id, period_from, covers_from),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, duty_id) references care.duty (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (period_from <= covers_from and covers_from <= covers_until and covers_until <= period_until and period_until <= makeup_until)
);
create index quota_by_duty on care.quota (county_id, duty_id);
create index quota_by_school on care.quota (county_id, school_id, duty_id, period_from);
create index quota_by_class on care.quota (county_id, class_id, duty_id, period_from);
create index quota_open_of_child on care.quota (county_id, child_id, makeup_until) where done < owed and not excused;
create index quota_open_of_school on care.quota (county_id, school_id, makeup_until) where done < owed and not excused;
create index quota_open_of_county on care.quota (county_id, makeup_until) where done < owed and not excused;
comment on table  care.quota is '每名学生每项制度每期应做、已做几次；随记录在同一事务里更新，日子过去不改任何一行';
comment on column care.quota.county_id is '县区划代码 [internal]';
comment on column care.quota.child_id is '学生 [internal]';
comment on column care.quota.duty_id is '制度 [internal]';
comment on column care.quota.period_from is '本期起，含当日 [internal]';
comment on column care.quota.covers_from is '本行所管的日子起，含当日 [internal]';
comment on column care.quota.covers_until is '本行所管的日子止，含当日 [internal]';
comment on column care.quota.period_until is '本期止，含当日 [internal]';
comment on column care.quota.makeup_until is '最迟补做日，含当日 [internal]';
comment on column care.quota.school_id is '当时的学校 [internal]';
comment on column care.quota.class_id is '当时的班级 [internal]';
comment on column care.quota.pairing_id is '由结对帮扶人做的，哪一对 [internal]';
comment on column care.quota.helper_id is '由结对帮扶人做的，其账号 [internal]';
comment on column care.quota.owed is '应做次数；在册不足半期为零 [internal]';
comment on column care.quota.done is '已做次数 [internal]';
comment on column care.quota.excused is '有说明，不作要求 [internal]';

alter table care.quota enable row level security;
create policy seen_by_duty_of_that_time on care.quota
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));

-- What was done. What was said is sealed; what is counted stands in columns.
create table care.record (
    county_id   integer not null,
    id          uuid    not null,
    kind        text    not null,
    on_day      date    not null,
    at_time     time,
    minutes     integer check (minutes between 1 and 1440),
    mode        text    not null check (mode in ('IN_PERSON','PHONE','VIDEO','LETTER')),
    reached     boolean not null,
    serves      text[]  not null,
    school_id   uuid    not null,
    class_id    uuid,
    done_by     uuid    not null,
    entered_by  uuid    not null,
    entered_at  timestamptz not null,
    late        boolean not null,
    version     integer not null default 1,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    topics      text[]  not null default '{}',
    priorities  text[]  not null default '{}',
    told_sealed bytea   not null,
    text_mark   bytea,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (num_nulls(withdrawn_at, withdrawn_by) in (0, 2))
);
create index record_by_school on care.record (county_id, school_id, on_day);
create index record_by_class on care.record (county_id, class_id, on_day);
create index record_by_writer on care.record (county_id, entered_by, entered_at);
comment on table  care.record is '关爱记录：一次谈心、家访、通话……；更正留旧文，撤回留原因';
comment on column care.record.county_id is '县区划代码 [internal]';
comment on column care.record.id is '编号；由手机先行生成，重发不会记两次 [internal]';
comment on column care.record.kind is '事项 [internal]';
comment on column care.record.on_day is '发生之日 [internal]';
comment on column care.record.at_time is '几点 [internal]';
comment on column care.record.minutes is '多少分钟 [internal]';
comment on column care.record.mode is '当面、电话、视频、书信 [internal]';
comment on column care.record.reached is '是否联系上；没联系上的留作尝试，不算完成 [internal]';
comment on column care.record.serves is '算作哪些事项；没联系上或已撤回的为空 [internal]';
comment on column care.record.school_id is '当时的学校 [internal]';
comment on column care.record.class_id is '整班的记录，哪个班 [internal]';
comment on column care.record.done_by is '做这件事的人 [internal]';
comment on column care.record.entered_by is '录入人 [internal]';
comment on column care.record.entered_at is '录入时间 [internal]';
comment on column care.record.late is '补录：所属的一期已过才录入 [internal]';
comment on column care.record.version is '第几版 [internal]';
comment on column care.record.withdrawn_at is '撤回时间 [internal]';
comment on column care.record.withdrawn_by is '撤回人 [internal]';
comment on column care.record.topics is '话题 [sensitive]';
comment on column care.record.priorities is '四优先、四管 [internal]';
comment on column care.record.told_sealed is '各表格的内容（加密） [sensitive]';
comment on column care.record.text_mark is '正文的带密钥摘要，只用于发现雷同 [internal]';

-- Each child of a record, with what the settling of quotas asks for.
create table care.record_child (
    county_id integer not null,
    record_id uuid    not null,
    child_id  uuid    not null,
    on_day    date    not null,
    kind      text    not null,
    serves    text[]  not null,
    mood      text,
    primary key (county_id, record_id, child_id),
    foreign key (county_id, record_id) references care.record (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index record_child_by_day on care.record_child (county_id, child_id, on_day, record_id);
comment on table  care.record_child is '关爱记录里的每名学生';
comment on column care.record_child.county_id is '县区划代码 [internal]';
comment on column care.record_child.record_id is '记录 [internal]';
comment on column care.record_child.child_id is '学生 [internal]';
comment on column care.record_child.on_day is '发生之日，同记录 [internal]';
comment on column care.record_child.kind is '事项，同记录 [internal]';
comment on column care.record_child.serves is '算作哪些事项，同记录 [internal]';
comment on column care.record_child.mood is '这名学生的情绪 [sensitive]';

alter table care.record_child enable row level security;
create policy seen_with_the_child on care.record_child
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = record_child.county_id and child.id = record_child.child_id)));

alter table care.record enable row level security;
create policy seen_with_a_child on care.record for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from care.record_child where record_child.county_id = record.county_id and record_child.record_id = record.id)));
create policy changed_with_a_child on care.record for update
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from care.record_child where record_child.county_id = record.county_id and record_child.record_id = record.id)));
-- Its children are written after it: whoever writes answers for them in the same transaction.
create policy written_in_the_county on care.record for insert
    with check (county_id = (select viewer.county()));

-- When each matter was last done for a child: "three communications", and since when somebody is behind.
create table care.latest (
    county_id integer not null,
    child_id  uuid    not null,
    matter    text    not null,
    on_day    date    not null,
    primary key (county_id, child_id, matter),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
comment on table  care.latest is '每名学生每个事项最近一次是哪天，随记录更新';
comment on column care.latest.county_id is '县区划代码 [internal]';
comment on column care.latest.child_id is '学生 [internal]';
comment on column care.latest.matter is '事项 [internal]';
comment on column care.latest.on_day is '最近一次 [internal]';
alter table care.latest enable row level security;
create policy seen_with_the_child on care.latest
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = latest.county_id and child.id = latest.child_id)));
