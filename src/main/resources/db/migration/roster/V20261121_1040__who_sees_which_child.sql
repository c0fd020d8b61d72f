-- The database's own wall: no viewer on the transaction, no rows (domain section 15).
alter table roster.child enable row level security;
create policy seen_by_duty on roster.child
    using (county_id = (select viewer.county())
           and (school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or id = any ((select viewer.children())::uuid[])));

alter table roster.parent enable row level security;
create policy seen_with_the_child on roster.parent
    using (exists (select from roster.child where child.county_id = parent.county_id and child.id = parent.child_id));

alter table roster.guardian enable row level security;
create policy seen_with_the_child on roster.guardian
    using (exists (select from roster.child where child.county_id = guardian.county_id and child.id = guardian.child_id));

alter table roster.person enable row level security;
create policy seen_with_a_child on roster.person for select
    using (exists (select from roster.parent where parent.county_id = person.county_id and parent.person_id = person.id)
           or exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id));
create policy made_in_own_county on roster.person for insert with check (county_id = (select viewer.county()));
create policy changed_with_a_child on roster.person for update
    using (exists (select from roster.parent where parent.county_id = person.county_id and parent.person_id = person.id)
           or exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id));
create policy removed_with_a_child on roster.person for delete
    using (county_id = (select viewer.county()));

alter table roster.absence enable row level security;
create policy seen_with_the_person on roster.absence
    using (exists (select from roster.person where person.county_id = absence.county_id and person.id = absence.person_id));

alter table roster.amendment enable row level security;
create policy seen_with_the_child on roster.amendment
    using (exists (select from roster.child where child.county_id = amendment.county_id and child.id = amendment.child_id));

alter table roster.card_issue enable row level security;
create policy seen_with_the_child on roster.card_issue
    using (exists (select from roster.child where child.county_id = card_issue.county_id and child.id = card_issue.child_id));

alter table roster.transfer_request enable row level security;
create policy seen_by_either_school on roster.transfer_request
    using (county_id = (select viewer.county())
           and (from_school_id = any ((select viewer.orgs())::uuid[])
                or to_school_id = any ((select viewer.orgs())::uuid[])));

-- A yes or no without a row: is this ID number in another school of the county? The caller logs and throttles it.
create function roster.enrolled_elsewhere(blinds bytea[])
    returns setof bytea language sql stable security definer set search_path = pg_catalog as $$
    select child.resident_id_blind
      from roster.child
     where child.county_id = viewer.county()
       and child.resident_id_blind = any (blinds)
       and child.left_on is null
       and not (child.school_id = any (coalesce(viewer.orgs(), '{}')))
$$;
comment on function roster.enrolled_elsewhere is '这些身份证号中，哪些已在本县其他学校建档；只答是否';

create function roster.request_transfer(request uuid, blind bytea, to_school uuid, to_class uuid, named text, facts bytea, run uuid, account uuid, at timestamptz)
    returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not (to_school = any (coalesce(viewer.orgs(), '{}'))) then
        return false;
    end if;
    insert into roster.transfer_request (county_id, id, child_id, from_school_id, to_school_id, to_class_id, child_name, facts_sealed, run_id, requested_by, requested_at)
    select child.county_id, request, child.id, child.school_id, to_school, to_class, named, facts, run, account, at
      from roster.child
     where child.county_id = viewer.county() and child.resident_id_blind = blind and child.left_on is null and child.school_id <> to_school
    on conflict (county_id, child_id) where answer is null do nothing;
    return found;
end
$$;
comment on function roster.request_transfer is '向身份证号所在学校提出转学请求；不返回对方的任何数据';
