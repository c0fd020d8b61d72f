-- When what a message says has been passed on to the ways out of its reader; the row itself is the outbox until then.
alter table notices.message add column passed_on_at timestamptz;
create index message_to_pass_on on notices.message (county_id, sent_at) where passed_on_at is null;
comment on column notices.message.passed_on_at is '交给外发渠道的时间；空为还没有 [internal]';

create table notices.setting (
    county_id       integer not null primary key references access.county,
    site_address    text,
    quiet_from      time    not null,
    quiet_until     time    not null,
    quiet_days      text    not null check (quiet_days in ('NONE','DAYS_OFF','VACATIONS_TOO')),
    forget_after    integer not null check (forget_after between 30 and 1100),
    person_after    integer check (person_after between 1 and 90),
    principal_after integer check (principal_after between 1 and 90),
    county_after    integer check (county_after between 1 and 90),
    changed_by      uuid    not null,
    changed_at      timestamptz not null,
    foreign key (county_id, changed_by) references access.account (county_id, id)
);
create index setting_by_changer on notices.setting (county_id, changed_by);
comment on table  notices.setting                 is '各县的消息设置；没有则按默认';
comment on column notices.setting.county_id       is '县区划代码 [internal]';
comment on column notices.setting.site_address    is '本系统的网址，随外发消息附上 [internal]';
comment on column notices.setting.quiet_from      is '免打扰开始 [internal]';
comment on column notices.setting.quiet_until     is '免打扰结束 [internal]';
comment on column notices.setting.quiet_days      is '哪些日子整天免打扰 [internal]';
comment on column notices.setting.forget_after    is '消息保留天数 [internal]';
comment on column notices.setting.person_after    is '逾期几天后告知本人；空为不告知 [internal]';
comment on column notices.setting.principal_after is '逾期几天后告知校长；空为不告知 [internal]';
comment on column notices.setting.county_after    is '逾期几天后告知县级管理员；空为不告知 [internal]';
comment on column notices.setting.changed_by      is '最后修改人 [internal]';
comment on column notices.setting.changed_at      is '最后修改时间 [internal]';

create table notices.push_key (
    county_id      integer not null primary key references access.county,
    public_key     bytea   not null,
    private_sealed bytea   not null,
    made_at        timestamptz not null
);
alter table notices.push_key enable row level security;
create policy of_the_county on notices.push_key using (county_id = (select viewer.county()));
comment on table  notices.push_key                is '浏览器推送的密钥（VAPID）：每县一对，生成一次';
comment on column notices.push_key.county_id      is '县区划代码 [internal]';
comment on column notices.push_key.public_key     is '公钥 [internal]';
comment on column notices.push_key.private_sealed is '私钥（加密） [sensitive]';
comment on column notices.push_key.made_at        is '生成时间 [internal]';

