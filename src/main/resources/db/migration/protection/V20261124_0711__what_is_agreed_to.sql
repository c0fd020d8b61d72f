-- What holds now, for modules that may do something only with a consent.
create view protection.agreed with (security_invoker = true) as
select county_id, child_id, purpose
  from protection.consent
 where answer = 'GIVEN' and ended_at is null;
comment on view   protection.agreed           is 'PUBLISHED: 现行有效的同意：哪名学生、哪项用途';
comment on column protection.agreed.county_id is '县区划代码 [internal]';
comment on column protection.agreed.child_id  is '学生 [internal]';
comment on column protection.agreed.purpose   is '用途 [internal]';
