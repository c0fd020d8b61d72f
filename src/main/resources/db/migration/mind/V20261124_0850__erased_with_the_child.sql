create function mind.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.hand_over where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.note where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.folder where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.attention where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function mind.erase is '删去这些学生的心理记录和关注等级，谁也不先看';
