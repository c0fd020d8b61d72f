-- As before, and the schools of these classes, those they were of and those they are of.
create or replace function indicators.resum(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
    dimensions constant text[] := '{ALL,SEX,GUARDIAN,CATEGORY,BOARDING}';
    lines    constant bigint[] := array(select class_stale.id from indicators.class_stale where class_stale.county_id = of_county);
    of_month date;
    classes  uuid[];
    schools  uuid[];
    touched  uuid[];
begin
    for of_month, classes, schools, touched in
        select class_stale.month, coalesce(array_agg(distinct class_stale.class_id) filter (where class_stale.class_id is not null), '{}'),
               coalesce(array_agg(distinct class_stale.school_id) filter (where class_stale.class_id is null), '{}'), array_agg(distinct class_stale.school_id)
          from indicators.class_stale
         where class_stale.county_id = of_county and class_stale.id = any (lines)
         group by class_stale.month
    loop
        if of_month is null then
            with gone as (
                delete from indicators.class_state as kept
                 where kept.county_id = of_county and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools))
                returning kept.school_id
            )
            select touched || coalesce(array_agg(distinct gone.school_id), '{}') into touched from gone;
            insert into indicators.class_state
                  (county_id, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education,
                   counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of,
                   clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed,
                   cannot_tell)
            select county_id, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education,
                   counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of,
                   clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed,
                   cannot_tell
              from indicators.class_now as found
             where found.county_id = of_county and (found.class_id = any (classes) or found.class_id is null and found.school_id = any (schools));
            delete from indicators.class_record as kept
             where kept.county_id = of_county and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools));
            insert into indicators.class_record (county_id, school_id, class_id, month, kind, records, reached)
            select county_id, school_id, class_id, month, kind, records, reached
              from indicators.class_record_now as found
             where found.county_id = of_county and (found.class_id = any (classes) or found.class_id is null and found.school_id = any (schools));
            touched := touched || array(select class_state.school_id from indicators.class_state where class_state.county_id = of_county and class_state.class_id = any (classes));
            delete from indicators.school_state where school_state.county_id = of_county and school_state.school_id = any (touched);
            insert into indicators.school_state
                   (county_id, school_id, dimension, key,
                    counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county,
                    counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card,
                    pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell)
            select kept.county_id, kept.school_id, kept.dimension, kept.key,
                    sum(kept.counted_of), sum(kept.counted), sum(kept.counted_national_of), sum(kept.counted_national), sum(kept.counted_education_of),
                    sum(kept.counted_education), sum(kept.counted_county_of), sum(kept.counted_county), sum(kept.counted_register_of), sum(kept.counted_register),
                    sum(kept.undecided_of), sum(kept.undecided), sum(kept.in_care_of), sum(kept.in_care), sum(kept.filing_of), sum(kept.filing), sum(kept.clarity_of),
                    sum(kept.clarity), sum(kept.card_of), sum(kept.card), sum(kept.pairing_of), sum(kept.pairing), sum(kept.key_pairing_of), sum(kept.key_pairing),
                    sum(kept.letter_of), sum(kept.letter), sum(kept.agreement_of), sum(kept.agreement), sum(kept.surveyed_of), sum(kept.surveyed), sum(kept.cannot_tell)
              from indicators.class_state as kept
             where kept.county_id = of_county and kept.dimension = any (dimensions) and kept.school_id = any (touched)
             group by kept.county_id, kept.school_id, kept.dimension, kept.key;
            delete from indicators.school_record where school_record.county_id = of_county and school_record.school_id = any (touched);
            insert into indicators.school_record (county_id, school_id, month, kind, records, reached)
            select kept.county_id, kept.school_id, kept.month, kept.kind, sum(kept.records), sum(kept.reached)
              from indicators.class_record as kept
             where kept.county_id = of_county and kept.school_id = any (touched)
             group by kept.county_id, kept.school_id, kept.month, kept.kind;
        else
            with gone as (
                delete from indicators.class_month as kept
                 where kept.county_id = of_county and kept.month = of_month and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools))
                returning kept.school_id
            )
            select touched || coalesce(array_agg(distinct gone.school_id), '{}') into touched from gone;
            insert into indicators.class_month
                  (county_id, month, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of,
                   counted_education, counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of,
                   filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of,
                   surveyed, cannot_tell)
            select county_id, month, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of,
                   counted_education, counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of,
                   filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of,
                   surveyed, cannot_tell
              from indicators.class_then as found
             where found.county_id = of_county and found.month = of_month and (found.class_id = any (classes) or found.class_id is null and found.school_id = any (schools));
            delete from indicators.class_record_month as kept
             where kept.county_id = of_county and kept.month = of_month and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools));
            insert into indicators.class_record_month (county_id, month, school_id, class_id, kind, records, reached)
            select county_id, month, school_id, class_id, kind, records, reached
              from indicators.class_record_then as found
             where found.county_id = of_county and found.month = of_month and (found.class_id = any (classes) or found.class_id is null and found.school_id = any (schools));
            touched := touched || array(select class_month.school_id from indicators.class_month where class_month.county_id = of_county and class_month.month = of_month and class_month.class_id = any (classes));
            delete from indicators.school_month where school_month.county_id = of_county and school_month.month = of_month and school_month.school_id = any (touched);
            insert into indicators.school_month
                   (county_id, month, school_id, dimension, key,
                    counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education, counted_county_of, counted_county,
                    counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of, clarity, card_of, card,
                    pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed, cannot_tell)
            select kept.county_id, kept.month, kept.school_id, kept.dimension, kept.key,
                    sum(kept.counted_of), sum(kept.counted), sum(kept.counted_national_of), sum(kept.counted_national), sum(kept.counted_education_of),
                    sum(kept.counted_education), sum(kept.counted_county_of), sum(kept.counted_county), sum(kept.counted_register_of), sum(kept.counted_register),
                    sum(kept.undecided_of), sum(kept.undecided), sum(kept.in_care_of), sum(kept.in_care), sum(kept.filing_of), sum(kept.filing), sum(kept.clarity_of),
                    sum(kept.clarity), sum(kept.card_of), sum(kept.card), sum(kept.pairing_of), sum(kept.pairing), sum(kept.key_pairing_of), sum(kept.key_pairing),
                    sum(kept.letter_of), sum(kept.letter), sum(kept.agreement_of), sum(kept.agreement), sum(kept.surveyed_of), sum(kept.surveyed), sum(kept.cannot_tell)
              from indicators.class_month as kept
             where kept.county_id = of_county and kept.month = of_month and kept.dimension = any (dimensions) and kept.school_id = any (touched)
             group by kept.county_id, kept.month, kept.school_id, kept.dimension, kept.key;
            delete from indicators.school_record_month as sum where sum.county_id = of_county and sum.month = of_month and sum.school_id = any (touched);
            insert into indicators.school_record_month (county_id, school_id, month, kind, records, reached)
            select kept.county_id, kept.school_id, kept.month, kept.kind, sum(kept.records), sum(kept.reached)
              from indicators.class_record_month as kept
             where kept.county_id = of_county and kept.month = of_month and kept.school_id = any (touched)
             group by kept.county_id, kept.school_id, kept.month, kept.kind;
        end if;
    end loop;
    delete from indicators.class_stale where class_stale.county_id = of_county and class_stale.id = any (lines);
