-- Where neither who tutors nor the plan's owner is at the school any more, whoever leads the child's class is reminded, else the principal; nobody who has left.
create function study.answering(account uuid, school uuid, class uuid, day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    with here as (
        select staff.account_id, staff.role, staff.class_id
          from access.staff
         where staff.county_id = viewer.county() and staff.school_id = school and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
    )
    select answering.account where not study.gone_from(answering.account, answering.school)
     union
    select here.account_id from here
     where here.role = 'HOMEROOM' and here.class_id = answering.class and study.gone_from(answering.account, answering.school)
     union
    select here.account_id from here
     where here.role = 'PRINCIPAL' and study.gone_from(answering.account, answering.school)
       and not exists (select from here as leads where leads.role = 'HOMEROOM' and leads.class_id = answering.class)
$$;
comment on function study.answering is '这一天该提醒谁：本人还在任就是本人，否则班主任，再没有就是校长';
revoke execute on function study.answering from public;

create or replace function study.stages_late(day date)
    returns table (school_id uuid, person uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, answering.account, min(stage.due_on) + 1
      from study.plan
      join roster.child on child.county_id = plan.county_id and child.id = plan.child_id and child.left_on is null
      join lateral (select max(version) as version from study.plan_version as each where each.county_id = plan.county_id and each.plan_id = plan.id) as holding on true
      join study.plan_part as part on part.county_id = plan.county_id and part.plan_id = plan.id and part.version = holding.version
      join study.plan_stage as stage on stage.county_id = plan.county_id and stage.plan_id = plan.id and stage.version = holding.version and stage.due_on < day
     cross join lateral study.answering(case when part.teacher is null or study.gone_from(part.teacher, child.school_id) then plan.owner else part.teacher end,
                                        child.school_id, child.class_id, day) as answering (account)
     where plan.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null and plan.closed_on is null
       and not exists (select from study.plan_effect as told
                        where told.county_id = plan.county_id and told.plan_id = plan.id and told.stage = stage.number and told.line = part.line)
     group by child.school_id, answering.account
$$;
