alter table access.account add column phone_on_cards boolean not null default false;
comment on column access.account.phone_on_cards is '本人同意把工作电话印在本班学生联系卡上 [internal]';
comment on column access.account.phone_sealed is '工作电话（加密） [sensitive]';
