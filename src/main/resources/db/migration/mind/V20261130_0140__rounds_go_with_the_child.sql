create or replace function mind.erase_screening(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.tier_of_round where county_id = viewer.county() and child_id = any (children);
    delete from mind.seat where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
