-- Above the school: how many key and urgent children of each school have a plan in force and how many have none, and not who.
create function risk.plans_by_school()
    returns table (school_id uuid, planned bigint, unplanned bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, count(*) filter (where cover.holds), count(*) filter (where not cover.holds)
      from (select distinct on (level.child_id) level.child_id, level.level
              from risk.level
             where level.county_id = viewer.county()
             order by level.child_id, level.version desc) as latest
      join roster.child on child.county_id = viewer.county() and child.id = latest.child_id and child.left_on is null
     cross join lateral (select exists (select from risk.plan_force as held
                                         where held.county_id = child.county_id and held.child_id = child.id and held.until_on is null) as holds) as cover
     where latest.level in ('KEY','URGENT')
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id
$$;
comment on function risk.plans_by_school is '各校重点和紧急学生中有、没有有效方案的各几名；只答数目，小数由程序隐去';
