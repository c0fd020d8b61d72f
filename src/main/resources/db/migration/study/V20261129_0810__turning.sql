-- 学困生转化: one child in one subject, from its strengths on. What is told is added, nothing is changed.
create table study.turning (
    county_id        integer not null,
    id               uuid    not null,
    child_id         uuid    not null,
    subject          text    not null,
    strengths_sealed bytea   not null,
    hard_sealed      bytea   not null,
    owner            uuid    not null,
    begun_on         date    not null,
    begun_at         timestamptz not null,
    closed_on        date,
    closed_by        uuid,
    outcome          text check (outcome in ('TURNED','NOT_YET','MOVED','MISTAKEN')),
    closing_sealed   bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, owner) references access.account (county_id, id),
    check (num_nulls(closed_on, closed_by, outcome, closing_sealed) in (0, 4))
);
create unique index one_turning_per_child_and_subject on study.turning (county_id, child_id, subject) where closed_on is null;
create index turning_by_child on study.turning (county_id, child_id);
create index turning_by_owner on study.turning (county_id, owner);
comment on table  study.turning is '学困生转化：一名学生一门学科一行';
comment on column study.turning.county_id is '县区划代码 [internal]';
comment on column study.turning.id is '编号 [internal]';
comment on column study.turning.child_id is '学生 [internal]';
comment on column study.turning.subject is '学科 [internal]';
comment on column study.turning.strengths_sealed is '闪光点（加密） [sensitive]';
comment on column study.turning.hard_sealed is '难在哪里（加密） [sensitive]';
comment on column study.turning.owner is '由谁帮 [internal]';
comment on column study.turning.begun_on is '哪天开始 [internal]';
comment on column study.turning.begun_at is '登记时间 [internal]';
comment on column study.turning.closed_on is '结束之日 [internal]';
comment on column study.turning.closed_by is '由谁结束 [internal]';
comment on column study.turning.outcome is '转化、尚未转化、转学、误建 [internal]';
comment on column study.turning.closing_sealed is '原因和说明（加密） [sensitive]';

create table study.turning_step (
    county_id    integer not null,
    turning_id   uuid    not null,
    number       integer not null check (number > 0),
    kind         text    not null check (kind in ('GOAL','REACHED','STRENGTH','RELAPSE')),
    goal         integer,
    words_sealed bytea   not null,
    help_sealed  bytea,
    due_on       date,
    on_day       date    not null,
    told_by      uuid    not null,
    told_at      timestamptz not null,
    primary key (county_id, turning_id, number),
    foreign key (county_id, turning_id) references study.turning (county_id, id) on delete cascade,
    check ((kind = 'GOAL') = (due_on is not null)),
    check ((kind = 'REACHED') = (goal is not null)),
    check (help_sealed is null or kind = 'RELAPSE')
);
comment on table  study.turning_step is '学困生转化的经过：阶段目标、达到、闪光点、反复';
comment on column study.turning_step.county_id is '县区划代码 [internal]';
comment on column study.turning_step.turning_id is '哪一项转化 [internal]';
comment on column study.turning_step.number is '第几条 [internal]';
comment on column study.turning_step.kind is '阶段目标、达到、闪光点、反复 [internal]';
comment on column study.turning_step.goal is '达到的是第几条的目标 [internal]';
comment on column study.turning_step.words_sealed is '内容（加密） [sensitive]';
comment on column study.turning_step.help_sealed is '反复时怎么帮（加密） [sensitive]';
comment on column study.turning_step.due_on is '阶段目标何日看 [internal]';
comment on column study.turning_step.on_day is '哪天 [internal]';
comment on column study.turning_step.told_by is '由谁记录 [internal]';
comment on column study.turning_step.told_at is '记录时间 [internal]';

alter table study.turning enable row level security;
create policy seen_by_those_around on study.turning for select
    using (county_id = (select viewer.county())
           and exists (select from study.learner where learner.county_id = turning.county_id and learner.id = turning.child_id));
create policy begun_by_those_around on study.turning for insert
    with check (county_id = (select viewer.county()) and owner = (select viewer.account())
                and exists (select from study.learner where learner.county_id = turning.county_id and learner.id = turning.child_id));
create policy ended_by_those_around on study.turning for update
    using (county_id = (select viewer.county()) and closed_on is null
           and exists (select from study.learner where learner.county_id = turning.county_id and learner.id = turning.child_id))
    with check (county_id = (select viewer.county()));
revoke delete on study.turning from ${app};
alter table study.turning_step enable row level security;
create policy seen_with_the_turning on study.turning_step for select
    using (exists (select from study.turning where turning.county_id = turning_step.county_id and turning.id = turning_step.turning_id));
create policy told_with_the_turning on study.turning_step for insert
    with check (told_by = (select viewer.account())
                and exists (select from study.turning where turning.county_id = turning_step.county_id and turning.id = turning_step.turning_id and turning.closed_on is null));
revoke update, delete on study.turning_step from ${app};

create function study.erase_turnings(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from study.turning where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function study.erase_turnings is '删去这些学生的学困生转化记录，谁也不先看';
