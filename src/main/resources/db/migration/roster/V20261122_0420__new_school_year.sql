-- The year's roll-over of a school: one run a school and year, and what was decided beforehand about single pupils.
create table roster.year_run (
    county_id      integer not null,
    id             uuid    not null,
    school_id      uuid    not null,
    year           integer not null check (year between 1990 and 2100),
    effective_on   date    not null,
    run_by         uuid    not null,
    run_at         timestamptz not null,
    moved_up       integer not null,
    graduated      integer not null,
    went_on        integer not null,
    repeated       integer not null,
    gone           integer not null,
    offered        integer not null,
    enrolled       integer not null,
    asked          integer not null,
    classes_made   uuid[]  not null,
    classes_closed uuid[]  not null,
    undone_by      uuid,
    undone_at      timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(undone_by, undone_at) in (0, 2))
);
create unique index one_run_per_school_and_year on roster.year_run (county_id, school_id, year) where undone_at is null;
create index year_run_by_school on roster.year_run (county_id, school_id, year);
comment on table  roster.year_run is '学年升级：一所学校一学年办理一次，可在有新记录前撤销';
comment on column roster.year_run.county_id is '县区划代码 [internal]';
comment on column roster.year_run.id is '编号，也是变更与离校记录上的批次 [internal]';
comment on column roster.year_run.school_id is '学校或教学点 [internal]';
comment on column roster.year_run.year is '学年开始的年份 [internal]';
comment on column roster.year_run.effective_on is '生效日：9 月 1 日 [internal]';
comment on column roster.year_run.run_by is '办理人 [internal]';
comment on column roster.year_run.run_at is '办理时间 [internal]';
comment on column roster.year_run.moved_up is '随班升级人数 [internal]';
comment on column roster.year_run.graduated is '毕业离校人数 [internal]';
comment on column roster.year_run.went_on is '升入本校下一学段人数 [internal]';
comment on column roster.year_run.repeated is '留级人数 [internal]';
comment on column roster.year_run.gone is '转到县外、辍学人数 [internal]';
comment on column roster.year_run.offered is '移交给其他学校、等答复的人数 [internal]';
comment on column roster.year_run.enrolled is '新生建档人数 [internal]';
comment on column roster.year_run.asked is '向其他学校请求转入的新生人数 [internal]';
comment on column roster.year_run.classes_made is '这次新设的班级 [internal]';
comment on column roster.year_run.classes_closed is '这次毕业关闭的班级 [internal]';
comment on column roster.year_run.undone_by is '撤销人 [internal]';
comment on column roster.year_run.undone_at is '撤销时间 [internal]';

alter table roster.year_run enable row level security;
create policy seen_by_the_school on roster.year_run
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.orgs())::uuid[]));

create table roster.year_choice (
    county_id integer not null,
    child_id  uuid    not null,
    year      integer not null,
    school_id uuid    not null,
    choice    text    not null check (choice in ('REPEATS','TRANSFERRED','DROPPED_OUT')),
    reason_sealed bytea,
    chosen_by uuid    not null,
    chosen_at timestamptz not null,
    primary key (county_id, child_id, year),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index year_choice_by_school on roster.year_choice (county_id, school_id, year);
comment on table  roster.year_choice is '学年升级前定下的例外：留级、转到县外、辍学；没有一行的随班升级';
comment on column roster.year_choice.county_id is '县区划代码 [internal]';
comment on column roster.year_choice.child_id is '学生 [internal]';
comment on column roster.year_choice.year is '学年开始的年份 [internal]';
comment on column roster.year_choice.school_id is '学校或教学点 [internal]';
comment on column roster.year_choice.choice is '例外的种类 [internal]';
comment on column roster.year_choice.reason_sealed is '去向或原因（加密） [sensitive]';
comment on column roster.year_choice.chosen_by is '登记人 [internal]';
comment on column roster.year_choice.chosen_at is '登记时间 [internal]';

alter table roster.year_choice enable row level security;
create policy seen_with_the_child on roster.year_choice
    using (exists (select from roster.child where child.county_id = year_choice.county_id and child.id = year_choice.child_id));
