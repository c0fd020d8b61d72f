-- What was recorded of no place (a card issued) belongs to whoever sees the child.
create policy read_with_the_child on audit.entry for select
    using (org_id is null
           and exists (select from roster.child where child.county_id = entry.county_id and child.id = entry.subject_id));
