-- What a day's list asks of a child besides the name: the birthday, whether anybody at home or away has a telephone, and the
-- words by which the child is found. Read with the reader's own sight.
create view roster.child_today with (security_invoker = true) as
    select child.county_id, child.id, child.birth_from, child.birth_precision, child.search_keys,
           child.phone_sealed is not null
           or exists (select
                        from roster.guardian
                        join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
                       where guardian.county_id = child.county_id and guardian.child_id = child.id and guardian.until_on is null
                         and coalesce(person.phone_sealed, person.phone_2_sealed) is not null)
           or exists (select
                        from roster.parent
                        join roster.person on person.county_id = parent.county_id and person.id = parent.person_id
                       where parent.county_id = child.county_id and parent.child_id = child.id
                         and coalesce(person.phone_sealed, person.phone_2_sealed) is not null) as reachable
      from roster.child;
comment on view   roster.child_today                 is 'PUBLISHED: 每日名单所需：生日、家里有没有任何电话、查找用的字词';
comment on column roster.child_today.county_id       is '县区划代码 [internal]';
comment on column roster.child_today.id              is '学生编号 [internal]';
comment on column roster.child_today.birth_from      is '出生日期（可能的最早一日） [internal]';
comment on column roster.child_today.birth_precision is '出生日期精确到日、月或年 [internal]';
comment on column roster.child_today.search_keys     is '查找用的字、词、拼音、首字母；电话尾号只存盲索引 [internal]';
comment on column roster.child_today.reachable       is '本人、监护人或父母有没有电话 [internal]';
