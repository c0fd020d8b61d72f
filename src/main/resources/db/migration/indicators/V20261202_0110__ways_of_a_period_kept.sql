-- Who came, went and changed between two days, of a whole county, kept until an enrolment, a spell or a departure is written. Whoever asks
-- sees of it what they see of those who move; which periods are asked about is put down by the program, and a job keeps them.
create table indicators.move_sum (
    county_id   integer not null,
    before_day  date    not null,
    after_day   date    not null,
    definition  text    not null,
    kept_on     date    not null,
    was_school  uuid,
    was_class   uuid,
    was_counted boolean not null,
    is_school   uuid,
    is_class    uuid,
    is_counted  boolean not null,
    otherwise   boolean not null,
    ended       text,
    children    bigint  not null
);
create index move_sum_of_a_period on indicators.move_sum (county_id, before_day, after_day, definition);
comment on table  indicators.move_sum             is '两天之间全县学生的去向合计：同一去向一行；学籍、列入起止或离校有变化即重算';
comment on column indicators.move_sum.county_id   is '县区划代码 [internal]';
comment on column indicators.move_sum.before_day  is '期初前一日 [internal]';
comment on column indicators.move_sum.after_day   is '期末 [internal]';
comment on column indicators.move_sum.definition  is '按哪个口径 [internal]';
comment on column indicators.move_sum.kept_on     is '哪天存下的 [internal]';
comment on column indicators.move_sum.was_school  is '期初在哪所学校；空为不在册 [internal]';
comment on column indicators.move_sum.was_class   is '期初在哪个班 [internal]';
comment on column indicators.move_sum.was_counted is '期初是否列入 [internal]';
comment on column indicators.move_sum.is_school   is '期末在哪所学校；空为不在册 [internal]';
comment on column indicators.move_sum.is_class    is '期末在哪个班 [internal]';
comment on column indicators.move_sum.is_counted  is '期末是否列入 [internal]';
comment on column indicators.move_sum.otherwise   is '两天都列入，情形不同 [internal]';
comment on column indicators.move_sum.ended       is '最后一段学籍怎样结束 [internal]';
comment on column indicators.move_sum.children    is '几名学生 [internal]';
alter table indicators.move_sum enable row level security;
create policy of_the_own_county on indicators.move_sum using (county_id = (select viewer.county()));
revoke all on indicators.move_sum from ${app};

-- Something was written that ways are counted from. Lines are only added and taken out, so nobody waits for anybody.
create table indicators.move_stale (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    primary key (county_id, id)
);
comment on table  indicators.move_stale           is '学籍、列入起止或离校有变化，存着的去向合计不再可用；重算即删去';
comment on column indicators.move_stale.county_id is '县区划代码 [internal]';
comment on column indicators.move_stale.id        is '次序 [internal]';
alter table indicators.move_stale enable row level security;
create policy of_the_own_county on indicators.move_stale using (county_id = (select viewer.county()));
revoke all on indicators.move_stale from ${app};

create function indicators.touch_moves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.move_stale (county_id) select distinct county_id from touched;
    return null;
end
$$;
comment on function indicators.touch_moves is '学籍、列入起止或离校有变化，存着的去向合计待重算';
do $$
declare
    followed text;
begin
    foreach followed in array array['enrolment', 'spell', 'departure'] loop
        execute format('create trigger moves_follow_what_is_new after insert on roster.%I referencing new table as touched for each statement execute function indicators.touch_moves()', followed);
        execute format('create trigger moves_follow_what_is_other after update on roster.%I referencing new table as touched for each statement execute function indicators.touch_moves()', followed);
        execute format('create trigger moves_follow_what_is_gone after delete on roster.%I referencing old table as touched for each statement execute function indicators.touch_moves()', followed);
    end loop;
end
$$;

