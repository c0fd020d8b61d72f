create schema notices;
comment on schema notices is '消息、提醒与外发';

create table notices.message (
    county_id   integer     not null,
    id          uuid        not null,
    account_id  uuid        not null,
    sender_id   uuid,
    matter      text        not null check (length(matter) between 1 and 100),
    words_key   text        not null,
    args_sealed bytea       not null,
    text_sealed bytea,
    link        text        not null check (link ~ '^/([^/\\]|$)'),
    urgent      boolean     not null,
    sent_at     timestamptz not null,
    read_at     timestamptz,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, sender_id) references access.account (county_id, id)
);
create index message_by_account on notices.message (county_id, account_id, sent_at desc, id desc);
create index message_unread on notices.message (county_id, account_id) where read_at is null;
create index message_by_sender on notices.message (county_id, sender_id);
create index message_by_age on notices.message (county_id, sent_at);

-- Everybody may be told something; only the one who was told reads it, and the product itself, with nobody looking, forgets it.
alter table notices.message enable row level security;
create policy told_to_anybody on notices.message for insert with check (county_id = (select viewer.county()));
create policy read_by_its_reader on notices.message
    using (county_id = (select viewer.county()) and (account_id = (select viewer.account()) or (select viewer.account()) is null));

comment on table  notices.message             is '站内消息：一人一条；正文加密，只有收件人看得到';
comment on column notices.message.county_id   is '县区划代码 [internal]';
comment on column notices.message.id          is '编号 [internal]';
comment on column notices.message.account_id  is '收件人 [internal]';
comment on column notices.message.sender_id   is '发送人；空为系统 [internal]';
comment on column notices.message.matter      is '事项标识，不含孩子 [internal]';
comment on column notices.message.words_key   is '句子的键，不含内容 [internal]';
comment on column notices.message.args_sealed is '句子里的内容（加密） [sensitive]';
comment on column notices.message.text_sealed is '发送人附的话（加密） [sensitive]';
comment on column notices.message.link        is '站内地址 [internal]';
comment on column notices.message.urgent      is '紧急：外发不等免打扰时段结束 [internal]';
comment on column notices.message.sent_at     is '发送时间 [internal]';
comment on column notices.message.read_at     is '阅读时间 [internal]';

create table notices.nudge (
    county_id  integer     not null,
    account_id uuid        not null,
    matter     text        not null check (length(matter) between 1 and 100),
    on_day     date        not null,
    nudged_by  uuid        not null,
    nudged_at  timestamptz not null,
    primary key (county_id, account_id, matter, on_day),
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, nudged_by) references access.account (county_id, id)
);
create index nudge_by_sender on notices.nudge (county_id, nudged_by);
create index nudge_by_day on notices.nudge (county_id, on_day);
comment on table  notices.nudge            is '提醒：同一人同一事项一天最多一次';
comment on column notices.nudge.county_id  is '县区划代码 [internal]';
comment on column notices.nudge.account_id is '被提醒的人 [internal]';
comment on column notices.nudge.matter     is '事项标识，不含孩子 [internal]';
comment on column notices.nudge.on_day     is '哪一天 [internal]';
comment on column notices.nudge.nudged_by  is '谁提醒的 [internal]';
comment on column notices.nudge.nudged_at  is '提醒时间 [internal]';
