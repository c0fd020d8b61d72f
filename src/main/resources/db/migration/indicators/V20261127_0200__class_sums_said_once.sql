-- What the sums of a class are is said once in SQL, for now (no month) and for the end of each month; a test compares it with what
-- is said once in Java (StateSums).
create view indicators.child_when with (security_invoker = true) as
select county_id, null::date as month, school_id, class_id, sex, guardian_relation, boarding, counts, ground, national, education, county, register, in_care, key, missing, carded, helpers,
       signed, agreement, surveyed
  from indicators.child_state
union all
select county_id, month, school_id, class_id, sex, guardian_relation, boarding, counts, ground, national, education, county, register, in_care, key, missing, carded, helpers,
       signed, agreement, surveyed
  from indicators.child_month;
comment on view indicators.child_when is '学生现在和各月末的现况；月份为空即现在';

create view indicators.class_sum with (security_invoker = true) as
select state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key,
       coalesce(count(*) filter (where true), 0) as counted_of, coalesce(count(*) filter (where true and state.counts = 'COUNTS'), 0) as counted,
       coalesce(count(*) filter (where true), 0) as counted_national_of, coalesce(count(*) filter (where true and state.national = 'COUNTS'), 0) as counted_national,
       coalesce(count(*) filter (where true), 0) as counted_education_of, coalesce(count(*) filter (where true and state.education = 'COUNTS'), 0) as counted_education,
       coalesce(count(*) filter (where true), 0) as counted_county_of, coalesce(count(*) filter (where true and state.county = 'COUNTS'), 0) as counted_county,
       coalesce(count(*) filter (where true), 0) as counted_register_of, coalesce(count(*) filter (where true and state.register = 'COUNTS'), 0) as counted_register,
       coalesce(count(*) filter (where true), 0) as undecided_of, coalesce(count(*) filter (where true and state.counts = 'CANNOT_TELL'), 0) as undecided,
       coalesce(count(*) filter (where true), 0) as in_care_of, coalesce(count(*) filter (where true and state.in_care), 0) as in_care,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as filing_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and not state.missing && array['BASIC', 'CONTACTS']), 0) as filing,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as clarity_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.missing = '{}'), 0) as clarity,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as card_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.carded), 0) as card,
       coalesce(count(*) filter (where state.in_care), 0) as pairing_of, coalesce(count(*) filter (where state.in_care and state.helpers > 0), 0) as pairing,
       coalesce(count(*) filter (where state.key), 0) as key_pairing_of, coalesce(count(*) filter (where state.key and state.helpers > 0), 0) as key_pairing,
       coalesce(sum(state.helpers), 0) as letter_of, coalesce(sum(state.signed), 0) as letter,
       coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')), 0) as agreement_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE') and state.agreement), 0) as agreement,
       coalesce(count(*) filter (where state.surveyed is not null), 0) as surveyed_of, coalesce(count(*) filter (where state.surveyed is not null and state.surveyed), 0) as surveyed,
       count(*) filter (where state.counts = 'CANNOT_TELL') as cannot_tell
  from indicators.child_when as state
 cross join lateral (values ('ALL', ''), ('SEX', coalesce(state.sex, '')), ('GUARDIAN', coalesce(state.guardian_relation, '')),
                             ('CATEGORY', coalesce(state.ground, '')), ('BOARDING', coalesce(state.boarding::text, ''))) as told (dimension, key)
 group by state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key;
comment on view indicators.class_sum is '各班现在和各月末的合计，由逐人的现况推出；月份为空即现在';
do $$
declare
    told record;
begin
    for told in select attname, col_description(attrelid, attnum) as words, relname from pg_attribute join pg_class on pg_class.oid = attrelid
                 where attrelid in ('indicators.class_then'::regclass, 'indicators.child_month'::regclass) and attnum > 0 and not attisdropped loop
        if told.relname = 'class_then' then
            execute format('comment on column indicators.class_sum.%I is %L', told.attname, told.words);
        elsif exists (select from pg_attribute where attrelid = 'indicators.child_when'::regclass and attname = told.attname) then
            execute format('comment on column indicators.child_when.%I is %L', told.attname, told.words);
        end if;
    end loop;
end
$$;

create or replace view indicators.class_now with (security_invoker = true) as
select county_id, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education,
       counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of,
       clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed,
       cannot_tell
  from indicators.class_sum
 where month is null;

create or replace view indicators.class_then with (security_invoker = true) as
select county_id, month, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of,
       counted_education, counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of,
       filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of,
       surveyed, cannot_tell
  from indicators.class_sum
 where month is not null;
