-- What a county sets for its records of care; without a row the product's usual settings hold.
create table care.settings (
    county_id  integer not null primary key,
    closing_day integer not null check (closing_day between 0 and 28),
    grace_days integer not null check (grace_days between 0 and 31),
    topics     text[],
    version    integer not null,
    changed_by uuid    not null,
    changed_at timestamptz not null
);
comment on table  care.settings is '关爱记录的县级设置；没有一行即用通常的设置';
comment on column care.settings.county_id is '县区划代码 [internal]';
comment on column care.settings.closing_day is '次月几日后锁定上月的记录；0 为不锁定 [internal]';
comment on column care.settings.grace_days is '一期满后几天之内录入不算补录 [internal]';
comment on column care.settings.topics is '话题：常用的记其名，自定的记其字；空为通常的 [internal]';
comment on column care.settings.version is '第几版 [internal]';
comment on column care.settings.changed_by is '最近修改人 [internal]';
comment on column care.settings.changed_at is '最近修改时间 [internal]';
