-- 个别教育管理方案: what is done for one child. One lives at a time; who may heed the child sees it, wherever the child goes.
create table risk.plan (
    county_id      integer not null,
    id             uuid    not null,
    child_id       uuid    not null,
    owner          uuid    not null,
    begun_by       uuid    not null,
    begun_on       date    not null,
    begun_at       timestamptz not null,
    review_on      date,
    closed_on      date,
    closed_by      uuid,
    ending         text check (ending in ('GOALS_REACHED','IMPROVED','REFERRED','MOVED','MISTAKEN','OTHER')),
    closing_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, owner) references access.account (county_id, id),
    check (num_nulls(closed_on, closed_by, ending, closing_sealed) in (0, 4)),
    check (closed_on is null or review_on is null)
);
create unique index one_live_plan_per_child on risk.plan (county_id, child_id) where closed_on is null;
create index plan_by_child on risk.plan (county_id, child_id);
create index plan_by_owner on risk.plan (county_id, owner);
comment on table  risk.plan is '个别教育管理方案：一份一行，一名学生同时只有一份未结案的';
comment on column risk.plan.county_id is '县区划代码 [internal]';
comment on column risk.plan.id is '编号 [internal]';
comment on column risk.plan.child_id is '学生 [internal]';
comment on column risk.plan.owner is '方案负责人 [internal]';
comment on column risk.plan.begun_by is '由谁制定 [internal]';
comment on column risk.plan.begun_on is '哪天开始制定 [internal]';
comment on column risk.plan.begun_at is '开始制定的时间 [internal]';
comment on column risk.plan.review_on is '下次评估之日；未批准或已结案的为空 [internal]';
comment on column risk.plan.closed_on is '结案之日 [internal]';
comment on column risk.plan.closed_by is '由谁结案 [internal]';
comment on column risk.plan.ending is '结案结果 [internal]';
comment on column risk.plan.closing_sealed is '结案说明（加密） [sensitive]';

alter table risk.plan enable row level security;
create policy seen_by_who_heeds_the_child on risk.plan for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = plan.county_id and child.id = plan.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy begun_by_who_heeds_the_child on risk.plan for insert
    with check (county_id = (select viewer.county()) and begun_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = plan.county_id and child.id = plan.child_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[]))));
create policy changed_by_who_heeds_the_child on risk.plan for update
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = plan.county_id and child.id = plan.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));

-- What a plan says. What has been approved stays as it is: a change is another version, and the latest approved one holds.
create table risk.plan_version (
    county_id        integer not null,
    plan_id          uuid    not null,
    version          integer not null check (version > 0),
    state            text    not null check (state in ('DRAFT','SUBMITTED','RETURNED','APPROVED')),
    edition          integer not null check (edition > 0),
    problems_sealed  bytea   not null,
    situation_sealed bytea   not null,
    strengths_sealed bytea,
    review_weeks     integer not null check (review_weeks between 1 and 26),
    changed_sealed   bytea,
    written_by       uuid    not null,
    written_at       timestamptz not null,
    decided_by       uuid,
    decided_on       date,
    primary key (county_id, plan_id, version),
    foreign key (county_id, plan_id) references risk.plan (county_id, id) on delete cascade,
    check ((state = 'APPROVED') = (decided_on is not null)),
    check (num_nulls(decided_by, decided_on) in (0, 2)),
    check ((version = 1) = (changed_sealed is null))
);
create unique index one_open_version_per_plan on risk.plan_version (county_id, plan_id) where state <> 'APPROVED';
comment on table  risk.plan_version is '方案的正文：批准后不再改动，修订另成一版，批准的最新一版为准';
comment on column risk.plan_version.county_id is '县区划代码 [internal]';
comment on column risk.plan_version.plan_id is '哪份方案 [internal]';
comment on column risk.plan_version.version is '第几版 [internal]';
comment on column risk.plan_version.state is '草稿、待批准、已退回、已批准 [internal]';
comment on column risk.plan_version.edition is '第几次保存 [internal]';
comment on column risk.plan_version.problems_sealed is '主要问题（加密） [sensitive]';
comment on column risk.plan_version.situation_sealed is '情况分析（加密） [sensitive]';
comment on column risk.plan_version.strengths_sealed is '优势和可用的资源（加密） [sensitive]';
comment on column risk.plan_version.review_weeks is '每几周评估一次 [internal]';
comment on column risk.plan_version.changed_sealed is '修订了什么、为什么（加密） [sensitive]';
comment on column risk.plan_version.written_by is '谁写的 [internal]';
comment on column risk.plan_version.written_at is '最后一次保存的时间 [internal]';
comment on column risk.plan_version.decided_by is '由谁批准 [internal]';
comment on column risk.plan_version.decided_on is '批准之日 [internal]';

