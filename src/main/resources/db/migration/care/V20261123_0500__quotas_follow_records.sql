-- Where another school or helper follows within a period, the part before it can be done on its own days only.
alter table care.quota drop constraint quota_check;
alter table care.quota add constraint a_part_lies_in_its_period check (
    period_from <= covers_from and covers_from <= covers_until and covers_until <= period_until and covers_until <= makeup_until);
comment on column care.quota.covers_from is '本行所管的日子起，含当日；一期分给几处时各管各的，一条记录只算一处 [internal]';
comment on column care.quota.makeup_until is '最迟补做日，含当日；期中交接的，前一处止于其最后一日 [internal]';
comment on column care.quota.owed is '应做次数；有说明不作要求的，为原本应做的次数 [internal]';

-- How a quota stands on a day; org.nuanyang.care.rule.Status says the same, and a test holds the two together. Lists ask with
-- the index's own words: done < owed and not excused and makeup_until >= on_day (and covers_from <= on_day).
create function care.status_on(on_day date, owed integer, done integer, excused boolean, covers_from date, makeup_until date)
    returns text language sql immutable parallel safe
    return case when done >= owed then 'FULFILLED'
                when excused then 'EXCUSED'
                when on_day < covers_from then 'COMING'
                when on_day > makeup_until then 'MISSED'
                else 'DUE' end;
comment on function care.status_on is '某日看，这一期是已做、有说明、未到、该做还是漏了';

-- Whoever counts what was done for children holds them until the end of the transaction, in one order: two at once lose nothing.
create function care.hold(children uuid[])
    returns void language plpgsql volatile set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(held.key)
       from (select distinct hashtextextended(viewer.county() || ' ' || child, 0) as key from unnest(children) as child order by 1) as held;
end
$$;
comment on function care.hold is '计数前按同一次序占住这些学生，直到事务结束';

-- Counts anew what a record of these matters on these days may have changed: the quotas that cover the days, and when each
-- matter was last done. It acts as the owner, because a record may count for the school or class that the child was in then.
-- Duties that may be made up are told back with all that they are counted from; their rule is in Settling.
create function care.settle(children uuid[], matters text[], days date[])
    returns table (child_id uuid, duty_id uuid, period_from date[], covers_from date[], covers_until date[], makeup_until date[],
                   owed integer[], done integer[], excused boolean[], done_on date[])
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    county constant integer := viewer.county();
begin
    perform care.hold(children);

    update care.quota
       set done = counted.times
      from (select found.child_id, found.duty_id, found.period_from, found.covers_from,
                   (select count(*)
                      from care.record_child as told
                     where told.county_id = county and told.child_id = found.child_id
                       and told.on_day between found.covers_from and found.covers_until
                       and told.serves && duty.fulfilled_by)::integer as times
              from care.duty
             cross join unnest(children) as child (id)
             cross join unnest(days) as day (on_day)
             cross join lateral (select *
                                   from care.quota as latest
                                  where latest.county_id = county and latest.child_id = child.id and latest.duty_id = duty.id
                                    and latest.period_from <= day.on_day and latest.covers_from <= day.on_day
                                  order by latest.period_from desc, latest.covers_from desc
                                  limit 1) as found
             where duty.county_id = county and duty.makeup_days = 0 and duty.fulfilled_by && matters
               and found.covers_until >= day.on_day) as counted
     where quota.county_id = county and quota.child_id = counted.child_id and quota.duty_id = counted.duty_id
       and quota.period_from = counted.period_from and quota.covers_from = counted.covers_from
       and quota.done <> counted.times;

    delete from care.latest
     where latest.county_id = county and latest.child_id = any (children) and latest.matter = any (matters) and latest.on_day = any (days)
       and not exists (select
                         from care.record_child as told
                        where told.county_id = county and told.child_id = latest.child_id and told.on_day = latest.on_day
                          and told.serves @> array[latest.matter]);

    insert into care.latest (county_id, child_id, matter, on_day)
    select county, child.id, matter.name, found.on_day
      from unnest(children) as child (id)
     cross join unnest(matters) as matter (name)
     cross join lateral (select told.on_day
                           from care.record_child as told
                          where told.county_id = county and told.child_id = child.id and told.serves @> array[matter.name]
                          order by told.on_day desc
                          limit 1) as found
    on conflict on constraint latest_pkey do update set on_day = excluded.on_day where latest.on_day <> excluded.on_day;

    return query
    select quota.child_id, quota.duty_id,
           array_agg(quota.period_from order by quota.period_from, quota.covers_from),
           array_agg(quota.covers_from order by quota.period_from, quota.covers_from),
           array_agg(quota.covers_until order by quota.period_from, quota.covers_from),
           array_agg(quota.makeup_until order by quota.period_from, quota.covers_from),
           array_agg(quota.owed order by quota.period_from, quota.covers_from),
           array_agg(quota.done order by quota.period_from, quota.covers_from),
           array_agg(quota.excused order by quota.period_from, quota.covers_from),
           (select coalesce(array_agg(told.on_day order by told.on_day), '{}')
              from care.record_child as told
             where told.county_id = county and told.child_id = quota.child_id and told.serves && duty.fulfilled_by)
      from care.duty
      join care.quota on quota.county_id = duty.county_id and quota.duty_id = duty.id and quota.child_id = any (children)
     where duty.county_id = county and duty.makeup_days > 0 and duty.fulfilled_by && matters
     group by quota.child_id, quota.duty_id, duty.fulfilled_by;
end
$$;
comment on function care.settle is '记录写入、更正、撤回后，在同一事务里重数受影响的各期，并更新最近一次';

-- Writes what Settling has said of duties that may be made up.
create function care.count(children uuid[], duties uuid[], periods date[], covers date[], times integer[])
    returns void language sql volatile security definer set search_path = pg_catalog as $$
    update care.quota
       set done = told.times
      from unnest(children, duties, periods, covers, times) as told (child_id, duty_id, period_from, covers_from, times)
     where quota.county_id = viewer.county() and quota.child_id = told.child_id and quota.duty_id = told.duty_id
       and quota.period_from = told.period_from and quota.covers_from = told.covers_from
$$;
comment on function care.count is '把可补做的各期数出的次数写回';
