-- What papers tell of plans, groups and turning: sums of a place, of no child. Whoever sees the place gets its sums; few are hidden by the program.
create function study.worked(schools uuid[], klass uuid, first date, last date)
    returns table (plans bigint, begun bigint, due bigint, told bigint, better bigint, groups bigint, sessions bigint, there bigint, turning bigint, ended bigint, turned bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    with here as (
        select child.id, child.left_on
          from roster.child
         where child.county_id = viewer.county()
           and (worked.schools is null or child.school_id = any (worked.schools)) and (worked.klass is null or child.class_id = worked.klass)
           and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')) or child.class_id = any (coalesce(viewer.orgs(), '{}')))
    ), own as (
        select plan.id, plan.closed_on, here.left_on,
               (select min(written.written_on) from study.plan_version as written where written.county_id = plan.county_id and written.plan_id = plan.id) as begun_on,
               (select max(written.version) from study.plan_version as written where written.county_id = plan.county_id and written.plan_id = plan.id) as version
          from study.plan
          join here on here.id = plan.child_id
         where plan.county_id = viewer.county() and plan.ending is distinct from 'MISTAKEN'
    ), looked as (
        select effect.outcome
          from own
          join study.plan_part as part   on part.county_id = viewer.county() and part.plan_id = own.id and part.version = own.version
          join study.plan_stage as stage on stage.county_id = viewer.county() and stage.plan_id = own.id and stage.version = own.version and stage.due_on between first and last
          left join lateral (select told.outcome
                               from study.plan_effect as told
                              where told.county_id = viewer.county() and told.plan_id = own.id and told.stage = stage.number and told.line = part.line and told.told_on <= last
                              order by told.take desc
                              limit 1) as effect on true
         where own.closed_on is null or own.closed_on >= stage.due_on
    ), held as (
        select led.id
          from study.village_group as led
         where led.county_id = viewer.county() and worked.klass is null and led.from_on <= last and led.until_on >= first
           and (worked.schools is null or led.school_id = any (worked.schools))
           and (viewer.whole_county() or led.school_id = any (coalesce(viewer.orgs(), '{}')))
    ), met as (
        select session.group_id, session.number
          from study.village_session as session
          join held on held.id = session.group_id
         where session.county_id = viewer.county() and session.on_day between first and last
    ), turn as (
        select turning.begun_on, turning.closed_on, turning.outcome
          from study.turning
          join here on here.id = turning.child_id
         where turning.county_id = viewer.county()
    )
    select (select count(*) from own where begun_on <= last and (closed_on is null or closed_on > last) and (left_on is null or left_on > last)),
           (select count(*) from own where begun_on between first and last),
           (select count(*) from looked), (select count(outcome) from looked), (select count(*) from looked where outcome in ('REACHED', 'BETTER')),
           (select count(*) from held), (select count(*) from met),
           (select count(*) from study.village_attendance as came
              join met on met.group_id = came.group_id and met.number = came.number
             where came.county_id = viewer.county() and came.there),
           (select count(*) from turn where begun_on <= last and (closed_on is null or closed_on > last)),
           (select count(*) from turn where closed_on between first and last and outcome in ('TURNED', 'NOT_YET')),
           (select count(*) from turn where closed_on between first and last and outcome = 'TURNED')
$$;
comment on function study.worked is '一个地方一段时间里的学习帮扶：计划、阶段效果、小组、转化各多少；只答数目，小数由程序隐去';
