-- A month that need not be kept any longer goes as a whole, oldest first and never before the law's six months. What remains
-- of it is how many entries it had and the hash it ended with, so that the later months still verify.
create table audit.removed_month (
    county_id  integer     not null references audit.chain,
    month      date        not null,
    no         bigint      not null,
    entries    bigint      not null,
    head       bytea       not null check (octet_length(head) = 32),
    removed_at timestamptz not null default now(),
    primary key (county_id, month)
);
comment on table  audit.removed_month is '到期删除的月份及其最后的校验值';
comment on column audit.removed_month.county_id is '县区划代码 [internal]';
comment on column audit.removed_month.month is '月份 [internal]';
comment on column audit.removed_month.no is '该月最后一段的号码 [internal]';
comment on column audit.removed_month.entries is '该月的日志条数 [internal]';
comment on column audit.removed_month.head is '该月最后的校验值 [internal]';
comment on column audit.removed_month.removed_at is '删除时间 [internal]';
revoke all on audit.removed_month from public, ${app};
grant select on audit.removed_month to ${app};
alter table audit.removed_month enable row level security;
create policy read_in_the_county on audit.removed_month for select using (county_id = (select viewer.county()));

-- Those that are older than so many months, the oldest first.
create function audit.months_over(keep integer) returns setof date language sql stable security definer set search_path = pg_catalog as $$
    select month
      from pg_inherits
      join pg_class on pg_class.oid = inhrelid
     cross join to_date(substr(relname, 7), 'YYYY_MM') as month
     where inhparent = 'audit.entry'::regclass
       and month + (greatest(keep, 6) + 1) * interval '1 month' <= (now() at time zone 'Asia/Shanghai')
     order by month
$$;
comment on function audit.months_over is '保存期已满的月份，最早的在前；至少保存六个月';

-- Waits a moment for those who are writing, and otherwise leaves it to the next night.
create function audit.remove_month(month date) returns table (county integer, entries bigint)
    language plpgsql security definer set search_path = pg_catalog set lock_timeout = '5s' as $$
declare
    gone date := month;
begin
    if gone is distinct from (select over from audit.months_over(6) as over limit 1) then
        raise exception 'audit: % is not the oldest month, or is to be kept for six months', gone;
    end if;
    if exists (select from audit.unsealed where at >= audit.month_begins(gone) and at < audit.month_begins((gone + interval '1 month')::date)) then
        raise exception 'audit: % has entries that are not sealed yet', gone;
    end if;
    perform from audit.chain order by county_id for update;
    execute format('drop table audit.%I', to_char(gone, '"entry_"YYYY_MM'));
    return query
        insert into audit.removed_month (county_id, month, no, entries, head)
        select seal.county_id, gone, max(seal.no), sum(seal.entries), (array_agg(seal.head order by seal.no desc))[1]
          from audit.seal
         where seal.month = gone
         group by seal.county_id
        returning removed_month.county_id, removed_month.entries;
    update audit.seal set seqs = null, marks = null where seal.month = gone;
    with kept as (
        select chain.county_id,
               coalesce((select min(seal.no) from audit.seal where seal.county_id = chain.county_id and seal.seqs is not null), chain.no + 1) as first
          from audit.chain),
    begun as (
        update audit.chain
           set start_no = seal.no, start_head = seal.head
          from kept, audit.seal
         where kept.county_id = chain.county_id and seal.county_id = chain.county_id and seal.no = kept.first - 1 and seal.no > chain.start_no
        returning chain.county_id, chain.start_no)
    delete from audit.seal using begun where seal.county_id = begun.county_id and seal.no <= begun.start_no;
end
$$;
comment on function audit.remove_month is '删除最早的、保存期已满的月份，留下它最后的校验值';
