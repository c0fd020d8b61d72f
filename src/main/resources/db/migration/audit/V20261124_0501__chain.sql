-- Each county's entries are sealed into a chain: every entry's hash is made of the one before it and of all that the entry
-- says, so that nothing can be altered, removed, put in or moved without all that follows being different. Sealing takes
-- what is committed, in the order in which it finds it; what commits late is sealed later, never below the head.
create table audit.unsealed (
    county_id integer not null,
    seq       bigint  not null,
    at        timestamptz not null,
    primary key (county_id, seq)
);
comment on table  audit.unsealed is '还没有封入链条的日志（一般不到一分钟）';
comment on column audit.unsealed.county_id is '县区划代码；不属于任何县的记 0 [internal]';
comment on column audit.unsealed.seq is '日志顺序号 [internal]';
comment on column audit.unsealed.at is '日志时间 [internal]';

create table audit.chain (
    county_id  integer primary key,
    no         bigint  not null default 0,
    entries    bigint  not null default 0,
    head       bytea   not null default decode(repeat('00', 32), 'hex') check (octet_length(head) = 32),
    start_no   bigint  not null default 0,
    start_head bytea   not null default decode(repeat('00', 32), 'hex') check (octet_length(start_head) = 32),
    seen_until timestamptz
);
comment on table  audit.chain is '各县日志链条的现状';
comment on column audit.chain.county_id is '县区划代码；不属于任何县的记 0 [internal]';
comment on column audit.chain.no is '最后一段的号码 [internal]';
comment on column audit.chain.entries is '已封入的日志条数 [internal]';
comment on column audit.chain.head is '链头：最后一条日志的校验值 [internal]';
comment on column audit.chain.start_no is '链条现存部分之前的最后一段（更早的月份已到期删除） [internal]';
comment on column audit.chain.start_head is '链条现存部分之前的链头 [internal]';
comment on column audit.chain.seen_until is '此刻以前的日志均已封入 [internal]';

create table audit.seal (
    county_id integer     not null references audit.chain,
    no        bigint      not null,
    month     date        not null,
    since     timestamptz,
    sealed_at timestamptz not null,
    entries   integer     not null check (entries > 0),
    total     bigint      not null,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    seqs      bigint[],
    marks     bytea,
    head      bytea       not null check (octet_length(head) = 32),
    primary key (county_id, no),
    check (num_nulls(seqs, marks) in (0, 2)),
    check (cardinality(seqs) = entries and octet_length(marks) = 8 * entries)
);
create index seal_by_month on audit.seal (month, county_id);
comment on table  audit.seal is '日志链条的一段：一次封入的日志，都属于同一个月';
comment on column audit.seal.county_id is '县区划代码 [internal]';
comment on column audit.seal.no is '段号，从 1 起连续 [internal]';
comment on column audit.seal.month is '所封日志的月份 [internal]';
comment on column audit.seal.since is '此刻以前的日志在上一次都已封入：更早的时间出现在本段，就是事后插入的 [internal]';
comment on column audit.seal.sealed_at is '封入时间 [internal]';
comment on column audit.seal.entries is '本段条数 [internal]';
comment on column audit.seal.total is '到本段为止的条数 [internal]';
comment on column audit.seal.first_at is '本段最早一条的时间 [internal]';
comment on column audit.seal.last_at is '本段最晚一条的时间 [internal]';
comment on column audit.seal.seqs is '各条日志的顺序号，按封入的次序；到期删除后为空 [internal]';
comment on column audit.seal.marks is '各条日志校验值的前 8 个字节，用来指出第一条不符的 [internal]';
comment on column audit.seal.head is '本段最后一条的校验值（SHA-256） [internal]';

create table audit.day (
    county_id integer not null references audit.chain,
    day       date    not null,
    no        bigint  not null,
    entries   bigint  not null,
    head      bytea   not null check (octet_length(head) = 32),
    made_at   timestamptz not null default now(),
    primary key (county_id, day)
);
comment on table  audit.day is '每天的链头：交到系统之外保管，日后可证明日志没有被改动';
comment on column audit.day.county_id is '县区划代码 [internal]';
comment on column audit.day.day is '日期 [internal]';
comment on column audit.day.no is '当天最后一段的号码 [internal]';
comment on column audit.day.entries is '到当天为止的条数 [internal]';
comment on column audit.day.head is '当天的链头 [internal]';
comment on column audit.day.made_at is '算出的时间 [internal]';

revoke all on audit.unsealed, audit.chain, audit.seal, audit.day from public, ${app};
grant select on audit.unsealed, audit.chain, audit.day to ${app};
alter table audit.unsealed enable row level security;
alter table audit.chain enable row level security;
alter table audit.day enable row level security;
create policy read_in_the_county on audit.unsealed for select using (county_id = (select viewer.county()));
create policy read_in_the_county on audit.chain for select using (county_id = (select viewer.county()));
create policy read_in_the_county on audit.day for select using (county_id = (select viewer.county()));

create or replace function audit.append(county integer, account uuid, action text, subject uuid, org uuid, why text, details jsonb)
    returns void language sql security definer set search_path = pg_catalog as $$
    with line as (
        insert into audit.entry (county_id, account_id, action, subject_id, org_id, why, details)
        values (county, account, action, subject, org, why, details)
        returning seq, at)
    insert into audit.unsealed (county_id, seq, at) select coalesce(county, 0), seq, at from line
$$;