create table notices.channel (
    county_id     integer not null,
    id            uuid    not null,
    kind          text    not null check (kind in ('MAIL','SMS','WECOM','DINGTALK','FEISHU','PUSH')),
    org_id        uuid    not null,
    config_sealed bytea   not null,
    is_on         boolean not null,
    version       integer not null,
    changed_by    uuid    not null,
    changed_at    timestamptz not null,
    tried_at      timestamptz,
    tried_said    text,
    primary key (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    foreign key (county_id, changed_by) references access.account (county_id, id)
);
create unique index one_channel_of_a_kind_for_a_place on notices.channel (county_id, org_id, kind);
create index channel_by_changer on notices.channel (county_id, changed_by);
alter table notices.channel enable row level security;
create policy of_the_county on notices.channel using (county_id = (select viewer.county()));
comment on table  notices.channel               is '外发渠道：邮件、短信、工作群机器人、推送；启用后才外发';
comment on column notices.channel.county_id     is '县区划代码 [internal]';
comment on column notices.channel.id            is '编号 [internal]';
comment on column notices.channel.kind          is '渠道类别 [internal]';
comment on column notices.channel.org_id        is '工作群属于县还是某所学校；其他渠道为县 [internal]';
comment on column notices.channel.config_sealed is '配置，含密码、密钥、群地址（加密） [sensitive]';
comment on column notices.channel.is_on         is '是否启用 [internal]';
comment on column notices.channel.version       is '版本，防止两人同时修改 [internal]';
comment on column notices.channel.changed_by    is '最后修改人 [internal]';
comment on column notices.channel.changed_at    is '最后修改时间 [internal]';
comment on column notices.channel.tried_at      is '最近一次试发 [internal]';
comment on column notices.channel.tried_said    is '试发时对方的答复；空为送达 [internal]';

create table notices.preference (
    county_id   integer not null,
    account_id  uuid    not null,
    mail_sealed bytea,
    by_mail     boolean not null,
    by_sms      boolean not null,
    primary key (county_id, account_id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
alter table notices.preference enable row level security;
create policy ones_own on notices.preference
    using (county_id = (select viewer.county()) and (account_id = (select viewer.account()) or (select viewer.account()) is null));
comment on table  notices.preference             is '各人愿意从哪些渠道收到消息';
comment on column notices.preference.county_id   is '县区划代码 [internal]';
comment on column notices.preference.account_id  is '账号 [internal]';
comment on column notices.preference.mail_sealed is '邮箱（加密） [sensitive]';
comment on column notices.preference.by_mail     is '是否收邮件 [internal]';
comment on column notices.preference.by_sms      is '是否收短信，发到工作电话 [internal]';

create table notices.subscription (
    county_id      integer not null,
    id             uuid    not null,
    account_id     uuid    not null,
    endpoint_index bytea   not null,
    address_sealed bytea   not null,
    device         text    not null check (length(device) <= 60),
    made_at        timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_subscription_per_browser on notices.subscription (county_id, endpoint_index);
create index subscription_by_account on notices.subscription (county_id, account_id);
alter table notices.subscription enable row level security;
create policy ones_own on notices.subscription
    using (county_id = (select viewer.county()) and (account_id = (select viewer.account()) or (select viewer.account()) is null));
comment on table  notices.subscription                is '允许推送的手机和浏览器；一台只属于最近允许的那个账号';
comment on column notices.subscription.county_id      is '县区划代码 [internal]';
comment on column notices.subscription.id             is '编号 [internal]';
comment on column notices.subscription.account_id     is '账号 [internal]';
comment on column notices.subscription.endpoint_index is '推送地址的盲索引 [internal]';
comment on column notices.subscription.address_sealed is '推送地址与密钥（加密） [sensitive]';
comment on column notices.subscription.device         is '设备，例如 Android · Edge [internal]';
comment on column notices.subscription.made_at        is '允许推送的时间 [internal]';

create table notices.delivery (
    county_id       integer not null,
    id              uuid    not null,
    channel_id      uuid    not null,
    account_id      uuid    not null,
    subscription_id uuid,
    urgent          boolean not null,
    state           text    not null check (state in ('WAITING','SENDING','SENT','GIVEN_UP','NOT_NEEDED')),
    due_at          timestamptz not null,
    claimed_until   timestamptz,
    tries           integer not null,
    made_at         timestamptz not null,
    ended_at        timestamptz,
    said            text,
    primary key (county_id, id),
    foreign key (county_id, channel_id) references notices.channel (county_id, id) on delete cascade,
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, subscription_id) references notices.subscription (county_id, id) on delete cascade,
    check ((state = 'SENDING') = (claimed_until is not null)),
    check ((state in ('SENT','GIVEN_UP','NOT_NEEDED')) = (ended_at is not null))
);
create unique index one_waiting_per_way on notices.delivery
    (county_id, channel_id, account_id, coalesce(subscription_id, '00000000-0000-0000-0000-000000000000')) where state = 'WAITING';
create index delivery_by_due on notices.delivery (county_id, due_at) where state in ('WAITING','SENDING');
create index delivery_given_up on notices.delivery (county_id, ended_at) where state = 'GIVEN_UP';
create index delivery_by_channel on notices.delivery (county_id, channel_id);
create index delivery_by_account on notices.delivery (county_id, account_id);
create index delivery_by_subscription on notices.delivery (county_id, subscription_id);
comment on table  notices.delivery                 is '外发：谁从哪个渠道还要被告知一次；只说有几件事，不含内容';
comment on column notices.delivery.county_id       is '县区划代码 [internal]';
comment on column notices.delivery.id              is '编号 [internal]';
comment on column notices.delivery.channel_id      is '渠道 [internal]';
comment on column notices.delivery.account_id      is '告知谁 [internal]';
comment on column notices.delivery.subscription_id is '推送到哪台设备 [internal]';
comment on column notices.delivery.urgent          is '不等免打扰结束 [internal]';
comment on column notices.delivery.state           is '等待、正在发、已发、放弃、不再需要 [internal]';
comment on column notices.delivery.due_at          is '最早何时发 [internal]';
comment on column notices.delivery.claimed_until   is '某台服务器领取到何时 [internal]';
comment on column notices.delivery.tries           is '试过几次 [internal]';
comment on column notices.delivery.made_at         is '产生时间 [internal]';
comment on column notices.delivery.ended_at        is '结束时间 [internal]';
comment on column notices.delivery.said            is '对方最后的答复，已去掉地址和号码 [internal]';
