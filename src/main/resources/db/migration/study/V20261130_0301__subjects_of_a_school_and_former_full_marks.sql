-- What a school teaches otherwise than the curriculum says, and subjects of its own.
create table study.school_subject (
    county_id   integer  not null,
    school_id   uuid     not null,
    subject     text     not null check (length(subject) between 1 and 12),
    first_grade smallint,
    last_grade  smallint,
    set_by      uuid     not null,
    set_at      timestamptz not null,
    primary key (county_id, school_id, subject),
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint grades_of_a_school check (first_grade is null and last_grade is null or first_grade between 1 and last_grade and last_grade <= 9)
);
comment on table  study.school_subject is '学校开设的科目：与课程方案不同的年级，和本校自己的科目';
comment on column study.school_subject.county_id is '县区划代码 [internal]';
comment on column study.school_subject.school_id is '学校 [internal]';
comment on column study.school_subject.subject is '科目 [internal]';
comment on column study.school_subject.first_grade is '从几年级开设；空为本校不开设 [internal]';
comment on column study.school_subject.last_grade is '到几年级 [internal]';
comment on column study.school_subject.set_by is '由谁填写 [internal]';
comment on column study.school_subject.set_at is '填写时间 [internal]';

alter table study.school_subject enable row level security;
create policy known_in_the_county on study.school_subject for select using (county_id = (select viewer.county()));
create policy told_by_who_keeps_a_class on study.school_subject for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and (school_id = any ((select study.kept_orgs())::uuid[])
                     or exists (select from access.org
                                 where org.county_id = school_subject.county_id and org.parent_id = school_subject.school_id
                                   and org.id = any ((select study.kept_orgs())::uuid[]))));
create policy corrected_by_who_keeps_the_school on study.school_subject for update
    using (county_id = (select viewer.county()) and school_id = any ((select study.kept_orgs())::uuid[]))
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account()) and school_id = any ((select study.kept_orgs())::uuid[]));
create policy forgotten_by_who_keeps_the_school on study.school_subject for delete
    using (county_id = (select viewer.county()) and school_id = any ((select study.kept_orgs())::uuid[]));

-- Full marks that are corrected keep what was, who corrected it when, and why.
alter table study.paper add column why text check (length(why) between 1 and 100);
alter table study.paper add column run_id uuid;
comment on column study.paper.why is '满分为什么改成现在这样；没有改过的为空 [internal]';
comment on column study.paper.run_id is '现在的满分来自哪一批导入；空为手工填写 [internal]';

create table study.paper_before (
    county_id   integer not null,
    exam_id     uuid    not null,
    class_id    uuid    not null,
    subject     text    not null,
    version     integer not null check (version > 0),
    full_marks  numeric(6,1) not null,
    set_by      uuid    not null,
    set_at      timestamptz not null,
    replaced_by uuid    not null,
    replaced_at timestamptz not null,
    why         text,
    run_id      uuid,
    primary key (county_id, exam_id, class_id, subject, version),
    foreign key (county_id, exam_id, class_id, subject) references study.paper (county_id, exam_id, class_id, subject)
);
create index paper_before_by_run on study.paper_before (county_id, run_id) where run_id is not null;
comment on table  study.paper_before is '改正以前的满分：每次改正留下一行';
comment on column study.paper_before.county_id is '县区划代码 [internal]';
comment on column study.paper_before.exam_id is '考试 [internal]';
comment on column study.paper_before.class_id is '班级 [internal]';
comment on column study.paper_before.subject is '科目 [internal]';
comment on column study.paper_before.version is '第几版 [internal]';
comment on column study.paper_before.full_marks is '那时的满分 [internal]';
comment on column study.paper_before.set_by is '由谁填写 [internal]';
comment on column study.paper_before.set_at is '填写时间 [internal]';
comment on column study.paper_before.replaced_by is '由谁改正 [internal]';
comment on column study.paper_before.replaced_at is '改正时间 [internal]';
comment on column study.paper_before.why is '改正的原因 [internal]';
comment on column study.paper_before.run_id is '由哪一批导入改正；空为手工 [internal]';

alter table study.paper_before enable row level security;
create policy known_in_the_county on study.paper_before for select using (county_id = (select viewer.county()));
revoke insert, update, delete on study.paper_before from ${app};

create function study.keep_former_full_marks() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.full_marks <> old.full_marks then
        insert into study.paper_before (county_id, exam_id, class_id, subject, version, full_marks, set_by, set_at, replaced_by, replaced_at, why, run_id)
        select old.county_id, old.exam_id, old.class_id, old.subject, 1 + coalesce(max(former.version), 0), old.full_marks, old.set_by, old.set_at,
               new.set_by, new.set_at, new.why, new.run_id
          from study.paper_before as former
         where former.county_id = old.county_id and former.exam_id = old.exam_id and former.class_id = old.class_id and former.subject = old.subject;
    end if;
    return new;
end
$$;
comment on function study.keep_former_full_marks is '满分改正时留下原来的满分、改的人、时间和原因';
create trigger former_full_marks before update on study.paper for each row execute function study.keep_former_full_marks();
