create function pairing.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from pairing.hand_over where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from pairing.letter where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from pairing.key_child where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from pairing.pairing where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from pairing.helper where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function pairing.erase is '删去这些学生的结对、责任书、交接和重点对象记录';
