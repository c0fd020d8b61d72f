-- What is owed and done, summed: a row for each class, duty and period. What is missed or still open is a comparison with the day when
-- it is read. Excused quotas are counted apart, and nothing is done beyond what is owed.
create table indicators.duty_sum (
    county_id    integer not null,
    school_id    uuid    not null,
    class_id     uuid,
    duty_id      uuid    not null,
    matter       text    not null,
    period_from  date    not null,
    period_until date    not null,
    makeup_until date    not null,
    children     integer not null,
    owed         integer not null,
    done         integer not null,
    excused      integer not null
);
create unique index one_sum_of_a_class_duty_and_period on indicators.duty_sum
    (county_id, school_id, period_until, duty_id, class_id, period_from, makeup_until) nulls not distinct;
create index duty_sum_by_period on indicators.duty_sum (county_id, period_until);
create index duty_sum_by_class on indicators.duty_sum (county_id, class_id, period_until);
comment on table  indicators.duty_sum              is '应做、已做合计：每个班每项制度每期一行，随应做事项和记录更新';
comment on column indicators.duty_sum.county_id    is '县区划代码 [internal]';
comment on column indicators.duty_sum.school_id    is '学校 [internal]';
comment on column indicators.duty_sum.class_id     is '班级 [internal]';
comment on column indicators.duty_sum.duty_id      is '制度 [internal]';
comment on column indicators.duty_sum.matter       is '事项 [internal]';
comment on column indicators.duty_sum.period_from  is '本期起，含当日 [internal]';
comment on column indicators.duty_sum.period_until is '本期止，含当日 [internal]';
comment on column indicators.duty_sum.makeup_until is '最迟补做日，含当日 [internal]';
comment on column indicators.duty_sum.children     is '有几行应做（学生） [internal]';
comment on column indicators.duty_sum.owed         is '应做次数，有说明的除外 [internal]';
comment on column indicators.duty_sum.done         is '已做次数，不超过应做；有说明的除外 [internal]';
comment on column indicators.duty_sum.excused      is '有说明、不作要求的行数 [internal]';
alter table indicators.duty_sum enable row level security;
create policy seen_by_duty on indicators.duty_sum for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.duty_sum from ${app};

-- The same, summed afresh.
create view indicators.duty_now with (security_invoker = true) as
select quota.county_id, quota.school_id, quota.class_id, quota.duty_id, duty.matter, quota.period_from, quota.period_until, quota.makeup_until,
       count(*)::integer as children,
       coalesce(sum(quota.owed) filter (where not quota.excused), 0)::integer as owed,
       coalesce(sum(least(quota.done, quota.owed)) filter (where not quota.excused), 0)::integer as done,
       (count(*) filter (where quota.excused))::integer as excused
  from care.quota
  join care.duty on duty.county_id = quota.county_id and duty.id = quota.duty_id
 where quota.owed > 0
 group by quota.county_id, quota.school_id, quota.class_id, quota.duty_id, duty.matter, quota.period_from, quota.period_until, quota.makeup_until;
comment on view   indicators.duty_now              is '应做、已做合计，由逐人逐期的应做推出';
comment on column indicators.duty_now.county_id    is '县区划代码 [internal]';
comment on column indicators.duty_now.school_id    is '学校 [internal]';
comment on column indicators.duty_now.class_id     is '班级 [internal]';
comment on column indicators.duty_now.duty_id      is '制度 [internal]';
comment on column indicators.duty_now.matter       is '事项 [internal]';
comment on column indicators.duty_now.period_from  is '本期起，含当日 [internal]';
comment on column indicators.duty_now.period_until is '本期止，含当日 [internal]';
comment on column indicators.duty_now.makeup_until is '最迟补做日，含当日 [internal]';
comment on column indicators.duty_now.children     is '有几行应做（学生） [internal]';
comment on column indicators.duty_now.owed         is '应做次数，有说明的除外 [internal]';
comment on column indicators.duty_now.done         is '已做次数，不超过应做；有说明的除外 [internal]';
comment on column indicators.duty_now.excused      is '有说明、不作要求的行数 [internal]';

