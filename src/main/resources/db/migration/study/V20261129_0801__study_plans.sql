-- Where somebody works: only colleagues of the school know how a child learns, and those who may heed the child. Above the school nobody does.
create function study.colleague_of() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct staff.school_id), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
$$;
comment on function study.colleague_of is '查看的人在哪些学校任职（含所教班级的学校）';

create view study.learner with (security_invoker = true) as
select child.county_id, child.id, child.school_id, child.class_id
  from roster.child
 where child.county_id = (select viewer.county())
   and (child.school_id = any ((select viewer.heeded())::uuid[])
        or child.class_id = any ((select viewer.heeded())::uuid[])
        or child.id = any ((select viewer.heeded())::uuid[])
        or child.school_id = any ((select study.colleague_of())::uuid[])
           and (child.school_id = any ((select viewer.orgs())::uuid[]) or child.class_id = any ((select viewer.orgs())::uuid[])));
comment on view   study.learner is '学习情况看得到的学生：任教和任职的老师、知悉情况的人、结对帮扶人';
comment on column study.learner.county_id is '县区划代码 [internal]';
comment on column study.learner.id is '学生编号 [internal]';
comment on column study.learner.school_id is '学校 [internal]';
comment on column study.learner.class_id is '班级 [internal]';

-- 学习帮扶计划: of one child, for a term. One lives at a time, and goes with the child.
create table study.plan (
    county_id      integer not null,
    id             uuid    not null,
    child_id       uuid    not null,
    owner          uuid    not null,
    follows        uuid,
    from_on        date    not null,
    until_on       date    not null,
    begun_by       uuid    not null,
    begun_at       timestamptz not null,
    review_on      date,
    closed_on      date,
    closed_by      uuid,
    ending         text check (ending in ('CAUGHT_UP','IMPROVED','RENEWED','MOVED','MISTAKEN','OTHER')),
    closing_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, owner) references access.account (county_id, id),
    check (until_on > from_on),
    check (num_nulls(closed_on, closed_by, ending, closing_sealed) in (0, 4))
);
create unique index one_live_study_plan_per_child on study.plan (county_id, child_id) where closed_on is null;
create index plan_by_child on study.plan (county_id, child_id);
create index plan_by_owner on study.plan (county_id, owner);
comment on table  study.plan is '学习帮扶计划：一份一行，一名学生同时只有一份未结束的';
comment on column study.plan.county_id is '县区划代码 [internal]';
comment on column study.plan.id is '编号 [internal]';
comment on column study.plan.child_id is '学生 [internal]';
comment on column study.plan.owner is '计划负责人 [internal]';
comment on column study.plan.follows is '接着哪一份计划；空为第一份 [internal]';
comment on column study.plan.from_on is '起始日 [internal]';
comment on column study.plan.until_on is '止日 [internal]';
comment on column study.plan.begun_by is '由谁制定 [internal]';
comment on column study.plan.begun_at is '制定时间 [internal]';
comment on column study.plan.review_on is '下一次看效果之日；各阶段都看过或已结束的为空 [internal]';
comment on column study.plan.closed_on is '结束之日 [internal]';
comment on column study.plan.closed_by is '由谁结束 [internal]';
comment on column study.plan.ending is '结束时的结果 [internal]';
comment on column study.plan.closing_sealed is '结束说明（加密） [sensitive]';

alter table study.plan enable row level security;
create policy seen_by_those_around on study.plan for select
    using (county_id = (select viewer.county())
           and exists (select from study.learner where learner.county_id = plan.county_id and learner.id = plan.child_id));
create policy begun_by_those_around on study.plan for insert
    with check (county_id = (select viewer.county()) and begun_by = (select viewer.account())
                and exists (select from study.learner where learner.county_id = plan.county_id and learner.id = plan.child_id));
create policy changed_by_those_around on study.plan for update
    using (county_id = (select viewer.county())
           and exists (select from study.learner where learner.county_id = plan.county_id and learner.id = plan.child_id));
revoke delete on study.plan from ${app};

-- What a plan says, each time that it was written; nothing written is changed, the latest holds.
create table study.plan_version (
    county_id      integer not null,
    plan_id        uuid    not null,
    version        integer not null check (version > 0),
    changed_sealed bytea,
    written_by     uuid    not null,
    written_on     date    not null,
    written_at     timestamptz not null,
    primary key (county_id, plan_id, version),
    foreign key (county_id, plan_id) references study.plan (county_id, id) on delete cascade
);
comment on table  study.plan_version is '学习帮扶计划的正文：每次修改另成一版，最新一版为准';
comment on column study.plan_version.county_id is '县区划代码 [internal]';
comment on column study.plan_version.plan_id is '哪份计划 [internal]';
comment on column study.plan_version.version is '第几版 [internal]';
comment on column study.plan_version.changed_sealed is '修改了什么、为什么（加密） [sensitive]';
comment on column study.plan_version.written_by is '谁写的 [internal]';
comment on column study.plan_version.written_on is '哪天写的 [internal]';
comment on column study.plan_version.written_at is '写的时间 [internal]';

