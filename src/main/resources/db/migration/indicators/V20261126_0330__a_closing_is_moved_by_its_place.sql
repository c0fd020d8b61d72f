-- A class sees how far its school has come, and moves nothing there.
create policy moved_by_its_place_or_above on indicators.closing as restrictive for update
    using ((select viewer.whole_county())
           or exists (select from access.org_within as within
                       where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])))
    with check ((select viewer.whole_county())
                or exists (select from access.org_within as within
                            where within.county_id = closing.county_id and within.org_id = closing.org_id and within.ancestor_id = any ((select viewer.orgs())::uuid[])));
