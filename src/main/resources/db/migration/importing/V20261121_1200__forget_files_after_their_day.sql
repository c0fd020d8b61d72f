-- Files and previews are kept for one day. The job that wipes them looks for nobody, so it sees no run itself.
create function importing.forget_expired(as_of timestamptz)
    returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    update importing.run
       set state = case state when 'PREVIEW' then 'DISCARDED' else state end,
           file_sealed = null, preview_sealed = null, decisions = null
     where expires_at <= as_of
       and (file_sealed is not null or preview_sealed is not null);
    get diagnostics wiped = row_count;
    return wiped;
end
$$;
comment on function importing.forget_expired is '清除到期的上传文件与预览；不返回任何内容';
