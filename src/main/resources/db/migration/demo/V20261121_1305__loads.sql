create schema demo;
comment on schema demo is '演示数据';

create table demo.load (
    county_id   integer primary key,
    drawn_for   date not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);
comment on table  demo.load is '装入演示县的记录；没有完成时间的，下次启动时清除重装';
comment on column demo.load.county_id is '演示县区划代码 [public]';
comment on column demo.load.drawn_for is '按哪一天的时间线生成 [public]';
comment on column demo.load.started_at is '开始装入 [public]';
comment on column demo.load.finished_at is '装完；空为中断 [public]';
