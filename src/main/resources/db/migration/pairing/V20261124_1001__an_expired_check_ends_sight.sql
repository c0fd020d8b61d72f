-- Somebody from outside sees the children of the pairings for as long as the background check holds, and again from the day
-- on which a new one is entered. The pairings stand meanwhile.
create or replace function pairing.helping(of_county integer, of_account uuid, day date)
    returns table (child_id uuid, school_id uuid, from_on date, outside boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select pairing.child_id, pairing.school_id, pairing.from_on, helper.sort = 'OUTSIDE'
      from pairing.helper
      join pairing.pairing on pairing.county_id = helper.county_id and pairing.helper_id = helper.id
     where helper.county_id = of_county
       and helper.account_id = of_account
       and pairing.from_on <= day
       and pairing.until_on is null
       and (helper.sort <> 'OUTSIDE'
            or exists (select from pairing.background_check
                        where background_check.county_id = helper.county_id and background_check.helper_id = helper.id
                          and background_check.expires_on >= day))
$$;

create or replace function pairing.helped_by(of_county integer, child uuid, day date)
    returns table (account_id uuid, school_id uuid, from_on date, outside boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select helper.account_id, pairing.school_id, pairing.from_on, helper.sort = 'OUTSIDE'
      from pairing.pairing
      join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
     where pairing.county_id = of_county
       and pairing.child_id = child
       and helper.account_id is not null
       and pairing.from_on <= day
       and pairing.until_on is null
       and (helper.sort <> 'OUTSIDE'
            or exists (select from pairing.background_check
                        where background_check.county_id = helper.county_id and background_check.helper_id = helper.id
                          and background_check.expires_on >= day))
$$;