end
$$;

-- As before, and these.
create or replace function indicators.forget_county() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from indicators.stale where stale.county_id = old.id;
    delete from indicators.duty_delta where duty_delta.county_id = old.id;
    delete from indicators.presence_delta where presence_delta.county_id = old.id;
    delete from indicators.class_stale where class_stale.county_id = old.id;
    delete from indicators.class_state where class_state.county_id = old.id;
    delete from indicators.class_month where class_month.county_id = old.id;
    delete from indicators.class_record where class_record.county_id = old.id;
    delete from indicators.class_record_month where class_record_month.county_id = old.id;
    delete from indicators.duty_school where duty_school.county_id = old.id;
    delete from indicators.school_state where school_state.county_id = old.id;
    delete from indicators.school_month where school_month.county_id = old.id;
    delete from indicators.school_record where school_record.county_id = old.id;
    delete from indicators.school_record_month where school_record_month.county_id = old.id;
    return old;
end
$$;

-- As before, and the sums of schools are made anew from those of classes, whatever had come of them: duties follow by trigger what is added
-- and taken, which heals nothing.
create or replace function indicators.rebuild(of_county integer) returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || of_county, 0));
    lock table care.quota, care.record_child in share mode;
    delete from indicators.duty_delta where duty_delta.county_id = of_county;
    delete from indicators.presence_delta where presence_delta.county_id = of_county;
    delete from indicators.duty_sum where duty_sum.county_id = of_county;
    delete from indicators.presence where presence.county_id = of_county;
    insert into indicators.duty_sum (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
    select county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused
      from indicators.duty_now
     where duty_now.county_id = of_county;
    delete from indicators.duty_school where duty_school.county_id = of_county;
    insert into indicators.duty_school (county_id, makeup_until, school_id, matter, owed, done)
    select county_id, makeup_until, school_id, matter, sum(owed), sum(done) from indicators.duty_sum where duty_sum.county_id = of_county group by county_id, makeup_until, school_id, matter;
    insert into indicators.presence (county_id, child_id, month, kind, records)
    select county_id, child_id, month, kind, records from indicators.presence_now where presence_now.county_id = of_county;
    insert into indicators.class_stale (county_id, school_id, class_id)
    select of_county, school_id, class_id from indicators.child_state where child_state.county_id = of_county
    union
    select of_county, school_id, class_id from indicators.class_state where class_state.county_id = of_county
    union
    select of_county, school_id, null::uuid from indicators.school_state where school_state.county_id = of_county
    union
    select of_county, school_id, null::uuid from indicators.school_record where school_record.county_id = of_county;
    insert into indicators.class_stale (county_id, month, school_id, class_id)
    select of_county, month, school_id, class_id from indicators.child_month where child_month.county_id = of_county
    union
    select of_county, month, school_id, class_id from indicators.class_month where class_month.county_id = of_county
    union
    select of_county, month, school_id, null::uuid from indicators.school_month where school_month.county_id = of_county
    union
    select of_county, month, school_id, null::uuid from indicators.school_record_month where school_record_month.county_id = of_county;
    insert into indicators.stale (county_id) values (of_county);
end
$$;
