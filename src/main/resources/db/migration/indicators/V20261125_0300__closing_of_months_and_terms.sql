-- How a county closes its months and terms. No row: it has not begun, and nobody owes anything.
create table indicators.closing_rule (
    county_id  integer primary key references access.county,
    from_on    date    not null check (extract(day from from_on) = 1),
    month_day  integer not null check (month_day between 1 and 28),
    class_days integer not null check (class_days between 0 and 10),
    changed_by uuid    not null,
    changed_at timestamptz not null,
    version    integer not null
);
comment on table  indicators.closing_rule            is '县里怎样收月报：从哪个月起、几号前报';
comment on column indicators.closing_rule.county_id  is '县区划代码 [internal]';
comment on column indicators.closing_rule.from_on    is '第一个要报的月份，该月一日 [internal]';
comment on column indicators.closing_rule.month_day  is '学校最迟在次月几日报出；学期随其最后一个月 [internal]';
comment on column indicators.closing_rule.class_days is '班级比学校早几天 [internal]';
comment on column indicators.closing_rule.changed_by is '谁改的 [internal]';
comment on column indicators.closing_rule.changed_at is '何时改的 [internal]';
comment on column indicators.closing_rule.version    is '第几版，防止互相覆盖 [internal]';
alter table indicators.closing_rule enable row level security;
create policy of_the_own_county on indicators.closing_rule using (county_id = (select viewer.county()));
create policy decided_by_the_county on indicators.closing_rule as restrictive for insert with check ((select viewer.whole_county()) and changed_by = (select viewer.account()));
create policy changed_by_the_county on indicators.closing_rule as restrictive for update using ((select viewer.whole_county())) with check (changed_by = (select viewer.account()));
create policy never_deleted on indicators.closing_rule as restrictive for delete using (false);

-- One for each class and school and each month or term that somebody has begun to close.
create table indicators.closing (
    county_id integer not null,
    id        uuid    not null,
    org_id    uuid    not null,
    school_id uuid    not null,
    period    text    not null check (period ~ '^[0-9]{4}-([01][0-9]|T[12])$'),
    from_on   date    not null,
    until_on  date    not null,
    state     text    not null check (state in ('OPEN','SUBMITTED','RETURNED','LOCKED')),
    taken_on  date,
    definition text   check (definition in ('NATIONAL','EDUCATION','COUNTY','REGISTER')),
    version   integer not null,
    primary key (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (until_on > from_on),
    check (period ~ 'T' or period = to_char(from_on, 'YYYY-MM') and until_on = (date_trunc('month', from_on) + interval '1 month - 1 day')::date),
    constraint only_schools_are_locked check (state <> 'LOCKED' or org_id = school_id),
    constraint submitted_with_its_figures check (state not in ('SUBMITTED', 'LOCKED') or taken_on > until_on and definition is not null)
);
create unique index one_closing_of_a_place_and_period on indicators.closing (county_id, org_id, period);
create index closing_by_school on indicators.closing (county_id, school_id, period);
create index closing_by_period on indicators.closing (county_id, period, state);
comment on table  indicators.closing           is '月报、学期报：一个班或一所学校的一个月或一个学期，报到了哪一步';
comment on column indicators.closing.county_id is '县区划代码 [internal]';
comment on column indicators.closing.id        is '编号 [internal]';
comment on column indicators.closing.org_id    is '班级或学校 [internal]';
comment on column indicators.closing.school_id is '所属学校；学校即其自身 [internal]';
comment on column indicators.closing.period    is '哪个月（2026-10）或哪个学期（学年起始年份-T1、T2） [internal]';
comment on column indicators.closing.from_on   is '起，含当日 [internal]';
comment on column indicators.closing.until_on  is '止，含当日 [internal]';
comment on column indicators.closing.state     is '未报、已报、退回、锁定 [internal]';
comment on column indicators.closing.taken_on  is '所报的数取自哪一天 [internal]';
comment on column indicators.closing.definition is '所报的数按哪种口径 [internal]';
comment on column indicators.closing.version   is '第几步，防止互相覆盖 [internal]';

-- Seen by whoever sees the place, something above it or something below it: a class is shown whether its school has submitted.
alter table indicators.closing enable row level security;
create policy seen_along_the_tree on indicators.closing
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from access.org_within as within
                            where within.county_id = closing.county_id
                              and (within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])
                                   or within.ancestor_id = closing.org_id and within.org_id = any ((select viewer.orgs())::uuid[])))));
create policy begun_open on indicators.closing as restrictive for insert with check (state = 'OPEN' and version = 0);
create policy locked_and_opened_again_by_the_county on indicators.closing as restrictive for update
    using (state <> 'LOCKED' or (select viewer.whole_county()))
    with check (state <> 'LOCKED' or (select viewer.whole_county()));
create policy never_deleted on indicators.closing as restrictive for delete using (false);

-- Each step in the name of whoever took it; none is ever changed. From below only the state of a closing is seen, never its words.
create table indicators.closing_step (
    county_id    integer not null,
    closing_id   uuid    not null,
    version      integer not null check (version > 0),
    step         text    not null check (step in ('SUBMITTED','WITHDRAWN','RETURNED','LOCKED','REOPENED')),
    by_account   uuid    not null,
    at_time      timestamptz not null,
    words_sealed bytea,
    primary key (county_id, closing_id, version),
    foreign key (county_id, closing_id) references indicators.closing (county_id, id),
    constraint returned_with_words check (step not in ('RETURNED', 'REOPENED') or words_sealed is not null)
);
comment on table  indicators.closing_step              is '月报、学期报的每一步：谁在何时报送、撤回、退回、锁定、重开';
comment on column indicators.closing_step.county_id    is '县区划代码 [internal]';
comment on column indicators.closing_step.closing_id   is '哪一份 [internal]';
comment on column indicators.closing_step.version      is '第几步 [internal]';
comment on column indicators.closing_step.step         is '报送、撤回、退回、锁定、重开 [internal]';
comment on column indicators.closing_step.by_account   is '谁 [internal]';
comment on column indicators.closing_step.at_time      is '何时 [internal]';
comment on column indicators.closing_step.words_sealed is '退回的意见、重开的原因（加密） [sensitive]';
alter table indicators.closing_step enable row level security;
create policy seen_with_the_place on indicators.closing_step for select
    using (exists (select from indicators.closing
                    where closing.county_id = closing_step.county_id and closing.id = closing_step.closing_id
                      and ((select viewer.whole_county())
                           or exists (select from access.org_within as within
                                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))));
create policy taken_in_ones_own_name on indicators.closing_step for insert
    with check (by_account = (select viewer.account())
                and exists (select from indicators.closing
                             where closing.county_id = closing_step.county_id and closing.id = closing_step.closing_id
                               and ((select viewer.whole_county())
                           or exists (select from access.org_within as within
                                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))));
revoke update, delete on indicators.closing_step from ${app};
