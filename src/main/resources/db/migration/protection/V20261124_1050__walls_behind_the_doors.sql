-- Asked and not answered: nobody lays down a request that carries its own yes, and what was asked never changes.
alter policy asked_in_ones_own_name on protection.approval
    with check (county_id = (select viewer.county()) and asked_by = (select viewer.account()) and answer is null and revoked_at is null);
revoke update on protection.approval from ${app};
grant update (answer, answered_by, answered_at, answer_sealed, revoked_by, revoked_at, revoked_sealed) on protection.approval to ${app};

-- Only the county holds, and lifts.
create policy placed_by_the_county on protection.hold as restrictive for insert with check ((select viewer.whole_county()) and placed_by = (select viewer.account()));
create policy lifted_by_the_county on protection.hold as restrictive for update using ((select viewer.whole_county())) with check (lifted_by = (select viewer.account()));
create policy never_deleted on protection.hold as restrictive for delete using (false);

-- What was ordered must be of somebody who has left, and for a year at the least; a hold on a school is one on its teaching points.
create or replace function protection.may_erase(children uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select viewer.whole_county()
       and not exists (select
                         from unnest(children) as told (id)
                        where not exists (select
                                            from protection.erasure_item as item
                                            join protection.erasure on erasure.county_id = item.county_id and erasure.id = item.erasure_id
                                            join roster.child       on child.county_id = item.county_id and child.id = item.child_id
                                           where item.county_id = viewer.county() and item.child_id = told.id and item.state = 'WAITING'
                                             and child.left_on <= item.left_on and item.left_on <= erasure.as_of - interval '1 year')
                           or exists (select
                                        from protection.erasure_item as item
                                        join protection.hold on hold.county_id = item.county_id and hold.lifted_at is null
                                                            and (hold.child_id = item.child_id
                                                                 or hold.school_id in (select within.ancestor_id from access.org_within as within
                                                                                        where within.county_id = item.county_id and within.org_id = item.school_id))
                                       where item.county_id = viewer.county() and item.child_id = told.id and item.state = 'WAITING'))
$$;
