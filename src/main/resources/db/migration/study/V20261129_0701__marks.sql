-- Whose marks somebody keeps: all subjects of the own class or school. Told by the duties in force, whatever the program asks.
create function study.kept_orgs() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct coalesce(staff.class_id, staff.school_id)), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and staff.role in ('PRINCIPAL', 'FILE_KEEPER', 'HOMEROOM')
       and (staff.until_on is null or staff.until_on >= current_date)
$$;
comment on function study.kept_orgs is '查看的人在哪些学校或班级管全部科目的成绩';

create function study.own_schools() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct staff.school_id), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and (staff.until_on is null or staff.until_on >= current_date)
$$;
comment on function study.own_schools is '查看的人在哪些学校任职（含所带班级的学校）';

-- 任课: who teaches what. A subject teacher's duty names the class; the subject stands here.
create table study.teaching (
    county_id  integer not null,
    class_id   uuid    not null,
    account_id uuid    not null,
    subject    text    not null check (length(subject) between 1 and 12),
    set_by     uuid    not null,
    set_at     timestamptz not null,
    primary key (county_id, class_id, account_id, subject),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create index teaching_by_account on study.teaching (county_id, account_id);
comment on table  study.teaching is '任课：谁在哪个班教哪一科';
comment on column study.teaching.county_id is '县区划代码 [internal]';
comment on column study.teaching.class_id is '班级 [internal]';
comment on column study.teaching.account_id is '教师的账号 [internal]';
comment on column study.teaching.subject is '科目 [internal]';
comment on column study.teaching.set_by is '由谁填写 [internal]';
comment on column study.teaching.set_at is '填写时间 [internal]';

alter table study.teaching enable row level security;
create policy known_in_the_county on study.teaching for select using (county_id = (select viewer.county()));
create policy told_by_who_keeps_the_class on study.teaching for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and exists (select from access.org
                             where org.county_id = teaching.county_id and org.id = teaching.class_id
                               and (org.id = any ((select study.kept_orgs())::uuid[]) or org.parent_id = any ((select study.kept_orgs())::uuid[]))));
create policy ended_by_who_keeps_the_class on study.teaching for delete
    using (county_id = (select viewer.county())
           and exists (select from access.org
                        where org.county_id = teaching.county_id and org.id = teaching.class_id
                          and (org.id = any ((select study.kept_orgs())::uuid[]) or org.parent_id = any ((select study.kept_orgs())::uuid[]))));
revoke update on study.teaching from ${app};