alter table risk.plan_version enable row level security;
create policy seen_with_the_plan on risk.plan_version for select
    using (exists (select from risk.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id));
create policy written_with_the_plan on risk.plan_version for insert
    with check (state = 'DRAFT' and written_by = (select viewer.account())
                and exists (select from risk.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id));
create policy changed_until_approved on risk.plan_version for update
    using (state <> 'APPROVED'
           and exists (select from risk.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id))
    with check (true);
create policy dropped_until_approved on risk.plan_version for delete
    using (state <> 'APPROVED' and version > 1
           and exists (select from risk.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id));

create table risk.plan_goal (
    county_id      integer not null,
    plan_id        uuid    not null,
    version        integer not null,
    line           integer not null check (line > 0),
    text_sealed    bytea   not null,
    measure_sealed bytea   not null,
    by_on          date    not null,
    primary key (county_id, plan_id, version, line),
    foreign key (county_id, plan_id, version) references risk.plan_version (county_id, plan_id, version) on delete cascade
);
comment on table  risk.plan_goal is '方案的目标；修订后保留原来的序号';
comment on column risk.plan_goal.county_id is '县区划代码 [internal]';
comment on column risk.plan_goal.plan_id is '哪份方案 [internal]';
comment on column risk.plan_goal.version is '第几版 [internal]';
comment on column risk.plan_goal.line is '第几个目标 [internal]';
comment on column risk.plan_goal.text_sealed is '目标（加密） [sensitive]';
comment on column risk.plan_goal.measure_sealed is '怎样算达到（加密） [sensitive]';
comment on column risk.plan_goal.by_on is '何日前达到 [internal]';

create table risk.plan_action (
    county_id   integer not null,
    plan_id     uuid    not null,
    version     integer not null,
    line        integer not null check (line > 0),
    text_sealed bytea   not null,
    owner       uuid,
    owner_name  text    not null,
    by_on       date    not null,
    primary key (county_id, plan_id, version, line),
    foreign key (county_id, plan_id, version) references risk.plan_version (county_id, plan_id, version) on delete cascade
);
create index plan_action_by_owner on risk.plan_action (county_id, owner);
comment on table  risk.plan_action is '方案的措施；修订后保留原来的序号';
comment on column risk.plan_action.county_id is '县区划代码 [internal]';
comment on column risk.plan_action.plan_id is '哪份方案 [internal]';
comment on column risk.plan_action.version is '第几版 [internal]';
comment on column risk.plan_action.line is '第几项措施 [internal]';
comment on column risk.plan_action.text_sealed is '做什么（加密） [sensitive]';
comment on column risk.plan_action.owner is '由谁做；没有账号的结对帮扶人为空 [internal]';
comment on column risk.plan_action.owner_name is '由谁做，写方案时的姓名 [internal]';
comment on column risk.plan_action.by_on is '何日前完成 [internal]';

-- Goals and actions are written with their version, and stay when it is approved.
alter table risk.plan_goal enable row level security;
create policy seen_with_the_plan on risk.plan_goal for select
    using (exists (select from risk.plan where plan.county_id = plan_goal.county_id and plan.id = plan_goal.plan_id));
create policy written_until_approved on risk.plan_goal for insert
    with check (exists (select from risk.plan_version as being
                         where being.county_id = plan_goal.county_id and being.plan_id = plan_goal.plan_id and being.version = plan_goal.version
                           and being.state in ('DRAFT','RETURNED')));
create policy rewritten_until_approved on risk.plan_goal for delete
    using (exists (select from risk.plan_version as being
                    where being.county_id = plan_goal.county_id and being.plan_id = plan_goal.plan_id and being.version = plan_goal.version
                      and being.state in ('DRAFT','RETURNED')));
alter table risk.plan_action enable row level security;
create policy seen_with_the_plan on risk.plan_action for select
    using (exists (select from risk.plan where plan.county_id = plan_action.county_id and plan.id = plan_action.plan_id));
create policy written_until_approved on risk.plan_action for insert
    with check (exists (select from risk.plan_version as being
                         where being.county_id = plan_action.county_id and being.plan_id = plan_action.plan_id and being.version = plan_action.version
                           and being.state in ('DRAFT','RETURNED')));
create policy rewritten_until_approved on risk.plan_action for delete
    using (exists (select from risk.plan_version as being
                    where being.county_id = plan_action.county_id and being.plan_id = plan_action.plan_id and being.version = plan_action.version
                      and being.state in ('DRAFT','RETURNED')));

