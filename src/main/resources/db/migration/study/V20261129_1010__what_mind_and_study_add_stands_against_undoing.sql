-- A run is not taken back over the heads of those who have talked with its children, had letters of them, or worked on how they learn.
create or replace function roster.added_since(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable security definer set search_path = pg_catalog as $$
    select child.id, kind.added
      from roster.child
     cross join lateral (
           select 'SURVEY' as added
            where exists (select from roster.survey_answer as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from roster.survey_finding as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'FILE'
            where exists (select from files.file as held
                           where held.county_id = child.county_id and held.child_id = child.id and held.removed_at is null)
           union all
           select 'CARE'
            where exists (select from roster.entrusted_care as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'NOTE'
            where exists (select from roster.comparison_note as held
                           where held.county_id = child.county_id and held.child_id = child.id and held.run_id <> run)
           union all
           select 'TRANSFER'
            where exists (select from roster.transfer_request as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'MERGE'
            where exists (select from roster.merge as held where held.county_id = child.county_id and held.kept_id = child.id)
               or exists (select from roster.merge as held where held.county_id = child.county_id and held.closed_id = child.id)
           union all
           select 'WORK'
            where exists (select from care.record_child as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from pairing.pairing as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.attention as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.folder as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.seat as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.appointment as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.circle_member as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.letter_thread as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from risk.level as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from risk.plan as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from risk.incident as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from risk.referral as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from risk.aid_case as held where held.county_id = child.county_id and held.child_id = child.id and held.report_id is null)
               or exists (select from study.mark as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from study.plan as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from study.turning as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from study.village_member as held where held.county_id = child.county_id and held.child_id = child.id)
     ) as kind
     where child.county_id = viewer.county() and child.id = any (children) and child.school_id = any (viewer.orgs())
$$;