-- What a statement has added to the sums or taken from them. Rows are only added, and folded in before the next reading: two who write
-- for the same class wait for nobody and cannot lock each other out.
create table indicators.duty_delta (
    county_id    integer not null,
    id           bigint  not null generated always as identity,
    school_id    uuid    not null,
    class_id     uuid,
    duty_id      uuid    not null,
    period_from  date    not null,
    period_until date    not null,
    makeup_until date    not null,
    children     integer not null,
    owed         integer not null,
    done         integer not null,
    excused      integer not null,
    primary key (county_id, id)
);
comment on table  indicators.duty_delta              is '应做、已做合计的增减，读数之前并入合计';
comment on column indicators.duty_delta.county_id    is '县区划代码 [internal]';
comment on column indicators.duty_delta.id           is '次序 [internal]';
comment on column indicators.duty_delta.school_id    is '学校 [internal]';
comment on column indicators.duty_delta.class_id     is '班级 [internal]';
comment on column indicators.duty_delta.duty_id      is '制度 [internal]';
comment on column indicators.duty_delta.period_from  is '本期起 [internal]';
comment on column indicators.duty_delta.period_until is '本期止 [internal]';
comment on column indicators.duty_delta.makeup_until is '最迟补做日 [internal]';
comment on column indicators.duty_delta.children     is '行数的增减 [internal]';
comment on column indicators.duty_delta.owed         is '应做的增减 [internal]';
comment on column indicators.duty_delta.done         is '已做的增减 [internal]';
comment on column indicators.duty_delta.excused      is '有说明的增减 [internal]';
alter table indicators.duty_delta enable row level security;
create policy of_the_own_county on indicators.duty_delta for select using (county_id = (select viewer.county()));
revoke all on indicators.duty_delta from ${app};

create function indicators.sum_quotas() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' then
        insert into indicators.duty_delta (county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until, children, owed, done, excused)
        select county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until,
               sum(sign), coalesce(sum(sign * owed) filter (where not is_excused), 0), coalesce(sum(sign * least(done, owed)) filter (where not is_excused), 0),
               coalesce(sum(sign) filter (where is_excused), 0)
          from (select 1 as sign, after.excused as is_excused, after.* from after where after.owed > 0
                union all
                select -1, before.excused, before.* from before where before.owed > 0) as told
         group by county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until
        having sum(sign) <> 0 or sum(sign * owed) filter (where not is_excused) <> 0
            or sum(sign * least(done, owed)) filter (where not is_excused) <> 0 or sum(sign) filter (where is_excused) <> 0;
    elsif tg_op = 'INSERT' then
        insert into indicators.duty_delta (county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until, children, owed, done, excused)
        select county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until, count(*),
               coalesce(sum(owed) filter (where not excused), 0), coalesce(sum(least(done, owed)) filter (where not excused), 0),
               count(*) filter (where excused)
          from after
         where owed > 0
         group by county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until;
    else
        insert into indicators.duty_delta (county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until, children, owed, done, excused)
        select county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until, -count(*),
               -coalesce(sum(owed) filter (where not excused), 0), -coalesce(sum(least(done, owed)) filter (where not excused), 0),
               -count(*) filter (where excused)
          from before
         where owed > 0
         group by county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until;
    end if;
    return null;
end
$$;
comment on function indicators.sum_quotas is '应做、已做有变化，记下合计的增减';
create trigger sums_follow_what_is_new after insert on care.quota
    referencing new table as after for each statement execute function indicators.sum_quotas();
create trigger sums_follow_what_is_other after update on care.quota
    referencing old table as before new table as after for each statement execute function indicators.sum_quotas();
create trigger sums_follow_what_is_gone after delete on care.quota
    referencing old table as before for each statement execute function indicators.sum_quotas();

-- Folds in what has been added; what has come to nothing goes.
create function indicators.fold_duties(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    with taken as (
        delete from indicators.duty_delta where duty_delta.county_id = of_county returning *
    ), summed as (
        select county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until,
               sum(children)::integer as children, sum(owed)::integer as owed, sum(done)::integer as done, sum(excused)::integer as excused
          from taken
         group by county_id, school_id, class_id, duty_id, period_from, period_until, makeup_until
        having sum(children) <> 0 or sum(owed) <> 0 or sum(done) <> 0 or sum(excused) <> 0
    )
    merge into indicators.duty_sum
    using (select summed.*, duty.matter
             from summed
             left join care.duty on duty.county_id = summed.county_id and duty.id = summed.duty_id) as told
       on duty_sum.county_id = told.county_id and duty_sum.school_id = told.school_id and duty_sum.period_until = told.period_until
          and duty_sum.duty_id = told.duty_id and duty_sum.class_id is not distinct from told.class_id
          and duty_sum.period_from = told.period_from and duty_sum.makeup_until = told.makeup_until
     when matched and duty_sum.children + told.children = 0 then delete
     when matched then update set children = duty_sum.children + told.children, owed = duty_sum.owed + told.owed,
                                  done = duty_sum.done + told.done, excused = duty_sum.excused + told.excused
     when not matched and told.matter is not null then
          insert (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
          values (told.county_id, told.school_id, told.class_id, told.duty_id, told.matter, told.period_from, told.period_until, told.makeup_until,
                  told.children, told.owed, told.done, told.excused);
end
$$;
comment on function indicators.fold_duties is '把应做、已做的增减并入合计';
revoke execute on function indicators.fold_duties from public;

insert into indicators.duty_sum (county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused)
select county_id, school_id, class_id, duty_id, matter, period_from, period_until, makeup_until, children, owed, done, excused from indicators.duty_now;
