-- The roll of a day, limited to the places that the viewer sees. It acts as the owner because a school still reads its
-- old roll when a file has gone elsewhere, and because a policy asked for each spell would cost more than the roll. Of a
-- child whose file is out of sight it tells the answer and no ground: what another school has learnt since is not theirs.
create function roster.roll_on(day date, by_definition text, of_school uuid, of_class uuid)
    returns table (child_id uuid, child_name text, sort_name text, school_id uuid, class_id uuid, from_on date,
                   answer text, ground text, why text, args text, since date, until date)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
    return query
    select enrolment.child_id, enrolment.child_name, enrolment.sort_name, enrolment.school_id, enrolment.class_id, enrolment.from_on,
           coalesce(spell.answer, 'DOES_NOT'),
           case when seen.here then spell.ground end, case when seen.here then spell.why end, case when seen.here then spell.args end,
           case when seen.here then spell.from_on end, case when seen.here then spell.until_on end
      from roster.enrolment
      join roster.child on child.county_id = enrolment.county_id and child.id = enrolment.child_id
     cross join lateral (select coalesce((select viewer.whole_county())
                                         or child.school_id = any ((select viewer.orgs())::uuid[])
                                         or child.class_id = any ((select viewer.orgs())::uuid[])
                                         or child.id = any ((select viewer.children())::uuid[]), false) as here) as seen
      left join roster.spell on spell.county_id = enrolment.county_id and spell.child_id = enrolment.child_id
                            and spell.definition = by_definition
                            and spell.from_on <= day and (spell.until_on is null or spell.until_on > day)
     where enrolment.county_id = (select viewer.county())
       and enrolment.from_on <= day and (enrolment.until_on is null or enrolment.until_on > day)
       and not enrolment.mistaken
       and (enrolment.school_id = any ((select viewer.orgs())::uuid[])
            or enrolment.class_id = any ((select viewer.orgs())::uuid[])
            or enrolment.child_id = any ((select viewer.children())::uuid[]))
       and (of_school is null or enrolment.school_id = of_school)
       and (of_class is null or enrolment.class_id = of_class);
end
$$;
comment on function roster.roll_on is '某日底数：当日在操作人看得到的学校、班级就读的学生，及所选口径当日的结论';
