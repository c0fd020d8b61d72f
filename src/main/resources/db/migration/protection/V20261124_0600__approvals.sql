create schema protection;
comment on schema protection is '保护：越权访问的审批、紧急查看、告知同意、权利请求、保存期限';

-- Whoever wants to see or take out more than their own asks first; a responsible person answers (network rules for minors, art. 36).
create table protection.approval (
    county_id      integer not null,
    id             uuid    not null,
    kind           text    not null check (kind in ('VIEW','EXPORT')),
    org_id         uuid,
    school_id      uuid,
    children       integer not null default 0,
    purpose_sealed bytea   not null,
    from_on        date    not null,
    until_on       date    not null,
    asked_by       uuid    not null,
    asked_at       timestamptz not null,
    from_above     boolean not null,
    answer         text    check (answer in ('GRANTED','REFUSED','WITHDRAWN')),
    answered_by    uuid,
    answered_at    timestamptz,
    answer_sealed  bytea,
    revoked_by     uuid,
    revoked_at     timestamptz,
    revoked_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, asked_by) references access.account (county_id, id),
    check (until_on >= from_on),
    check ((org_id is null) = (children > 0)),
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
    check (num_nulls(revoked_by, revoked_at, revoked_sealed) in (0, 3)),
    check (answer is distinct from 'REFUSED' or answer_sealed is not null),
    check (answer is distinct from 'WITHDRAWN' or answered_by = asked_by),
    check (revoked_at is null or answer = 'GRANTED'),
    constraint four_eyes_above_the_school check (not from_above or answer is distinct from 'GRANTED' or answered_by <> asked_by)
);
create index approval_by_asker on protection.approval (county_id, asked_by, until_on);
create index approval_by_school on protection.approval (county_id, school_id, asked_at);
create index approval_by_org on protection.approval (county_id, org_id);
create index approval_unanswered on protection.approval (county_id, asked_at) where answer is null;
comment on table  protection.approval is '审批：谁要查看或导出职责以外的学生，为什么、到哪天为止，谁同意或不同意';
comment on column protection.approval.county_id is '县区划代码 [internal]';
comment on column protection.approval.id is '编号 [internal]';
comment on column protection.approval.kind is '查看档案或导出 [internal]';
comment on column protection.approval.org_id is '范围是哪所学校、哪个班、乡镇或全县；空为逐个列出的学生 [internal]';
comment on column protection.approval.school_id is '范围都在一所学校内的，是哪所；空为跨校，由县里决定 [internal]';
comment on column protection.approval.children is '逐个列出的学生人数 [internal]';
comment on column protection.approval.purpose_sealed is '用途（加密） [sensitive]';
comment on column protection.approval.from_on is '起，含当日 [internal]';
comment on column protection.approval.until_on is '止，含当日 [internal]';
comment on column protection.approval.asked_by is '申请人 [internal]';
comment on column protection.approval.asked_at is '申请时间 [internal]';
comment on column protection.approval.from_above is '申请人不在该校任职（县、乡镇、督导或外校） [internal]';
comment on column protection.approval.answer is '同意、不同意、本人撤回；空为待答复 [internal]';
comment on column protection.approval.answered_by is '谁答复 [internal]';
comment on column protection.approval.answered_at is '答复时间 [internal]';
comment on column protection.approval.answer_sealed is '答复时的说明（加密） [sensitive]';
comment on column protection.approval.revoked_by is '谁收回 [internal]';
comment on column protection.approval.revoked_at is '收回时间 [internal]';
comment on column protection.approval.revoked_sealed is '收回的原因（加密） [sensitive]';

