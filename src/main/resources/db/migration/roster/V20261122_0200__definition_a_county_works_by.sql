-- Which definition a county works by is a decision with a day from which it holds; a decision is never changed, only
-- withdrawn as long as its day has not come.
create table roster.county_definition (
    county_id        integer not null references access.county,
    id               uuid    not null,
    from_on          date    not null,
    definition       text    not null check (definition in ('NATIONAL','EDUCATION','COUNTY','REGISTER')),
    county_months    integer not null check (county_months between 1 and 24),
    education_months integer not null check (education_months between 1 and 24),
    short_visit_days integer not null check (short_visit_days between 0 and 90),
    decided_by       uuid    not null,
    decided_at       timestamptz not null,
    withdrawn_by     uuid,
    withdrawn_at     timestamptz,
    primary key (county_id, id),
    check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create unique index one_definition_from_a_day on roster.county_definition (county_id, from_on) where withdrawn_at is null;
comment on table  roster.county_definition is '县所采用的留守口径：自某日起按哪个口径、哪些数字';
comment on column roster.county_definition.county_id is '县区划代码 [public]';
comment on column roster.county_definition.id is '编号 [internal]';
comment on column roster.county_definition.from_on is '自这一天起采用 [public]';
comment on column roster.county_definition.definition is '采用的口径 [public]';
comment on column roster.county_definition.county_months is '县关爱行动口径：连续外出几个月算留守 [public]';
comment on column roster.county_definition.education_months is '教育统计口径：连续外出几个月算留守 [public]';
comment on column roster.county_definition.short_visit_days is '回家不超过几天又外出的，不算外出中断 [public]';
comment on column roster.county_definition.decided_by is '决定人 [internal]';
comment on column roster.county_definition.decided_at is '决定时间 [internal]';
comment on column roster.county_definition.withdrawn_by is '撤回人 [internal]';
comment on column roster.county_definition.withdrawn_at is '撤回时间 [internal]';

-- The administrator who decides sees no child, so the marking is done here: only the day of the next count is touched.
create function roster.count_anew_from(day date)
    returns void language sql security definer set search_path = pg_catalog as $$
    update roster.child
       set counts_until = day
     where child.county_id = viewer.county()
       and (child.counts_until is null or child.counts_until > day)
$$;
comment on function roster.count_anew_from is '换口径之日，全县学生的结论都要重算';
