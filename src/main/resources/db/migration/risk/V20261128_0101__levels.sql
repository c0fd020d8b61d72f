-- 预警等级: how great the concern for a child is. A person says so; each change is another row, the one with the highest version holds.
create table risk.level (
    county_id     integer not null,
    child_id      uuid    not null,
    version       integer not null check (version > 0),
    level         text    not null check (level in ('NONE','WATCH','KEY','URGENT')),
    reason_sealed bytea   not null,
    review_on     date,
    set_by        uuid    not null,
    set_on        date    not null,
    set_at        timestamptz not null,
    primary key (county_id, child_id, version),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    constraint reviewed_while_it_holds check ((level = 'NONE') = (review_on is null))
);
comment on table  risk.level is '预警等级：每次调整一行，版本最大的一行为准；由人确定，规则只提建议';
comment on column risk.level.county_id is '县区划代码 [internal]';
comment on column risk.level.child_id is '学生 [internal]';
comment on column risk.level.version is '第几版 [internal]';
comment on column risk.level.level is '预警等级 [sensitive]';
comment on column risk.level.reason_sealed is '为什么（加密） [sensitive]';
comment on column risk.level.review_on is '何日复评 [internal]';
comment on column risk.level.set_by is '由谁确定 [internal]';
comment on column risk.level.set_on is '哪天确定 [internal]';
comment on column risk.level.set_at is '确定时间 [internal]';

alter table risk.level enable row level security;
create policy seen_by_who_heeds_the_child on risk.level for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = level.county_id and child.id = level.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy set_by_who_heeds_the_child on risk.level for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = level.county_id and child.id = level.child_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[]))));

create view risk.level_now with (security_invoker = true) as
select distinct on (county_id, child_id) county_id, child_id, version, level, review_on, set_by, set_on
  from risk.level
 order by county_id, child_id, version desc;
comment on view   risk.level_now           is 'PUBLISHED: 现在的预警等级；可知的人才看得到';
comment on column risk.level_now.county_id is '县区划代码 [internal]';
comment on column risk.level_now.child_id  is '学生 [internal]';
comment on column risk.level_now.version   is '第几版 [internal]';
comment on column risk.level_now.level     is '预警等级 [sensitive]';
comment on column risk.level_now.review_on is '何日复评 [internal]';
comment on column risk.level_now.set_by    is '由谁确定 [internal]';
comment on column risk.level_now.set_on    is '哪天确定 [internal]';
