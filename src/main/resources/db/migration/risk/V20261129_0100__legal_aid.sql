-- 法律援助: whose case is eligible, to whom it was applied, whether it was granted or why not. A case that comes from a report of harm is
-- known to those who know all of the report, and to nobody else.
create table risk.aid_case (
    county_id     integer not null,
    id            uuid    not null,
    child_id      uuid    not null,
    ground        text    not null check (ground in ('INCIDENT','HARM','GUARDIANSHIP','SUPPORT','FAMILY','OFFENCE','OTHER')),
    reason_sealed bytea   not null,
    incident_id   uuid,
    report_id     uuid,
    marked_on     date    not null,
    marked_by     uuid    not null,
    marked_at     timestamptz not null,
    body          text    check (length(body) between 1 and 60),
    person        text    check (length(person) between 1 and 50),
    phone_sealed  bytea,
    applied_on    date,
    applied_by    uuid,
    answer        text    check (answer in ('GRANTED','REFUSED','DECLINED')),
    answered_on   date,
    answer_sealed bytea,
    answered_by   uuid,
    done_on       date,
    done_sealed   bytea,
    done_by       uuid,
    withdrawn_on  date,
    withdrawn_sealed bytea,
    withdrawn_by  uuid,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, incident_id) references risk.incident (county_id, id) on delete set null (incident_id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id),
    check (report_id is null or ground = 'HARM'),
    check (num_nulls(body, person, applied_on, applied_by) in (0, 4)),
    check (phone_sealed is null or applied_on is not null),
    check (num_nulls(answer, answered_on, answer_sealed, answered_by) in (0, 4)),
    check (answer is null or answer = 'DECLINED' or applied_on is not null),
    check (num_nulls(done_on, done_sealed, done_by) in (0, 3)),
    check (done_on is null or answer = 'GRANTED'),
    check (num_nulls(withdrawn_on, withdrawn_sealed, withdrawn_by) in (0, 3)),
    check (withdrawn_on is null or answer is null)
);
create index aid_case_by_child on risk.aid_case (county_id, child_id);
create index aid_case_by_incident on risk.aid_case (county_id, incident_id);
create index aid_case_by_report on risk.aid_case (county_id, report_id);
create index aid_case_waiting on risk.aid_case (county_id, marked_on) where answer is null and withdrawn_on is null;
comment on table  risk.aid_case is '法律援助：哪名学生应当得到、向谁申请、给了没有或为什么没有';
comment on column risk.aid_case.county_id is '县区划代码 [internal]';
comment on column risk.aid_case.id is '编号 [internal]';
comment on column risk.aid_case.child_id is '学生 [internal]';
comment on column risk.aid_case.ground is '因为哪类事 [sensitive]';
comment on column risk.aid_case.reason_sealed is '为什么应当得到法律援助（加密） [sensitive]';
comment on column risk.aid_case.incident_id is '由哪起突发事件而来 [internal]';
comment on column risk.aid_case.report_id is '由哪份强制报告而来；这样的只有知道报告全部内容的人看得到 [internal]';
comment on column risk.aid_case.marked_on is '何日认定 [internal]';
comment on column risk.aid_case.marked_by is '由谁认定 [internal]';
comment on column risk.aid_case.marked_at is '认定的时间 [internal]';
comment on column risk.aid_case.body is '向哪个机构申请 [internal]';
comment on column risk.aid_case.person is '对方由谁经办 [internal]';
comment on column risk.aid_case.phone_sealed is '经办人电话（加密） [sensitive]';
comment on column risk.aid_case.applied_on is '何日申请 [internal]';
comment on column risk.aid_case.applied_by is '由谁记下申请 [internal]';
comment on column risk.aid_case.answer is '给予援助、不予援助，或家里不申请 [internal]';
comment on column risk.aid_case.answered_on is '何日答复 [internal]';
comment on column risk.aid_case.answer_sealed is '答复的话；没有得到援助的原因（加密） [sensitive]';
comment on column risk.aid_case.answered_by is '由谁记下答复 [internal]';
comment on column risk.aid_case.done_on is '何日办结 [internal]';
comment on column risk.aid_case.done_sealed is '办得怎样（加密） [sensitive]';
comment on column risk.aid_case.done_by is '由谁记下结果 [internal]';
comment on column risk.aid_case.withdrawn_on is '何日撤销认定 [internal]';
comment on column risk.aid_case.withdrawn_sealed is '为什么认定有误（加密） [sensitive]';
comment on column risk.aid_case.withdrawn_by is '由谁撤销 [internal]';

alter table risk.aid_case enable row level security;
create policy seen_by_who_heeds_the_child_or_knows_the_report on risk.aid_case for select
    using (county_id = (select viewer.county())
           and (report_id is null
                and exists (select from roster.child
                             where child.county_id = aid_case.county_id and child.id = aid_case.child_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[])))
                or report_id = any ((select risk.reports_near())::uuid[]) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER')));
create policy marked_by_who_heeds_the_school_or_receives_the_report on risk.aid_case for insert
    with check (county_id = (select viewer.county()) and marked_by = (select viewer.account())
                and (report_id is null
                     and exists (select from roster.child
                                  where child.county_id = aid_case.county_id and child.id = aid_case.child_id
                                    and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[])))
                     or report_id is not null and risk.stands_to_report(report_id) = 'OFFICER'
                        and exists (select from risk.harm_report as report
                                     where report.county_id = aid_case.county_id and report.id = aid_case.report_id and report.child_id = aid_case.child_id)));
create policy carried_on_by_the_same on risk.aid_case for update
    using (county_id = (select viewer.county())
           and (report_id is null
                and exists (select from roster.child
                             where child.county_id = aid_case.county_id and child.id = aid_case.child_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[])))
                or report_id = any ((select risk.reports_near())::uuid[]) and risk.stands_to_report(report_id) = 'OFFICER'));
revoke delete on risk.aid_case from ${app};

create function risk.erase_aid(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.aid_case where county_id = mine and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function risk.erase_aid is '删去这些学生的法律援助，谁也不先看';

-- Above the schools: how many eligible cases there are and how many were granted aid, and not whose. A case that comes from a report of harm
-- is counted for the whole county alone: a school that finds one more than it knows would know of the report.
create function risk.aid_by_school()
    returns table (school_id uuid, granted bigint, others bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, count(*) filter (where held.answer = 'GRANTED'), count(*) filter (where held.answer is distinct from 'GRANTED')
      from risk.aid_case as held
      join roster.child on child.county_id = held.county_id and child.id = held.child_id and child.left_on is null
     where held.county_id = viewer.county() and held.withdrawn_on is null
       and (viewer.whole_county() or held.report_id is null and child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id
$$;
comment on function risk.aid_by_school is '各校应当得到法律援助的几件、其中得到的几件；只答数目，小数由程序隐去';

-- What waits too long, of which school and on whom: for the job that reminds. What comes from a report names no school.
create function risk.late_aid(day date, apply_days integer, answer_days integer)
    returns table (school_id uuid, person uuid, since date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, coalesce(held.applied_by, held.marked_by),
           case when held.applied_on is null then held.marked_on + apply_days + 1 else held.applied_on + answer_days + 1 end
      from risk.aid_case as held
      join roster.child on child.county_id = held.county_id and child.id = held.child_id and child.left_on is null
     where held.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and held.report_id is null and held.answer is null and held.withdrawn_on is null
       and case when held.applied_on is null then held.marked_on + apply_days else held.applied_on + answer_days end < day
$$;
comment on function risk.late_aid is '该申请没有申请、申请了没有答复的法律援助：学校、经手人、从哪天起；只供定时任务';
