-- What departs from "Monday to Friday within a term": the county's holidays and make-up days, and a school's own.
create table calendar.entry (
    county_id  integer not null references access.county,
    id         uuid    not null,
    school_id  uuid,
    kind       text    not null check (kind in ('HOLIDAY','MAKE_UP')),
    name       text    not null,
    from_on    date    not null,
    until_on   date    not null,
    entered_by uuid,
    entered_at timestamptz not null,
    removed_by uuid,
    removed_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (until_on >= from_on),
    check (kind <> 'MAKE_UP' or until_on = from_on),
    check (num_nulls(removed_by, removed_at) in (0, 2))
);
create unique index one_entry_from_a_day on calendar.entry (county_id, coalesce(school_id, '00000000-0000-0000-0000-000000000000'), kind, from_on) where removed_at is null;
create index entry_by_school on calendar.entry (county_id, school_id);
create index entry_by_day on calendar.entry (county_id, from_on, until_on) where removed_at is null;
comment on table  calendar.entry is '放假和调休上课：县里的，或某所学校自己的';
comment on column calendar.entry.county_id is '县区划代码 [public]';
comment on column calendar.entry.id is '编号 [internal]';
comment on column calendar.entry.school_id is '只在这所学校；空为全县 [public]';
comment on column calendar.entry.kind is '放假，或调休上课（只一天） [public]';
comment on column calendar.entry.name is '名称，例如国庆节、补10月7日的课 [public]';
comment on column calendar.entry.from_on is '第一天 [public]';
comment on column calendar.entry.until_on is '最后一天 [public]';
comment on column calendar.entry.entered_by is '录入人；空为系统预置 [internal]';
comment on column calendar.entry.entered_at is '录入时间 [internal]';
comment on column calendar.entry.removed_by is '取消人 [internal]';
comment on column calendar.entry.removed_at is '取消时间 [internal]';
