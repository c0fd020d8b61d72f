-- Sums anew what has changed. A line that comes meanwhile stays for the next time.
create function indicators.resum(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
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
comment on function indicators.resum is '把有变化的班级重新合计';
revoke execute on function indicators.resum from public;

-- As before, and no class is still to be summed anew.
create or replace function indicators.is_settled(day date) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from indicators.kept where kept.county_id = viewer.county() and kept.on_day = day)
       and not exists (select from indicators.stale where stale.county_id = viewer.county())
       and not exists (select from indicators.duty_delta where duty_delta.county_id = viewer.county())
       and not exists (select from indicators.presence_delta where presence_delta.county_id = viewer.county())
       and not exists (select from indicators.class_stale where class_stale.county_id = viewer.county())
$$;

-- As before, and last of all each class whose children now stand otherwise is summed anew; in a new month each class begins anew to be reached.
create or replace function indicators.settle(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    kept_on  date;
    children uuid[];
    whole    boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || of_county, 0));
    perform indicators.fold_duties(of_county);
    perform indicators.fold_presence(of_county);
    select kept.on_day into kept_on from indicators.kept where kept.county_id = of_county;

    with seen as (delete from indicators.stale where stale.county_id = of_county returning child_id)
    select array_agg(distinct seen.child_id) filter (where seen.child_id is not null), coalesce(bool_or(seen.child_id is null), false)
      into children, whole
      from seen;

    if kept_on is null or day < kept_on then
        whole := true;
    elsif kept_on < day then
        if date_trunc('month', kept_on) < date_trunc('month', day) then
            perform indicators.derive(of_county, case when whole then null else coalesce(children, '{}') end);
            perform indicators.keep_month(of_county);
        end if;
        children := coalesce(children, '{}') || array(select indicators.turned(of_county, kept_on, day));
        whole := whole or exists (select from roster.county_definition as choice
                                   where choice.county_id = of_county and choice.from_on > kept_on and choice.from_on <= day);
    end if;

    if kept_on is null or date_trunc('month', kept_on) <> date_trunc('month', day) then
        insert into indicators.class_stale (county_id, school_id, class_id)
        select class_state.county_id, class_state.school_id, class_state.class_id from indicators.class_state where class_state.county_id = of_county and class_state.dimension = 'ALL';
    end if;
    if kept_on is distinct from day then
        insert into indicators.kept (county_id, on_day) values (of_county, day)
        on conflict (county_id) do update set on_day = excluded.on_day;
    end if;

    if whole then
        perform indicators.derive(of_county, null);
        children := array(select child_state.child_id from indicators.child_state where child_state.county_id = of_county);
    elsif cardinality(children) > 0 then
        perform indicators.derive(of_county, children);
    end if;
    perform indicators.resum(of_county);
    return coalesce(cardinality(children), 0);
end
$$;

-- As before, and every class is to be summed anew.
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
    insert into indicators.presence (county_id, child_id, month, kind, records)
    select county_id, child_id, month, kind, records from indicators.presence_now where presence_now.county_id = of_county;
    insert into indicators.class_stale (county_id, school_id, class_id)
    select of_county, school_id, class_id from indicators.child_state where child_state.county_id = of_county
    union
    select of_county, school_id, class_id from indicators.class_state where class_state.county_id = of_county;
    insert into indicators.class_stale (county_id, month, school_id, class_id)
    select of_county, month, school_id, class_id from indicators.child_month where child_month.county_id = of_county
    union
    select of_county, month, school_id, class_id from indicators.class_month where class_month.county_id = of_county;
    insert into indicators.stale (county_id) values (of_county);
end
$$;

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
    return old;
end
$$;

-- As before, and the sums and records of each class, and each school's duties, beside what they are summed from.
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
