-- Where a child was on which day: the roll of a past day is read from here. The name is the one of that time, so that a
-- school still reads its old roll when the file has gone elsewhere.
create table roster.enrolment (
    county_id  integer not null,
    child_id   uuid    not null,
    from_on    date    not null,
    until_on   date,
    school_id  uuid    not null,
    class_id   uuid,
    began      text    not null check (began in ('ENROLLED','CLASS_CHANGED','TRANSFERRED_IN','RETURNED')),
    ended      text    check (ended in ('CLASS_CHANGED','TRANSFERRED','GRADUATED','DROPPED_OUT','MADE_BY_MISTAKE','DIED','MERGED')),
    began_by   uuid,
    ended_by   uuid,
    child_name text    not null,
    sort_name  text    not null,
    mistaken   boolean not null default false,
    primary key (county_id, child_id, from_on),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (num_nulls(until_on, ended) in (0, 2)),
    check (until_on >= from_on)
);
create unique index one_open_enrolment_per_child on roster.enrolment (county_id, child_id) where until_on is null;
create index enrolment_by_school on roster.enrolment (county_id, school_id, sort_name, child_id);
create index enrolment_by_class on roster.enrolment (county_id, class_id, sort_name, child_id);
comment on table  roster.enrolment is '就读经历：何日起、何日止在哪所学校哪个班；每人至多一条未结束';
comment on column roster.enrolment.county_id is '县区划代码 [internal]';
comment on column roster.enrolment.child_id is '学生 [internal]';
comment on column roster.enrolment.from_on is '起，含当日 [internal]';
comment on column roster.enrolment.until_on is '止，不含当日；空为仍在 [internal]';
comment on column roster.enrolment.school_id is '学校 [internal]';
comment on column roster.enrolment.class_id is '班级 [internal]';
comment on column roster.enrolment.began is '因何开始：建档、换班、转入、复学 [internal]';
comment on column roster.enrolment.ended is '因何结束：换班、转出、毕业、辍学、误建、亡故、合并 [internal]';
comment on column roster.enrolment.began_by is '开始由谁记录 [internal]';
comment on column roster.enrolment.ended_by is '结束由谁记录 [internal]';
comment on column roster.enrolment.child_name is '当时姓名 [internal]';
comment on column roster.enrolment.sort_name is '当时姓名的排序拼音 [internal]';
comment on column roster.enrolment.mistaken is '误建或已并入另一份的档案，任何一天的底数都不算 [internal]';

alter table roster.enrolment enable row level security;
create policy seen_by_duty_of_that_time on roster.enrolment for select
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));

insert into roster.enrolment (county_id, child_id, from_on, until_on, school_id, class_id, began, ended, child_name, sort_name, mistaken)
select county_id, id, enrolled_on, case when left_on is not null then greatest(enrolled_on, left_on) end, school_id, class_id, 'ENROLLED', left_why, name, sort_name,
       coalesce(left_why = 'MADE_BY_MISTAKE', false)
  from roster.child;
