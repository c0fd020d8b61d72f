-- Whoever has left the school, or whose account is closed, is reminded of nothing there: instead of them whoever leads the child's class, else the principal.
create function risk.answering(account uuid, school uuid, class uuid, day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    with here as (
        select staff.account_id, staff.role, staff.class_id
          from access.staff
         where staff.county_id = viewer.county() and staff.school_id = school and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
    )
    select answering.account where exists (select from here where here.account_id = answering.account)
     union
    select here.account_id from here
     where here.role = 'HOMEROOM' and here.class_id = answering.class and not exists (select from here as still where still.account_id = answering.account)
     union
    select here.account_id from here
     where here.role = 'PRINCIPAL' and not exists (select from here as still where still.account_id = answering.account)
       and not exists (select from here as leads where leads.role = 'HOMEROOM' and leads.class_id = answering.class)
$$;
comment on function risk.answering is '这一天谁对这件事负责：本人还在这所学校就是本人，否则班主任，再没有就是校长';
revoke execute on function risk.answering from public;

create or replace function risk.plans_late(day date)
    returns table (school_id uuid, owner uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, answering.account, min(plan.review_on) + 1
      from risk.plan
      join roster.child on child.county_id = plan.county_id and child.id = plan.child_id and child.left_on is null
     cross join lateral risk.answering(plan.owner, child.school_id, child.class_id, day) as answering (account)
     where plan.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and plan.closed_on is null and plan.review_on < day
     group by child.school_id, answering.account
$$;

-- Refused or not wanted, and marked again for the same matter: one case, with what came of it last.
create or replace function risk.aid_by_school()
    returns table (school_id uuid, granted bigint, others bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, count(*) filter (where held.answer = 'GRANTED'), count(*) filter (where held.answer is distinct from 'GRANTED')
      from risk.aid_case as held
      join roster.child on child.county_id = held.county_id and child.id = held.child_id and child.left_on is null
     where held.county_id = viewer.county() and held.withdrawn_on is null
       and (viewer.whole_county() or held.report_id is null and child.school_id = any (coalesce(viewer.orgs(), '{}')))
       and not (coalesce(held.answer, '') in ('REFUSED', 'DECLINED')
                and exists (select from risk.aid_case as again
                             where again.county_id = held.county_id and again.child_id = held.child_id and again.ground = held.ground and again.withdrawn_on is null
                               and (again.incident_id, again.report_id) is not distinct from (held.incident_id, held.report_id)
                               and (again.marked_at, again.id) > (held.marked_at, held.id)))
     group by child.school_id
$$;

-- A row of days goes on in another class: a day on which the class of that day was told of ends it, not one of the class before or after.
create or replace function risk.open_dropouts(of_class uuid, of_children uuid[], told_day date, today date, in_row integer, in_month integer, at timestamptz)
    returns table (case_id uuid, child_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        select child.id, child.school_id, coalesce(ended.on_day, '-infinity'::date) as after_day
          from roster.child
          left join lateral (select max(past.closed_on) as on_day from risk.dropout_case as past
                              where past.county_id = child.county_id and past.child_id = child.id) as ended on true
         where child.county_id = viewer.county() and child.id = any (of_children) and child.class_id = of_class and child.left_on is null
           and child.school_id = any (risk.own_schools())
           and (child.school_id = any (viewer.orgs()) or child.class_id = any (viewer.orgs()))
           and not exists (select from risk.dropout_case as open
                            where open.county_id = child.county_id and open.child_id = child.id and open.closed_on is null)
    ), away as (
        select gone.id, gone.school_id, gone.after_day, standing.on_day
          from gone
          join risk.attendance_now as standing on standing.county_id = viewer.county() and standing.child_id = gone.id
           and standing.on_day > gone.after_day and standing.on_day <= today and standing.mark in ('TRUANT', 'UNKNOWN', 'PERSONAL')
    ), counted as (
        select gone.id, gone.school_id,
               count(away.on_day) filter (where away.on_day > back.on_day) as row_days,
               count(away.on_day) filter (where date_trunc('month', away.on_day) = date_trunc('month', told_day)) as month_days
          from gone
          join away on away.id = gone.id
          cross join lateral (select coalesce(max(told.on_day), '-infinity'::date) as on_day
                                from (select stay.class_id, stay.from_on, stay.until_on
                                        from roster.enrolment as stay
                                       where stay.county_id = viewer.county() and stay.child_id = gone.id and not stay.mistaken and stay.until_on is distinct from stay.from_on
                                       union all
                                      select of_class, date '-infinity', (select min(first.from_on) from roster.enrolment as first
                                                                           where first.county_id = viewer.county() and first.child_id = gone.id and not first.mistaken)) as place
                                join risk.class_report as told
                                  on told.county_id = viewer.county() and told.class_id = place.class_id and told.on_day >= place.from_on and (place.until_on is null or told.on_day < place.until_on)
                               where told.on_day <= today
                                 and not exists (select from away as that where that.id = gone.id and that.on_day = told.on_day)) as back
         group by gone.id, gone.school_id
    )
    insert into risk.dropout_case (county_id, id, child_id, school_id, began_on, ground, days_away, opened_by, opened_at)
    select viewer.county(), gen_random_uuid(), counted.id, counted.school_id, today,
           case when counted.row_days >= in_row then 'IN_ROW' else 'IN_MONTH' end,
           case when counted.row_days >= in_row then counted.row_days else counted.month_days end, viewer.account(), at
      from counted
     where counted.row_days >= in_row or counted.month_days >= in_month
    on conflict do nothing
    returning dropout_case.id, dropout_case.child_id
$$;
