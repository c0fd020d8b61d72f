-- What was done of what was owed, school by school and by the day on which it became final: an eighth of the rows, for all who look at a school or more.
create table indicators.duty_school (
    county_id    integer not null,
    makeup_until date    not null,
    school_id    uuid    not null,
    matter       text    not null,
    owed         bigint  not null,
    done         bigint  not null,
    primary key (county_id, makeup_until, school_id, matter)
);
create index duty_school_by_school on indicators.duty_school (county_id, school_id, makeup_until);
comment on table  indicators.duty_school              is '应做、已做合计：每所学校每种事项每个最迟补做日一行，随各班的合计更新';
comment on column indicators.duty_school.county_id    is '县区划代码 [internal]';
comment on column indicators.duty_school.makeup_until is '最迟补做日，含当日 [internal]';
comment on column indicators.duty_school.school_id    is '学校 [internal]';
comment on column indicators.duty_school.matter       is '事项 [internal]';
comment on column indicators.duty_school.owed         is '应做次数，有说明的除外 [internal]';
comment on column indicators.duty_school.done         is '已做次数，不超过应做；有说明的除外 [internal]';
alter table indicators.duty_school enable row level security;
create policy seen_by_duty on indicators.duty_school for select
    using (county_id = (select viewer.county()) and ((select viewer.whole_county()) or school_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.duty_school from ${app};

-- One at a time for a county: only what settles writes the sums of classes.
create function indicators.sum_duties() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' then
        insert into indicators.duty_school as kept (county_id, makeup_until, school_id, matter, owed, done)
        select county_id, makeup_until, school_id, matter, sum(owed), sum(done)
          from (select county_id, makeup_until, school_id, matter, owed, done from after
                union all
                select county_id, makeup_until, school_id, matter, -owed, -done from before) as told
         group by county_id, makeup_until, school_id, matter
            on conflict (county_id, makeup_until, school_id, matter) do update set owed = kept.owed + excluded.owed, done = kept.done + excluded.done;
    elsif tg_op = 'INSERT' then
        insert into indicators.duty_school as kept (county_id, makeup_until, school_id, matter, owed, done)
        select county_id, makeup_until, school_id, matter, sum(owed), sum(done) from after group by county_id, makeup_until, school_id, matter
            on conflict (county_id, makeup_until, school_id, matter) do update set owed = kept.owed + excluded.owed, done = kept.done + excluded.done;
    else
        insert into indicators.duty_school as kept (county_id, makeup_until, school_id, matter, owed, done)
        select county_id, makeup_until, school_id, matter, -sum(owed), -sum(done) from before group by county_id, makeup_until, school_id, matter
            on conflict (county_id, makeup_until, school_id, matter) do update set owed = kept.owed + excluded.owed, done = kept.done + excluded.done;
    end if;
    return null;
end
$$;
comment on function indicators.sum_duties is '各班的合计有变化，学校的合计随之增减';
create trigger schools_follow_what_is_new after insert on indicators.duty_sum
    referencing new table as after for each statement execute function indicators.sum_duties();
create trigger schools_follow_what_is_other after update on indicators.duty_sum
    referencing old table as before new table as after for each statement execute function indicators.sum_duties();
create trigger schools_follow_what_is_gone after delete on indicators.duty_sum
    referencing old table as before for each statement execute function indicators.sum_duties();

insert into indicators.duty_school (county_id, makeup_until, school_id, matter, owed, done)
select county_id, makeup_until, school_id, matter, sum(owed), sum(done) from indicators.duty_sum group by county_id, makeup_until, school_id, matter;

-- As before, and each school beside its classes.
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
        select 'class_record' as kept, concat_ws(' ', coalesce(kept.school_id, found.school_id), coalesce(kept.class_id, found.class_id), coalesce(kept.kind, found.kind)) as about,
               concat_ws('/', kept.records, kept.reached) as kept_as, concat_ws('/', found.records, found.reached) as found_as
          from (select class_record.* from indicators.class_record where class_record.county_id = of_county) as kept
          full join (select class_record_now.* from indicators.class_record_now where class_record_now.county_id = of_county) as found
               on found.school_id = kept.school_id and coalesce(found.class_id, found.school_id) = coalesce(kept.class_id, kept.school_id) and found.kind = kept.kind
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
