-- On tables divided by county a merge told its triggers of rows that another of its branches had written: the sums of schools, which follow
-- those of classes by trigger, were wrong there (a school's could fall below nought). Each branch is a statement of its own now.
create or replace function indicators.fold_duties(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    with taken as (
        delete from indicators.duty_delta where duty_delta.county_id = of_county returning *
    ), summed as (
        select county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until,
               sum(children)::integer as children, sum(owed)::integer as owed, sum(done)::integer as done, sum(excused)::integer as excused
          from taken
         group by county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until
        having sum(children) <> 0 or sum(owed) <> 0 or sum(done) <> 0 or sum(excused) <> 0
    ), told as materialized (
        select summed.*, duty.matter, kept.children as kept
          from summed
          left join care.duty on duty.county_id = summed.county_id and duty.id = summed.duty_id
          left join indicators.duty_sum as kept
            on kept.county_id = summed.county_id and kept.school_id = summed.school_id and kept.period_until = summed.period_until and kept.duty_id = summed.duty_id
               and coalesce(kept.class_id, '00000000-0000-0000-0000-000000000000'::uuid) = coalesce(summed.class_id, '00000000-0000-0000-0000-000000000000'::uuid)
               and kept.period_from = summed.period_from and kept.makeup_until = summed.makeup_until
    ), gone as (
        delete from indicators.duty_sum
         using told
         where told.kept + told.children = 0
           and duty_sum.county_id = told.county_id and duty_sum.school_id = told.school_id and duty_sum.period_until = told.period_until and duty_sum.duty_id = told.duty_id
           and coalesce(duty_sum.class_id, '00000000-0000-0000-0000-000000000000'::uuid) = coalesce(told.class_id, '00000000-0000-0000-0000-000000000000'::uuid)
           and duty_sum.period_from = told.period_from and duty_sum.makeup_until = told.makeup_until
    ), other as (
        update indicators.duty_sum
           set children = duty_sum.children + told.children, owed = duty_sum.owed + told.owed, done = duty_sum.done + told.done, excused = duty_sum.excused + told.excused
          from told
         where told.kept + told.children <> 0
           and duty_sum.county_id = told.county_id and duty_sum.school_id = told.school_id and duty_sum.period_until = told.period_until and duty_sum.duty_id = told.duty_id
           and coalesce(duty_sum.class_id, '00000000-0000-0000-0000-000000000000'::uuid) = coalesce(told.class_id, '00000000-0000-0000-0000-000000000000'::uuid)
           and duty_sum.period_from = told.period_from and duty_sum.makeup_until = told.makeup_until
    )
    insert into indicators.duty_sum (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
    select told.county_id, told.school_id, told.class_id, told.duty_id, told.matter, told.period_from, told.period_until, told.makeup_until,
           told.children, told.owed, told.done, told.excused
      from told
     where told.kept is null and told.matter is not null;
end
$$;

-- As they follow from the sums of classes, whatever had come of it.
delete from indicators.duty_school;
insert into indicators.duty_school (county_id, makeup_until, school_id, matter, owed, done)
select county_id, makeup_until, school_id, matter, sum(owed), sum(done) from indicators.duty_sum group by county_id, makeup_until, school_id, matter;
