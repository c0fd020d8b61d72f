-- Who guides a group reads the names of its members: so it is changed by who made it, or by who heeds the school, and by no other colleague.
drop policy changed_by_colleagues on study.village_group;
create policy changed_by_who_made_it_or_heeds_the_school on study.village_group for update
    using (county_id = (select viewer.county()) and school_id = any ((select study.colleague_of())::uuid[])
           and (made_by = (select viewer.account()) or school_id = any ((select viewer.heeded())::uuid[])));
drop policy told_with_the_group on study.village_session;
create policy told_by_guide_maker_or_who_heeds_the_school on study.village_session for insert
    with check (told_by = (select viewer.account())
                and exists (select from study.village_group as led
                             where led.county_id = village_session.county_id and led.id = village_session.group_id
                               and (led.guide = (select viewer.account()) or led.made_by = (select viewer.account()) or led.school_id = any ((select viewer.heeded())::uuid[]))));
drop policy taken_in_with_the_child on study.village_member;
create policy taken_in_with_the_child_by_who_changes_the_group on study.village_member for insert
    with check (county_id = (select viewer.county())
                and exists (select from study.learner where learner.county_id = village_member.county_id and learner.id = village_member.child_id)
                and exists (select from study.village_group as led
                             where led.county_id = village_member.county_id and led.id = village_member.group_id
                               and (led.made_by = (select viewer.account()) or led.school_id = any ((select viewer.heeded())::uuid[]))));
