-- 常用名单: a combination of filters with a name, kept for oneself or for everybody of the same level.
-- The name is a list's and never a child's; what somebody typed to find a child is not kept.
create table roster.kept_list (
    county_id  integer not null,
    id         uuid    not null,
    name       text    not null check (name <> ''),
    query      text    not null,
    made_by    uuid    not null,
    shared_at  uuid,
    made_at    timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, made_by) references access.account (county_id, id),
    foreign key (county_id, shared_at) references access.org (county_id, id)
);
create unique index one_kept_list_per_name on roster.kept_list (county_id, made_by, name);
create index kept_list_by_its_org on roster.kept_list (county_id, shared_at);
comment on table  roster.kept_list is '常用名单：存下来的一组条件，不含学生';
comment on column roster.kept_list.county_id is '县区划代码 [internal]';
comment on column roster.kept_list.id is '编号 [internal]';
comment on column roster.kept_list.name is '名称：说的是名单，不是学生 [internal]';
comment on column roster.kept_list.query is '条件，同名单网址里的写法 [internal]';
comment on column roster.kept_list.made_by is '谁存的 [internal]';
comment on column roster.kept_list.shared_at is '与哪一级的同事共用；空为只给自己 [internal]';
comment on column roster.kept_list.made_at is '何时存的 [internal]';
alter table roster.kept_list enable row level security;
-- One's own, and what is shared where one works. Of a township only its schools are in sight: whoever sees them all.
create policy seen_by_its_maker_and_colleagues on roster.kept_list
    using (county_id = (select viewer.county())
           and (made_by = (select viewer.account())
                or shared_at = any ((select viewer.orgs())::uuid[])
                or shared_at is not null and (select viewer.whole_county())
                or exists (select
                             from access.org_within as below
                            where below.county_id = kept_list.county_id and below.ancestor_id = kept_list.shared_at and below.kind in ('SCHOOL', 'TEACHING_POINT')
                           having bool_and(below.org_id = any ((select viewer.orgs())::uuid[])))));
create policy kept_by_its_maker on roster.kept_list as restrictive for insert with check (made_by = (select viewer.account()));
create policy changed_by_its_maker on roster.kept_list as restrictive for update
    using (made_by = (select viewer.account())) with check (made_by = (select viewer.account()));
create policy removed_by_its_maker on roster.kept_list as restrictive for delete using (made_by = (select viewer.account()));
