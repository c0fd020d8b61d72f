-- Schema database belongs to the program's start: the history of migrations, and by which keys values are sealed.
-- The application's role has no business in it.
comment on schema database is '程序自用：迁移记录、密钥指纹';
revoke all on schema database from ${app};

create table database.key_fingerprint (
    key_name    text        not null primary key,
    fingerprint bytea       not null,
    first_used  timestamptz not null default now()
);
comment on table  database.key_fingerprint             is '加密密钥的指纹：启动时核对密钥文件是否与本库数据相配';
comment on column database.key_fingerprint.key_name    is '密钥名与版本 [internal]';
comment on column database.key_fingerprint.fingerprint is '密钥指纹，不能由此求得密钥 [internal]';
comment on column database.key_fingerprint.first_used  is '首次使用时间 [internal]';

comment on table  database.migration                is '数据库结构的变更记录（Flyway）';
comment on column database.migration.installed_rank is '次序 [internal]';
comment on column database.migration.version        is '版本号 [internal]';
comment on column database.migration.description    is '说明 [internal]';
comment on column database.migration.type           is '种类 [internal]';
comment on column database.migration.script         is '脚本 [internal]';
comment on column database.migration.checksum       is '校验和 [internal]';
comment on column database.migration.installed_by   is '执行的数据库角色 [internal]';
comment on column database.migration.installed_on   is '执行时间 [internal]';
comment on column database.migration.execution_time is '耗时（毫秒） [internal]';
comment on column database.migration.success        is '是否完成 [internal]';
