-- What a person has noted of a comparison (比对) besides changing files. The comparison's own file and preview go after a
-- day; these stay, so that the next comparison and the child's page still tell them.
create table roster.comparison_note (
    county_id   integer not null,
    id          uuid    not null,
    run_id      uuid    not null,
    school_id   uuid    not null,
    child_id    uuid,
    kind        text    not null check (kind in ('NOT_OURS','NOT_ON_LIST','FOLLOW_UP')),
    told_name   text,
    told_place  text,
    list        text    not null,
    reason      text,
    noted_by    uuid    not null,
    noted_at    timestamptz not null,
    settled_by  uuid,
    settled_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check ((kind = 'NOT_OURS') = (child_id is null)),
    check ((kind = 'NOT_OURS') = (told_name is not null)),
    check (num_nulls(settled_by, settled_at) in (0, 2)),
    check (settled_at is null or kind = 'FOLLOW_UP')
);
create index comparison_note_by_child on roster.comparison_note (county_id, child_id);
create index comparison_note_by_school on roster.comparison_note (county_id, school_id, noted_at);
create index comparison_note_by_run on roster.comparison_note (county_id, run_id);
comment on table  roster.comparison_note is '比对时记下的：不是本校学生、名单漏报、需要跟进';
comment on column roster.comparison_note.county_id is '县区划代码 [internal]';
comment on column roster.comparison_note.id is '编号 [internal]';
comment on column roster.comparison_note.run_id is '比对批次 [internal]';
comment on column roster.comparison_note.school_id is '哪所学校的比对 [internal]';
comment on column roster.comparison_note.child_id is '学生；不是本校学生时为空 [internal]';
comment on column roster.comparison_note.kind is '不是本校、名单漏报、需要跟进 [internal]';
comment on column roster.comparison_note.told_name is '名单上的姓名（不是本校学生时） [internal]';
comment on column roster.comparison_note.told_place is '名单上写的班级 [internal]';
comment on column roster.comparison_note.list is '名单的文件名 [internal]';
comment on column roster.comparison_note.reason is '说明 [internal]';
comment on column roster.comparison_note.noted_by is '记录人 [internal]';
comment on column roster.comparison_note.noted_at is '记录时间 [internal]';
comment on column roster.comparison_note.settled_by is '办结人 [internal]';
comment on column roster.comparison_note.settled_at is '办结时间 [internal]';

alter table roster.comparison_note enable row level security;
create policy seen_by_the_school_or_with_the_child on roster.comparison_note
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.orgs())::uuid[])
                or exists (select from roster.child
                            where child.county_id = comparison_note.county_id and child.id = comparison_note.child_id)));
