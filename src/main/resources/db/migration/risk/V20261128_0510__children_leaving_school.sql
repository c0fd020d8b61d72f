-- 控辍保学: a child that stays away, and what was done until it was back or somebody above was told in writing.
create table risk.dropout_case (
    county_id  integer not null,
    id         uuid    not null,
    child_id   uuid    not null,
    school_id  uuid    not null,
    began_on   date    not null,
    ground     text    not null check (ground in ('IN_ROW','IN_MONTH','TOLD')),
    days_away  integer not null check (days_away >= 0),
    told_sealed bytea,
    opened_by  uuid    not null,
    opened_at  timestamptz not null,
    closed_on  date,
    outcome    text    check (outcome in ('RETURNED','ELSEWHERE','EXCUSED','LEFT_SCHOOL','MISTAKEN')),
    ended_sealed bytea,
    closed_by  uuid,
    closed_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(closed_on, outcome, closed_by, closed_at) in (0, 4)),
    check (closed_on >= began_on)
);
create unique index one_open_dropout_case_per_child on risk.dropout_case (county_id, child_id) where closed_on is null;
create index dropout_case_by_child on risk.dropout_case (county_id, child_id);
create index dropout_case_by_school on risk.dropout_case (county_id, school_id);
comment on table  risk.dropout_case is '控辍保学：一名学生一次久不到校，从发现到返校或书面报告';
comment on column risk.dropout_case.county_id is '县区划代码 [internal]';
comment on column risk.dropout_case.id is '编号 [internal]';
comment on column risk.dropout_case.child_id is '学生 [internal]';
comment on column risk.dropout_case.school_id is '发现时的学校 [internal]';
comment on column risk.dropout_case.began_on is '哪天列入 [internal]';
comment on column risk.dropout_case.ground is '因何列入：连续缺勤、一个月内缺勤、得知不再到校 [sensitive]';
comment on column risk.dropout_case.days_away is '列入时缺勤几天 [sensitive]';
comment on column risk.dropout_case.told_sealed is '得知时的情况（加密） [sensitive]';
comment on column risk.dropout_case.opened_by is '由谁列入 [internal]';
comment on column risk.dropout_case.opened_at is '列入时间 [internal]';
comment on column risk.dropout_case.closed_on is '哪天结束；空为还在跟进 [internal]';
comment on column risk.dropout_case.outcome is '结果：返校、转入他校、准予休学免学、辍学、误列 [sensitive]';
comment on column risk.dropout_case.ended_sealed is '结束时的情况（加密） [sensitive]';
comment on column risk.dropout_case.closed_by is '由谁结束 [internal]';
comment on column risk.dropout_case.closed_at is '结束时间 [internal]';

alter table risk.dropout_case enable row level security;
create policy seen_by_who_heeds_the_child on risk.dropout_case for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = dropout_case.county_id and child.id = dropout_case.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy opened_by_who_heeds_the_child on risk.dropout_case for insert
    with check (county_id = (select viewer.county()) and opened_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = dropout_case.county_id and child.id = dropout_case.child_id and child.school_id = dropout_case.school_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[]))));
create policy closed_by_who_heeds_the_child on risk.dropout_case for update
    using (county_id = (select viewer.county()) and closed_on is null
           and exists (select from roster.child
                        where child.county_id = dropout_case.county_id and child.id = dropout_case.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[]))))
    with check (county_id = (select viewer.county()) and closed_by = (select viewer.account()));

