create table access.sign_in_code (
    county_id    integer     not null,
    id           uuid        not null,
    account_id   uuid        not null,
    hash         text        not null,
    issued_by    uuid        not null,
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    failed_count integer     not null default 0,
    used_at      timestamptz,
    revoked_at   timestamptz,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, issued_by) references access.account (county_id, id),
    check (num_nonnulls(used_at, revoked_at) <= 1),
    check (account_id <> issued_by)
);
create unique index one_open_code_per_account on access.sign_in_code (county_id, account_id) where used_at is null and revoked_at is null;
create index sign_in_code_by_account on access.sign_in_code (county_id, account_id, issued_at);
create index sign_in_code_by_issuer on access.sign_in_code (county_id, issued_by);
comment on table  access.sign_in_code is '一次性码：忘记密码的人凭它设新密码；由系统管理员发放，只存散列，本人看得到谁在何时发过、何时用过';
comment on column access.sign_in_code.county_id is '县区划代码 [internal]';
comment on column access.sign_in_code.id is '编号 [internal]';
comment on column access.sign_in_code.account_id is '发给哪个账号 [internal]';
comment on column access.sign_in_code.hash is '一次性码的散列 [sensitive]';
comment on column access.sign_in_code.issued_by is '谁发的 [internal]';
comment on column access.sign_in_code.issued_at is '何时发的 [internal]';
comment on column access.sign_in_code.expires_at is '何时失效 [internal]';
comment on column access.sign_in_code.failed_count is '用错的次数 [internal]';
comment on column access.sign_in_code.used_at is '何时用它设了新密码 [internal]';
comment on column access.sign_in_code.revoked_at is '何时作废：发了新的，或错得太多 [internal]';
