-- The columns are spring-session's; its attributes here are an account's id, the time of signing in and a notice.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index one_session_per_id on access.session (session_id);
create index session_by_expiry on access.session (expiry_time);
create index session_by_account on access.session (principal_name);
comment on table  access.session is '登录会话';
comment on column access.session.primary_id is '行号 [internal]';
comment on column access.session.session_id is '会话标识，与浏览器中的一致 [sensitive]';
comment on column access.session.creation_time is '建立时间（毫秒） [internal]';
comment on column access.session.last_access_time is '最近使用时间（毫秒） [internal]';
comment on column access.session.max_inactive_interval is '闲置多少秒后失效 [internal]';
comment on column access.session.expiry_time is '失效时间（毫秒） [internal]';
comment on column access.session.principal_name is '账号编号 [internal]';

create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table  access.session_attributes is '登录会话的内容';
comment on column access.session_attributes.session_primary_id is '会话 [internal]';
comment on column access.session_attributes.attribute_name is '内容名称 [internal]';
comment on column access.session_attributes.attribute_bytes is '内容 [sensitive]';