create table study.plan_part (
    county_id       integer not null,
    plan_id         uuid    not null,
    version         integer not null,
    line            integer not null check (line > 0),
    subject         text    not null,
    analysis_sealed bytea   not null,
    content_sealed  bytea   not null,
    hours           text    not null,
    goal_sealed     bytea   not null,
    teacher         uuid,
    teacher_name    text    not null,
    primary key (county_id, plan_id, version, line),
    foreign key (county_id, plan_id, version) references study.plan_version (county_id, plan_id, version) on delete cascade
);
create index plan_part_by_teacher on study.plan_part (county_id, teacher);
comment on table  study.plan_part is '计划中的一门学科：分析、内容、时间、目标、由谁辅导';
comment on column study.plan_part.county_id is '县区划代码 [internal]';
comment on column study.plan_part.plan_id is '哪份计划 [internal]';
comment on column study.plan_part.version is '第几版 [internal]';
comment on column study.plan_part.line is '第几门，修改后保留原来的序号 [internal]';
comment on column study.plan_part.subject is '学科 [internal]';
comment on column study.plan_part.analysis_sealed is '学业情况分析（加密） [sensitive]';
comment on column study.plan_part.content_sealed is '帮扶内容（加密） [sensitive]';
comment on column study.plan_part.hours is '帮扶时间 [internal]';
comment on column study.plan_part.goal_sealed is '目标（加密） [sensitive]';
comment on column study.plan_part.teacher is '由谁辅导；没有账号的结对帮扶人为空 [internal]';
comment on column study.plan_part.teacher_name is '由谁辅导，写计划时的姓名 [internal]';

create table study.plan_stage (
    county_id  integer not null,
    plan_id    uuid    not null,
    version    integer not null,
    number     integer not null check (number > 0),
    due_on     date    not null,
    aim_sealed bytea,
    primary key (county_id, plan_id, version, number),
    foreign key (county_id, plan_id, version) references study.plan_version (county_id, plan_id, version) on delete cascade
);
comment on table  study.plan_stage is '计划的阶段：何日看效果';
comment on column study.plan_stage.county_id is '县区划代码 [internal]';
comment on column study.plan_stage.plan_id is '哪份计划 [internal]';
comment on column study.plan_stage.version is '第几版 [internal]';
comment on column study.plan_stage.number is '第几阶段 [internal]';
comment on column study.plan_stage.due_on is '何日看效果 [internal]';
comment on column study.plan_stage.aim_sealed is '这一阶段要做到什么（加密） [sensitive]';

-- 阶段性效果: of each subject at the end of each stage; told again, the later telling holds and the earlier stays.
create table study.plan_effect (
    county_id    integer not null,
    plan_id      uuid    not null,
    stage        integer not null check (stage > 0),
    line         integer not null check (line > 0),
    take         integer not null check (take > 0),
    outcome      text    not null check (outcome in ('REACHED','BETTER','SAME','WORSE')),
    words_sealed bytea,
    told_on      date    not null,
    told_by      uuid    not null,
    told_at      timestamptz not null,
    primary key (county_id, plan_id, stage, line, take),
    foreign key (county_id, plan_id) references study.plan (county_id, id) on delete cascade
);
comment on table  study.plan_effect is '阶段性效果：每阶段每门学科一行，更正另成一行，最后一行为准';
comment on column study.plan_effect.county_id is '县区划代码 [internal]';
comment on column study.plan_effect.plan_id is '哪份计划 [internal]';
comment on column study.plan_effect.stage is '第几阶段 [internal]';
comment on column study.plan_effect.line is '第几门学科 [internal]';
comment on column study.plan_effect.take is '第几次记录 [internal]';
comment on column study.plan_effect.outcome is '效果 [internal]';
comment on column study.plan_effect.words_sealed is '说明（加密） [sensitive]';
comment on column study.plan_effect.told_on is '哪天看的 [internal]';
comment on column study.plan_effect.told_by is '由谁记录 [internal]';
comment on column study.plan_effect.told_at is '记录时间 [internal]';

