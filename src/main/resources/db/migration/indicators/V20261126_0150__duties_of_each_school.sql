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
