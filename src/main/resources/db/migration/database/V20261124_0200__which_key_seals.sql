-- Keys are changed while the product runs: a key that is in every server's file is told to seal, then whatever the others
-- have sealed is sealed anew (bin/keys). The servers tell each other here which keys they hold. No key stands here.
create schema keyring;
comment on schema keyring is '加密密钥的使用情况（不含密钥）';

create table keyring.sealing (
    one      boolean     not null default true primary key check (one),
    key_name text        not null,
    since    timestamptz not null default now()
);
comment on table  keyring.sealing          is '当前用哪个密钥加密；只有一行，没有则用密钥文件中编号最大的';
comment on column keyring.sealing.one      is '固定值，保证只有一行 [internal]';
comment on column keyring.sealing.key_name is '密钥名 [internal]';
comment on column keyring.sealing.since    is '自何时起 [internal]';
revoke insert, update, delete on keyring.sealing from ${app};

create table keyring.server (
    id       uuid        not null primary key,
    place    text        not null,
    holds    text[]      not null,
    seals_by text        not null,
    seen_at  timestamptz not null default now()
);
comment on table  keyring.server          is '正在运行的服务器各自持有哪些密钥 [transient]';
comment on column keyring.server.id       is '每次启动一个编号 [internal]';
comment on column keyring.server.place    is '机器与进程号 [internal]';
comment on column keyring.server.holds    is '持有的密钥名 [internal]';
comment on column keyring.server.seals_by is '用哪个密钥加密 [internal]';
comment on column keyring.server.seen_at  is '最近一次报到 [internal]';

create table keyring.copy_kept (
    county_id  integer     not null references access.county,
    key_names  text[]      not null,
    told_by    uuid        not null,
    told_at    timestamptz not null default now(),
    primary key (county_id, told_at)
);
comment on table  keyring.copy_kept           is '管理员确认密钥文件已另存一份';
comment on column keyring.copy_kept.county_id is '县 [internal]';
comment on column keyring.copy_kept.key_names is '当时文件中的密钥名 [internal]';
comment on column keyring.copy_kept.told_by   is '由谁确认（账号） [internal]';
comment on column keyring.copy_kept.told_at   is '确认时间 [internal]';
revoke update, delete on keyring.copy_kept from ${app};

create table keyring.retired (
    key_name    text        not null primary key,
    fingerprint bytea       not null,
    retired_at  timestamptz not null default now()
);
comment on table  keyring.retired             is '已停用的密钥：库中已没有用它加密的内容；旧备份仍需它，另存在停用密钥文件中';
comment on column keyring.retired.key_name    is '密钥名 [internal]';
comment on column keyring.retired.fingerprint is '密钥指纹，不能由此求得密钥 [internal]';
comment on column keyring.retired.retired_at  is '停用时间 [internal]';
revoke insert, update, delete on keyring.retired from ${app};
