-- 值守: who is told first when an answer calls for somebody at once, and who when that one is not there. Nobody named: who opened the sitting.
alter table mind.sitting add column duty uuid;
alter table mind.sitting add column duty_next uuid;
alter table mind.sitting add column duty_version integer not null default 0 check (duty_version >= 0);
alter table mind.sitting add foreign key (county_id, duty) references access.account (county_id, id);
alter table mind.sitting add foreign key (county_id, duty_next) references access.account (county_id, id);
create index sitting_by_duty on mind.sitting (county_id, duty);
create index sitting_by_duty_next on mind.sitting (county_id, duty_next);
comment on column mind.sitting.duty is '由谁值守；空为安排的人 [internal]';
comment on column mind.sitting.duty_next is '值守的人不在时由谁 [internal]';
comment on column mind.sitting.duty_version is '值守改过几次 [internal]';

drop function mind.on_duty(uuid, uuid);
create function mind.on_duty(of_sitting uuid, of_child uuid)
    returns table (school_id uuid, opened_by uuid, duty uuid, duty_next uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select sitting.school_id, sitting.opened_by, sitting.duty, sitting.duty_next
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and seat.sitting_id = of_sitting and seat.child_id = of_child
$$;
comment on function mind.on_duty is '这次测评由谁值守；只供程序自己';
