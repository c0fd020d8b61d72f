-- A file's name can hold a child's: the register is kept as long as there may be a question, not for ever.
create or replace function documents.forget_expired(as_of timestamptz)
    returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    delete from documents.download_content where expires_at <= as_of;
    get diagnostics wiped = row_count;
    delete from documents.download where asked_at <= as_of - interval '3 years';
    return wiped;
end
$$;
create index download_by_day on documents.download (asked_at);
comment on table documents.download is '下载登记：带有学生信息的文件每次带出一行；保留三年';
