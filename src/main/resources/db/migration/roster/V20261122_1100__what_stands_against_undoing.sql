-- What was added to files since a run made them, and would go with them when it is taken back. It tells the kinds alone,
-- so it may count what lies out of sight: another school's request, a finding or a merge elsewhere.
create function roster.added_since(children uuid[], run uuid)
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
     ) as kind
     where child.county_id = viewer.county() and child.id = any (children) and child.school_id = any (viewer.orgs())
$$;
comment on function roster.added_since is '某批次新建的档案后来有了什么（普查、扫描件、委托照护、比对说明、转学、合并）；撤销前要看';
