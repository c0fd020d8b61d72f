-- Of these children those in sight in whose whole family nobody has a telephone, as roster.child_today tells it child by child. To whom a
-- child is shown, its family is too: the wall stands before the child here, and not once more before each relative.
create function roster.unreachable(children uuid[]) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select child.id
      from roster.child
     where child.county_id = (select viewer.county()) and child.id = any (children)
       and ((select viewer.whole_county())
            or child.school_id = any ((select viewer.orgs())::uuid[])
            or child.class_id = any ((select viewer.orgs())::uuid[])
            or child.id = any ((select viewer.children())::uuid[]))
       and child.phone_sealed is null
       and not exists (select
                         from roster.guardian
                         join roster.person on person.county_id = guardian.county_id and person.id = guardian.person_id
                        where guardian.county_id = child.county_id and guardian.child_id = child.id and guardian.until_on is null
                          and coalesce(person.phone_sealed, person.phone_2_sealed) is not null)
       and not exists (select
                         from roster.parent
                         join roster.person on person.county_id = parent.county_id and person.id = parent.person_id
                        where parent.county_id = child.county_id and parent.child_id = child.id
                          and coalesce(person.phone_sealed, person.phone_2_sealed) is not null)
$$;
comment on function roster.unreachable is 'PUBLISHED: 这些学生里（限于可见的）全家没有任何电话的';
