-- Above the school: how many children of each school, and not who.
create function risk.levels_by_school()
    returns table (school_id uuid, level text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, latest.level, count(*)
      from (select distinct on (level.child_id) level.child_id, level.level
              from risk.level
             where level.county_id = viewer.county()
             order by level.child_id, level.version desc) as latest
      join roster.child on child.county_id = viewer.county() and child.id = latest.child_id
     where latest.level <> 'NONE' and child.left_on is null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id, latest.level
$$;
comment on function risk.levels_by_school is '各校各预警等级有几名学生；只答数目，小数由程序隐去';

create function risk.signals_by_school()
    returns table (school_id uuid, kind text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, signal.kind, count(distinct signal.child_id)
      from risk.signal
      join roster.child on child.county_id = viewer.county() and child.id = signal.child_id
     where signal.county_id = viewer.county() and signal.closed_on is null and child.left_on is null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id, signal.kind
$$;
comment on function risk.signals_by_school is '各校各类预警线索涉及几名学生；只答数目，小数由程序隐去';

-- For the planning of what is owed, which nobody looks at: who was at a level from when until when.
create function risk.level_spans(children uuid[], levels text[])
    returns table (child_id uuid, from_on date, until_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select spans.child_id, spans.set_on, spans.until_on
      from (select level.child_id, level.level, level.set_on, lead(level.set_on) over (partition by level.child_id order by level.version) as until_on
              from risk.level
             where level.county_id = viewer.county() and level.child_id = any (children)) as spans
     where spans.level = any (levels) and spans.until_on is distinct from spans.set_on
       and viewer.whole_county() and viewer.account() is null
     order by spans.child_id, spans.set_on
$$;
comment on function risk.level_spans is '哪些学生从何时到何时在这些等级；只答不代表任何人的作业';
create index signal_live on risk.signal (county_id, found_on) where closed_on is null;

-- Children from before are looked at once.
insert into risk.anew (county_id, child_id) select county_id, id from roster.child where left_on is null;
