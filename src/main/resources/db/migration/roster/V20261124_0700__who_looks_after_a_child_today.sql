-- Whom a paper about a child is addressed to: the guardian of today, by name and kinship, and nothing else of the person.
create view roster.guardian_of_today with (security_invoker = true) as
select guardian.county_id, guardian.child_id, person.name, guardian.relation
  from roster.guardian
  join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
 where guardian.until_on is null and guardian.place = 1;
comment on view   roster.guardian_of_today           is 'PUBLISHED: 学生现在的监护人：姓名与关系';
comment on column roster.guardian_of_today.county_id is '县区划代码 [internal]';
comment on column roster.guardian_of_today.child_id  is '学生 [internal]';
comment on column roster.guardian_of_today.name      is '监护人姓名 [internal]';
comment on column roster.guardian_of_today.relation  is '与学生的关系，GB/T 4761 [internal]';
