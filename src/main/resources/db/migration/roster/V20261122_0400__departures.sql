-- A child leaves the roll and may come back: one row each time, with who, when and why. The file itself says only
-- whether the child is gone now (left_on, left_why).
alter table roster.child
    drop constraint child_left_why_check,
    add constraint child_left_why_check
        check (left_why in ('TRANSFERRED','GRADUATED','DROPPED_OUT','MADE_BY_MISTAKE','DIED','MERGED'));

create table roster.departure (
    county_id         integer not null,
    id                uuid    not null,
    child_id          uuid    not null,
    school_id         uuid    not null,
    class_id          uuid,
    left_on           date    not null,
    why               text    not null check (why in ('TRANSFERRED','GRADUATED','DROPPED_OUT','MADE_BY_MISTAKE','DIED','MERGED')),
    reason_sealed     bytea,
    to_province       text,
    to_county         text,
    to_school         text,
    version           integer not null,
    noted_by          uuid    not null,
    noted_at          timestamptz not null,
    run_id            uuid,
    came_back_on      date,
    came_back_reason_sealed bytea,
    came_back_version integer,
    came_back_by      uuid,
    came_back_at      timestamptz,
    withdrawn         boolean not null default false,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (num_nulls(came_back_on, came_back_version, came_back_by, came_back_at) in (0, 4)),
    check (came_back_on is not null or came_back_reason_sealed is null and not withdrawn),
    check (came_back_on >= left_on)
);
create unique index one_open_departure_per_child on roster.departure (county_id, child_id) where came_back_on is null;
create index departure_by_child on roster.departure (county_id, child_id, left_on);
create index departure_by_school on roster.departure (county_id, school_id, left_on);
create index departure_by_class on roster.departure (county_id, class_id);
create index departure_by_run on roster.departure (county_id, run_id) where run_id is not null;
comment on table  roster.departure is '学生离校与返校：一次一行，去向、原因、经办人都留着';
comment on column roster.departure.county_id is '县区划代码 [internal]';
comment on column roster.departure.id is '编号 [internal]';
comment on column roster.departure.child_id is '学生 [internal]';
comment on column roster.departure.school_id is '离开的学校 [internal]';
comment on column roster.departure.class_id is '离开时的班级 [internal]';
comment on column roster.departure.left_on is '离开日期 [internal]';
comment on column roster.departure.why is '离开的种类：转出县外、毕业、辍学、误建、已故、合并 [internal]';
comment on column roster.departure.reason_sealed is '经办人写的原因（加密） [sensitive]';
comment on column roster.departure.to_province is '去向：省 [internal]';
comment on column roster.departure.to_county is '去向：市、县 [internal]';
comment on column roster.departure.to_school is '去向：学校 [internal]';
comment on column roster.departure.version is '离开后的档案版本 [internal]';
comment on column roster.departure.noted_by is '登记人 [internal]';
comment on column roster.departure.noted_at is '登记时间 [internal]';
comment on column roster.departure.run_id is '学年升级的批次 [internal]';
comment on column roster.departure.came_back_on is '返校日期；空为尚未回来 [internal]';
comment on column roster.departure.came_back_reason_sealed is '返校或撤回的说明（加密） [sensitive]';
comment on column roster.departure.came_back_version is '返校后的档案版本 [internal]';
comment on column roster.departure.came_back_by is '返校登记人 [internal]';
comment on column roster.departure.came_back_at is '返校登记时间 [internal]';
comment on column roster.departure.withdrawn is '登记错了，已撤回：当作没有离开过 [internal]';

alter table roster.departure enable row level security;
create policy seen_with_the_child on roster.departure
    using (exists (select from roster.child where child.county_id = departure.county_id and child.id = departure.child_id));
