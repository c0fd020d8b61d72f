-- What a rule about the care for a child asks for: what was done or tried, each child by itself, and what was owed and is not done.
create view care.contact with (security_invoker = true) as
select each.county_id, each.child_id, each.record_id, each.on_day, each.kind, each.serves, each.parties, each.in_person, each.mood, record.reached
  from care.record_child as each
  join care.record on record.county_id = each.county_id and record.id = each.record_id
 where record.withdrawn_at is null;
comment on view   care.contact           is 'PUBLISHED: 未撤回的关爱记录里的每名学生：哪天、何事、联系了谁、情绪';
comment on column care.contact.county_id is '县区划代码 [internal]';
comment on column care.contact.child_id  is '学生 [internal]';
comment on column care.contact.record_id is '记录 [internal]';
comment on column care.contact.on_day    is '发生之日 [internal]';
comment on column care.contact.kind      is '事项 [internal]';
comment on column care.contact.serves    is '算作哪些事项；没联系上的为空 [internal]';
comment on column care.contact.parties   is '除学生外还联系了谁 [internal]';
comment on column care.contact.in_person is '当面并且见到了 [internal]';
comment on column care.contact.mood      is '情绪 [sensitive]';
comment on column care.contact.reached   is '是否联系上 [internal]';

create view care.missed with (security_invoker = true) as
select county_id, child_id, duty_id, period_from, covers_from, covers_until, makeup_until
  from care.quota
 where done < owed and not excused;
comment on view   care.missed              is 'PUBLISHED: 应做而没有做够、也没有说明的各期';
comment on column care.missed.county_id    is '县区划代码 [internal]';
comment on column care.missed.child_id     is '学生 [internal]';
comment on column care.missed.duty_id      is '制度 [internal]';
comment on column care.missed.period_from  is '本期起，含当日 [internal]';
comment on column care.missed.covers_from  is '本行所管的日子起，含当日 [internal]';
comment on column care.missed.covers_until is '本行所管的日子止，含当日 [internal]';
comment on column care.missed.makeup_until is '最迟补做日，含当日 [internal]';
