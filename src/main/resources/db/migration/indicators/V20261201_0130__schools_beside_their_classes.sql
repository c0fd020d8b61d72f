-- As before, and the sums of each school beside those of its classes.
create or replace function indicators.differences(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
    language sql stable set search_path = pg_catalog as $$
    with looked_at as (
        select not exists (select from indicators.stale where stale.county_id = of_county and stale.child_id is null) as any_child
    ), states as (
        select 'child_state' as kept, coalesce(state.child_id, now.child_id)::text as about, state::text as kept_as, now::text as found_as
          from (select child_state.* from indicators.child_state where child_state.county_id = of_county) as state
          full join (select child_now.* from indicators.child_now where child_now.county_id = of_county) as now on now.child_id = state.child_id
         where (select looked_at.any_child from looked_at) and state::text is distinct from now::text
           and not exists (select from indicators.stale where stale.county_id = of_county and stale.child_id = coalesce(state.child_id, now.child_id))
    ), summed as (
        select school_id, class_id, duty_id, period_from, period_until, makeup_until,
               sum(children) as children, sum(owed) as owed, sum(done) as done, sum(excused) as excused
          from (select school_id, class_id, duty_id, period_from, period_until, makeup_until, children, owed, done, excused
                  from indicators.duty_sum where duty_sum.county_id = of_county
                union all
                select school_id, class_id, duty_id, period_from, period_until, makeup_until, children, owed, done, excused
                  from indicators.duty_delta where duty_delta.county_id = of_county) as told
         group by 1, 2, 3, 4, 5, 6
        having sum(children) <> 0 or sum(owed) <> 0 or sum(done) <> 0 or sum(excused) <> 0
    ), duties as (
        select 'duty_sum' as kept,
               concat_ws(' ', coalesce(summed.school_id, now.school_id), coalesce(summed.class_id, now.class_id), coalesce(summed.duty_id, now.duty_id),
                         coalesce(summed.period_from, now.period_from), coalesce(summed.period_until, now.period_until)) as about,
               concat_ws('/', summed.children, summed.owed, summed.done, summed.excused) as kept_as,
               concat_ws('/', now.children, now.owed, now.done, now.excused) as found_as
          from summed
          full join (select duty_now.* from indicators.duty_now where duty_now.county_id = of_county) as now
               on now.school_id = summed.school_id and coalesce(now.class_id, now.school_id) = coalesce(summed.class_id, summed.school_id)
                  and now.duty_id = summed.duty_id and now.period_from = summed.period_from and now.period_until = summed.period_until
                  and now.makeup_until = summed.makeup_until
         where (summed.children, summed.owed, summed.done, summed.excused) is distinct from (now.children::bigint, now.owed::bigint, now.done::bigint, now.excused::bigint)
    ), reached as (
        select child_id, month, kind, sum(records) as records
          from (select child_id, month, kind, records from indicators.presence where presence.county_id = of_county
                union all
                select child_id, month, kind, records from indicators.presence_delta where presence_delta.county_id = of_county) as told
         group by 1, 2, 3
        having sum(records) <> 0
    ), presences as (
        select 'presence' as kept, concat_ws(' ', coalesce(reached.child_id, now.child_id), coalesce(reached.month, now.month), coalesce(reached.kind, now.kind)) as about,
               reached.records::text as kept_as, now.records::text as found_as
          from reached
          full join (select presence_now.* from indicators.presence_now where presence_now.county_id = of_county) as now
               on now.child_id = reached.child_id and now.month = reached.month and now.kind = reached.kind
         where reached.records is distinct from now.records::bigint
    ), classes as (
        select 'class_state' as kept, concat_ws(' ', coalesce(kept.school_id, found.school_id), coalesce(kept.class_id, found.class_id), coalesce(kept.dimension, found.dimension), coalesce(kept.key, found.key)) as about,
               kept.sums::text as kept_as, found.sums::text as found_as
          from (select school_id, class_id, dimension, key, to_jsonb(class_state) as sums from indicators.class_state where class_state.county_id = of_county) as kept
          full join (select school_id, class_id, dimension, key, to_jsonb(class_now) as sums from indicators.class_now where class_now.county_id = of_county) as found
               on found.school_id = kept.school_id and coalesce(found.class_id, found.school_id) = coalesce(kept.class_id, kept.school_id)
                  and found.dimension = kept.dimension and found.key = kept.key
         where kept.sums is distinct from found.sums
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month is null
                              and (stale.class_id = coalesce(kept.class_id, found.class_id) or stale.class_id is null and stale.school_id = coalesce(kept.school_id, found.school_id)))
    ), months as (
        select 'class_month' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.class_id, found.class_id), coalesce(kept.dimension, found.dimension), coalesce(kept.key, found.key)) as about,
               kept.sums::text as kept_as, found.sums::text as found_as
          from (select month, school_id, class_id, dimension, key, to_jsonb(class_month) as sums from indicators.class_month where class_month.county_id = of_county) as kept
          full join (select month, school_id, class_id, dimension, key, to_jsonb(class_then) as sums from indicators.class_then where class_then.county_id = of_county) as found
               on found.month = kept.month and found.school_id = kept.school_id and coalesce(found.class_id, found.school_id) = coalesce(kept.class_id, kept.school_id)
                  and found.dimension = kept.dimension and found.key = kept.key
         where kept.sums is distinct from found.sums
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month = coalesce(kept.month, found.month)
                              and (stale.class_id = coalesce(kept.class_id, found.class_id) or stale.class_id is null and stale.school_id = coalesce(kept.school_id, found.school_id)))
    ), records as (
        select 'class_record' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.class_id, found.class_id), coalesce(kept.kind, found.kind)) as about,
               concat_ws('/', kept.records, kept.reached) as kept_as, concat_ws('/', found.records, found.reached) as found_as
          from (select class_record.* from indicators.class_record where class_record.county_id = of_county) as kept
          full join (select class_record_now.* from indicators.class_record_now where class_record_now.county_id = of_county) as found
               on found.month = kept.month and found.school_id = kept.school_id and coalesce(found.class_id, found.school_id) = coalesce(kept.class_id, kept.school_id) and found.kind = kept.kind
         where (kept.records, kept.reached) is distinct from (found.records::integer, found.reached::integer)
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month is null
                              and (stale.class_id = coalesce(kept.class_id, found.class_id) or stale.class_id is null and stale.school_id = coalesce(kept.school_id, found.school_id)))
    ), records_then as (
        select 'class_record_month' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.class_id, found.class_id), coalesce(kept.kind, found.kind)) as about,
               concat_ws('/', kept.records, kept.reached) as kept_as, concat_ws('/', found.records, found.reached) as found_as
          from (select class_record_month.* from indicators.class_record_month where class_record_month.county_id = of_county) as kept
          full join (select class_record_then.* from indicators.class_record_then where class_record_then.county_id = of_county) as found
               on found.month = kept.month and found.school_id = kept.school_id and coalesce(found.class_id, found.school_id) = coalesce(kept.class_id, kept.school_id) and found.kind = kept.kind
         where (kept.records, kept.reached) is distinct from (found.records::integer, found.reached::integer)
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month = coalesce(kept.month, found.month)
                              and (stale.class_id = coalesce(kept.class_id, found.class_id) or stale.class_id is null and stale.school_id = coalesce(kept.school_id, found.school_id)))
    ), of_schools as (
        select 'school_state' as kept, concat_ws(' ', coalesce(kept.school_id, found.school_id), coalesce(kept.dimension, found.dimension), coalesce(kept.key, found.key)) as about,
               kept.sums::text as kept_as, found.sums::text as found_as
          from (select school_id, dimension, key, array[counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county, counted_register_of,
                         counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing,
                         letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell] as sums
                  from indicators.school_state where school_state.county_id = of_county) as kept
          full join (select school_id, dimension, key, array[sum(counted_of), sum(counted), sum(counted_national_of), sum(counted_national), sum(counted_education_of), sum(counted_education), sum(counted_county_of),
                         sum(counted_county), sum(counted_register_of), sum(counted_register), sum(undecided_of), sum(undecided), sum(in_care_of), sum(in_care), sum(filing_of), sum(filing),
                         sum(clarity_of), sum(clarity), sum(card_of), sum(card), sum(pairing_of), sum(pairing), sum(key_pairing_of), sum(key_pairing), sum(letter_of), sum(letter), sum(agreement_of),
                         sum(agreement), sum(surveyed_of), sum(surveyed), sum(cannot_tell)]::integer[] as sums
                       from indicators.class_state where class_state.county_id = of_county group by school_id, dimension, key) as found
               on found.school_id = kept.school_id and found.dimension = kept.dimension and found.key = kept.key
         where kept.sums is distinct from found.sums
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month is null and stale.school_id = coalesce(kept.school_id, found.school_id))
    ), of_schools_then as (
        select 'school_month' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.dimension, found.dimension), coalesce(kept.key, found.key)) as about,
               kept.sums::text as kept_as, found.sums::text as found_as
          from (select month, school_id, dimension, key, array[counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county,
                         counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card, pairing_of, pairing,
                         key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell] as sums
                  from indicators.school_month where school_month.county_id = of_county) as kept
          full join (select month, school_id, dimension, key, array[sum(counted_of), sum(counted), sum(counted_national_of), sum(counted_national), sum(counted_education_of), sum(counted_education),
                         sum(counted_county_of), sum(counted_county), sum(counted_register_of), sum(counted_register), sum(undecided_of), sum(undecided), sum(in_care_of), sum(in_care), sum(filing_of),
                         sum(filing), sum(clarity_of), sum(clarity), sum(card_of), sum(card), sum(pairing_of), sum(pairing), sum(key_pairing_of), sum(key_pairing), sum(letter_of), sum(letter),
                         sum(agreement_of), sum(agreement), sum(surveyed_of), sum(surveyed), sum(cannot_tell)]::integer[] as sums
                       from indicators.class_month where class_month.county_id = of_county group by month, school_id, dimension, key) as found
               on found.month = kept.month and found.school_id = kept.school_id and found.dimension = kept.dimension and found.key = kept.key
         where kept.sums is distinct from found.sums
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month = coalesce(kept.month, found.month) and stale.school_id = coalesce(kept.school_id, found.school_id))
    ), records_of_schools as (
        select 'school_record' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.kind, found.kind)) as about,
               concat_ws('/', kept.records, kept.reached) as kept_as, concat_ws('/', found.records, found.reached) as found_as
          from (select month, school_id, kind, records, reached
                  from indicators.school_record where school_record.county_id = of_county) as kept
          full join (select month, school_id, kind, sum(records) as records, sum(reached) as reached
                       from indicators.class_record where class_record.county_id = of_county group by month, school_id, kind) as found
               on found.month = kept.month and found.school_id = kept.school_id and found.kind = kept.kind
         where (kept.records, kept.reached) is distinct from (found.records::integer, found.reached::integer)
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month is null and stale.school_id = coalesce(kept.school_id, found.school_id))
    ), records_of_schools_then as (
        select 'school_record_month' as kept, concat_ws(' ', coalesce(kept.month, found.month), coalesce(kept.school_id, found.school_id), coalesce(kept.kind, found.kind)) as about,
               concat_ws('/', kept.records, kept.reached) as kept_as, concat_ws('/', found.records, found.reached) as found_as
          from (select month, school_id, kind, records, reached
                  from indicators.school_record_month where school_record_month.county_id = of_county) as kept
          full join (select month, school_id, kind, sum(records) as records, sum(reached) as reached
                       from indicators.class_record_month where class_record_month.county_id = of_county group by month, school_id, kind) as found
               on found.month = kept.month and found.school_id = kept.school_id and found.kind = kept.kind
         where (kept.records, kept.reached) is distinct from (found.records::integer, found.reached::integer)
           and not exists (select from indicators.class_stale as stale
                            where stale.county_id = of_county and stale.month = coalesce(kept.month, found.month) and stale.school_id = coalesce(kept.school_id, found.school_id))
    ), schools as (
        select 'duty_school' as kept, concat_ws(' ', coalesce(kept.school_id, found.school_id), coalesce(kept.matter, found.matter), coalesce(kept.makeup_until, found.makeup_until)) as about,
               concat_ws('/', kept.owed, kept.done) as kept_as, concat_ws('/', found.owed, found.done) as found_as
          from (select duty_school.* from indicators.duty_school where duty_school.county_id = of_county) as kept
          full join (select school_id, matter, makeup_until, sum(owed) as owed, sum(done) as done
                       from indicators.duty_sum where duty_sum.county_id = of_county group by 1, 2, 3) as found
               on found.school_id = kept.school_id and found.matter = kept.matter and found.makeup_until = kept.makeup_until
         where (coalesce(kept.owed, 0), coalesce(kept.done, 0)) is distinct from (coalesce(found.owed, 0), coalesce(found.done, 0))
    )
    select * from states
    union all
    select * from duties
    union all
    select * from presences
    union all
    select * from classes
    union all
    select * from months
    union all
    select * from records
    union all
    select * from records_then
    union all
    select * from schools
    union all
    select * from of_schools
    union all
    select * from of_schools_then
    union all
    select * from records_of_schools
    union all
    select * from records_of_schools_then
$$;