-- 考试
create table study.exam (
    county_id integer not null,
    id        uuid    not null,
    school_id uuid    not null,
    name      text    not null check (length(name) between 1 and 60),
    kind      text    not null check (kind in ('UNIT','MIDTERM','FINAL','OTHER')),
    on_day    date    not null,
    made_by   uuid    not null,
    made_at   timestamptz not null,
    primary key (county_id, id),
    constraint one_exam_of_a_name_and_day unique (county_id, school_id, name, on_day),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
comment on table  study.exam is '考试：一所学校的一次考试或测验';
comment on column study.exam.county_id is '县区划代码 [internal]';
comment on column study.exam.id is '编号 [internal]';
comment on column study.exam.school_id is '学校 [internal]';
comment on column study.exam.name is '名称 [internal]';
comment on column study.exam.kind is '单元、期中、期末或其他 [internal]';
comment on column study.exam.on_day is '考试日期（多天的写第一天） [internal]';
comment on column study.exam.made_by is '由谁登记 [internal]';
comment on column study.exam.made_at is '登记时间 [internal]';

alter table study.exam enable row level security;
create policy known_in_the_county on study.exam for select using (county_id = (select viewer.county()));
create policy told_at_school on study.exam for insert
    with check (county_id = (select viewer.county()) and made_by = (select viewer.account()) and school_id = any ((select study.own_schools())::uuid[]));
revoke update, delete on study.exam from ${app};

-- 试卷: one subject of an exam in one class; names no child. The middle of the class is told from five children on.
create table study.paper (
    county_id  integer not null,
    exam_id    uuid    not null,
    class_id   uuid    not null,
    subject    text    not null check (length(subject) between 1 and 12),
    school_id  uuid    not null,
    full_marks numeric(6,1) not null check (full_marks > 0 and full_marks <= 1000),
    sat        integer not null default 0 check (sat >= 0),
    median     numeric(6,1),
    set_by     uuid    not null,
    set_at     timestamptz not null,
    primary key (county_id, exam_id, class_id, subject),
    foreign key (county_id, exam_id) references study.exam (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint middle_of_enough check (median is null or sat >= 5)
);
create index paper_by_class on study.paper (county_id, class_id);
create index paper_by_school on study.paper (county_id, school_id);
comment on table  study.paper is '试卷：一次考试一个班一个科目的满分、参考人数和班级中位数';
comment on column study.paper.county_id is '县区划代码 [internal]';
comment on column study.paper.exam_id is '考试 [internal]';
comment on column study.paper.class_id is '班级 [internal]';
comment on column study.paper.subject is '科目 [internal]';
comment on column study.paper.school_id is '学校 [internal]';
comment on column study.paper.full_marks is '满分 [internal]';
comment on column study.paper.sat is '有分数的人数 [internal]';
comment on column study.paper.median is '班级中位数；不足五人不计 [internal]';
comment on column study.paper.set_by is '由谁填写 [internal]';
comment on column study.paper.set_at is '填写时间 [internal]';

alter table study.paper enable row level security;
create policy known_in_the_county on study.paper for select using (county_id = (select viewer.county()));
create policy told_by_who_marks on study.paper for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and (school_id = any ((select study.kept_orgs())::uuid[]) or class_id = any ((select study.kept_orgs())::uuid[])
                     or exists (select from study.teaching
                                 where teaching.county_id = paper.county_id and teaching.class_id = paper.class_id
                                   and teaching.account_id = (select viewer.account()) and teaching.subject = paper.subject
                                   and teaching.class_id = any ((select viewer.orgs())::uuid[]))));
create policy corrected_by_who_marks on study.paper for update
    using (county_id = (select viewer.county())
           and (school_id = any ((select study.kept_orgs())::uuid[]) or class_id = any ((select study.kept_orgs())::uuid[])
                or exists (select from study.teaching
                            where teaching.county_id = paper.county_id and teaching.class_id = paper.class_id
                              and teaching.account_id = (select viewer.account()) and teaching.subject = paper.subject
                              and teaching.class_id = any ((select viewer.orgs())::uuid[]))));
revoke delete on study.paper from ${app};

-- 成绩: each time that somebody told it is a version; the highest holds. NONE says that there is none after all.
create table study.mark (
    county_id integer not null,
    child_id  uuid    not null,
    exam_id   uuid    not null,
    subject   text    not null check (length(subject) between 1 and 12),
    version   integer not null check (version > 0),
    class_id  uuid    not null,
    school_id uuid    not null,
    state     text    not null check (state in ('MARKED','ABSENT','LEAVE','EXEMPT','DEFERRED','CHEATED','NONE')),
    points    numeric(6,1) check (points >= 0),
    run_id    uuid,
    set_by    uuid    not null,
    set_at    timestamptz not null,
    primary key (county_id, child_id, exam_id, subject, version),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, exam_id) references study.exam (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint points_where_marked check ((state = 'MARKED') = (points is not null))
);
create index mark_by_exam on study.mark (county_id, exam_id, class_id, subject);
create index mark_by_class on study.mark (county_id, class_id);
create index mark_by_school on study.mark (county_id, school_id);
create index mark_by_run on study.mark (county_id, run_id) where run_id is not null;
comment on table  study.mark is '成绩：一名学生一次考试一个科目，每次填写或更正一行，版本最大的一行为准';
comment on column study.mark.county_id is '县区划代码 [internal]';
comment on column study.mark.child_id is '学生 [internal]';
comment on column study.mark.exam_id is '考试 [internal]';
comment on column study.mark.subject is '科目 [internal]';
comment on column study.mark.version is '第几版 [internal]';
comment on column study.mark.class_id is '考试时的班级 [internal]';
comment on column study.mark.school_id is '考试时的学校 [internal]';
comment on column study.mark.state is '有分数、缺考、请假、免考、缓考、违纪；NONE 为没有这个成绩 [sensitive]';
comment on column study.mark.points is '分数 [sensitive]';
comment on column study.mark.run_id is '来自哪一批导入；空为手工填写 [internal]';
comment on column study.mark.set_by is '由谁填写 [internal]';
comment on column study.mark.set_at is '填写时间 [internal]';

alter table study.mark enable row level security;
create policy seen_with_a_duty_to_the_child on study.mark for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = mark.county_id and child.id = mark.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[])
                               or child.school_id = any ((select study.kept_orgs())::uuid[])
                               or child.class_id = any ((select viewer.orgs())::uuid[])
                                  and exists (select from study.teaching
                                               where teaching.county_id = mark.county_id and teaching.class_id = child.class_id
                                                 and teaching.account_id = (select viewer.account()) and teaching.subject = mark.subject))));