-- Signed on paper: which version, and on which day. The scan of the page is a file of the plan.
create table study.plan_signature (
    county_id integer not null,
    plan_id   uuid    not null,
    version   integer not null,
    signed_on date    not null,
    noted_by  uuid    not null,
    noted_at  timestamptz not null,
    primary key (county_id, plan_id, version),
    foreign key (county_id, plan_id, version) references study.plan_version (county_id, plan_id, version) on delete cascade
);
comment on table  study.plan_signature is '计划已签字：哪一版、何日签的';
comment on column study.plan_signature.county_id is '县区划代码 [internal]';
comment on column study.plan_signature.plan_id is '哪份计划 [internal]';
comment on column study.plan_signature.version is '第几版 [internal]';
comment on column study.plan_signature.signed_on is '签字之日 [internal]';
comment on column study.plan_signature.noted_by is '由谁登记 [internal]';
comment on column study.plan_signature.noted_at is '登记时间 [internal]';

alter table study.plan_version enable row level security;
create policy seen_with_the_plan on study.plan_version for select
    using (exists (select from study.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id));
create policy written_with_the_plan on study.plan_version for insert
    with check (written_by = (select viewer.account())
                and exists (select from study.plan where plan.county_id = plan_version.county_id and plan.id = plan_version.plan_id and plan.closed_on is null));
revoke update, delete on study.plan_version from ${app};
alter table study.plan_part enable row level security;
create policy seen_with_the_plan on study.plan_part for select
    using (exists (select from study.plan where plan.county_id = plan_part.county_id and plan.id = plan_part.plan_id));
create policy written_with_the_plan on study.plan_part for insert
    with check (exists (select from study.plan where plan.county_id = plan_part.county_id and plan.id = plan_part.plan_id and plan.closed_on is null));
revoke update, delete on study.plan_part from ${app};
alter table study.plan_stage enable row level security;
create policy seen_with_the_plan on study.plan_stage for select
    using (exists (select from study.plan where plan.county_id = plan_stage.county_id and plan.id = plan_stage.plan_id));
create policy written_with_the_plan on study.plan_stage for insert
    with check (exists (select from study.plan where plan.county_id = plan_stage.county_id and plan.id = plan_stage.plan_id and plan.closed_on is null));
revoke update, delete on study.plan_stage from ${app};
alter table study.plan_effect enable row level security;
create policy seen_with_the_plan on study.plan_effect for select
    using (exists (select from study.plan where plan.county_id = plan_effect.county_id and plan.id = plan_effect.plan_id));
create policy told_with_the_plan on study.plan_effect for insert
    with check (told_by = (select viewer.account())
                and exists (select from study.plan where plan.county_id = plan_effect.county_id and plan.id = plan_effect.plan_id and plan.closed_on is null));
revoke update, delete on study.plan_effect from ${app};
alter table study.plan_signature enable row level security;
create policy seen_with_the_plan on study.plan_signature for select
    using (exists (select from study.plan where plan.county_id = plan_signature.county_id and plan.id = plan_signature.plan_id));
create policy noted_with_the_plan on study.plan_signature for insert
    with check (noted_by = (select viewer.account())
                and exists (select from study.plan where plan.county_id = plan_signature.county_id and plan.id = plan_signature.plan_id));
revoke update, delete on study.plan_signature from ${app};

-- For the daily job: stages whose day has passed with something untold, by who owes it and without the children; people are not answered.
create function study.stages_late(day date)
    returns table (school_id uuid, person uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, coalesce(part.teacher, plan.owner), min(stage.due_on) + 1
      from study.plan
      join roster.child on child.county_id = plan.county_id and child.id = plan.child_id and child.left_on is null
      join lateral (select max(version) as version from study.plan_version as each where each.county_id = plan.county_id and each.plan_id = plan.id) as holding on true
      join study.plan_part as part on part.county_id = plan.county_id and part.plan_id = plan.id and part.version = holding.version
      join study.plan_stage as stage on stage.county_id = plan.county_id and stage.plan_id = plan.id and stage.version = holding.version and stage.due_on < day
     where plan.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null and plan.closed_on is null
       and not exists (select from study.plan_effect as told
                        where told.county_id = plan.county_id and told.plan_id = plan.id and told.stage = stage.number and told.line = part.line)
     group by child.school_id, coalesce(part.teacher, plan.owner)
$$;
comment on function study.stages_late is '到期没有记录的阶段效果：哪所学校、由谁记录、从哪天起；只答定时任务，不涉及学生';

create function study.erase_plans(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from study.plan where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function study.erase_plans is '删去这些学生的学习帮扶计划及其经过，谁也不先看';
