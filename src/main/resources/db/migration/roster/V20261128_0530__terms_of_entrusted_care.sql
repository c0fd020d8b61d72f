-- Whoever looks after agreements asks until when they go, and nothing of the people in them.
create view roster.care_agreement with (security_invoker = true) as
select county_id, child_id, id, from_on, until_on
  from roster.entrusted_care
 where ended_on is null and signature <> 'NOT_SIGNED';
comment on view   roster.care_agreement           is 'PUBLISHED: 现行已签的委托照护协议：哪名学生、何时起止';
comment on column roster.care_agreement.county_id is '县区划代码 [internal]';
comment on column roster.care_agreement.child_id  is '学生 [internal]';
comment on column roster.care_agreement.id        is '编号 [internal]';
comment on column roster.care_agreement.from_on   is '起 [internal]';
comment on column roster.care_agreement.until_on  is '止 [internal]';
