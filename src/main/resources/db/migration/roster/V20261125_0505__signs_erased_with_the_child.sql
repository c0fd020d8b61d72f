-- Whom no list shows any more has nothing to be asked about.
create or replace function roster.erase(children uuid[], on_day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine    integer := viewer.county();
    persons uuid[];
    gone    integer := 0;
    more    integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    if exists (select from roster.child where county_id = mine and id = any (children) and left_on is null) then raise exception 'not left'; end if;
    select array_agg(distinct person_id) into persons
      from (select person_id from roster.parent where county_id = mine and child_id = any (children)
            union select person_id from roster.guardian where county_id = mine and child_id = any (children)) as known;
    delete from roster.parent where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.guardian where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.person
     where county_id = mine and id = any (persons)
       and not exists (select from roster.parent where parent.county_id = person.county_id and parent.person_id = person.id)
       and not exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.amendment where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.card_issue where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.transfer_request where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.departure where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.year_choice where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.survey_answer where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.comparison_note where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.entrusted_care where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.merge where county_id = mine and (kept_id = any (children) or closed_id = any (children));
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.child_sign where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from access.duty where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    update roster.enrolment set child_name = '—', sort_name = '' where county_id = mine and child_id = any (children);
    update roster.spell set args = '' where county_id = mine and child_id = any (children);
    update roster.child
       set name = '—', sort_name = '', search_keys = '{}', former_name = null, resident_id_sealed = null, resident_id_blind = null,
           document_kind = null, document_number_sealed = null, document_number_blind = null, student_number_sealed = null,
           student_number_blind = null, birth_from = date_trunc('year', birth_from)::date,
           birth_precision = case when birth_from is null then null else 'YEAR' end, ethnic_group = null, boarding = null, commute = null,
           rural_household = null, household_address_sealed = null, address_sealed = null, township = null, village = null,
           village_group = null, phone_sealed = null, phone_blind = null, health_sealed = null, illness_sealed = null,
           disability_sealed = null, disability_card_sealed = null, trait = null, interest = null, study_level = null, behaviour = null,
           thought = null, family_background_sealed = null, difficulties_sealed = null, economic_state = null, aid = null, orphan = null,
           abandoned = null, single_parent_family = null, only_child = null, migrant_child = null, note = null, declared = null,
           parents_away = null, declared_on = null, counts_until = null, missing = '{}', guardian_relation = null,
           contacts_changed_on = left_on, version = version + 1, erased_on = on_day
     where county_id = mine and id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
