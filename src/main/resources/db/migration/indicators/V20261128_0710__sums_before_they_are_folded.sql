-- What has been saved and is not yet folded into the sums, of schools in sight: who supervises reads the sums and these, and settles nothing.
create function indicators.duty_pending(schools uuid[])
    returns table (school_id uuid, class_id uuid, duty_id uuid, period_from date, period_until date, makeup_until date, children integer, owed integer, done integer, excused integer)
    language sql stable security definer set search_path = pg_catalog as $$
    select delta.school_id, delta.class_id, delta.duty_id, delta.period_from, delta.period_until, delta.makeup_until, delta.children, delta.owed, delta.done, delta.excused
      from indicators.duty_delta as delta
     where delta.county_id = (select viewer.county()) and delta.school_id = any (schools)
       and ((select viewer.whole_county())
            or delta.school_id = any ((select viewer.orgs())::uuid[])
            or delta.class_id = any ((select viewer.orgs())::uuid[]))
$$;
comment on function indicators.duty_pending is '还没有并入合计的应做、已做增减，限于可见的学校';
create index duty_sum_by_duty_and_period on indicators.duty_sum (county_id, duty_id, period_from);
