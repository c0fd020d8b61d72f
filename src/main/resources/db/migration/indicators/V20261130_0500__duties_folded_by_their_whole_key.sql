-- A sum is found by its whole key, class or none: by a part of it each of thousands of rows that a plan of many children brings was laid
-- beside all sums of its duty, which took minutes.
create unique index one_sum_of_a_class_or_none_duty_and_period on indicators.duty_sum
    (county_id, school_id, period_until, duty_id, coalesce(class_id, '00000000-0000-0000-0000-000000000000'::uuid), period_from, makeup_until);
drop index indicators.one_sum_of_a_class_duty_and_period;

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
    )
    merge into indicators.duty_sum
    using (select summed.*, duty.matter
             from summed
             left join care.duty on duty.county_id = summed.county_id and duty.id = summed.duty_id) as told
       on duty_sum.county_id = told.county_id and duty_sum.school_id = told.school_id and duty_sum.period_until = told.period_until
          and duty_sum.duty_id = told.duty_id
          and coalesce(duty_sum.class_id, '00000000-0000-0000-0000-000000000000'::uuid) = coalesce(told.class_id, '00000000-0000-0000-0000-000000000000'::uuid)
          and duty_sum.period_from = told.period_from and duty_sum.makeup_until = told.makeup_until
     when matched and duty_sum.children + told.children = 0 then delete
     when matched then update set children = duty_sum.children + told.children, owed = duty_sum.owed + told.owed,
                                  done = duty_sum.done + told.done, excused = duty_sum.excused + told.excused
     when not matched and told.matter is not null then
          insert (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
          values (told.county_id, told.school_id, told.class_id, told.duty_id, told.matter, told.period_from, told.period_until, told.makeup_until,
                  told.children, told.owed, told.done, told.excused);
end
$$;
