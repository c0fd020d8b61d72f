create schema audit;
comment on schema audit is '操作日志与查询留痕';

create table audit.entry (
    seq        bigint generated always as identity primary key,
    county_id  integer,
    at         timestamptz not null default now(),
    account_id uuid,
    action     text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_id uuid,
    org_id     uuid,
    why        text,
    details    jsonb
);
create index entry_by_subject on audit.entry (county_id, subject_id, seq);
create index entry_by_account on audit.entry (county_id, account_id, seq);
comment on table  audit.entry is '日志：谁在何时对谁做了什么、看了什么；只增不改';
comment on column audit.entry.seq is '顺序号 [internal]';
comment on column audit.entry.county_id is '县区划代码 [internal]';
comment on column audit.entry.at is '时间 [internal]';
comment on column audit.entry.account_id is '操作人账号 [internal]';
comment on column audit.entry.action is '动作，名词.动词 [internal]';
comment on column audit.entry.subject_id is '对象编号（学生、账号、导入批次…） [internal]';
comment on column audit.entry.org_id is '所属学校或班级 [internal]';
comment on column audit.entry.why is '查看或操作的依据、理由 [internal]';
comment on column audit.entry.details is '补充说明，不含个人信息的值 [internal]';

create function audit.append(county integer, account uuid, action text, subject uuid, org uuid, why text, details jsonb)
    returns void language sql security definer set search_path = pg_catalog as $$
    insert into audit.entry (county_id, account_id, action, subject_id, org_id, why, details)
    values (county, account, action, subject, org, why, details)
$$;
comment on function audit.append is '追加一条日志；应用只能追加，不能修改或删除';

create function audit.append_each(county integer, account uuid, action text, subjects uuid[], org uuid, why text, details jsonb)
    returns void language sql security definer set search_path = pg_catalog as $$
    insert into audit.entry (county_id, account_id, action, subject_id, org_id, why, details)
    select county, account, action, subject, org, why, details from unnest(subjects) as subject
$$;
comment on function audit.append_each is '为每个对象各追加一条日志';

revoke insert, update, delete, truncate on audit.entry from public, ${app};
