-- A file of many children is written after the request that asked for it: how far it is, that it is still being written, how it ended.
alter table documents.download
    add column in_background boolean not null default false,
    add column written       integer not null default 0 check (written >= 0),
    add column stirred_at    timestamptz,
    add column stopped_at    timestamptz,
    add column stopped_as    text check (stopped_as in ('CANCELLED','BROKEN_OFF')),
    add constraint stopped_at_a_time check (num_nulls(stopped_at, stopped_as) in (0, 2)),
    add constraint stopped_before_made check (num_nonnulls(stopped_at, made_at) < 2);
create index download_being_written on documents.download (county_id, made_by) where in_background and made_at is null and stopped_at is null;

comment on column documents.download.in_background is '人多的文件在后台生成 [internal]';
comment on column documents.download.written       is '已写了多少行 [internal]';
comment on column documents.download.stirred_at    is '生成时每几秒记一次；很久没有动静就是中断了 [internal]';
comment on column documents.download.stopped_at    is '没有做完就停下的时间 [internal]';
comment on column documents.download.stopped_as    is '怎么停下的：本人取消、中断 [internal]';

-- The content lies in pieces, each sealed by itself: neither writing nor fetching holds a whole file.
alter table documents.download_content
    add column piece integer not null default 0 check (piece >= 0),
    drop constraint download_content_pkey,
    add primary key (county_id, download_id, piece);
comment on column documents.download_content.piece is '第几段，从 0 起 [internal]';

create or replace function documents.forget_expired(as_of timestamptz)
    returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    with gone as (delete from documents.download_content where expires_at <= as_of returning county_id, download_id)
    select count(distinct (county_id, download_id)) into wiped from gone;
    delete from documents.download where asked_at <= as_of - interval '3 years';
    return wiped;
end
$$;
