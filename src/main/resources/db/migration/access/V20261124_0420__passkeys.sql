create table access.passkey (
    county_id     integer     not null,
    id            uuid        not null,
    account_id    uuid        not null,
    credential_id bytea       not null,
    attested      bytea       not null,
    site          text        not null,
    sign_count    bigint      not null,
    name          text        not null check (char_length(name) between 1 and 60),
    made_at       timestamptz not null,
    last_used_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_passkey_per_credential on access.passkey (credential_id);
create index passkey_by_account on access.passkey (county_id, account_id);
comment on table  access.passkey is '通行密钥（WebAuthn）：只存公钥';
comment on column access.passkey.county_id is '县区划代码 [internal]';
comment on column access.passkey.id is '编号 [internal]';
comment on column access.passkey.account_id is '账号 [internal]';
comment on column access.passkey.credential_id is '凭据编号，由设备给出 [internal]';
comment on column access.passkey.attested is '凭据与公钥，按 WebAuthn 的编码 [internal]';
comment on column access.passkey.site is '在哪个网址下建立 [internal]';
comment on column access.passkey.sign_count is '设备的签名计数；变小说明被复制过 [internal]';
comment on column access.passkey.name is '本人起的名字 [internal]';
comment on column access.passkey.made_at is '建立时间 [internal]';
comment on column access.passkey.last_used_at is '最近使用时间 [internal]';
