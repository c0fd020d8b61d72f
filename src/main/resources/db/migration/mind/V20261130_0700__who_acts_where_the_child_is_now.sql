-- A child may have changed school since it was given its code: whoever can act for it is at its school of today.
create or replace function mind.on_duty(of_sitting uuid, of_child uuid)
    returns table (school_id uuid, opened_by uuid, duty uuid, duty_next uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(child.school_id, sitting.school_id), sitting.opened_by, sitting.duty, sitting.duty_next
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
      join roster.child on child.county_id = seat.county_id and child.id = seat.child_id
     where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and seat.sitting_id = of_sitting and seat.child_id = of_child
$$;

alter table mind.seat add column nobody_at timestamptz;
comment on column mind.seat.nobody_at is '何时告诉县里：要立刻处置而学校没有人能开始 [internal]';

-- Said again after some hours while nothing has begun; true for whoever is to say it.
create function mind.nobody_begins(of_sitting uuid, of_child uuid, at timestamptz)
    returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with said as (
        update mind.seat
           set nobody_at = at
         where seat.county_id = viewer.county() and seat.sitting_id = of_sitting and seat.child_id = of_child
           and viewer.whole_county() and viewer.account() is null and seat.alarmed_at is null
           and (seat.nobody_at is null or seat.nobody_at <= at - interval '6 hours')
        returning 1
    )
    select exists (select from said)
$$;
comment on function mind.nobody_begins is '没有人能开始应急处置，要不要告诉县里；只供程序自己';
