-- A message tells of a child in its sealed text and by its address.
create function notices.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from notices.message
     where county_id = viewer.county()
       and exists (select from unnest(children) as told (id) where strpos(link, told.id::text) > 0 or strpos(matter, told.id::text) > 0);
    get diagnostics gone = row_count;
    delete from notices.nudge
     where county_id = viewer.county() and exists (select from unnest(children) as told (id) where strpos(matter, told.id::text) > 0);
    get diagnostics more = row_count; gone := gone + more;
    delete from notices.escalation
     where county_id = viewer.county() and exists (select from unnest(children) as told (id) where strpos(matter, told.id::text) > 0);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function notices.erase is '删去讲到这些学生的消息和提醒';
