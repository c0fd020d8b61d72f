-- 普查: a school's whole register is walked through name by name, each term. A round belongs to one school with its
-- teaching points; the county starts one for each of its schools.
create table roster.survey_round (
    county_id   integer not null,
    id          uuid    not null,
    school_id   uuid    not null,
    school_year integer not null check (school_year between 1990 and 2100),
    term        integer not null check (term in (1, 2)),
    title       text    not null,
    from_on     date    not null,
    until_on    date    not null,
    started_at  timestamptz not null,
    started_by  uuid    not null,
    closed_at   timestamptz,
    closed_by   uuid,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id) on delete cascade,
    check (until_on >= from_on),
    check (num_nulls(closed_at, closed_by) in (0, 2))
);
create unique index one_open_survey_per_school on roster.survey_round (county_id, school_id) where closed_at is null;
create index survey_round_by_school on roster.survey_round (county_id, school_id, started_at);
comment on table  roster.survey_round is '普查轮次：一所学校（含教学点）每学期一轮';
comment on column roster.survey_round.county_id is '县区划代码 [internal]';
comment on column roster.survey_round.id is '编号 [internal]';
comment on column roster.survey_round.school_id is '学校 [internal]';
comment on column roster.survey_round.school_year is '学年起始年份 [internal]';
comment on column roster.survey_round.term is '第几学期 [internal]';
comment on column roster.survey_round.title is '名称 [internal]';
comment on column roster.survey_round.from_on is '开始日 [internal]';
comment on column roster.survey_round.until_on is '计划完成日 [internal]';
comment on column roster.survey_round.started_at is '发起时间 [internal]';
comment on column roster.survey_round.started_by is '发起人 [internal]';
comment on column roster.survey_round.closed_at is '结束时间；空为进行中 [internal]';
comment on column roster.survey_round.closed_by is '结束人 [internal]';

-- Two people may answer for the same child: both answers stay, the last one is current.
create table roster.survey_answer (
    county_id     integer not null,
    id            uuid    not null,
    round_id      uuid    not null,
    child_id      uuid    not null,
    answer        text    not null check (answer in ('STILL','CHANGED','NO_LONGER','NEWLY')),
    answered_at   timestamptz not null,
    answered_by   uuid    not null,
    seen_version  integer not null,
    version       integer not null,
    counted       text    not null check (counted in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    counts        text    not null check (counts in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    current       boolean not null default true,
    taken_back_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, round_id) references roster.survey_round (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (version >= seen_version),
    check (not current or taken_back_at is null)
);
create unique index one_current_answer_per_child on roster.survey_answer (county_id, round_id, child_id) where current;
create index survey_answer_by_round on roster.survey_answer (county_id, round_id, child_id);
create index survey_answer_by_child on roster.survey_answer (county_id, child_id, answered_at);
comment on table  roster.survey_answer is '普查核对记录：只增不改，最后一次为准';
comment on column roster.survey_answer.county_id is '县区划代码 [internal]';
comment on column roster.survey_answer.id is '编号 [internal]';
comment on column roster.survey_answer.round_id is '轮次 [internal]';
comment on column roster.survey_answer.child_id is '学生 [internal]';
comment on column roster.survey_answer.answer is '核对结果：照旧、有变化、不再是、新出现 [internal]';
comment on column roster.survey_answer.answered_at is '核对时间 [internal]';
comment on column roster.survey_answer.answered_by is '核对人 [internal]';
comment on column roster.survey_answer.seen_version is '核对时看到的档案版本 [internal]';
comment on column roster.survey_answer.version is '核对后的档案版本 [internal]';
comment on column roster.survey_answer.counted is '核对前按口径的结论 [internal]';
comment on column roster.survey_answer.counts is '核对后按口径的结论 [internal]';
comment on column roster.survey_answer.current is '是否为该轮该生最后有效的一次 [internal]';
comment on column roster.survey_answer.taken_back_at is '撤回时间 [internal]';
revoke update, delete, truncate on roster.survey_answer from ${app};
grant update (current, taken_back_at) on roster.survey_answer to ${app};

-- What a round has found when it is closed: its figures never change again, whatever becomes of a child.
create table roster.survey_finding (
    county_id   integer not null,
    round_id    uuid    not null,
    child_id    uuid    not null,
    school_id   uuid    not null,
    class_id    uuid,
    answer      text    check (answer in ('STILL','CHANGED','NO_LONGER','NEWLY')),
    answered_at timestamptz,
    answered_by uuid,
    counts      text    not null check (counts in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    filed       boolean not null,
    primary key (county_id, round_id, child_id),
    foreign key (county_id, round_id) references roster.survey_round (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id),
    check (num_nulls(answer, answered_at, answered_by) in (0, 3))
);
create index survey_finding_by_child on roster.survey_finding (county_id, child_id);
comment on table  roster.survey_finding is '普查结果：一轮结束时定格，以后不再变';
comment on column roster.survey_finding.county_id is '县区划代码 [internal]';
comment on column roster.survey_finding.round_id is '轮次 [internal]';
comment on column roster.survey_finding.child_id is '学生 [internal]';
comment on column roster.survey_finding.school_id is '结束时的就读学校 [internal]';
comment on column roster.survey_finding.class_id is '结束时的班级 [internal]';
comment on column roster.survey_finding.answer is '核对结果；空为未核对 [internal]';
comment on column roster.survey_finding.answered_at is '核对时间 [internal]';
comment on column roster.survey_finding.answered_by is '核对人 [internal]';
comment on column roster.survey_finding.counts is '结束时按口径的结论 [internal]';
comment on column roster.survey_finding.filed is '结束时必填项是否齐全 [internal]';
revoke update, truncate on roster.survey_finding from ${app};

alter table roster.survey_round enable row level security;
create policy seen_in_the_county on roster.survey_round using (county_id = (select viewer.county()));

alter table roster.survey_answer enable row level security;
create policy seen_with_the_child on roster.survey_answer
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = survey_answer.county_id and child.id = survey_answer.child_id)));

alter table roster.survey_finding enable row level security;
create policy seen_where_it_was_found on roster.survey_finding
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));

-- Each child of each round. While a round is open it follows the register: who joins is unchecked, who leaves drops out.
-- Filed (建档): the basic facts and the contacts are complete.
create view roster.survey_child with (security_invoker = true) as
    select round.county_id, round.id as round_id, child.id as child_id, child.school_id, child.class_id,
           answer.answer, answer.answered_at, answer.answered_by, child.counts,
           not (child.missing && array['BASIC', 'CONTACTS']) as filed
      from roster.survey_round as round
      join access.org_within as within on within.county_id = round.county_id and within.ancestor_id = round.school_id
                                      and within.kind in ('SCHOOL', 'TEACHING_POINT')
      join roster.child on child.county_id = within.county_id and child.school_id = within.org_id and child.left_on is null
      left join roster.survey_answer as answer on answer.county_id = round.county_id and answer.round_id = round.id
                                              and answer.child_id = child.id and answer.current
     where round.closed_at is null
    union all
    select round.county_id, round.id, finding.child_id, finding.school_id, finding.class_id,
           finding.answer, finding.answered_at, finding.answered_by, finding.counts, finding.filed
      from roster.survey_round as round
      join roster.survey_finding as finding on finding.county_id = round.county_id and finding.round_id = round.id
     where round.closed_at is not null;
comment on view roster.survey_child is '每一轮的每一名学生：进行中的随花名册变，已结束的以定格为准';