create or replace function audit.append_each(county integer, account uuid, action text, subjects uuid[], org uuid, why text, details jsonb)
    returns void language sql security definer set search_path = pg_catalog as $$
    with line as (
        insert into audit.entry (county_id, account_id, action, subject_id, org_id, why, details)
        select county, account, action, subject, org, why, details from unnest(subjects) as subject
        returning seq, at)
    insert into audit.unsealed (county_id, seq, at) select coalesce(county, 0), seq, at from line
$$;

insert into audit.unsealed (county_id, seq, at) select coalesce(county_id, 0), seq, at from audit.entry;

-- What is hashed of an entry: each field with its length before it, so that nothing can be moved from one to the next.
create function audit.field(value text) returns text language sql immutable set search_path = pg_catalog
    return case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end;
comment on function audit.field is '校验内容中的一项：字节数、冒号、内容；空为减号';

create function audit.micros(at timestamptz) returns text language sql immutable set search_path = pg_catalog
    return (extract(epoch from at) * 1000000)::bigint::text;
comment on function audit.micros is '时间写成 1970 年以来的微秒数';

create function audit.counties_to_seal() returns setof integer language sql stable security definer set search_path = pg_catalog as $$
    select distinct county_id from audit.unsealed
$$;
comment on function audit.counties_to_seal is '有日志等待封入的县';

-- running_since: when the oldest transaction began that was open while this was asked, or null. What it has written and not
-- committed will be found next time, with a time not before that.
create function audit.seal_next(county integer, at_most integer, running_since timestamptz)
    returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    tail    audit.chain;
    until   timestamptz := least(running_since, clock_timestamp());
    now_at  timestamptz := clock_timestamp();
    of_month date;
    hash    bytea;
    marks   bytea := '';
    hashes  bytea[] := '{}';
    numbers bigint[];
    lines   text[];
    first_at timestamptz;
    last_at timestamptz;
    line    text;
begin
    insert into audit.chain (county_id) values (county) on conflict do nothing;
    select * into tail from audit.chain where county_id = county for update;
    select audit.month_of(at) into of_month from audit.unsealed where county_id = county order by seq limit 1;
    if found then
        with taken as (
            delete from audit.unsealed
             where county_id = county and seq in (
                   select seq from audit.unsealed
                    where county_id = county and at >= audit.month_begins(of_month)
                      and at < audit.month_begins((of_month + interval '1 month')::date)
                    order by seq limit at_most)
            returning seq, at)
        select array_agg(taken.seq order by taken.seq), min(taken.at), max(taken.at),
               array_agg(case when entry.seq is null then audit.field(taken.seq::text) || 'missing' else
                         audit.field(entry.seq::text) || audit.field(entry.county_id::text) || audit.field(audit.micros(entry.at))
                         || audit.field(entry.account_id::text) || audit.field(entry.action) || audit.field(entry.subject_id::text)
                         || audit.field(entry.org_id::text) || audit.field(entry.why) || audit.field(entry.details::text) end
                         order by taken.seq)
          into numbers, first_at, last_at, lines
          from taken
          left join audit.entry on entry.seq = taken.seq and entry.at = taken.at and entry.at >= audit.month_begins(of_month)
                               and entry.at < audit.month_begins((of_month + interval '1 month')::date);
        hash := sha256(tail.head || convert_to(
                audit.field(county::text) || audit.field((tail.no + 1)::text) || audit.field(to_char(of_month, 'YYYY-MM-DD')) || audit.field(audit.micros(tail.seen_until))
                || audit.field(audit.micros(now_at)) || audit.field(cardinality(numbers)::text), 'UTF8'));
        foreach line in array lines loop
            hash := sha256(hash || convert_to(line, 'UTF8'));
            hashes := hashes || substr(hash, 1, 8);
        end loop;
        select string_agg(mark, ''::bytea order by place) into marks from unnest(hashes) with ordinality as one (mark, place);
        insert into audit.seal values (
            county, tail.no + 1, of_month, tail.seen_until, now_at, cardinality(numbers), tail.entries + cardinality(numbers),
            first_at, last_at, numbers, marks, hash);
        update audit.chain
           set no = tail.no + 1, entries = tail.entries + cardinality(numbers), head = hash
         where county_id = county;
    end if;
    if not exists (select from audit.unsealed where county_id = county) then
        update audit.chain set seen_until = greatest(seen_until, until) where county_id = county;
    end if;
    return coalesce(cardinality(numbers), 0);
end
$$;
comment on function audit.seal_next is '把一个县等待的日志封入链条的下一段；返回封入的条数';

-- Yesterday and whatever days were missed before it.
create function audit.close_days(today date) returns table (county integer, day date)
    language sql security definer set search_path = pg_catalog as $$
    insert into audit.day (county_id, day, no, entries, head)
    select chain.county_id, days.day::date, last.no, last.total, last.head
      from audit.chain
     cross join lateral (select coalesce((select max(day.day) + 1 from audit.day where day.county_id = chain.county_id),
                                         (select (min(sealed_at) at time zone 'Asia/Shanghai')::date from audit.seal where seal.county_id = chain.county_id)) as first) as open
     cross join lateral generate_series(open.first, least(today, (now() at time zone 'Asia/Shanghai')::date) - 1, interval '1 day') as days (day)
     cross join lateral (select seal.no, seal.total, seal.head
                           from audit.seal
                          where seal.county_id = chain.county_id
                            and seal.sealed_at < (days.day + interval '1 day') at time zone 'Asia/Shanghai'
                          order by seal.no desc limit 1) as last
    on conflict do nothing
    returning county_id, day
$$;
comment on function audit.close_days is '记下各县到昨天为止每天的链头；返回新记下的';
