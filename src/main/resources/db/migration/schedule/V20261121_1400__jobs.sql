create schema schedule;
comment on schema schedule is '定时任务';

create table schedule.job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_by_time on schedule.job (execution_time);
comment on table  schedule.job is '定时任务：几台服务器共用一个数据库时，每个任务只由一台执行';
comment on column schedule.job.task_name is '任务名 [internal]';
comment on column schedule.job.task_instance is '任务实例 [internal]';
comment on column schedule.job.task_data is '任务数据，不含个人信息 [internal]';
comment on column schedule.job.execution_time is '下次执行时间 [internal]';
comment on column schedule.job.picked is '是否正在执行 [internal]';
comment on column schedule.job.picked_by is '由哪台服务器执行 [internal]';
comment on column schedule.job.last_success is '最近一次成功 [internal]';
comment on column schedule.job.last_failure is '最近一次失败 [internal]';
comment on column schedule.job.consecutive_failures is '连续失败次数 [internal]';
comment on column schedule.job.last_heartbeat is '执行中的心跳 [internal]';
comment on column schedule.job.version is '版本，防止两台同时领取 [internal]';
comment on column schedule.job.priority is '优先级 [internal]';
