alter table protection.retention_rule add column answer_days integer not null default 15 check (answer_days between 1 and 30);
comment on column protection.retention_rule.answer_days is '家长的申请几个工作日内书面答复 [public]';

-- Copy, correction, deletion, explanation (个人信息保护法第四十四至四十八条，未成年人网络保护条例第三十四条).
create table protection.request (
    county_id     integer not null,
    id            uuid    not null,
    child_id      uuid    not null,
    kind          text    not null check (kind in ('COPY','CORRECTION','DELETION','EXPLANATION')),
    asker         text    not null check (asker in ('FATHER','MOTHER','GRANDPARENT','OTHER_GUARDIAN','SELF')),
    asker_name    text    not null,
    how           text    not null check (how in ('ON_PAPER','IN_PERSON','BY_PHONE')),
    words_sealed  bytea   not null,
    received_on   date    not null,
    due_on        date    not null,
    received_by   uuid    not null,
    received_at   timestamptz not null,
    answer        text    check (answer in ('GRANTED','PARTLY','REFUSED','TAKEN_BACK')),
    answer_sealed bytea,
    answered_on   date,
    answered_by   uuid,
    answered_at   timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (due_on > received_on),
    check (answered_on >= received_on),
    check (num_nulls(answer, answer_sealed, answered_on, answered_by, answered_at) in (0, 5))
);
create unique index one_open_request_of_a_kind on protection.request (county_id, child_id, kind) where answered_at is null;
create index request_by_child on protection.request (county_id, child_id, received_on);
create index request_open on protection.request (county_id, due_on) where answered_at is null;
comment on table  protection.request               is '家长的申请：复制、更正、删除、说明；何时收到、何时答复';
comment on column protection.request.county_id     is '县区划代码 [internal]';
comment on column protection.request.id            is '编号 [internal]';
comment on column protection.request.child_id      is '学生 [internal]';
comment on column protection.request.kind          is '复制、更正、删除、说明 [internal]';
comment on column protection.request.asker         is '由谁提出 [internal]';
comment on column protection.request.asker_name    is '提出人姓名 [internal]';
comment on column protection.request.how           is '书面、当面、电话 [internal]';
comment on column protection.request.words_sealed  is '申请的内容（加密） [sensitive]';
comment on column protection.request.received_on   is '收到日期 [internal]';
comment on column protection.request.due_on        is '答复期限 [internal]';
comment on column protection.request.received_by   is '登记人 [internal]';
comment on column protection.request.received_at   is '登记时间 [internal]';
comment on column protection.request.answer        is '同意、部分同意、不同意、家长撤回 [internal]';
comment on column protection.request.answer_sealed is '书面答复的内容（加密） [sensitive]';
comment on column protection.request.answered_on   is '答复日期 [internal]';
comment on column protection.request.answered_by   is '由谁答复 [internal]';
comment on column protection.request.answered_at   is '登记答复的时间 [internal]';
alter table protection.request enable row level security;
create policy seen_with_the_child on protection.request
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = request.county_id and child.id = request.child_id)));
