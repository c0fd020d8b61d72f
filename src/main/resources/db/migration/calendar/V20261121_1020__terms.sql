create schema calendar;
comment on schema calendar is '校历';

create table calendar.term (
    county_id   integer not null references access.county,
    school_year integer not null check (school_year between 1990 and 2100),
    number      integer not null check (number in (1, 2)),
    from_on     date    not null,
    until_on    date    not null,
    primary key (county_id, school_year, number),
    check (until_on > from_on)
);
comment on table  calendar.term is '学期；学年以 9 月 1 日所在年份命名';
comment on column calendar.term.county_id is '县区划代码 [public]';
comment on column calendar.term.school_year is '学年起始年份，2025 即 2025—2026 学年 [public]';
comment on column calendar.term.number is '第几学期 [public]';
comment on column calendar.term.from_on is '开学日 [public]';
comment on column calendar.term.until_on is '放假前最后一日 [public]';
