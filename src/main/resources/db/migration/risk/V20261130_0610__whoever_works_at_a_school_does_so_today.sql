-- Only a duty in force counts: whoever has gone to another school neither reads the incidents that they took part in nor looks for pupils of the old one.
create or replace function risk.works_at(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.duty
                     join access.org on org.county_id = duty.county_id and org.id = duty.org_id
                    where duty.county_id = viewer.county() and duty.account_id = viewer.account()
                      and duty.role in ('PRINCIPAL','FILE_KEEPER','HOMEROOM','PSYCHOLOGY','SUBJECT','HELPER')
                      and duty.from_on <= current_date and (duty.until_on is null or duty.until_on >= current_date)
                      and (org.id = school or (org.kind = 'CLASS' and org.parent_id = school)
                           or exists (select from access.org_within as within
                                       where within.county_id = viewer.county() and within.org_id = school and within.ancestor_id = org.id)))
$$;
comment on function risk.works_at is '当前账号今天是否在这所学校任职';

create or replace function risk.own_schools() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(array_agg(distinct staff.school_id), '{}')
      from access.staff
     where staff.county_id = viewer.county() and staff.account_id = viewer.account()
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
$$;
