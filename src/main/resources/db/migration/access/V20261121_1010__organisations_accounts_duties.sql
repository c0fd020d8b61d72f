create schema access;
comment on schema access is '机构、账号与职责';

create table access.county (
    id          integer primary key check (id between 110000 and 999999),
    name        text not null,
    bureau_name text not null,
    invented    boolean not null default false
);
comment on table  access.county is '县（市、区）与主管局名称';
comment on column access.county.id is '县区划代码，GB/T 2260 [public]';
comment on column access.county.name is '县名 [public]';
comment on column access.county.bureau_name is '主管局名称，可设为教育局、教育体育局等 [public]';
comment on column access.county.invented is '是否为演示用的虚构县 [public]';

create table access.org (
    county_id       integer not null references access.county,
    id              uuid    not null,
    parent_id       uuid,
    kind            text    not null check (kind in ('COUNTY','TOWNSHIP','SCHOOL','TEACHING_POINT','CLASS')),
    name            text    not null,
    sort_name       text    not null,
    code            text,
    stages          text[]  check (stages <@ array['KINDERGARTEN','PRIMARY','JUNIOR']),
    address         text,
    phone           text,
    emergency_phone text,
    stage           text    check (stage in ('KINDERGARTEN','PRIMARY','JUNIOR')),
    entry_year      integer check (entry_year between 1990 and 2100),
    class_number    integer check (class_number between 0 and 99),
    closed_on       date,
    primary key (county_id, id),
    foreign key (county_id, parent_id) references access.org (county_id, id),
    check ((kind = 'COUNTY') = (parent_id is null)),
    check ((kind = 'CLASS') = (stage is not null and entry_year is not null and class_number is not null)),
    check ((kind in ('SCHOOL','TEACHING_POINT')) = (stages is not null))
);
create unique index one_org_per_code on access.org (county_id, code) where code is not null;
create unique index one_class_per_year_and_number on access.org (county_id, parent_id, stage, entry_year, class_number) where kind = 'CLASS' and closed_on is null;
create index org_by_id on access.org (id);
create index org_by_parent on access.org (county_id, parent_id);
comment on table  access.org is '机构树：县、乡镇（中心校）、学校、教学点、班级；学校可直属县';
comment on column access.org.county_id is '县区划代码 [public]';
comment on column access.org.id is '机构编号 [public]';
comment on column access.org.parent_id is '上级机构 [public]';
comment on column access.org.kind is '机构类别 [public]';
comment on column access.org.name is '名称；班级的年级由入学年份推出 [public]';
comment on column access.org.sort_name is '排序用拼音 [public]';
comment on column access.org.code is '学校标识码 [public]';
comment on column access.org.stages is '学校开设的学段 [public]';
comment on column access.org.address is '学校地址 [public]';
comment on column access.org.phone is '学校电话 [public]';
comment on column access.org.emergency_phone is '学校紧急联系电话，印在联系卡上 [public]';
comment on column access.org.stage is '班级的学段 [public]';
comment on column access.org.entry_year is '班级的入学年份 [public]';
comment on column access.org.class_number is '班号；0 为该年级尚未分班的学生 [public]';
comment on column access.org.closed_on is '撤销或毕业日期 [public]';

create table access.org_within (
    county_id   integer not null,
    org_id      uuid not null,
    ancestor_id uuid not null,
    kind        text not null,
    primary key (county_id, ancestor_id, org_id),
    foreign key (county_id, org_id) references access.org (county_id, id) on delete cascade,
    foreign key (county_id, ancestor_id) references access.org (county_id, id) on delete cascade
);
create index org_within_by_org on access.org_within (county_id, org_id);
comment on table  access.org_within is '机构的上下级闭包，含自身';
comment on column access.org_within.county_id is '县区划代码 [public]';
comment on column access.org_within.org_id is '机构 [public]';
comment on column access.org_within.ancestor_id is '该机构自身或任一上级 [public]';
comment on column access.org_within.kind is '该机构的类别，不会变 [public]';

