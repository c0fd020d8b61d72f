-- Who was spoken to besides the child stands with each child: "three communications" ask for it.
alter table care.record_child add column parties text[] not null default '{}';
alter table care.record_child add column in_person boolean not null default false;
comment on column care.record_child.parties is '除学生外还联系了谁：父亲、母亲、监护人 [internal]';
comment on column care.record_child.in_person is '当面并且见到了，同记录 [internal]';

-- What was sent at first, as a mark: a phone that sends it again is told from one that sends something else.
alter table care.record add column sent_mark bytea;
comment on column care.record.sent_mark is '首次送来的全文的带密钥摘要，只用于认出重发 [internal]';

-- An attempt and a withdrawn record serve nothing; what their author had ticked is kept all the same.
alter table care.record add column also text[] not null default '{}';
comment on column care.record.also is '作者勾选的同时完成的事项 [internal]';

alter table care.record add column children integer not null default 1 check (children > 0);
comment on column care.record.children is '共几名学生；看不到其中一些的人也知道还有几名 [internal]';

create index record_of_county on care.record (county_id, on_day);

-- What was promised.
create table care.step (
    county_id   integer not null,
    id          uuid    not null,
    record_id   uuid    not null,
    what_sealed bytea   not null,
    owner_id    uuid    not null,
    due_on      date    not null,
    done_at     timestamptz,
    done_by     uuid,
    primary key (county_id, id),
    foreign key (county_id, record_id) references care.record (county_id, id) on delete cascade,
    check (num_nulls(done_at, done_by) in (0, 2))
);
create index step_of_record on care.step (county_id, record_id);
create index step_open_of_owner on care.step (county_id, owner_id, due_on) where done_at is null;
comment on table  care.step is '记录里约定的下一步：谁、何日前做什么';
comment on column care.step.county_id is '县区划代码 [internal]';
comment on column care.step.id is '编号 [internal]';
comment on column care.step.record_id is '记录 [internal]';
comment on column care.step.what_sealed is '做什么（加密） [sensitive]';
comment on column care.step.owner_id is '由谁做，其账号 [internal]';
comment on column care.step.due_on is '最迟哪日 [internal]';
comment on column care.step.done_at is '做完的时间 [internal]';
comment on column care.step.done_by is '由谁标为做完 [internal]';
alter table care.step enable row level security;
create policy seen_with_a_child on care.step
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from care.record_child where record_child.county_id = step.county_id and record_child.record_id = step.record_id)));

-- What stood before a correction or a withdrawal.
create table care.revision (
    county_id     integer not null,
    record_id     uuid    not null,
    version       integer not null check (version > 0),
    what          text    not null check (what in ('CORRECTED','WITHDRAWN')),
    changed_at    timestamptz not null,
    changed_by    uuid    not null,
    reason_sealed bytea,
    before_sealed bytea   not null,
    primary key (county_id, record_id, version),
    foreign key (county_id, record_id) references care.record (county_id, id) on delete cascade,
    check (what <> 'WITHDRAWN' or reason_sealed is not null)
);
comment on table  care.revision is '记录每次更正或撤回之前的样子；只增不改';
comment on column care.revision.county_id is '县区划代码 [internal]';
comment on column care.revision.record_id is '记录 [internal]';
comment on column care.revision.version is '此前是第几版 [internal]';
comment on column care.revision.what is '更正还是撤回 [internal]';
comment on column care.revision.changed_at is '何时 [internal]';
comment on column care.revision.changed_by is '由谁 [internal]';
comment on column care.revision.reason_sealed is '原因（加密） [sensitive]';
comment on column care.revision.before_sealed is '此前的全文（加密） [sensitive]';
alter table care.revision enable row level security;
create policy seen_with_a_child on care.revision
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from care.record_child where record_child.county_id = revision.county_id and record_child.record_id = revision.record_id)));
revoke update, delete, truncate on care.revision from ${app};

-- A month that is closed is changed by request and approval only.
create table care.request (
    county_id      integer not null,
    id             uuid    not null,
    what           text    not null check (what in ('RECORD','CORRECTION','WITHDRAWAL')),
    record_id      uuid    not null,
    version        integer,
    child_id       uuid    not null,
    school_id      uuid    not null,
    on_day         date    not null,
    kind           text    not null,
    content_sealed bytea,
    reason_sealed  bytea   not null,
    asked_at       timestamptz not null,
    asked_by       uuid    not null,
    decided_at     timestamptz,
    decided_by     uuid,
    approved       boolean,
    answer_sealed  bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(decided_at, decided_by, approved) in (0, 3)),
    check ((what = 'WITHDRAWAL') = (content_sealed is null)),
    check ((what = 'RECORD') = (version is null))
);
create unique index one_open_request_per_record on care.request (county_id, record_id) where decided_at is null;
create index request_by_child on care.request (county_id, child_id);
create index request_by_school on care.request (county_id, school_id, asked_at);
create index request_by_asker on care.request (county_id, asked_by, asked_at);
comment on table  care.request is '已锁定月份的补记、更正、撤回申请';
comment on column care.request.county_id is '县区划代码 [internal]';
comment on column care.request.id is '编号 [internal]';
comment on column care.request.what is '补记、更正还是撤回 [internal]';
comment on column care.request.record_id is '哪条记录；补记的为将要有的编号 [internal]';
comment on column care.request.version is '所依据的版本 [internal]';
comment on column care.request.child_id is '记录里的第一名学生 [internal]';
comment on column care.request.school_id is '学校 [internal]';
comment on column care.request.on_day is '记录发生之日 [internal]';
comment on column care.request.kind is '事项 [internal]';
comment on column care.request.content_sealed is '拟记的全文（加密） [sensitive]';
comment on column care.request.reason_sealed is '申请原因（加密） [sensitive]';
comment on column care.request.asked_at is '申请时间 [internal]';
comment on column care.request.asked_by is '申请人 [internal]';
comment on column care.request.decided_at is '答复时间 [internal]';
comment on column care.request.decided_by is '答复人 [internal]';
comment on column care.request.approved is '是否同意 [internal]';
comment on column care.request.answer_sealed is '答复说明（加密） [sensitive]';
alter table care.request enable row level security;
create policy seen_with_the_child on care.request
    using (county_id = (select viewer.county())
           and exists (select from roster.child where child.county_id = request.county_id and child.id = request.child_id));
