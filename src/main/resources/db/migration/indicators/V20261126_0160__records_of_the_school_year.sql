-- Of today's children the records of each month of the school year are kept, and in which month a record last reached a child in care: so a
-- term or school year that runs is read from the sums too. Whoever was last reached since a month was reached within it and today.
create function indicators.year_of(day date) returns date language sql immutable set search_path = pg_catalog as $$
    select make_date(extract(year from day)::integer - case when extract(month from day) < 9 then 1 else 0 end, 9, 1)
$$;
comment on function indicators.year_of is '某日所在学年的第一天';

drop view indicators.class_record_now;
drop index indicators.one_sum_of_records_of_a_class;
delete from indicators.class_record;
alter table indicators.class_record add column month date not null check (extract(day from month) = 1);
create unique index one_sum_of_records_of_a_class on indicators.class_record (county_id, month, school_id, class_id, kind) nulls not distinct;
comment on table  indicators.class_record is '各班学生本学年各月的记录：每月不分事项一行，每种事项一行';
comment on column indicators.class_record.month   is '记录在哪个月，记其一日 [internal]';
comment on column indicators.class_record.reached is '在帮扶范围内、最近一次有记录触及是在这个月的学生 [internal]';

create view indicators.class_record_now with (security_invoker = true) as
select each_child.county_id, each_child.school_id, each_child.class_id, each_child.month, each_child.kind, sum(each_child.records) as records,
       count(*) filter (where each_child.in_care and each_child.month = each_child.latest) as reached
  from (select state.county_id, state.school_id, state.class_id, state.child_id, state.in_care, presence.month, told.kind, sum(presence.records) as records,
               max(presence.month) over (partition by state.county_id, state.school_id, state.class_id, state.child_id, told.kind) as latest
          from indicators.kept
          join indicators.child_state as state on state.county_id = kept.county_id
          join indicators.presence on presence.county_id = state.county_id and presence.child_id = state.child_id
                                  and presence.month >= indicators.year_of(kept.on_day) and presence.month <= kept.on_day
         cross join lateral (values (''), (presence.kind)) as told (kind)
         group by state.county_id, state.school_id, state.class_id, state.child_id, state.in_care, presence.month, told.kind) as each_child
 group by each_child.county_id, each_child.school_id, each_child.class_id, each_child.month, each_child.kind;
comment on view   indicators.class_record_now is '各班学生本学年各月的记录，由逐人的触及次数推出';
comment on column indicators.class_record_now.county_id is '县区划代码 [internal]';
comment on column indicators.class_record_now.school_id is '学校 [internal]';
comment on column indicators.class_record_now.class_id  is '班级；空为未分班 [internal]';
comment on column indicators.class_record_now.month     is '记录在哪个月，记其一日 [internal]';
comment on column indicators.class_record_now.kind      is '事项；空为不分事项 [internal]';
comment on column indicators.class_record_now.records   is '几条记录 [internal]';
comment on column indicators.class_record_now.reached   is '在帮扶范围内、最近一次有记录触及是在这个月的学生 [internal]';

-- As before, and the class of whoever has been reached within the school year.
create or replace function indicators.fold_presence(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    this_year date := (select indicators.year_of(kept.on_day) from indicators.kept where kept.county_id = of_county);
begin
    with taken as (
        delete from indicators.presence_delta where presence_delta.county_id = of_county returning *
    ), summed as (
        select county_id, child_id, month, kind, sum(records)::integer as records
          from taken
         group by county_id, child_id, month, kind
        having sum(records) <> 0
    ), of_today as (
        insert into indicators.class_stale (county_id, school_id, class_id)
        select distinct state.county_id, state.school_id, state.class_id
          from summed
          join indicators.child_state as state on state.county_id = summed.county_id and state.child_id = summed.child_id
         where summed.month >= this_year
    ), of_then as (
        insert into indicators.class_stale (county_id, month, school_id, class_id)
        select distinct state.county_id, state.month, state.school_id, state.class_id
          from summed
          join indicators.child_month as state on state.county_id = summed.county_id and state.month = summed.month and state.child_id = summed.child_id
    )
    merge into indicators.presence
    using summed as told
       on presence.county_id = told.county_id and presence.month = told.month and presence.child_id = told.child_id and presence.kind = told.kind
     when matched and presence.records + told.records <= 0 then delete
     when matched then update set records = presence.records + told.records
     when not matched and told.records > 0 then
          insert (county_id, child_id, month, kind, records) values (told.county_id, told.child_id, told.month, told.kind, told.records);
end
$$;

-- As before, and the records of the class month by month.
create or replace function indicators.resum(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
    lines    constant bigint[] := array(select class_stale.id from indicators.class_stale where class_stale.county_id = of_county);
    of_month date;
    classes  uuid[];
    schools  uuid[];
begin
    for of_month, classes, schools in
        select class_stale.month, coalesce(array_agg(distinct class_stale.class_id) filter (where class_stale.class_id is not null), '{}'),
               coalesce(array_agg(distinct class_stale.school_id) filter (where class_stale.class_id is null), '{}')
          from indicators.class_stale
         where class_stale.county_id = of_county and class_stale.id = any (lines)
         group by class_stale.month
    loop
        if of_month is null then
            delete from indicators.class_state as kept
             where kept.county_id = of_county and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools));
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
        else
            delete from indicators.class_month as kept
             where kept.county_id = of_county and kept.month = of_month and (kept.class_id = any (classes) or kept.class_id is null and kept.school_id = any (schools));
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
        end if;
    end loop;
    delete from indicators.class_stale where class_stale.county_id = of_county and class_stale.id = any (lines);
end
$$;

-- As before, and the records of each class month by month.
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
$$;

insert into indicators.class_record (county_id, school_id, class_id, month, kind, records, reached)
select county_id, school_id, class_id, month, kind, records, reached from indicators.class_record_now;
