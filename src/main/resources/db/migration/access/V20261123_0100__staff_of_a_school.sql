-- Who works where, for those who stand on this: each duty at a school or one of its classes, once for each school that it reaches.
create view access.staff with (security_invoker = true) as
select duty.county_id, org.parent_id as school_id, duty.account_id, account.name, duty.role, org.id as class_id, duty.from_on, least(duty.until_on, org.closed_on - 1) as until_on
  from access.duty
  join access.org     on org.county_id = duty.county_id and org.id = duty.org_id and org.kind = 'CLASS'
  join access.account on account.county_id = duty.county_id and account.id = duty.account_id
 where duty.child_id is null and account.closed_on is null
union all
select duty.county_id, below.org_id, duty.account_id, account.name, duty.role, null::uuid, duty.from_on, duty.until_on
  from access.duty
  join access.org        on org.county_id = duty.county_id and org.id = duty.org_id and org.kind in ('SCHOOL', 'TEACHING_POINT')
  join access.org_within as below on below.county_id = org.county_id and below.ancestor_id = org.id and below.kind in ('SCHOOL', 'TEACHING_POINT')
  join access.account    on account.county_id = duty.county_id and account.id = duty.account_id
 where duty.child_id is null and account.closed_on is null;
comment on view   access.staff            is 'PUBLISHED: 各校教职工：谁从何时到何时在哪所学校任何职，停用的账号不在其中';
comment on column access.staff.county_id  is '县区划代码 [internal]';
comment on column access.staff.school_id  is '学校或教学点 [internal]';
comment on column access.staff.account_id is '账号 [internal]';
comment on column access.staff.name       is '姓名 [internal]';
comment on column access.staff.role       is '角色 [internal]';
comment on column access.staff.class_id   is '班级；空为全校的职责 [internal]';
comment on column access.staff.from_on    is '起始日 [internal]';
comment on column access.staff.until_on   is '最后一日；空为仍在任 [internal]';
