-- Drafts of records lie on phones, encrypted; the secret that opens an account's own is kept here and handed to nobody else.
create table care.draft_key (
    county_id     integer     not null,
    account_id    uuid        not null,
    secret_sealed bytea       not null,
    made_at       timestamptz not null,
    primary key (county_id, account_id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
comment on table  care.draft_key is '手机上未送出的草稿用它加密；只有本人登录后才取得到';
comment on column care.draft_key.county_id is '县区划代码 [internal]';
comment on column care.draft_key.account_id is '账号 [internal]';
comment on column care.draft_key.secret_sealed is '随机密钥（加密） [sensitive]';
comment on column care.draft_key.made_at is '生成时间 [internal]';

alter table care.draft_key enable row level security;
create policy own_key on care.draft_key
    using (county_id = (select viewer.county()) and account_id = (select viewer.account()));
