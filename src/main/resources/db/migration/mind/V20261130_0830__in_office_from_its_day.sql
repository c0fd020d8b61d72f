-- A psychology teacher whose duty begins next week is not in office today.
create or replace function mind.in_office(account uuid, school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.staff
                    where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PSYCHOLOGY' and staff.account_id = account
                      and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date))
$$;