create table risk.plan_done (
    county_id     integer not null,
    plan_id       uuid    not null,
    line          integer not null check (line > 0),
    done_on       date    not null,
    result_sealed bytea   not null,
    done_by       uuid    not null,
    done_at       timestamptz not null,
    primary key (county_id, plan_id, line),
    foreign key (county_id, plan_id) references risk.plan (county_id, id) on delete cascade
);
comment on table  risk.plan_done is '已完成的措施和效果';
comment on column risk.plan_done.county_id is '县区划代码 [internal]';
comment on column risk.plan_done.plan_id is '哪份方案 [internal]';
comment on column risk.plan_done.line is '第几项措施 [internal]';
comment on column risk.plan_done.done_on is '哪天完成 [internal]';
comment on column risk.plan_done.result_sealed is '效果（加密） [sensitive]';
comment on column risk.plan_done.done_by is '由谁登记 [internal]';
comment on column risk.plan_done.done_at is '登记时间 [internal]';

alter table risk.plan_done enable row level security;
create policy seen_with_the_plan on risk.plan_done for select
    using (exists (select from risk.plan where plan.county_id = plan_done.county_id and plan.id = plan_done.plan_id));
create policy written_with_the_plan on risk.plan_done for insert
    with check (done_by = (select viewer.account())
                and exists (select from risk.plan where plan.county_id = plan_done.county_id and plan.id = plan_done.plan_id));
create policy taken_back_by_who_wrote_it on risk.plan_done for delete
    using (done_by = (select viewer.account())
           and exists (select from risk.plan where plan.county_id = plan_done.county_id and plan.id = plan_done.plan_id));

create table risk.plan_review (
    county_id    integer not null,
    plan_id      uuid    not null,
    number       integer not null check (number > 0),
    version      integer not null,
    held_on      date    not null,
    words_sealed bytea   not null,
    next_on      date    not null,
    held_by      uuid    not null,
    held_at      timestamptz not null,
    primary key (county_id, plan_id, number),
    foreign key (county_id, plan_id, version) references risk.plan_version (county_id, plan_id, version) on delete cascade,
    check (next_on > held_on)
);
create index plan_review_by_version on risk.plan_review (county_id, plan_id, version);
comment on table  risk.plan_review is '方案的阶段评估';
comment on column risk.plan_review.county_id is '县区划代码 [internal]';
comment on column risk.plan_review.plan_id is '哪份方案 [internal]';
comment on column risk.plan_review.number is '第几次评估 [internal]';
comment on column risk.plan_review.version is '评估时有效的第几版 [internal]';
comment on column risk.plan_review.held_on is '评估之日 [internal]';
comment on column risk.plan_review.words_sealed is '评估意见（加密） [sensitive]';
comment on column risk.plan_review.next_on is '下次评估之日 [internal]';
comment on column risk.plan_review.held_by is '由谁评估 [internal]';
comment on column risk.plan_review.held_at is '登记时间 [internal]';

create table risk.plan_outcome (
    county_id    integer not null,
    plan_id      uuid    not null,
    number       integer not null,
    line         integer not null check (line > 0),
    outcome      text    not null check (outcome in ('REACHED','PARTLY','NOT_YET','GIVEN_UP')),
    words_sealed bytea,
    primary key (county_id, plan_id, number, line),
    foreign key (county_id, plan_id, number) references risk.plan_review (county_id, plan_id, number) on delete cascade
);
comment on table  risk.plan_outcome is '每次评估时每个目标的结果';
comment on column risk.plan_outcome.county_id is '县区划代码 [internal]';
comment on column risk.plan_outcome.plan_id is '哪份方案 [internal]';
comment on column risk.plan_outcome.number is '第几次评估 [internal]';
comment on column risk.plan_outcome.line is '第几个目标 [internal]';
comment on column risk.plan_outcome.outcome is '结果 [internal]';
comment on column risk.plan_outcome.words_sealed is '说明（加密） [sensitive]';

alter table risk.plan_review enable row level security;
create policy seen_with_the_plan on risk.plan_review for select
    using (exists (select from risk.plan where plan.county_id = plan_review.county_id and plan.id = plan_review.plan_id));
create policy written_with_the_plan on risk.plan_review for insert
    with check (held_by = (select viewer.account())
                and exists (select from risk.plan where plan.county_id = plan_review.county_id and plan.id = plan_review.plan_id));
