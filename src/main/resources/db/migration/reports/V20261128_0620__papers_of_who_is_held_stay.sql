-- While a file or a school is held, the papers that tell of it stay.
create or replace function reports.forget_expired(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    -- Whoever calls it with a later day forgets no more than is due.
    delete from reports.document
     where greatest(until_on::timestamptz, drafted_at,
                    (select max(written_at) from reports.section where section.county_id = document.county_id and section.document_id = document.id),
                    (select max(made_at) from reports.issue where issue.county_id = document.county_id and issue.document_id = document.id))
           < least(day, current_date) - make_interval(years => coalesce((select keep_years from reports.setting where setting.county_id = document.county_id), 5))
       and not exists (select from protection.hold
                        where hold.county_id = document.county_id and hold.lifted_at is null
                          and (hold.child_id = document.child_id
                               or hold.child_id in (select told_of.child_id from reports.told_of
                                                     where told_of.county_id = document.county_id and told_of.document_id = document.id)
                               or hold.school_id in (select within.ancestor_id from access.org_within as within
                                                      where within.county_id = document.county_id and within.org_id = document.place_id)));
    get diagnostics gone = row_count;
    return gone;
end
$$;
