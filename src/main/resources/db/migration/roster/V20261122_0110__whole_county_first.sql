-- A county officer sees every child of the county: asked that first, no row is looked for in the list of all schools, and
-- no policy of one table goes through those of the tables it stands on.
alter policy seen_by_duty on roster.child
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or id = any ((select viewer.children())::uuid[])));

alter policy seen_with_the_child on roster.parent
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = parent.county_id and child.id = parent.child_id)));

alter policy seen_with_the_child on roster.guardian
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = guardian.county_id and child.id = guardian.child_id)));

alter policy seen_with_a_child on roster.person
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.parent where parent.county_id = person.county_id and parent.person_id = person.id)
                or exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id)));

alter policy seen_with_the_person on roster.absence
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.person where person.county_id = absence.county_id and person.id = absence.person_id)));