-- The ways of these children, or of all: how a stay ended is looked up once for all who left, and not child by child.
create function indicators.ways(of_county integer, children_asked uuid[], before_day date, after_day date, by_definition text)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
begin
    return query
    with stays as materialized (
        select enrolment.child_id, enrolment.school_id, enrolment.class_id, enrolment.from_on, enrolment.until_on, enrolment.ended,
               enrolment.from_on <= before_day as before, (enrolment.until_on is null or enrolment.until_on > after_day) as after
          from (select every.child_id, every.school_id, every.class_id, every.from_on, every.until_on, every.ended, every.mistaken
                  from roster.enrolment as every
                 where children_asked is null and every.county_id = of_county
                 union all
                select own.child_id, own.school_id, own.class_id, own.from_on, own.until_on, own.ended, own.mistaken
                  from unnest(children_asked) as asked (child_id)
                  join roster.enrolment as own on own.county_id = of_county and own.child_id = asked.child_id) as enrolment
         where not enrolment.mistaken and enrolment.from_on <= after_day and (enrolment.until_on is null or enrolment.until_on > before_day)
    ), last as (
        select distinct on (stays.child_id) stays.child_id, stays.until_on, stays.ended
          from stays
         where not stays.after
         order by stays.child_id, stays.from_on desc
    ), told as (
        select distinct departure.child_id, departure.left_on
          from roster.departure
         where departure.county_id = of_county and departure.left_on > before_day and departure.left_on <= after_day
           and departure.why = 'TRANSFERRED' and not departure.withdrawn and (departure.to_county is not null or departure.to_school is not null)
    ), sides as (
        select stays.child_id, stays.school_id as was_school, stays.class_id as was_class, stays.school_id as is_school, stays.class_id as is_class, 'ON_A_ROLL' as ended
          from stays
         where stays.before and stays.after
        union all
        select coalesce(former.child_id, latter.child_id), former.school_id, former.class_id, latter.school_id, latter.class_id,
               case when latter.child_id is not null then 'ON_A_ROLL'
                    when last.ended = 'TRANSFERRED' and told.child_id is null then 'TRANSFERRED_UNTOLD'
                    else last.ended end
          from (select * from stays where stays.before and not stays.after) as former
          full join (select * from stays where stays.after and not stays.before) as latter on latter.child_id = former.child_id
          left join last on last.child_id = former.child_id
          left join told on told.child_id = last.child_id and told.left_on = last.until_on
    ), spells as materialized (
        select spell.child_id, spell.ground, spell.from_on <= before_day as before, (spell.until_on is null or spell.until_on > after_day) as after
          from (select every.child_id, every.ground, every.definition, every.answer, every.from_on, every.until_on
                  from roster.spell as every
                 where children_asked is null and every.county_id = of_county
                 union all
                select own.child_id, own.ground, own.definition, own.answer, own.from_on, own.until_on
                  from unnest(children_asked) as asked (child_id)
                  join roster.spell as own on own.county_id = of_county and own.child_id = asked.child_id) as spell
         where spell.definition = by_definition and spell.answer = 'COUNTS' and spell.from_on <= after_day and (spell.until_on is null or spell.until_on > before_day)
    )
    select sides.was_school, sides.was_class, sides.was_school is not null and former.child_id is not null,
           sides.is_school, sides.is_class, sides.is_school is not null and latter.child_id is not null,
           coalesce(sides.was_school is not null and sides.is_school is not null and former.child_id is not null and latter.child_id is not null
                    and former.ground is distinct from latter.ground, false),
           sides.ended, count(*)
      from sides
      left join spells as former on former.child_id = sides.child_id and former.before
      left join spells as latter on latter.child_id = sides.child_id and latter.after
     group by 1, 2, 3, 4, 5, 6, 7, 8;
end
$$;
comment on function indicators.ways is '期初前一日到期末，这些学生在哪里、算不算、有没有变化，不分谁来看；不指明即全县';
revoke execute on function indicators.ways from public;

