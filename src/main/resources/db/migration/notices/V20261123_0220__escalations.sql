create table notices.escalation (
    county_id  integer not null,
    matter     text    not null check (length(matter) between 1 and 100),
    org_id     uuid    not null,
    account_id uuid    not null,
    since_on   date    not null,
    step       text    not null check (step in ('PERSON','PRINCIPAL','COUNTY')),
    told_on    date    not null,
    primary key (county_id, account_id, matter, org_id, since_on, step),
    foreign key (county_id, org_id) references access.org (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create index escalation_by_org on notices.escalation (county_id, org_id);
create index escalation_by_day on notices.escalation (county_id, told_on);
comment on table  notices.escalation            is '逾期告知：同一件事每一级只告知一次';
comment on column notices.escalation.county_id  is '县区划代码 [internal]';
comment on column notices.escalation.matter     is '事项标识，不含孩子 [internal]';
comment on column notices.escalation.org_id     is '所在学校或班级 [internal]';
comment on column notices.escalation.account_id is '谁逾期 [internal]';
comment on column notices.escalation.since_on   is '从哪天起逾期 [internal]';
comment on column notices.escalation.step       is '告知到哪一级：本人、校长、县 [internal]';
comment on column notices.escalation.told_on    is '告知日期 [internal]';
