-- The sums of each school beside those of its classes; what is kept is compared room by room.
alter function indicators.differences(integer) rename to differences_of_classes;

create function indicators.differences_of_schools(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
    language sql stable set search_path = pg_catalog as $$
    with of_schools as (
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
    )
    select * from of_schools
    union all
    select * from of_schools_then
    union all
    select * from records_of_schools
    union all
    select * from records_of_schools_then
$$;

create function indicators.differences(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
    language sql stable set search_path = pg_catalog as $$
    select * from indicators.differences_of_classes(of_county)
    union all
    select * from indicators.differences_of_schools(of_county)
$$;
comment on function indicators.differences_of_classes is '各班和各名学生：存着的合计与从头重算的不同之处';
comment on function indicators.differences_of_schools is '各校：存着的合计与各班之和的不同之处';
comment on function indicators.differences is '存着的各项合计与从头重算的不同之处；没有行即全部相符';
