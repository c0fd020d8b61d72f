-- What stands beside the password: an authenticator app, passkeys, recovery codes. None of it tells anything about a child.
alter table access.account add column second_step_since timestamptz;
alter table access.account add column second_failed_count integer not null default 0;
alter table access.account add column second_locked_until timestamptz;
comment on column access.account.second_step_since is '何时设好两步验证；空为没有设 [internal]';
comment on column access.account.second_failed_count is '第二步连续错误的次数 [internal]';
comment on column access.account.second_locked_until is '第二步暂停到何时 [internal]';

create table access.totp (
    county_id     integer     not null,
    account_id    uuid        not null,
    secret_sealed bytea       not null,
    set_up_at     timestamptz not null,
    last_step     bigint      not null,
    primary key (county_id, account_id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
comment on table  access.totp is '验证器（RFC 6238）：每个账号至多一个';
comment on column access.totp.county_id is '县区划代码 [internal]';
comment on column access.totp.account_id is '账号 [internal]';
comment on column access.totp.secret_sealed is '验证器的密钥（加密） [sensitive]';
comment on column access.totp.set_up_at is '何时设好 [internal]';
comment on column access.totp.last_step is '最近用过的时间步；同一步的验证码不能再用 [internal]';

create table access.recovery_code (
    county_id  integer     not null,
    id         uuid        not null,
    account_id uuid        not null,
    hash       bytea       not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_recovery_code_per_hash on access.recovery_code (county_id, account_id, hash);
comment on table  access.recovery_code is '备用码：手机不在身边时代替验证码，每个只能用一次，只存散列';
comment on column access.recovery_code.county_id is '县区划代码 [internal]';
comment on column access.recovery_code.id is '编号 [internal]';
comment on column access.recovery_code.account_id is '账号 [internal]';
comment on column access.recovery_code.hash is '备用码的散列；备用码是随机的 16 个字符 [sensitive]';
comment on column access.recovery_code.made_at is '何时生成 [internal]';
comment on column access.recovery_code.used_at is '何时用掉 [internal]';

create table access.second_step_reset (
    county_id  integer     not null,
    id         uuid        not null,
    account_id uuid        not null,
    reset_by   uuid        not null,
    reset_at   timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, reset_by) references access.account (county_id, id),
    check (account_id <> reset_by)
);
create index second_step_reset_by_account on access.second_step_reset (county_id, account_id, reset_at);
create index second_step_reset_by_author on access.second_step_reset (county_id, reset_by);
comment on table  access.second_step_reset is '两步验证的重置：由系统管理员办理，本人看得到谁在何时办的';
comment on column access.second_step_reset.county_id is '县区划代码 [internal]';
comment on column access.second_step_reset.id is '编号 [internal]';
comment on column access.second_step_reset.account_id is '谁的账号 [internal]';
comment on column access.second_step_reset.reset_by is '谁重置的 [internal]';
comment on column access.second_step_reset.reset_at is '何时重置 [internal]';
