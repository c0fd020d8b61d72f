-- The inverse of pairing.helping: who sees this child because of a pairing?
create function pairing.helped_by(of_county integer, child uuid, day date)
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
$$;
comment on function pairing.helped_by is '哪些账号今天帮扶这名学生；结对一结束就不在其中';
