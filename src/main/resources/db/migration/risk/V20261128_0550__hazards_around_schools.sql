-- 周边环境: what around a school is a danger, who was told, and when it was put right. No child stands in it.
create table risk.hazard (
    county_id   integer not null,
    id          uuid    not null,
    school_id   uuid    not null,
    kind        text    not null check (kind in ('WATER','ROAD','SHOPS','VENUES','BUILDING','FIRE','PEOPLE','ANIMALS','ENVIRONMENT','OTHER')),
    place       text    not null,
    what        text    not null,
    seen_on     date    not null,
    reported_by uuid    not null,
    reported_at timestamptz not null,
    body        text,
    told_on     date,
    told_by     uuid,
    due_on      date,
    righted_on  date,
    result      text,
    righted_by  uuid,
    version     integer not null default 1 check (version > 0),
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(body, told_on, told_by) in (0, 3)),
    check (due_on is null or told_on is not null),
    check (num_nulls(righted_on, result, righted_by) in (0, 3)),
    check (told_on >= seen_on and righted_on >= seen_on)
);
create index hazard_by_school on risk.hazard (county_id, school_id, seen_on);
comment on table  risk.hazard is '校园周边隐患：在哪里、报给了谁、何日整改';
comment on column risk.hazard.county_id is '县区划代码 [internal]';
comment on column risk.hazard.id is '编号 [internal]';
comment on column risk.hazard.school_id is '哪所学校的周边 [internal]';
comment on column risk.hazard.kind is '哪一类 [internal]';
comment on column risk.hazard.place is '在哪里 [internal]';
comment on column risk.hazard.what is '是什么隐患 [internal]';
comment on column risk.hazard.seen_on is '何日发现 [internal]';
comment on column risk.hazard.reported_by is '由谁上报 [internal]';
comment on column risk.hazard.reported_at is '上报时间 [internal]';
comment on column risk.hazard.body is '报给了哪个部门 [internal]';
comment on column risk.hazard.told_on is '何日报给部门 [internal]';
comment on column risk.hazard.told_by is '由谁报给部门 [internal]';
comment on column risk.hazard.due_on is '要求何日整改 [internal]';
comment on column risk.hazard.righted_on is '何日整改完 [internal]';
comment on column risk.hazard.result is '整改情况 [internal]';
comment on column risk.hazard.righted_by is '由谁确认 [internal]';
comment on column risk.hazard.version is '第几版，防止互相覆盖 [internal]';

alter table risk.hazard enable row level security;
create policy seen_at_the_school_and_above on risk.hazard for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[]) or school_id = any ((select risk.own_schools())::uuid[])));
create policy reported_at_the_school on risk.hazard for insert
    with check (county_id = (select viewer.county()) and reported_by = (select viewer.account()) and school_id = any ((select risk.own_schools())::uuid[]));
create policy followed_at_the_school on risk.hazard for update
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.orgs())::uuid[]) and school_id = any ((select risk.own_schools())::uuid[]))
    with check (county_id = (select viewer.county()));
revoke delete on risk.hazard from ${app};
