-- While the tables are new and nobody has counted them, the planner compared each child with each answer. One look into
-- the index for each child is right at any size; the name comes along for the lists.
create or replace view roster.survey_child with (security_invoker = true) as
    select round.county_id, round.id as round_id, child.id as child_id, child.school_id, child.class_id,
           given.answer, given.answered_at, given.answered_by, child.counts,
           not (child.missing && array['BASIC', 'CONTACTS']) as filed, child.name, child.sort_name
      from roster.survey_round as round
      join access.org_within as within on within.county_id = round.county_id and within.ancestor_id = round.school_id
                                      and within.kind in ('SCHOOL', 'TEACHING_POINT')
      join roster.child on child.county_id = within.county_id and child.school_id = within.org_id and child.left_on is null
      left join lateral (select answer.answer, answer.answered_at, answer.answered_by
                           from roster.survey_answer as answer
                          where answer.county_id = round.county_id and answer.round_id = round.id
                            and answer.child_id = child.id and answer.current
                         offset 0) as given on true
     where round.closed_at is null
    union all
    select round.county_id, round.id, finding.child_id, finding.school_id, finding.class_id,
           finding.answer, finding.answered_at, finding.answered_by, finding.counts, finding.filed, known.name, known.sort_name
      from roster.survey_round as round
      join roster.survey_finding as finding on finding.county_id = round.county_id and finding.round_id = round.id
      left join lateral (select child.name, child.sort_name
                           from roster.child
                          where child.county_id = finding.county_id and child.id = finding.child_id
                         offset 0) as known on true
     where round.closed_at is not null;