create table protection.approval_child (
    county_id   integer not null,
    approval_id uuid    not null,
    child_id    uuid    not null,
    primary key (county_id, approval_id, child_id),
    foreign key (county_id, approval_id) references protection.approval (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index approval_child_by_child on protection.approval_child (county_id, child_id);
comment on table  protection.approval_child is '审批范围内逐个列出的学生';
comment on column protection.approval_child.county_id is '县区划代码 [internal]';
comment on column protection.approval_child.approval_id is '哪次审批 [internal]';
comment on column protection.approval_child.child_id is '学生 [internal]';

-- Seen by whoever asked, by the school, by the county. Asked in one's own name; an answer and a revocation carry the name of whoever gives them.
alter table protection.approval enable row level security;
create policy seen_by_asker_school_and_county on protection.approval for select
    using (county_id = (select viewer.county())
           and (asked_by = (select viewer.account())
                or (select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])));
create policy asked_in_ones_own_name on protection.approval for insert
    with check (county_id = (select viewer.county()) and asked_by = (select viewer.account()));
create policy answered_in_ones_own_name on protection.approval for update
    using (county_id = (select viewer.county())
           and (asked_by = (select viewer.account())
                or (select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])))
    with check (county_id = (select viewer.county()) and (select viewer.account()) in (answered_by, revoked_by));

alter table protection.approval_child enable row level security;
create policy seen_with_the_approval on protection.approval_child for select
    using (exists (select from protection.approval where approval.county_id = approval_child.county_id and approval.id = approval_child.approval_id));
create policy listed_by_the_asker on protection.approval_child for insert
    with check (exists (select from protection.approval
                         where approval.county_id = approval_child.county_id and approval.id = approval_child.approval_id
                           and approval.asked_by = (select viewer.account()) and approval.answer is null));

-- The county's numbers; no row: the usual ones.
create table protection.setting (
    county_id       integer primary key references access.county,
    most_children   integer not null check (most_children between 1 and 100000),
    longest_days    integer not null check (longest_days between 1 and 366),
    emergency_hours integer not null check (emergency_hours between 1 and 72),
    responsible     uuid,
    changed_by      uuid    not null,
    changed_at      timestamptz not null,
    version         integer not null,
    foreign key (county_id, responsible) references access.account (county_id, id)
);
create index setting_by_responsible on protection.setting (county_id, responsible);
comment on table  protection.setting is '县里定的数：导出多少名以上须审批、审批最长多少天、紧急查看多少小时、谁负责审批';
comment on column protection.setting.county_id is '县区划代码 [internal]';
comment on column protection.setting.most_children is '一次导出不超过多少名学生的，不须审批 [internal]';
comment on column protection.setting.longest_days is '一次审批最长多少天 [internal]';
comment on column protection.setting.emergency_hours is '紧急查看持续多少小时 [internal]';
comment on column protection.setting.responsible is '县里负责审批的人；空为任何另一名县级人员 [internal]';
comment on column protection.setting.changed_by is '谁改的 [internal]';
comment on column protection.setting.changed_at is '何时改的 [internal]';
comment on column protection.setting.version is '第几版，防止互相覆盖 [internal]';
alter table protection.setting enable row level security;
create policy of_the_own_county on protection.setting using (county_id = (select viewer.county()));

-- Asked on every request, before there is a viewer: what has been granted to this account for today?
create function protection.granted(of_county integer, of_account uuid, day date)
    returns table (kind text, org_id uuid, child_id uuid, from_on date, until_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select approval.kind, coalesce(approval.org_id, child.school_id), child.id, approval.from_on, approval.until_on
      from protection.approval
      left join protection.approval_child as listed on listed.county_id = approval.county_id and listed.approval_id = approval.id
      left join roster.child                        on child.county_id = listed.county_id and child.id = listed.child_id
     where approval.county_id = of_county
       and approval.asked_by = of_account
       and approval.answer = 'GRANTED'
       and approval.revoked_at is null
       and approval.from_on <= day
       and approval.until_on >= day
       and (approval.org_id is not null
            or approval.school_id is null and child.id is not null
            or exists (select from access.org_within as within
                        where within.county_id = approval.county_id and within.org_id = child.school_id and within.ancestor_id = approval.school_id))
$$;
comment on function protection.granted is '这个账号今天经审批可以查看或导出哪些范围；收回、到期或学生已转走的不在其中';
