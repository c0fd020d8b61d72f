-- Children whose state is to be looked up anew. Whatever a state is read from puts them down here in its own transaction; lines
-- are only added and taken out, so nobody waits for anybody. No child: the whole county.
create table indicators.stale (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    child_id  uuid,
    primary key (county_id, id)
);
comment on table  indicators.stale           is '现况待重看的学生；看过即删去';
comment on column indicators.stale.county_id is '县区划代码 [internal]';
comment on column indicators.stale.id        is '次序 [internal]';
comment on column indicators.stale.child_id  is '学生；空为全县 [internal]';
alter table indicators.stale enable row level security;
create policy of_the_own_county on indicators.stale using (county_id = (select viewer.county()));
-- Whose children they are is not told by them: nobody reads them but what settles.
revoke all on indicators.stale from ${app};

create function indicators.touch() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.stale (county_id, child_id) select distinct county_id, child_id from touched;
    return null;
end
$$;
comment on function indicators.touch is '学生的某项有变化，其现况待重看';

create function indicators.touch_child() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.stale (county_id, child_id) select county_id, id from touched;
    return null;
end
$$;
comment on function indicators.touch_child is '档案有变化，其现况待重看';

create function indicators.touch_round() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.stale (county_id, child_id)
    select distinct child.county_id, child.id
      from touched
      join access.org_within as within on within.county_id = touched.county_id and within.ancestor_id = touched.school_id
      join roster.child on child.county_id = within.county_id and child.school_id = within.org_id and child.left_on is null;
    return null;
end
$$;
comment on function indicators.touch_round is '普查轮次开始、结束，该校学生的现况待重看';

create function indicators.touch_county() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.stale (county_id) select distinct county_id from touched;
    return null;
end
$$;
comment on function indicators.touch_county is '口径有变化，全县现况待重看';

create trigger figures_follow_what_is_new after insert on roster.child
    referencing new table as touched for each statement execute function indicators.touch_child();
create trigger figures_follow_what_is_other after update on roster.child
    referencing new table as touched for each statement execute function indicators.touch_child();
create trigger figures_follow_what_is_new after insert on roster.enrolment
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on roster.enrolment
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.enrolment
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.spell
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on roster.spell
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.spell
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.card_issue
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.card_issue
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.entrusted_care
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on roster.entrusted_care
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.entrusted_care
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.survey_answer
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on roster.survey_answer
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.survey_answer
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.survey_finding
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on roster.survey_finding
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on roster.survey_round
    referencing new table as touched for each statement execute function indicators.touch_round();
create trigger figures_follow_what_is_other after update on roster.survey_round
    referencing new table as touched for each statement execute function indicators.touch_round();
create trigger figures_follow_what_is_gone after delete on roster.survey_round
    referencing old table as touched for each statement execute function indicators.touch_round();
create trigger figures_follow_what_is_new after insert on roster.county_definition
    referencing new table as touched for each statement execute function indicators.touch_county();
create trigger figures_follow_what_is_other after update on roster.county_definition
    referencing new table as touched for each statement execute function indicators.touch_county();
create trigger figures_follow_what_is_new after insert on pairing.pairing
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on pairing.pairing
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on pairing.pairing
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on pairing.letter
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on pairing.letter
    referencing old table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_new after insert on pairing.key_child
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_other after update on pairing.key_child
    referencing new table as touched for each statement execute function indicators.touch();
create trigger figures_follow_what_is_gone after delete on pairing.key_child
    referencing old table as touched for each statement execute function indicators.touch();

-- Is what is kept of this county of this day, and of everything that is written?
create function indicators.is_settled(day date) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from indicators.kept where kept.county_id = viewer.county() and kept.on_day = day)
       and not exists (select from indicators.stale where stale.county_id = viewer.county())
$$;
comment on function indicators.is_settled is '全县现况是否已是这一天的、没有待重看的学生';

