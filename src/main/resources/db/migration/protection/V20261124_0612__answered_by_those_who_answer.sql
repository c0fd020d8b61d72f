-- Whoever asks may withdraw and hand back; to grant takes the sight of the school or the county as well.
alter policy answered_in_ones_own_name on protection.approval
    with check (county_id = (select viewer.county())
                and (select viewer.account()) in (answered_by, revoked_by)
                and (answer is distinct from 'GRANTED' and answered_by = asked_by
                     or revoked_by = (select viewer.account())
                     or (select viewer.whole_county())
                     or school_id = any ((select viewer.orgs())::uuid[])));