create policy told_by_who_marks on study.mark for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and exists (select from roster.child where child.county_id = mark.county_id and child.id = mark.child_id)
                and (school_id = any ((select study.kept_orgs())::uuid[]) or class_id = any ((select study.kept_orgs())::uuid[])
                     or class_id = any ((select viewer.orgs())::uuid[])
                        and exists (select from study.teaching
                                     where teaching.county_id = mark.county_id and teaching.class_id = mark.class_id
                                       and teaching.account_id = (select viewer.account()) and teaching.subject = mark.subject)));
revoke update, delete on study.mark from ${app};

create view study.mark_now with (security_invoker = true) as
select mark.county_id, mark.child_id, mark.exam_id, mark.subject, mark.version, mark.class_id, mark.school_id, mark.state, mark.points,
       mark.run_id, mark.set_by, mark.set_at
  from study.mark
 where mark.state <> 'NONE'
   and not exists (select from study.mark as later
                    where later.county_id = mark.county_id and later.child_id = mark.child_id and later.exam_id = mark.exam_id
                      and later.subject = mark.subject and later.version > mark.version);
comment on view   study.mark_now is '现在为准的成绩';
comment on column study.mark_now.county_id is '县区划代码 [internal]';
comment on column study.mark_now.child_id is '学生 [internal]';
comment on column study.mark_now.exam_id is '考试 [internal]';
comment on column study.mark_now.subject is '科目 [internal]';
comment on column study.mark_now.version is '第几版 [internal]';
comment on column study.mark_now.class_id is '考试时的班级 [internal]';
comment on column study.mark_now.school_id is '考试时的学校 [internal]';
comment on column study.mark_now.state is '有分数、缺考、请假、免考、缓考、违纪 [sensitive]';
comment on column study.mark_now.points is '分数 [sensitive]';
comment on column study.mark_now.run_id is '来自哪一批导入 [internal]';
comment on column study.mark_now.set_by is '由谁填写 [internal]';
comment on column study.mark_now.set_at is '填写时间 [internal]';

create view study.mark_told with (security_invoker = true) as
select mark_now.county_id, mark_now.child_id, exam.on_day, exam.id as exam_id, exam.name as exam, exam.kind, mark_now.subject, mark_now.state, mark_now.points,
       paper.full_marks, paper.sat, paper.median, mark_now.class_id, mark_now.school_id
  from study.mark_now
  join study.exam  on exam.county_id = mark_now.county_id and exam.id = mark_now.exam_id
  join study.paper on paper.county_id = mark_now.county_id and paper.exam_id = mark_now.exam_id and paper.class_id = mark_now.class_id and paper.subject = mark_now.subject;
comment on view   study.mark_told is 'PUBLISHED: 学生各次考试各科的成绩、满分和班级中位数；有责任的人才看得到';
comment on column study.mark_told.county_id is '县区划代码 [internal]';
comment on column study.mark_told.child_id is '学生 [internal]';
comment on column study.mark_told.on_day is '考试日期 [internal]';
comment on column study.mark_told.exam_id is '考试的编号 [internal]';
comment on column study.mark_told.exam is '考试名称 [internal]';
comment on column study.mark_told.kind is '考试类别 [internal]';
comment on column study.mark_told.subject is '科目 [internal]';
comment on column study.mark_told.state is '有分数、缺考、请假、免考、缓考、违纪 [sensitive]';
comment on column study.mark_told.points is '分数 [sensitive]';
comment on column study.mark_told.full_marks is '满分 [internal]';
comment on column study.mark_told.sat is '班里有分数的人数 [internal]';
comment on column study.mark_told.median is '班级中位数 [internal]';
comment on column study.mark_told.class_id is '考试时的班级 [internal]';
comment on column study.mark_told.school_id is '考试时的学校 [internal]';

-- The middle of a class counts all its children, also those whom whoever writes no longer sees.
create function study.settle(exam uuid, class uuid) returns void
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
begin
    update study.paper
       set sat = told.sat, median = case when told.sat >= 5 then told.median end
      from (select paper.subject, count(latest.points)::integer as sat, percentile_cont(0.5) within group (order by latest.points)::numeric as median
              from study.paper
              left join (select distinct on (mark.child_id, mark.subject) mark.child_id, mark.subject, mark.points
                           from study.mark
                          where mark.county_id = mine and mark.exam_id = exam and mark.class_id = class
                          order by mark.child_id, mark.subject, mark.version desc) as latest on latest.subject = paper.subject
             where paper.county_id = mine and paper.exam_id = exam and paper.class_id = class
             group by paper.subject) as told
     where paper.county_id = mine and paper.exam_id = exam and paper.class_id = class and paper.subject = told.subject;
end
$$;
comment on function study.settle is '重算一个班一次考试各科的参考人数和中位数；不返回任何内容';

create function study.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from study.mark where county_id = mine and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function study.erase is '删去这些学生的成绩，谁也不先看；各班的中位数留存';
