-- What a rule about a child's home asks for on any day: parents with their times away, guardians of then and now, the family's means.
create view roster.parent_away with (security_invoker = true) as
select parent.county_id, parent.child_id, parent.side, coalesce(person.deceased, false) as deceased, absence.id as absence_id,
       absence.away_from, absence.away_until, absence.noted_on
  from roster.parent
  join roster.person       on person.county_id = parent.county_id and person.id = parent.person_id
  left join roster.absence on absence.county_id = parent.county_id and absence.person_id = parent.person_id;
comment on view   roster.parent_away            is 'PUBLISHED: 父母各自的外出起止；没有外出的一行，起止为空';
comment on column roster.parent_away.county_id  is '县区划代码 [internal]';
comment on column roster.parent_away.child_id   is '学生 [internal]';
comment on column roster.parent_away.side       is '父亲、母亲，或来源只写家长 [internal]';
comment on column roster.parent_away.deceased   is '是否已故 [sensitive]';
comment on column roster.parent_away.absence_id is '哪一次外出；空为没有 [internal]';
comment on column roster.parent_away.away_from  is '外出起始（可能的最早一日）；不知道则空 [internal]';
comment on column roster.parent_away.away_until is '返乡日；空为仍在外 [internal]';
comment on column roster.parent_away.noted_on   is '得知日期 [internal]';

create view roster.guardian_over_time with (security_invoker = true) as
select guardian.county_id, guardian.child_id, guardian.person_id, guardian.relation, guardian.from_on, guardian.until_on, guardian.can_care,
       person.birth_from, person.health_sealed, coalesce(person.deceased, false) as deceased
  from roster.guardian
  join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
 where guardian.place = 1;
comment on view   roster.guardian_over_time               is 'PUBLISHED: 历任现监护人：何日起止、年纪、健康、能否照料';
comment on column roster.guardian_over_time.county_id     is '县区划代码 [internal]';
comment on column roster.guardian_over_time.child_id      is '学生 [internal]';
comment on column roster.guardian_over_time.person_id     is '监护人 [internal]';
comment on column roster.guardian_over_time.relation      is '与学生的关系，GB/T 4761 [internal]';
comment on column roster.guardian_over_time.from_on       is '起始日 [internal]';
comment on column roster.guardian_over_time.until_on      is '结束日；空为现任 [internal]';
comment on column roster.guardian_over_time.can_care      is '实际能否照料 [sensitive]';
comment on column roster.guardian_over_time.birth_from    is '出生日期（可能的最早一日） [internal]';
comment on column roster.guardian_over_time.health_sealed is '健康状况（加密） [sensitive]';
comment on column roster.guardian_over_time.deceased      is '是否已故 [sensitive]';

create view roster.child_means with (security_invoker = true) as
select county_id, id, birth_from, enrolled_on, economic_state, aid, coalesce(orphan, false) as orphan, left_on
  from roster.child;
comment on view   roster.child_means                is 'PUBLISHED: 学生的年纪、家庭经济类别、已有的资助';
comment on column roster.child_means.county_id      is '县区划代码 [internal]';
comment on column roster.child_means.id             is '学生编号 [internal]';
comment on column roster.child_means.birth_from     is '出生日期（可能的最早一日） [internal]';
comment on column roster.child_means.enrolled_on    is '建档日期 [internal]';
comment on column roster.child_means.economic_state is '家庭经济类别 [sensitive]';
comment on column roster.child_means.aid            is '资助情况 [sensitive]';
comment on column roster.child_means.orphan         is '是否孤儿 [sensitive]';
comment on column roster.child_means.left_on        is '离校日期；空为在校 [internal]';