-- Whose state time alone may have changed between two days.
create function indicators.turned(of_county integer, after_day date, to_day date) returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
    select enrolment.child_id
      from roster.enrolment
     where enrolment.county_id = of_county
       and (enrolment.from_on > after_day and enrolment.from_on <= to_day or enrolment.until_on > after_day and enrolment.until_on <= to_day)
    union
    select spell.child_id
      from roster.spell
     where spell.county_id = of_county
       and (spell.from_on > after_day and spell.from_on <= to_day or spell.until_on > after_day and spell.until_on <= to_day)
$$;
comment on function indicators.turned is '两日之间，仅因时间过去而现况有变的学生';

-- The month whose end the kept state is of, put away once.
create function indicators.keep_month(of_county integer) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    state_of date := (select kept.on_day from indicators.kept where kept.county_id = of_county);
    of_month date := date_trunc('month', state_of)::date;
begin
    insert into indicators.month_kept (county_id, month, state_of, definition)
    values (of_county, of_month, state_of,
            coalesce((select choice.definition
                        from roster.county_definition as choice
                       where choice.county_id = of_county and choice.withdrawn_at is null and choice.from_on <= state_of
                       order by choice.from_on desc
                       limit 1), 'COUNTY'))
    on conflict do nothing;
    if not found then
        return;
    end if;
    insert into indicators.child_month
    select of_month, child_state.* from indicators.child_state where child_state.county_id = of_county;
end
$$;
comment on function indicators.keep_month is '把现况存为当月月末的情况，只存一次';
revoke execute on function indicators.keep_month from public;

create function indicators.derive(of_county integer, children uuid[]) returns void language plpgsql security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
begin
    delete from indicators.child_state
     where child_state.county_id = of_county and (children is null or child_state.child_id = any (children))
       and not exists (select from indicators.on_roll
                        where on_roll.county_id = child_state.county_id and on_roll.child_id = child_state.child_id);

    insert into indicators.child_state
    select child_now.county_id, child_now.child_id, child_now.school_id, child_now.class_id, child_now.township, child_now.sex,
           child_now.guardian_relation, child_now.boarding, child_now.counts, child_now.ground, child_now.national, child_now.education,
           child_now.county, child_now.register, child_now.in_care, child_now.missing, child_now.carded, child_now.card_current,
           child_now.helpers, child_now.peers, child_now.signed, child_now.key, child_now.agreement, child_now.surveyed
      from indicators.child_now
     where child_now.county_id = of_county and (children is null or child_now.child_id = any (children))
    on conflict (county_id, child_id) do update set
           school_id = excluded.school_id, class_id = excluded.class_id, township = excluded.township, sex = excluded.sex,
           guardian_relation = excluded.guardian_relation, boarding = excluded.boarding, counts = excluded.counts, ground = excluded.ground,
           national = excluded.national, education = excluded.education, county = excluded.county, register = excluded.register,
           in_care = excluded.in_care, missing = excluded.missing, carded = excluded.carded, card_current = excluded.card_current,
           helpers = excluded.helpers, peers = excluded.peers, signed = excluded.signed, key = excluded.key, agreement = excluded.agreement,
           surveyed = excluded.surveyed
     where child_state is distinct from excluded;
end
$$;
comment on function indicators.derive is '按档案重看这些学生的现况；不指明即全县';
revoke execute on function indicators.derive from public;

-- Brings what is kept in line with all that is written by now, and with the day. One at a time for a county; nobody who writes waits
-- for it. It tells how many children it has looked at.
create function indicators.settle(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    of_county constant integer := viewer.county();
    kept_on  date;
    children uuid[];
    whole    boolean;
begin
    perform pg_advisory_xact_lock(hashtextextended('indicators ' || of_county, 0));
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

    if kept_on is distinct from day then
        insert into indicators.kept (county_id, on_day) values (of_county, day)
        on conflict (county_id) do update set on_day = excluded.on_day;
    end if;

    if whole then
        perform indicators.derive(of_county, null);
        return (select count(*) from indicators.child_state where child_state.county_id = of_county);
    elsif cardinality(children) > 0 then
        perform indicators.derive(of_county, children);
    end if;
    return coalesce(cardinality(children), 0);
end
$$;
comment on function indicators.settle is '读数之前：把待重看的学生逐一重看，并换到这一天；跨月时先存下月末情况';
