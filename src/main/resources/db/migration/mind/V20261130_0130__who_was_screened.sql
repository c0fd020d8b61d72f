-- Above the school: each child on the roll once, by its last result since a day. Due are the upper grades (from the fourth on), yearly; a younger
-- child counts when it was screened. NOTHING: answered, but the answers say nothing; UNSCREENED: due and not screened.
create function mind.screening_by_school(since date, day date)
    returns table (school_id uuid, fallen text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, coalesce(latest.fallen, 'UNSCREENED'), count(*)
      from roster.child
      left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
      left join (select distinct on (seat.child_id) seat.child_id, coalesce(seat.tier, 'NOTHING') as fallen
                   from mind.seat
                  where seat.county_id = viewer.county() and seat.finished_on between since and day
                  order by seat.child_id, seat.finished_at desc) as latest on latest.child_id = child.id
     where child.county_id = viewer.county() and child.left_on is null and child.school_id is not null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
       and (latest.child_id is not null
            or class.stage <> 'PRIMARY'
            or class.entry_year <= extract(year from day)::integer - case when extract(month from day) >= 8 then 3 else 4 end)
     group by 1, 2
$$;
comment on function mind.screening_by_school is 'PUBLISHED: 各校应测和测过的学生，按最近一次测评各几名；只答数目，小数由程序隐去';
drop function mind.screened_by_school(date, date);
