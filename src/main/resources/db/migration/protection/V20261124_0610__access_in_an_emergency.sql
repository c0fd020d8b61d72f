-- One child's file, opened for hours by somebody of the school or the county without a duty towards the child. Told at once to those
-- who answer for the child, and reviewed afterwards.
create table protection.emergency (
    county_id     integer not null,
    id            uuid    not null,
    child_id      uuid    not null,
    school_id     uuid    not null,
    class_id      uuid,
    account_id    uuid    not null,
    reason_sealed bytea   not null,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    verdict       text    check (verdict in ('JUSTIFIED','UNJUSTIFIED')),
    review_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    check (until_at >= from_at and until_at <= from_at + interval '3 days'),
    check (num_nulls(reviewed_by, reviewed_at, verdict) in (0, 3)),
    constraint nobody_reviews_oneself check (reviewed_by <> account_id)
);
create index emergency_by_account on protection.emergency (county_id, account_id, until_at);
create index emergency_by_child on protection.emergency (county_id, child_id, until_at);
create index emergency_by_school on protection.emergency (county_id, school_id, from_at);
create index emergency_by_class on protection.emergency (county_id, class_id);
comment on table  protection.emergency is '紧急查看：没有职责的人为紧急情况短时打开一名学生的档案；事后由学校复核';
comment on column protection.emergency.county_id is '县区划代码 [internal]';
comment on column protection.emergency.id is '编号 [internal]';
comment on column protection.emergency.child_id is '学生 [internal]';
comment on column protection.emergency.school_id is '当时所在学校 [internal]';
comment on column protection.emergency.class_id is '当时所在班级 [internal]';
comment on column protection.emergency.account_id is '谁查看 [internal]';
comment on column protection.emergency.reason_sealed is '原因（加密） [sensitive]';
comment on column protection.emergency.from_at is '从何时起 [internal]';
comment on column protection.emergency.until_at is '到何时止；提前结束的改为当时 [internal]';
comment on column protection.emergency.reviewed_by is '谁复核 [internal]';
comment on column protection.emergency.reviewed_at is '复核时间 [internal]';
comment on column protection.emergency.verdict is '复核结论：有必要、没有必要 [internal]';
comment on column protection.emergency.review_sealed is '复核说明（加密） [sensitive]';

alter table protection.emergency enable row level security;
create policy seen_by_whoever_opened_and_those_of_the_child on protection.emergency for select
    using (county_id = (select viewer.county())
           and (account_id = (select viewer.account())
                or (select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));
create policy ended_by_oneself_reviewed_by_others on protection.emergency for update
    using (county_id = (select viewer.county())
           and (account_id = (select viewer.account())
                or (select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])))
    with check (county_id = (select viewer.county())
                and (account_id = (select viewer.account()) or reviewed_by = (select viewer.account())));
-- Nobody inserts but through the function below.

-- Does whoever is looking belong to this school: by a duty at it, below it or above it?
create function protection.belongs_to(school uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select
                     from access.duty
                     join access.account on account.county_id = duty.county_id and account.id = duty.account_id and (account.closed_on is null or account.closed_on > day)
                    where duty.county_id = viewer.county()
                      and duty.account_id = viewer.account()
                      and duty.role <> 'ADMINISTRATOR'
                      and duty.from_on <= day and (duty.until_on is null or duty.until_on >= day)
                      and (exists (select from access.org_within as below
                                    where below.county_id = duty.county_id and below.org_id = duty.org_id and below.ancestor_id = school)
                           or exists (select from access.org_within as above
                                       where above.county_id = duty.county_id and above.org_id = school and above.ancestor_id = duty.org_id)))
$$;
comment on function protection.belongs_to is '正在查看的人是不是在这所学校、其班级或其上级任职';

-- The children of one name in a school to which whoever is looking belongs: where they are, and nothing else. The caller logs it.
create function protection.of_that_name(school uuid, named text, day date)
    returns table (child_id uuid, school_id uuid, class_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.id, child.school_id, child.class_id
      from roster.child
      join access.org_within as within on within.county_id = child.county_id and within.org_id = child.school_id and within.ancestor_id = school
     where child.county_id = viewer.county()
       and child.name = named
       and child.left_on is null
       and protection.belongs_to(school, day)
     order by child.id
     limit 20
$$;
comment on function protection.of_that_name is '紧急查看前按姓名查找：这所学校里同名的学生在哪个班；只答在哪里';

-- Opens one child's file for whoever is looking; no row when the child is not of a school to which they belong.
create function protection.open_emergency(opening uuid, child uuid, reason bytea, opened_at timestamptz, ends_at timestamptz, day date)
    returns table (school_id uuid, class_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    insert into protection.emergency as made (county_id, id, child_id, school_id, class_id, account_id, reason_sealed, from_at, until_at)
    select found.county_id, opening, found.id, found.school_id, found.class_id, viewer.account(), reason, opened_at, ends_at
      from roster.child as found
     where found.county_id = viewer.county()
       and found.id = child
       and found.left_on is null
       and protection.belongs_to(found.school_id, day)
    returning made.school_id, made.class_id
$$;
comment on function protection.open_emergency is '紧急打开一名学生的档案；不在其任职的学校的学生打不开';

-- Asked on every request, before there is a viewer.
create function protection.opened_by(of_county integer, of_account uuid, moment timestamptz)
    returns table (child_id uuid, school_id uuid, from_at timestamptz, until_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select emergency.child_id, emergency.school_id, emergency.from_at, emergency.until_at
      from protection.emergency
     where emergency.county_id = of_county
       and emergency.account_id = of_account
       and emergency.from_at <= moment
       and emergency.until_at > moment
$$;
comment on function protection.opened_by is '这个账号此刻紧急打开着哪些学生的档案';

-- The inverse of both grants: who sees this child beyond their duties?
create function protection.let_see(of_county integer, child uuid, moment timestamptz, day date)
    returns table (account_id uuid, kind text, org_id uuid, listed boolean, from_on date, until_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select approval.asked_by, approval.kind, coalesce(approval.org_id, seen.school_id), approval.org_id is null, approval.from_on, approval.until_on
      from roster.child as seen
      join protection.approval on approval.county_id = seen.county_id
                              and (approval.org_id is null
                                       and exists (select from protection.approval_child as listed
                                                    where listed.county_id = approval.county_id and listed.approval_id = approval.id and listed.child_id = seen.id)
                                       and (approval.school_id is null
                                            or exists (select from access.org_within as within
                                                        where within.county_id = approval.county_id and within.org_id = seen.school_id and within.ancestor_id = approval.school_id))
                                   or exists (select from access.org_within as within
                                               where within.county_id = approval.county_id and within.org_id in (seen.school_id, seen.class_id) and within.ancestor_id = approval.org_id))
     where seen.county_id = of_county
       and seen.id = child
       and approval.answer = 'GRANTED'
       and approval.revoked_at is null
       and approval.from_on <= day
       and approval.until_on >= day
    union all
    select emergency.account_id, 'EMERGENCY', emergency.school_id, true,
           (emergency.from_at at time zone 'Asia/Shanghai')::date, (emergency.until_at at time zone 'Asia/Shanghai')::date
      from protection.emergency
     where emergency.county_id = of_county
       and emergency.child_id = child
       and emergency.from_at <= moment
       and emergency.until_at > moment
$$;
comment on function protection.let_see is '此刻哪些账号经审批或因紧急情况看得到这名学生';

create index approval_in_force on protection.approval (county_id, until_on) where answer = 'GRANTED' and revoked_at is null;
