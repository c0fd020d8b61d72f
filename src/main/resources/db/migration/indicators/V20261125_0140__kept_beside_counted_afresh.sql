-- What is kept beside what is found by going through the files and records again; no row, no difference. Children still to be looked at
-- are left out, and what is still to be folded in is counted. All is read in one statement, so the product may write meanwhile.
create function indicators.differences(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
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
    )
    select * from states
    union all
    select * from duties
    union all
    select * from presences
$$;
comment on function indicators.differences is '存着的各项合计与从头重算的不同之处；没有行即全部相符';
