-- Who guides a group reads the names of its members while they are at the school; whoever has gone is nobody's on the spot any more.
create function study.is_at(child uuid, school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from roster.child as pupil where pupil.county_id = viewer.county() and pupil.id = is_at.child and pupil.school_id = is_at.school and pupil.left_on is null)
$$;
comment on function study.is_at is '这名学生现在是否在这所学校';

drop policy seen_with_the_child_and_by_the_guide on study.village_member;
create policy seen_with_the_child_and_by_the_guide on study.village_member for select
    using (county_id = (select viewer.county())
           and (exists (select from study.learner where learner.county_id = village_member.county_id and learner.id = village_member.child_id)
                or exists (select from study.village_group as led
                            where led.county_id = village_member.county_id and led.id = village_member.group_id and led.guide = (select viewer.account())
                              and study.is_at(village_member.child_id, led.school_id))));
