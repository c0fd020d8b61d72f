-- How many children in care have a study plan, and of how many the turning came to something: by school, of no child. Small numbers are hidden by the program.
-- Who turns is of a child: all that ended within a year with either outcome, and what has gone on for half a year without an end, which lowers it.
create function study.turning_counts(begun date, closed date, outcome text, day date) returns boolean
    language sql immutable set search_path = pg_catalog as $$
    select case when closed is null then begun <= day - 180 else coalesce(outcome in ('TURNED', 'NOT_YET'), false) and closed > day - 365 end
$$;
comment on function study.turning_counts is '一项转化是否计入转化率：一年内有结果的，或半年以上仍无结果的';

create function study.covered_by_school(day date)
    returns table (school_id uuid, in_care bigint, planned bigint, weak bigint, turned bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, count(*) filter (where cared.holds), count(*) filter (where cared.holds and plan.holds), count(turning.holds), count(*) filter (where turning.holds)
      from roster.child
     cross join lateral (select exists (select from roster.in_care
                                         where in_care.county_id = child.county_id and in_care.child_id = child.id
                                           and in_care.from_on <= day and (in_care.until_on is null or in_care.until_on > day)) as holds) as cared
     cross join lateral (select exists (select from study.plan as own where own.county_id = child.county_id and own.child_id = child.id and own.closed_on is null) as holds) as plan
     cross join lateral (select bool_and(own.outcome = 'TURNED' and own.closed_on is not null) as holds
                           from study.turning as own
                          where own.county_id = child.county_id and own.child_id = child.id and study.turning_counts(own.begun_on, own.closed_on, own.outcome, day)) as turning
     where child.county_id = viewer.county() and child.left_on is null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id
$$;
comment on function study.covered_by_school is '各校关爱学生和学困生中，有计划、已转化的各几名；只答数目，小数由程序隐去';
