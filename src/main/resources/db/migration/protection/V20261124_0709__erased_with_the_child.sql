-- Also what the parents asked for; who opened the file in an emergency, and why.
create or replace function protection.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from protection.consent where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from protection.request where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from protection.emergency where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from protection.approval_child where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
