-- The figures of closed months stay what they were; what is left of an erased child in them is what is left of its file: the number,
-- the school, the sex, and how it counted. What is kept of today and of the records goes; nobody settles meanwhile, or a sum folded in
-- by another would stay.
create function indicators.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || mine, 0));
    delete from indicators.closing_difference where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.child_state where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.presence where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from indicators.presence_delta where county_id = mine and child_id = any (children);
    delete from indicators.stale where county_id = mine and child_id = any (children);
    update indicators.child_month
       set township = null, guardian_relation = null, boarding = null, key = false
     where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function indicators.erase is '删去这些学生的现况、触及次数和讲到他们的变化说明，抹去月末情况里的个人情况、重点对象标记；已锁定的各月合计另存不变';
