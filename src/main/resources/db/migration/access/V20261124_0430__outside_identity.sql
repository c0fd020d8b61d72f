create table access.outside_identity (
    county_id    integer     not null,
    account_id   uuid        not null,
    issuer       text        not null,
    subject      text        not null,
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    primary key (county_id, account_id, issuer),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_account_per_subject on access.outside_identity (issuer, subject);
comment on table  access.outside_identity is '县里统一身份认证（OpenID Connect）中的身份：由本人连到自己的账号；没有连上的身份登录不了';
comment on column access.outside_identity.county_id is '县区划代码 [internal]';
comment on column access.outside_identity.account_id is '账号 [internal]';
comment on column access.outside_identity.issuer is '认证服务的网址 [internal]';
comment on column access.outside_identity.subject is '认证服务给这个人的编号 [internal]';
comment on column access.outside_identity.linked_at is '何时连上 [internal]';
comment on column access.outside_identity.last_used_at is '最近一次用它登录 [internal]';
