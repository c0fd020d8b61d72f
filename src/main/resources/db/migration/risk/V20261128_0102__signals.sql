-- 预警线索: what a rule has found. One row while its cause holds; it closes by itself, or by a person with a reason, and then stays
-- quiet until its cause is another one or it proposes more.
create table risk.signal (
    county_id       integer not null,
    id              uuid    not null,
    child_id        uuid    not null,
    kind            text    not null,
    key             text    not null,
    cause           text    not null,
    since           date    not null,
    proposes        text    not null check (proposes in ('WATCH','KEY','URGENT')),
    evidence_sealed bytea   not null,
    found_on        date    not null,
    found_at        timestamptz not null,
    told_on         date    not null,
    closed_on       date,
    closed_at       timestamptz,
    closed_by       uuid,
    reason_sealed   bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    constraint ended_as_a_whole check (num_nulls(closed_on, closed_at) in (0, 2)),
    constraint closed_by_a_person_with_a_reason check (num_nulls(closed_by, reason_sealed) in (0, 2) and (closed_by is null or closed_on is not null))
);
create unique index one_open_signal_of_a_kind on risk.signal (county_id, child_id, kind, key) where closed_on is null;
create index signal_by_child on risk.signal (county_id, child_id, kind, key);
comment on table  risk.signal is '预警线索：规则发现的情况，原因还在时一行；原因没有了自行消除，或由人写明原因消除';
comment on column risk.signal.county_id is '县区划代码 [internal]';
comment on column risk.signal.id is '编号 [internal]';
comment on column risk.signal.child_id is '学生 [internal]';
comment on column risk.signal.kind is '哪一类线索 [sensitive]';
comment on column risk.signal.key is '同类线索中的哪一条 [internal]';
comment on column risk.signal.cause is '起因；由人消除后，起因不变就不再提 [internal]';
comment on column risk.signal.since is '情况从哪天起 [internal]';
comment on column risk.signal.proposes is '规则建议的等级 [sensitive]';
comment on column risk.signal.evidence_sealed is '依据（加密） [sensitive]';
comment on column risk.signal.found_on is '哪天发现 [internal]';
comment on column risk.signal.found_at is '发现时间 [internal]';
comment on column risk.signal.told_on is '依据更新到哪天 [internal]';
comment on column risk.signal.closed_on is '哪天消除 [internal]';
comment on column risk.signal.closed_at is '消除时间 [internal]';
comment on column risk.signal.closed_by is '由谁消除；空为原因没有了自行消除 [internal]';
comment on column risk.signal.reason_sealed is '消除的原因（加密） [sensitive]';

alter table risk.signal enable row level security;
create policy seen_by_who_heeds_the_child on risk.signal
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = signal.county_id and child.id = signal.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
revoke delete on risk.signal from ${app};
revoke update, delete on risk.level from ${app};

-- Children who are to be looked at anew, put down in the transaction that gives cause; a job takes them up.
create table risk.anew (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    child_id  uuid    not null,
    primary key (county_id, id)
);
comment on table  risk.anew is '待重新对照预警规则的学生；对照后即删去 [transient]';
comment on column risk.anew.county_id is '县区划代码 [internal]';
comment on column risk.anew.id is '次序 [internal]';
comment on column risk.anew.child_id is '学生 [internal]';
alter table risk.anew enable row level security;
create policy of_the_own_county on risk.anew using (county_id = (select viewer.county()));

-- The county's thresholds: each decision is a version of all rules; without one the product's own hold.
create table risk.rule_book (
    county_id integer not null references access.county,
    version   integer not null check (version > 0),
    made_by   uuid    not null,
    made_at   timestamptz not null,
    primary key (county_id, version)
);
comment on table  risk.rule_book is '预警规则的版本；版本最大的为准，一版也没有时用产品自带的';
comment on column risk.rule_book.county_id is '县区划代码 [internal]';
comment on column risk.rule_book.version is '第几版 [internal]';
comment on column risk.rule_book.made_by is '由谁确定 [internal]';
comment on column risk.rule_book.made_at is '确定时间 [internal]';
alter table risk.rule_book enable row level security;
create policy of_the_own_county on risk.rule_book using (county_id = (select viewer.county()));

create table risk.rule (
    county_id integer not null,
    version   integer not null,
    kind      text    not null,
    used      boolean not null,
    n         integer not null,
    m         integer not null,
    primary key (county_id, version, kind),
    foreign key (county_id, version) references risk.rule_book (county_id, version)
);
comment on table  risk.rule is '各条预警规则：用不用、界限是多少';
comment on column risk.rule.county_id is '县区划代码 [internal]';
comment on column risk.rule.version is '第几版 [internal]';
comment on column risk.rule.kind is '哪一条规则 [internal]';
comment on column risk.rule.used is '用不用 [internal]';
comment on column risk.rule.n is '界限：多少天、多少次、多少岁 [internal]';
comment on column risk.rule.m is '第二个界限：在多少次里、多少天内；没有则为零 [internal]';
alter table risk.rule enable row level security;
create policy of_the_own_county on risk.rule using (county_id = (select viewer.county()));
revoke update, delete on risk.rule_book from ${app};
revoke update, delete on risk.rule from ${app};
