-- While nobody knows who is accused, it may be whoever leads the school: the principal is told only once somebody else is accused.
create or replace function risk.report_heads(report uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct staff.account_id
      from risk.harm_report as told
      join access.staff on staff.county_id = told.county_id and staff.school_id = told.school_id and staff.role = 'PRINCIPAL'
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
     where told.county_id = viewer.county() and told.id = report
       and exists (select from risk.harm_suspect as suspect
                    where suspect.county_id = told.county_id and suspect.report_id = told.id and suspect.kind <> 'UNKNOWN')
       and not exists (select from risk.harm_suspect as suspect
                        where suspect.county_id = told.county_id and suspect.report_id = told.id
                          and (suspect.past_school or suspect.account_id = staff.account_id))
$$;