create function access.keep_org_within() returns trigger language plpgsql as $$
begin
    insert into access.org_within (county_id, org_id, ancestor_id, kind)
    select new.county_id, new.id, new.id, new.kind
    union all
    select new.county_id, new.id, w.ancestor_id, new.kind
      from access.org_within as w
     where w.county_id = new.county_id and w.org_id = new.parent_id;
    return null;
end
$$;
create trigger org_keeps_its_closure after insert on access.org for each row execute function access.keep_org_within();

create table access.account (
    county_id         integer not null references access.county,
    id                uuid    not null,
    login             text    not null check (login = lower(login)),
    name              text    not null,
    phone_sealed      bytea,
    password_hash     text,
    must_change       boolean not null default true,
    failed_count      integer not null default 0,
    locked_until      timestamptz,
    signed_out_before timestamptz,
    language          text    check (language in ('zh','en')),
    closed_on         date,
    primary key (county_id, id)
);
create unique index one_account_per_login on access.account (login);
comment on table  access.account is '账号：能登录的人';
comment on column access.account.county_id is '县区划代码 [internal]';
comment on column access.account.id is '账号编号 [internal]';
comment on column access.account.login is '登录名 [internal]';
comment on column access.account.name is '姓名 [internal]';
comment on column access.account.phone_sealed is '手机号（加密） [sensitive]';
comment on column access.account.password_hash is '口令散列；没有则不能用口令登录 [sensitive]';
comment on column access.account.must_change is '下次登录须改口令 [internal]';
comment on column access.account.failed_count is '连续登录失败次数 [internal]';
comment on column access.account.locked_until is '暂停登录到何时 [internal]';
comment on column access.account.signed_out_before is '此前的会话一律退出 [internal]';
comment on column access.account.language is '界面语言 [internal]';
comment on column access.account.closed_on is '停用日期 [internal]';

create table access.duty (
    county_id  integer not null,
    id         uuid    not null,
    account_id uuid    not null,
    role       text    not null check (role in ('COUNTY_OFFICER','TOWNSHIP_OFFICER','PRINCIPAL','FILE_KEEPER','HOMEROOM','PSYCHOLOGY','SUBJECT','HELPER','SUPERVISOR','ADMINISTRATOR')),
    org_id     uuid    not null,
    child_id   uuid,
    from_on    date    not null,
    until_on   date,
    granted_by uuid,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    check ((role = 'HELPER') = (child_id is not null)),
    check (until_on >= from_on)
);
create index duty_by_account on access.duty (county_id, account_id);
create index duty_by_org on access.duty (county_id, org_id);
comment on table  access.duty is '职责：谁在哪个机构（或对哪个学生）担任什么，从何时到何时；看得到谁由此得出';
comment on column access.duty.county_id is '县区划代码 [internal]';
comment on column access.duty.id is '职责编号 [internal]';
comment on column access.duty.account_id is '账号 [internal]';
comment on column access.duty.role is '角色 [internal]';
comment on column access.duty.org_id is '所在机构 [internal]';
comment on column access.duty.child_id is '帮扶人所帮的学生 [internal]';
comment on column access.duty.from_on is '起始日 [internal]';
comment on column access.duty.until_on is '最后一日；空为仍在任 [internal]';
comment on column access.duty.granted_by is '授予人 [internal]';

create table access.token (
    county_id   integer not null,
    id          uuid    not null,
    account_id  uuid    not null,
    name        text    not null,
    hash        bytea   not null,
    made_at     timestamptz not null,
    expires_on  date    not null,
    last_used_at timestamptz,
    revoked_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create unique index one_token_per_hash on access.token (hash);
create index token_by_account on access.token (county_id, account_id);
comment on table  access.token is '个人访问令牌（接口用），只存散列';
comment on column access.token.county_id is '县区划代码 [internal]';
comment on column access.token.id is '令牌编号 [internal]';
comment on column access.token.account_id is '账号 [internal]';
comment on column access.token.name is '用途 [internal]';
comment on column access.token.hash is '令牌散列 [sensitive]';
comment on column access.token.made_at is '生成时间 [internal]';
comment on column access.token.expires_on is '到期日 [internal]';
comment on column access.token.last_used_at is '最近使用时间 [internal]';
comment on column access.token.revoked_at is '撤销时间 [internal]';
