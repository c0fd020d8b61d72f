-- A duty counts from its first day on: whoever begins next term keeps no marks today.
create or replace function study.kept_orgs() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct coalesce(staff.class_id, staff.school_id)), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and staff.role in ('PRINCIPAL', 'FILE_KEEPER', 'HOMEROOM')
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
$$;

create or replace function study.own_schools() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct staff.school_id), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
$$;
