-- Another scale takes nothing back: the last result of each scale counts, and of those the one that asks for most attention.
create or replace function mind.screened(children uuid[], since date, day date)
    returns table (child_id uuid, sitting_id uuid, on_day date, tier text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct on (latest.child_id) latest.child_id, latest.sitting_id, latest.finished_on, latest.tier
      from (select distinct on (seat.child_id, sitting.scale_id) seat.child_id, seat.sitting_id, seat.finished_on, seat.finished_at, seat.tier
              from mind.seat
              join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
             where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
               and (children is null or seat.child_id = any (children))
               and seat.finished_on between since and day and seat.tier is not null
             order by seat.child_id, sitting.scale_id, seat.finished_at desc) as latest
     order by latest.child_id, array_position(array['CRISIS','SUPPORT','WATCH','NONE'], latest.tier), latest.finished_at desc
$$;
comment on function mind.screened is 'PUBLISHED: 每名学生各份量表最近一次测评建议的等级中最高的；只供规则对照，不说答了什么';

create or replace function mind.screening_by_school(since date, day date)
    returns table (school_id uuid, fallen text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, coalesce(fell.fallen, 'UNSCREENED'), count(*)
      from roster.child
      left join access.org as class on class.county_id = child.county_id and class.id = child.class_id
      left join (select distinct on (latest.child_id) latest.child_id, latest.fallen
                   from (select distinct on (seat.child_id, sitting.scale_id) seat.child_id, seat.finished_at, coalesce(seat.tier, 'NOTHING') as fallen
                           from mind.seat
                           join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
                          where seat.county_id = viewer.county() and seat.finished_on between since and day
                          order by seat.child_id, sitting.scale_id, seat.finished_at desc) as latest
                  order by latest.child_id, array_position(array['CRISIS','SUPPORT','WATCH','NONE','NOTHING'], latest.fallen), latest.finished_at desc) as fell on fell.child_id = child.id
     where child.county_id = viewer.county() and child.left_on is null and child.school_id is not null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
       and (fell.child_id is not null
            or class.stage <> 'PRIMARY'
            or class.entry_year <= extract(year from day)::integer - case when extract(month from day) >= 8 then 3 else 4 end)
     group by 1, 2
$$;
comment on function mind.screening_by_school is 'PUBLISHED: 各校应测和测过的学生，按各份量表最近一次测评中最高的一级各几名；只答数目，小数由程序隐去';
