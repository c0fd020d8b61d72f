-- As before, and who is due and was never screened is counted class by class along an index, without opening each child's file.
create or replace function mind.screening_by_school(since date, day date)
    returns table (school_id uuid, fallen text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with sight as materialized (
        select viewer.county() as county, viewer.whole_county() as whole, coalesce(viewer.orgs(), '{}') as orgs
    ), due as (
        select class.id
          from access.org as class
         where class.county_id = (select county from sight) and class.kind = 'CLASS'
           and (class.stage <> 'PRIMARY' or class.entry_year <= extract(year from day)::integer - case when extract(month from day) >= 8 then 3 else 4 end)
    ), fell as materialized (
        select distinct on (latest.child_id) latest.child_id, latest.fallen
          from (select distinct on (seat.child_id, sitting.scale_id) seat.child_id, seat.finished_at, coalesce(seat.tier, 'NOTHING') as fallen
                  from mind.seat
                  join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
                 where seat.county_id = (select county from sight) and seat.finished_on between since and day
                 order by seat.child_id, sitting.scale_id, seat.finished_at desc) as latest
         order by latest.child_id, array_position(array['CRISIS','SUPPORT','WATCH','NONE','NOTHING'], latest.fallen), latest.finished_at desc
    ), told as (
        select child.school_id, fell.fallen, count(*) as children
          from fell
          join roster.child on child.county_id = (select county from sight) and child.id = fell.child_id and child.left_on is null
         group by 1, 2
        union all
        select child.school_id, 'UNSCREENED', count(*)
          from roster.child
         where child.county_id = (select county from sight) and child.left_on is null and child.class_id in (select due.id from due)
           and child.id not in (select fell.child_id from fell)
         group by 1
    )
    select told.school_id, told.fallen, told.children
      from told
     where told.school_id is not null and ((select whole from sight) or told.school_id = any ((select orgs from sight)::uuid[]))
$$;
