-- Whoever has left the child's school, or whose account is closed, answers for nothing there any more: what they were to tell is the owner's,
-- and a plan without an owner at the school is to be handed on. Helpers from outside have worked at no school.
create function study.gone_from(account uuid, school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.account as closed where closed.county_id = viewer.county() and closed.id = gone_from.account and closed.closed_on is not null)
        or exists (select from access.duty
                     join access.org on org.county_id = duty.county_id and org.id = duty.org_id and org.kind in ('CLASS', 'SCHOOL', 'TEACHING_POINT')
                    where duty.county_id = viewer.county() and duty.account_id = gone_from.account and duty.child_id is null)
       and not exists (select from access.staff
                        where staff.county_id = viewer.county() and staff.account_id = gone_from.account and staff.school_id = gone_from.school
                          and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date))
$$;
comment on function study.gone_from is '这个人是否已经不在这所学校任职（或账号已停用）；校外帮扶人不算';

create or replace function study.stages_late(day date)
    returns table (school_id uuid, person uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, case when part.teacher is null or study.gone_from(part.teacher, child.school_id) then plan.owner else part.teacher end, min(stage.due_on) + 1
      from study.plan
      join roster.child on child.county_id = plan.county_id and child.id = plan.child_id and child.left_on is null
      join lateral (select max(version) as version from study.plan_version as each where each.county_id = plan.county_id and each.plan_id = plan.id) as holding on true
      join study.plan_part as part on part.county_id = plan.county_id and part.plan_id = plan.id and part.version = holding.version
      join study.plan_stage as stage on stage.county_id = plan.county_id and stage.plan_id = plan.id and stage.version = holding.version and stage.due_on < day
     where plan.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null and plan.closed_on is null
       and not exists (select from study.plan_effect as told
                        where told.county_id = plan.county_id and told.plan_id = plan.id and told.stage = stage.number and told.line = part.line)
     group by child.school_id, 2
$$;
