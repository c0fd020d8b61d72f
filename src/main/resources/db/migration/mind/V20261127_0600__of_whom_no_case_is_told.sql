-- Who chooses a child as an example does not see the sealed folders, and must choose none who has one. Answers of children in sight alone,
-- and says nothing but that: not since when, by whom or how urgent.
create function mind.marked(children uuid[])
    returns table (child_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.id
      from roster.child
     where child.county_id = viewer.county() and child.id = any (children)
       and (viewer.whole_county()
            or child.school_id = any (coalesce(viewer.orgs(), '{}'))
            or child.class_id = any (coalesce(viewer.orgs(), '{}'))
            or child.id = any (coalesce(viewer.children(), '{}')))
       and (exists (select from mind.attention where attention.county_id = child.county_id and attention.child_id = child.id and attention.tier <> 'NONE')
            or exists (select from mind.folder where folder.county_id = child.county_id and folder.child_id = child.id))
$$;
comment on function mind.marked is '不作典型事例的学生：曾列入心理关注或有密封记录；只答是否，不答原因';
