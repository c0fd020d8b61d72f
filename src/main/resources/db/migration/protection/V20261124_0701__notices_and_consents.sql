-- What parents are told, in the county's own words; a version that was handed out never changes.
create table protection.consent_text (
    county_id integer not null references access.county,
    purpose   text    not null check (purpose in ('FILE','PHOTO','SCREENING','PARENTS_PAGE','OUTSIDE_HELPER')),
    version   integer not null check (version > 0),
    body      text    not null,
    made_by   uuid    not null,
    made_at   timestamptz not null,
    primary key (county_id, purpose, version)
);
comment on table  protection.consent_text           is '告知书文本：一版一行；没有的用产品自带的文本（第 0 版）';
comment on column protection.consent_text.county_id is '县区划代码 [public]';
comment on column protection.consent_text.purpose   is '用途 [public]';
comment on column protection.consent_text.version   is '第几版 [public]';
comment on column protection.consent_text.body      is '正文 [public]';
comment on column protection.consent_text.made_by   is '由谁定稿 [internal]';
comment on column protection.consent_text.made_at   is '定稿时间 [internal]';

create table protection.consent (
    county_id      integer not null,
    id             uuid    not null,
    child_id       uuid    not null,
    purpose        text    not null check (purpose in ('FILE','PHOTO','SCREENING','PARENTS_PAGE','OUTSIDE_HELPER')),
    answer         text    not null check (answer in ('GIVEN','REFUSED')),
    giver          text    not null check (giver in ('FATHER','MOTHER','GRANDPARENT','OTHER_GUARDIAN','SELF')),
    giver_name     text    not null,
    how            text    not null check (how in ('ON_PAPER','IN_PERSON','BY_PHONE')),
    scope          text,
    given_on       date    not null,
    text_version   integer not null check (text_version >= 0),
    recorded_by    uuid    not null,
    recorded_at    timestamptz not null,
    ended_on       date,
    ended_why      text    check (ended_why in ('WITHDRAWN','REPLACED','MADE_BY_MISTAKE')),
    ended_by       uuid,
    ended_at       timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    constraint a_notice_is_not_refused check (purpose <> 'FILE' or answer = 'GIVEN'),
    check (num_nulls(ended_on, ended_why, ended_by, ended_at) in (0, 4)),
    check (ended_on >= given_on)
);
create unique index one_open_consent_per_child_and_purpose on protection.consent (county_id, child_id, purpose) where ended_at is null;
create index consent_by_child on protection.consent (county_id, child_id, recorded_at);
comment on table  protection.consent              is '告知与同意：谁为学生就哪项用途作了什么答复；变更和撤回另记，原记录不改';
comment on column protection.consent.county_id    is '县区划代码 [internal]';
comment on column protection.consent.id           is '编号 [internal]';
comment on column protection.consent.child_id     is '学生 [internal]';
comment on column protection.consent.purpose      is '用途 [internal]';
comment on column protection.consent.answer       is '同意（或已知悉）、不同意 [internal]';
comment on column protection.consent.giver        is '由谁作答 [internal]';
comment on column protection.consent.giver_name   is '作答人姓名 [internal]';
comment on column protection.consent.how          is '纸质、当面、电话 [internal]';
comment on column protection.consent.scope        is '限定的范围，家长的原话 [internal]';
comment on column protection.consent.given_on     is '作答日期 [internal]';
comment on column protection.consent.text_version is '所依据的告知书第几版 [internal]';
comment on column protection.consent.recorded_by  is '登记人 [internal]';
comment on column protection.consent.recorded_at  is '登记时间 [internal]';
comment on column protection.consent.ended_on     is '失效日期 [internal]';
comment on column protection.consent.ended_why    is '失效原因：撤回、另有答复、登记有误 [internal]';
comment on column protection.consent.ended_by     is '由谁登记失效 [internal]';
comment on column protection.consent.ended_at     is '登记失效的时间 [internal]';

alter table protection.consent enable row level security;
create policy seen_with_the_child on protection.consent
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = consent.county_id and child.id = consent.child_id)));
