-- The figures of closed months stay what they were; what is left of an erased child in them is what is left of its file: the number,
-- the school, the sex, and how it counted.
create function indicators.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from indicators.closing_difference where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    update indicators.child_month
       set township = null, guardian_relation = null, boarding = null
     where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function indicators.erase is '抹去月末情况里这些学生的个人情况，删去讲到他们的变化说明；各月合计不变';
