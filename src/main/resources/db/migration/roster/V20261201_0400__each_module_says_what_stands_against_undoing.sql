-- Each module answers for its own tables, in a function stands_against_undoing of its schema; the roster asks all that there are.
-- A new module adds its own, and nobody writes another's anew.
create function roster.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, kind.added
      from unnest(children) as child
     cross join lateral (
           select 'SURVEY' as added
            where exists (select from roster.survey_answer as held where held.county_id = viewer.county() and held.child_id = child)
               or exists (select from roster.survey_finding as held where held.county_id = viewer.county() and held.child_id = child)
           union all
           select 'CARE'
            where exists (select from roster.entrusted_care as held where held.county_id = viewer.county() and held.child_id = child)
           union all
           select 'NOTE'
            where exists (select from roster.comparison_note as held
                           where held.county_id = viewer.county() and held.child_id = child and held.run_id <> run)
           union all
           select 'TRANSFER'
            where exists (select from roster.transfer_request as held where held.county_id = viewer.county() and held.child_id = child)
           union all
           select 'MERGE'
            where exists (select from roster.merge as held where held.county_id = viewer.county() and held.kept_id = child)
               or exists (select from roster.merge as held where held.county_id = viewer.county() and held.closed_id = child)
     ) as kind
$$;
comment on function roster.stands_against_undoing is '这些孩子后来有了什么（普查、委托照护、比对说明、转学、合并）；撤销批次前要看';

create function files.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'FILE'
      from unnest(children) as child
     where exists (select from files.file as held where held.county_id = viewer.county() and held.child_id = child and held.removed_at is null)
$$;
comment on function files.stands_against_undoing is '这些孩子后来有了照片或扫描件；撤销批次前要看';

create function pairing.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'WORK'
      from unnest(children) as child
     where exists (select from pairing.pairing as held where held.county_id = viewer.county() and held.child_id = child)
$$;
comment on function pairing.stands_against_undoing is '这些孩子后来有了结对；撤销批次前要看';

create function care.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'WORK'
      from unnest(children) as child
     where exists (select from care.record_child as held where held.county_id = viewer.county() and held.child_id = child)
$$;
comment on function care.stands_against_undoing is '这些孩子后来有了关爱记录；撤销批次前要看';

create function mind.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'WORK'
      from unnest(children) as child
     where exists (select from mind.attention as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from mind.folder as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from mind.seat as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from mind.appointment as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from mind.circle_member as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from mind.letter_thread as held where held.county_id = viewer.county() and held.child_id = child)
$$;
comment on function mind.stands_against_undoing is '这些孩子后来有了心理工作记录（不说是哪一种）；撤销批次前要看';

create function study.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'WORK'
      from unnest(children) as child
     where exists (select from study.mark as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from study.plan as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from study.turning as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from study.village_member as held where held.county_id = viewer.county() and held.child_id = child)
$$;
comment on function study.stands_against_undoing is '这些孩子后来有了成绩、学习帮扶或学习小组；撤销批次前要看';

-- Of legal aid only what does not come from a report of harm, of which nothing may be guessed.
create function risk.stands_against_undoing(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable set search_path = pg_catalog as $$
    select child, 'WORK'
      from unnest(children) as child
     where exists (select from risk.level as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from risk.plan as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from risk.incident as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from risk.referral as held where held.county_id = viewer.county() and held.child_id = child)
        or exists (select from risk.aid_case as held where held.county_id = viewer.county() and held.child_id = child and held.report_id is null)
$$;
comment on function risk.stands_against_undoing is '这些孩子后来有了预警等级、方案、突发事件、转介或法律援助；撤销批次前要看';

-- Which kinds alone, each once, so that it may count what lies out of sight; only the owner's functions are asked, of the viewer's own children.
create or replace function roster.added_since(children uuid[], run uuid)
    returns table (child_id uuid, added text) language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    own uuid[] := array(select child.id
                          from roster.child
                         where child.county_id = viewer.county() and child.id = any (children) and child.school_id = any (viewer.orgs()));
begin
    return query execute (select string_agg(format('select child_id, added from %I.stands_against_undoing($1, $2)', schema.nspname), ' union ')
                            from pg_proc as part
                            join pg_namespace as schema on schema.oid = part.pronamespace
                           where part.proname = 'stands_against_undoing'
                             and part.proowner = (select oid from pg_roles where rolname = current_user))
           using own, run;
end
$$;
comment on function roster.added_since is '某批次新建的档案后来有了什么：逐一问各模块的 stands_against_undoing；撤销前要看';
