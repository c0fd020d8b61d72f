-- Whether what a paper says of one child fits five children in care of the place: yes or no, also for whoever sees few of them.
create function care.alike(place uuid, on_day date, told_sex text, told_stage text, told_entry integer, told_relations text[]) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select count(*) = 5
      from (select
              from roster.pupil
              left join access.org as class            on class.county_id = pupil.county_id and class.id = pupil.class_id
              left join roster.guardian_of_today as by on by.county_id = pupil.county_id and by.child_id = pupil.id
             where pupil.county_id = viewer.county() and pupil.left_on is null
               and exists (select from access.org_within as within
                            where within.county_id = pupil.county_id and within.org_id = coalesce(pupil.class_id, pupil.school_id) and within.ancestor_id = place)
               and exists (select from roster.in_care
                            where in_care.county_id = pupil.county_id and in_care.child_id = pupil.id
                              and in_care.from_on <= on_day and (in_care.until_on is null or in_care.until_on > on_day))
               and (told_sex is null or pupil.sex = told_sex)
               and (told_stage is null or class.stage = told_stage and class.entry_year = told_entry)
               and (told_relations is null or by.relation = any (told_relations))
             limit 5) as found
$$;
comment on function care.alike is '一个单位在册的关爱学生中，符合所说情形的是否至少有五名';
