-- What was owed and done stays as numbers; what was told goes. A record of several children stays for the others.
create function care.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine    integer := viewer.county();
    records uuid[];
    gone    integer := 0;
    more    integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    select array_agg(distinct record_id) into records from care.record_child where county_id = mine and child_id = any (children);
    delete from care.record_child where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from care.record
     where county_id = mine and id = any (records)
       and not exists (select from care.record_child as told where told.county_id = record.county_id and told.record_id = record.id);
    get diagnostics more = row_count; gone := gone + more;
    delete from care.request where county_id = mine and (child_id = any (children));
    get diagnostics more = row_count; gone := gone + more;
    delete from care.latest where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from care.excuse where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    update care.quota set pairing_id = null where county_id = mine and child_id = any (children) and pairing_id is not null;
    delete from care.replan where county_id = mine and child_id = any (children);
    return gone;
end
$$;
comment on function care.erase is '删去这些学生的关爱记录和说明；应做、已做的数目留作统计';