-- Each step that was taken: a call, a visit, a talk that asked the child back, a report in writing. None is ever changed.
create table risk.dropout_step (
    county_id  integer not null,
    id         uuid    not null,
    case_id    uuid    not null,
    child_id   uuid    not null,
    kind       text    not null check (kind in ('CALL','VISIT','PERSUADE','LETTER')),
    on_day     date    not null,
    result     text    check (result in ('WILL_RETURN','UNDECIDED','REFUSES','NOT_MET')),
    recipients text[]  not null check (recipients <@ array['TOWNSHIP','COUNTY','VILLAGE']),
    who_sealed bytea   not null,
    said_sealed bytea,
    done_by    uuid    not null,
    done_at    timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, case_id) references risk.dropout_case (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    constraint letters_have_recipients check ((kind = 'LETTER') = (cardinality(recipients) > 0)),
    constraint talks_have_results check ((kind = 'LETTER') = (result is null))
);
create index dropout_step_by_case on risk.dropout_step (county_id, case_id, on_day);
create index dropout_step_by_child on risk.dropout_step (county_id, child_id);
comment on table  risk.dropout_step is '控辍保学的每一步：电话、家访、劝返、书面报告';
comment on column risk.dropout_step.county_id is '县区划代码 [internal]';
comment on column risk.dropout_step.id is '编号 [internal]';
comment on column risk.dropout_step.case_id is '哪一次 [internal]';
comment on column risk.dropout_step.child_id is '学生 [internal]';
comment on column risk.dropout_step.kind is '做了什么 [internal]';
comment on column risk.dropout_step.on_day is '哪一天 [internal]';
comment on column risk.dropout_step.result is '对方的态度 [sensitive]';
comment on column risk.dropout_step.recipients is '书面报告给谁 [internal]';
comment on column risk.dropout_step.who_sealed is '谁去做的、见到了谁（加密） [sensitive]';
comment on column risk.dropout_step.said_sealed is '经过（加密） [sensitive]';
comment on column risk.dropout_step.done_by is '由谁记录 [internal]';
comment on column risk.dropout_step.done_at is '记录时间 [internal]';

alter table risk.dropout_step enable row level security;
create policy seen_with_the_case on risk.dropout_step for select
    using (exists (select from risk.dropout_case where dropout_case.county_id = dropout_step.county_id and dropout_case.id = dropout_step.case_id));
create policy taken_with_the_case on risk.dropout_step for insert
    with check (county_id = (select viewer.county()) and done_by = (select viewer.account())
                and exists (select from risk.dropout_case
                             where dropout_case.county_id = dropout_step.county_id and dropout_case.id = dropout_step.case_id
                               and dropout_case.child_id = dropout_step.child_id and dropout_case.closed_on is null));

revoke delete on risk.dropout_case from ${app};
revoke update, delete on risk.dropout_step from ${app};

-- Whoever tells of a class may not know of its cases, and opens them all the same. A day counts once: after a case was closed only
-- later ones do. The row of days ends where the class was told of and the child was not so away.
create function risk.open_dropouts(of_class uuid, of_children uuid[], told_day date, today date, in_row integer, in_month integer, at timestamptz)
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
                                from risk.class_report as told
                               where told.county_id = viewer.county() and told.class_id = of_class and told.on_day <= today
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
comment on function risk.open_dropouts is '报考勤时，缺勤够日子的学生列入控辍保学；只有本校教职工报得了';

create function risk.dropouts_by_school(since date) returns table (school_id uuid, open_cases integer, returned integer, otherwise integer)
    language sql stable security definer set search_path = pg_catalog as $$
    select counted.school_id, count(*) filter (where counted.closed_on is null)::integer,
           count(*) filter (where counted.outcome = 'RETURNED')::integer,
           count(*) filter (where counted.closed_on is not null and counted.outcome not in ('RETURNED', 'MISTAKEN'))::integer
      from risk.dropout_case as counted
     where counted.county_id = viewer.county() and (viewer.whole_county() or counted.school_id = any (viewer.orgs()))
       and (counted.closed_on is null or counted.closed_on >= since)
     group by counted.school_id
$$;
comment on function risk.dropouts_by_school is '各校控辍保学的人数：还在跟进、返校、其他结果；不涉及任何学生';

create or replace function risk.erase_attendance(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.dropout_case where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.absence_call where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.attendance where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
