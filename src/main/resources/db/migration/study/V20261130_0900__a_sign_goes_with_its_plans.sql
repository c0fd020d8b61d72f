-- What the lists ask about study plans is erased by name, and not only because the plans are gone.
create or replace function study.erase_plans(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from study.plan where county_id = mine and child_id = any (children);
    get diagnostics gone = row_count;
    delete from roster.study_sign where county_id = mine and child_id = any (children);
    return gone;
end
$$;