-- What the viewer sees of them, from what is kept or afresh: where a child is out of sight, it is elsewhere.
drop function indicators.moves_among(uuid[], date, date, text, uuid[], uuid);
create function indicators.moves_seen(from_kept boolean, children_asked uuid[], before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    of_county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
begin
    return query
    with told as (
        select kept.was_school, kept.was_class, kept.was_counted, kept.is_school, kept.is_class, kept.is_counted, kept.otherwise, kept.ended, kept.children
          from indicators.move_sum as kept
         where from_kept and kept.county_id = of_county and kept.before_day = moves_seen.before_day and kept.after_day = moves_seen.after_day and kept.definition = by_definition
        union all
        select found.* from indicators.ways(of_county, children_asked, before_day, after_day, by_definition) as found where not from_kept
    ), seen as (
        select told.*,
               told.was_school is not null and (whole or told.was_school = any (mine) or coalesce(told.was_class = any (mine), false))
                   and (of_schools is null or told.was_school = any (of_schools)) and (of_class is null or coalesce(told.was_class = of_class, false)) as was_here,
               told.is_school is not null and (whole or told.is_school = any (mine) or coalesce(told.is_class = any (mine), false))
                   and (of_schools is null or told.is_school = any (of_schools)) and (of_class is null or coalesce(told.is_class = of_class, false)) as is_here
          from told
    )
    select case when seen.was_here then seen.was_school end, case when seen.was_here then seen.was_class end, seen.was_here and seen.was_counted,
           case when seen.is_here then seen.is_school end, case when seen.is_here then seen.is_class end, seen.is_here and seen.is_counted,
           seen.was_here and seen.is_here and seen.otherwise, seen.ended, seen.children
      from seen
     where seen.was_here or seen.is_here;
end
$$;
comment on function indicators.moves_seen is '期初前一日到期末，来看的人看得到的学生在哪里、算不算、有没有变化；只答数目；取自存着的或从头数';
revoke execute on function indicators.moves_seen from public;

-- As before, and from what is kept where it is kept and nothing was written since. A reading sees one state of the database, so that
-- it sees the line that says something was written wherever it would see what was.
create or replace function indicators.moves(before_day date, after_day date, by_definition text, of_schools uuid[], of_class uuid)
    returns table (was_school uuid, was_class uuid, was_counted boolean, is_school uuid, is_class uuid, is_counted boolean, otherwise boolean, ended text, children bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
    of_county constant integer := viewer.county();
    whole  constant boolean := coalesce(viewer.whole_county(), false);
    mine   constant uuid[]  := coalesce(viewer.orgs(), '{}');
    kept_on constant date   := (select kept.on_day from indicators.kept where kept.county_id = of_county);
    since   constant date   := least(before_day, kept_on);
    by_then constant date   := greatest(after_day, kept_on);
    movers  uuid[];
begin
    if not exists (select from indicators.move_stale where move_stale.county_id = of_county)
            and exists (select from indicators.move_sum as kept
                         where kept.county_id = of_county and kept.before_day = moves.before_day and kept.after_day = moves.after_day and kept.definition = by_definition) then
        return query select * from indicators.moves_seen(true, null, before_day, after_day, by_definition, of_schools, of_class);
        return;
    end if;
    if kept_on is null or exists (select from indicators.class_stale where class_stale.county_id = of_county and class_stale.month is null)
            or exists (select from indicators.stale where stale.county_id = of_county and stale.child_id is null) then
        return query select * from indicators.moves_seen(false, null, before_day, after_day, by_definition, of_schools, of_class);
        return;
    end if;

    movers := array(select enrolment.child_id from roster.enrolment where enrolment.county_id = of_county and enrolment.from_on > since and enrolment.from_on <= by_then
                    union
                    select enrolment.child_id from roster.enrolment where enrolment.county_id = of_county and enrolment.until_on > since and enrolment.until_on <= by_then
                    union
                    select spell.child_id from roster.spell where spell.county_id = of_county and spell.from_on > since and spell.from_on <= by_then and spell.definition = by_definition
                    union
                    select spell.child_id from roster.spell where spell.county_id = of_county and spell.until_on > since and spell.until_on <= by_then and spell.definition = by_definition
                    union
                    select stale.child_id from indicators.stale where stale.county_id = of_county);
    if cardinality(movers) > 1000
            and cardinality(movers) > (select sum(class_state.counted_of) / 5 from indicators.class_state where class_state.county_id = of_county and class_state.dimension = 'ALL') then
        return query select * from indicators.moves_seen(false, null, before_day, after_day, by_definition, of_schools, of_class);
        return;
    end if;

    return query
    with standing as (
        select class_state.school_id, class_state.class_id, class_state.counted_of as children,
               case by_definition when 'NATIONAL' then class_state.counted_national when 'EDUCATION' then class_state.counted_education
                                  when 'COUNTY' then class_state.counted_county else class_state.counted_register end as counted
          from indicators.class_state
         where class_state.county_id = of_county and class_state.dimension = 'ALL'
        union all
        select child_state.school_id, child_state.class_id, -1,
               case when 'COUNTS' = case by_definition when 'NATIONAL' then child_state.national when 'EDUCATION' then child_state.education
                                                       when 'COUNTY' then child_state.county else child_state.register end then -1 else 0 end
          from indicators.child_state
         where child_state.county_id = of_county and child_state.child_id = any (movers)
    ), stayed as (
        select standing.school_id, standing.class_id, sum(standing.children) as children, sum(standing.counted) as counted
          from standing
         where (whole or standing.school_id = any (mine) or coalesce(standing.class_id = any (mine), false))
           and (of_schools is null or standing.school_id = any (of_schools)) and (of_class is null or coalesce(standing.class_id = of_class, false))
         group by standing.school_id, standing.class_id
    )
    select * from indicators.moves_seen(false, movers, before_day, after_day, by_definition, of_schools, of_class)
    union all
    select stayed.school_id, stayed.class_id, true, stayed.school_id, stayed.class_id, true, false, 'ON_A_ROLL', stayed.counted from stayed where stayed.counted > 0
    union all
    select stayed.school_id, stayed.class_id, false, stayed.school_id, stayed.class_id, false, false, 'ON_A_ROLL', stayed.children - stayed.counted
      from stayed
     where stayed.children > stayed.counted;
end
$$;

-- Keeps a period of the viewer's county; true when it was not kept yet. What was written is looked up before what it was written into, so
-- that a line that comes meanwhile stays. Periods that nobody has asked about for some days go.
create function indicators.keep_moves(before_day date, after_day date, by_definition text, day date) returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    of_county constant integer := viewer.county();
    lines bigint[];
begin
    perform pg_advisory_xact_lock(hashtextextended('moves ' || of_county, 0));
    lines := array(select move_stale.id from indicators.move_stale where move_stale.county_id = of_county);
    if cardinality(lines) > 0 then
        delete from indicators.move_sum as kept where kept.county_id = of_county;
    elsif exists (select from indicators.move_sum as kept
                   where kept.county_id = of_county and kept.before_day = keep_moves.before_day and kept.after_day = keep_moves.after_day and kept.definition = by_definition) then
        return false;
    end if;
    delete from indicators.move_sum as kept where kept.county_id = of_county and kept.kept_on not between day - 3 and day;
    insert into indicators.move_sum (county_id, before_day, after_day, definition, kept_on, was_school, was_class, was_counted, is_school, is_class, is_counted, otherwise, ended, children)
    select of_county, keep_moves.before_day, keep_moves.after_day, by_definition, day, found.was_school, found.was_class, found.was_counted, found.is_school, found.is_class, found.is_counted,
           found.otherwise, found.ended, found.children
      from indicators.ways(of_county, null, keep_moves.before_day, keep_moves.after_day, by_definition) as found;
    delete from indicators.move_stale where move_stale.county_id = of_county and move_stale.id = any (lines);
    return true;
end
$$;
comment on function indicators.keep_moves is '把本县一段时间的去向合计存下';
revoke execute on function indicators.keep_moves from public;
grant execute on function indicators.keep_moves to ${app};

-- With the county they go; what is made anew begins with nothing kept; and what is kept is compared too.
create function indicators.forget_moves() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from indicators.move_sum where move_sum.county_id = old.id;
    delete from indicators.move_stale where move_stale.county_id = old.id;
    return old;
end
$$;
comment on function indicators.forget_moves is '县删去时，存着的去向合计一并删去';
create trigger moves_go_with_their_county before delete on access.county for each row execute function indicators.forget_moves();

alter function indicators.rebuild(integer) rename to rebuild_sums;
create function indicators.rebuild(of_county integer) returns void language plpgsql set search_path = pg_catalog as $$
begin
    perform indicators.rebuild_sums(of_county);
    insert into indicators.move_stale (county_id) values (of_county);
end
$$;
comment on function indicators.rebuild is '把全县各项合计重做';
revoke execute on function indicators.rebuild from public;

create function indicators.differences_of_moves(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
    language sql stable set search_path = pg_catalog as $$
    with periods as (
        select distinct move_sum.before_day, move_sum.after_day, move_sum.definition
          from indicators.move_sum
         where move_sum.county_id = of_county and not exists (select from indicators.move_stale where move_stale.county_id = of_county)
    ), told as (
        select periods.before_day, periods.after_day, periods.definition, concat_ws(' ', kept.was_school, kept.was_class, kept.was_counted, '→', kept.is_school, kept.is_class, kept.is_counted, kept.otherwise, kept.ended) as way,
               kept.children, 0 as found
          from periods
          join indicators.move_sum as kept on kept.county_id = of_county and kept.before_day = periods.before_day and kept.after_day = periods.after_day and kept.definition = periods.definition
        union all
        select periods.before_day, periods.after_day, periods.definition, concat_ws(' ', found.was_school, found.was_class, found.was_counted, '→', found.is_school, found.is_class, found.is_counted, found.otherwise, found.ended),
               0, found.children
          from periods
         cross join lateral indicators.ways(of_county, null, periods.before_day, periods.after_day, periods.definition) as found
    )
    select 'move_sum', concat_ws(' ', told.before_day, told.after_day, told.definition, told.way), sum(told.children)::text, sum(told.found)::text
      from told
     group by told.before_day, told.after_day, told.definition, told.way
    having sum(told.children) <> sum(told.found)
$$;
comment on function indicators.differences_of_moves is '存着的去向合计与从头数的不同之处';

create or replace function indicators.differences(of_county integer) returns table (kept text, about text, kept_as text, found_as text)
    language sql stable set search_path = pg_catalog as $$
    select * from indicators.differences_of_classes(of_county)
    union all
    select * from indicators.differences_of_schools(of_county)
    union all
    select * from indicators.differences_of_moves(of_county)
$$;
