-- The log in parts, one for each month by the county's clock: a month that the law no longer wants kept goes as a whole,
-- and a question about a day looks at one part.
alter table audit.entry rename to entry_before;
drop policy read_by_county_or_school on audit.entry_before;
drop policy read_with_the_child on audit.entry_before;

create sequence audit.entry_number;
do $$ begin
    perform setval('audit.entry_number', (select coalesce(max(seq), 0) + 1 from audit.entry_before), false);
end $$;

create table audit.entry (
    seq        bigint not null default nextval('audit.entry_number'),
    county_id  integer,
    at         timestamptz not null default now(),
    account_id uuid,
    action     text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
    subject_id uuid,
    org_id     uuid,
    why        text,
    details    jsonb
) partition by range (at);
alter sequence audit.entry_number owned by audit.entry.seq;

comment on table  audit.entry is '日志：谁在何时对谁做了什么、看了什么；只增不改；按月分区';
comment on column audit.entry.seq is '顺序号 [internal]';
comment on column audit.entry.county_id is '县区划代码 [internal]';
comment on column audit.entry.at is '时间 [internal]';
comment on column audit.entry.account_id is '操作人账号 [internal]';
comment on column audit.entry.action is '动作，名词.动词 [internal]';
comment on column audit.entry.subject_id is '对象编号（学生、账号、导入批次…） [internal]';
comment on column audit.entry.org_id is '所属学校或班级 [internal]';
comment on column audit.entry.why is '查看或操作的依据、理由 [internal]';
comment on column audit.entry.details is '补充说明，不含个人信息的值 [internal]';
revoke all on audit.entry, audit.entry_number from public, ${app};
grant select on audit.entry to ${app};

create function audit.month_begins(month date) returns timestamptz language sql stable set search_path = pg_catalog as $$
    select date_trunc('month', month::timestamp) at time zone 'Asia/Shanghai'
$$;
comment on function audit.month_begins is '某月在县里时钟上的第一刻';

create function audit.month_of(at timestamptz) returns date language sql stable set search_path = pg_catalog as $$
    select date_trunc('month', at at time zone 'Asia/Shanghai')::date
$$;
comment on function audit.month_of is '某一刻属于哪个月（以月初日期表示）';

-- Made aside and then attached, so that nobody who writes meanwhile waits.
create function audit.open_month(day date) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    month date := date_trunc('month', day::timestamp)::date;
    part  text := to_char(month, '"entry_"YYYY_MM');
    from_at timestamptz := audit.month_begins(month);
    to_at timestamptz := audit.month_begins((month + interval '1 month')::date);
    reader text;
begin
    perform pg_advisory_xact_lock(hashtext('audit.open_month'));
    if to_regclass(format('audit.%I', part)) is not null then return false; end if;
    execute format('create table audit.%I (like audit.entry including defaults including constraints including comments)', part);
    execute format('comment on table audit.%I is %L', part, to_char(month, '"日志："YYYY"年"MM"月"'));
    for reader in
        select distinct acl.grantee::regrole::text
          from pg_class, aclexplode(relacl) as acl
         where pg_class.oid = format('audit.%I', part)::regclass and acl.grantee <> relowner and acl.grantee <> 0
    loop
        execute format('revoke all on audit.%I from %s', part, reader);
    end loop;
    execute format('alter table audit.%I enable row level security', part);
    execute format('create policy read_through_the_whole on audit.%I for select using (false)', part);
    execute format('alter table audit.entry attach partition audit.%I for values from (%L) to (%L)', part, from_at, to_at);
    return true;
end
$$;
comment on function audit.open_month is '建好某月的日志分区；已有的不动';

create function audit.open_months(ahead integer) returns integer language sql security definer set search_path = pg_catalog as $$
    select count(*) filter (where audit.open_month((audit.month_of(now()) + number * interval '1 month')::date))::integer
      from generate_series(0, least(ahead, 36)) as number
$$;
comment on function audit.open_months is '提前建好本月起若干个月的日志分区';

do $$ begin
    perform audit.open_month(month::date)
       from generate_series((select audit.month_of(coalesce(min(at), now())) from audit.entry_before),
                            audit.month_of(now()) + interval '12 months', interval '1 month') as month;
end $$;

insert into audit.entry (seq, county_id, at, account_id, action, subject_id, org_id, why, details)
select seq, county_id, at, account_id, action, subject_id, org_id, why, details
  from audit.entry_before
 order by seq;

drop table audit.entry_before;
alter table audit.entry add primary key (seq, at);
create index entry_by_subject on audit.entry (county_id, subject_id, seq);
create index entry_by_account on audit.entry (county_id, account_id, seq);
create index entry_by_org on audit.entry (county_id, org_id, seq);
create index entry_by_action on audit.entry (county_id, action collate "C", seq);
create index entry_by_time on audit.entry using brin (at) with (pages_per_range = 32);

alter table audit.entry enable row level security;
create policy read_by_county_or_school on audit.entry for select
    using (county_id = (select viewer.county())
           and ((select audit.reads_the_county())
                or org_id = any ((select viewer.orgs())::uuid[])
                or org_id in (select class.id
                                from access.org as class
                               where class.county_id = viewer.county() and class.kind = 'CLASS'
                                 and class.parent_id = any (viewer.orgs()))));
-- What was recorded of no place (a card issued) belongs to whoever sees the child.
create policy read_with_the_child on audit.entry for select
    using (org_id is null
           and exists (select from roster.child where child.county_id = entry.county_id and child.id = entry.subject_id));
