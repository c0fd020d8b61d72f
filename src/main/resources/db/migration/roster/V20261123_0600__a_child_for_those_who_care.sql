create view roster.child_card with (security_invoker = true) as
select county_id, id, name, sort_name, school_id, class_id, enrolled_on, left_on, left_why
  from roster.child;
comment on view roster.child_card is 'PUBLISHED: 学生的姓名与所在学校、班级；看得到这名学生的人才看得到';
comment on column roster.child_card.county_id is '县区划代码 [internal]';
comment on column roster.child_card.id is '学生编号 [internal]';
comment on column roster.child_card.name is '姓名 [internal]';
comment on column roster.child_card.sort_name is '排序用拼音 [internal]';
comment on column roster.child_card.school_id is '就读学校 [internal]';
comment on column roster.child_card.class_id is '班级 [internal]';
comment on column roster.child_card.enrolled_on is '建档日期 [internal]';
comment on column roster.child_card.left_on is '离开日期 [internal]';
comment on column roster.child_card.left_why is '离开原因 [internal]';

create view roster.child_placement with (security_invoker = true) as
select county_id, child_id, from_on, until_on, school_id, class_id, began
  from roster.enrolment
 where not mistaken;
comment on view roster.child_placement is 'PUBLISHED: 学生何日起、何日止在哪所学校哪个班；当时看得到的人才看得到';
comment on column roster.child_placement.county_id is '县区划代码 [internal]';
comment on column roster.child_placement.child_id is '学生 [internal]';
comment on column roster.child_placement.from_on is '起，含当日 [internal]';
comment on column roster.child_placement.until_on is '止，不含当日；空为仍在 [internal]';
comment on column roster.child_placement.school_id is '学校 [internal]';
comment on column roster.child_placement.class_id is '班级 [internal]';
comment on column roster.child_placement.began is '因何开始 [internal]';
