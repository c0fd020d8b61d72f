-- Tables whose comment ends in [transient] are left out of backups: after a restore everybody signs in again.
comment on table access.session            is '登录会话 [transient]';
comment on table access.session_attributes is '登录会话的内容 [transient]';
comment on table schedule.job              is '定时任务：几台服务器共用一个数据库时，每个任务只由一台执行 [transient]';
