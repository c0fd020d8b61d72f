create table database.scheduled_job (
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
create index scheduled_job_by_time on database.scheduled_job (execution_time);
comment on table  database.scheduled_job is '定时任务：几台服务器共用一个数据库时，每个任务只由一台执行';
comment on column database.scheduled_job.task_name is '任务名 [internal]';
comment on column database.scheduled_job.task_instance is '任务实例 [internal]';
comment on column database.scheduled_job.task_data is '任务数据，不含个人信息 [internal]';
comment on column database.scheduled_job.execution_time is '下次执行时间 [internal]';
comment on column database.scheduled_job.picked is '是否正在执行 [internal]';
comment on column database.scheduled_job.picked_by is '由哪台服务器执行 [internal]';
comment on column database.scheduled_job.last_success is '最近一次成功 [internal]';
comment on column database.scheduled_job.last_failure is '最近一次失败 [internal]';
comment on column database.scheduled_job.consecutive_failures is '连续失败次数 [internal]';
comment on column database.scheduled_job.last_heartbeat is '执行中的心跳 [internal]';
comment on column database.scheduled_job.version is '版本，防止两台同时领取 [internal]';
comment on column database.scheduled_job.priority is '优先级 [internal]';
