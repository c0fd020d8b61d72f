-- As before, and each child is gone through once: what is gathered twice is not first made one, to be told apart again.
-- Schools without any of these children have no line. How many are in care is not to be guessed by the planner: it took them for a few.
create or replace function study.covered_by_school(day date)
    returns table (school_id uuid, in_care bigint, planned bigint, weak bigint, turned bigint)
    language sql stable security definer set search_path = pg_catalog set enable_nestloop = off as $$
    with sight as materialized (
        select viewer.county() as county, viewer.whole_county() as whole, coalesce(viewer.orgs(), '{}') as orgs
    ), cared as (
        select distinct in_care.child_id
          from roster.in_care
         where in_care.county_id = (select county from sight) and in_care.from_on <= day and (in_care.until_on is null or in_care.until_on > day)
    ), planned as (
        select distinct plan.child_id from study.plan where plan.county_id = (select county from sight) and plan.closed_on is null
    ), turned as (
        select turning.child_id, bool_and(turning.outcome = 'TURNED' and turning.closed_on is not null) as holds
          from study.turning
         where turning.county_id = (select county from sight) and study.turning_counts(turning.begun_on, turning.closed_on, turning.outcome, day)
         group by turning.child_id
    )
    select child.school_id, count(*) filter (where asked.cared), count(planned.child_id), count(asked.holds), count(*) filter (where asked.holds)
      from (select cared.child_id, true as cared, null::boolean as holds from cared
            union all
            select turned.child_id, false, turned.holds from turned) as asked
      join roster.child on child.county_id = (select county from sight) and child.id = asked.child_id and child.left_on is null
      left join planned on planned.child_id = asked.child_id and asked.cared
     where (select whole from sight) or child.school_id = any ((select orgs from sight)::uuid[])
     group by child.school_id
$$;