alter table risk.plan_outcome enable row level security;
create policy seen_with_the_plan on risk.plan_outcome for select
    using (exists (select from risk.plan where plan.county_id = plan_outcome.county_id and plan.id = plan_outcome.plan_id));
create policy written_with_the_plan on risk.plan_outcome for insert
    with check (exists (select from risk.plan where plan.county_id = plan_outcome.county_id and plan.id = plan_outcome.plan_id));

-- When an approved plan held: from its first approval until it is closed, and again when it is reopened.
create table risk.plan_force (
    county_id integer not null,
    plan_id   uuid    not null,
    from_on   date    not null,
    until_on  date check (until_on >= from_on),
    child_id  uuid    not null,
    primary key (county_id, plan_id, from_on),
    foreign key (county_id, plan_id) references risk.plan (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index plan_force_by_child on risk.plan_force (county_id, child_id, from_on);
comment on table  risk.plan_force is '方案从何日到何日有效：批准起，结案止，恢复后另起一段';
comment on column risk.plan_force.county_id is '县区划代码 [internal]';
comment on column risk.plan_force.plan_id is '哪份方案 [internal]';
comment on column risk.plan_force.from_on is '起始日 [internal]';
comment on column risk.plan_force.until_on is '止日（不含）；空为有效 [internal]';
comment on column risk.plan_force.child_id is '学生 [internal]';

alter table risk.plan_force enable row level security;
create policy seen_with_the_plan on risk.plan_force for select
    using (exists (select from risk.plan where plan.county_id = plan_force.county_id and plan.id = plan_force.plan_id));
create policy written_with_the_plan on risk.plan_force for insert
    with check (exists (select from risk.plan where plan.county_id = plan_force.county_id and plan.id = plan_force.plan_id and plan.child_id = plan_force.child_id));
create policy ended_with_the_plan on risk.plan_force for update
    using (exists (select from risk.plan where plan.county_id = plan_force.county_id and plan.id = plan_force.plan_id));

-- What happened with a plan, step by step; nothing of it is ever changed.
create table risk.plan_step (
    county_id    integer not null,
    plan_id      uuid    not null,
    number       integer not null check (number > 0),
    step         text    not null check (step in ('BEGUN','SUBMITTED','RETURNED','APPROVED','AMENDED','DROPPED','DONE','UNDONE','REVIEWED','OWNER','CLOSED','REOPENED')),
    version      integer,
    on_day       date    not null,
    at           timestamptz not null,
    by_account   uuid    not null,
    own          boolean not null default false,
    words_sealed bytea,
    primary key (county_id, plan_id, number),
    foreign key (county_id, plan_id) references risk.plan (county_id, id) on delete cascade,
    check (not own or step = 'APPROVED')
);
comment on table  risk.plan_step is '方案的经过：谁在何时做了哪一步';
comment on column risk.plan_step.county_id is '县区划代码 [internal]';
comment on column risk.plan_step.plan_id is '哪份方案 [internal]';
comment on column risk.plan_step.number is '第几步 [internal]';
comment on column risk.plan_step.step is '哪一步 [internal]';
comment on column risk.plan_step.version is '第几版 [internal]';
comment on column risk.plan_step.on_day is '哪天 [internal]';
comment on column risk.plan_step.at is '时间 [internal]';
comment on column risk.plan_step.by_account is '由谁 [internal]';
comment on column risk.plan_step.own is '批准的是自己写的 [internal]';
comment on column risk.plan_step.words_sealed is '说明（加密） [sensitive]';

alter table risk.plan_step enable row level security;
create policy seen_with_the_plan on risk.plan_step for select
    using (exists (select from risk.plan where plan.county_id = plan_step.county_id and plan.id = plan_step.plan_id));
create policy written_with_the_plan on risk.plan_step for insert
    with check (by_account = (select viewer.account())
                and exists (select from risk.plan where plan.county_id = plan_step.county_id and plan.id = plan_step.plan_id));

-- For the daily job: reviews whose day has passed, by their owners and without the children; people are not answered.
create function risk.plans_late(day date)
    returns table (school_id uuid, owner uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, plan.owner, min(plan.review_on) + 1
      from risk.plan
      join roster.child on child.county_id = plan.county_id and child.id = plan.child_id and child.left_on is null
     where plan.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and plan.closed_on is null and plan.review_on < day
     group by child.school_id, plan.owner
$$;
comment on function risk.plans_late is '到期没有评估的方案：哪所学校、由谁负责、从哪天起；只答定时任务，不涉及学生';

create function risk.erase_plans(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.plan where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function risk.erase_plans is '删去这些学生的个别教育管理方案及其经过，谁也不先看';
