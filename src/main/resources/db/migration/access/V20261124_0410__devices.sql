create table access.device (
    county_id     integer     not null,
    id            uuid        not null,
    account_id    uuid        not null,
    hash          bytea       not null,
    device        text        not null,
    address       text        not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_device_per_hash on access.device (county_id, account_id, hash);
comment on table  access.device is '登录过的设备：凭浏览器里的一个随机标记认出；从没见过的设备登录时通知本人';
comment on column access.device.county_id is '县区划代码 [internal]';
comment on column access.device.id is '编号 [internal]';
comment on column access.device.account_id is '账号 [internal]';
comment on column access.device.hash is '浏览器中标记的散列 [sensitive]';
comment on column access.device.device is '浏览器与系统的类别 [internal]';
comment on column access.device.address is '最近的网络地址 [internal]';
comment on column access.device.first_seen_at is '第一次登录的时间 [internal]';
comment on column access.device.last_seen_at is '最近一次登录的时间 [internal]';
