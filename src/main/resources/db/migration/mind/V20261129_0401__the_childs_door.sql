-- A child has no account. Its code opens its own seat and nothing else: each function answers for exactly the seat whose code is given,
-- and a stranger with a wrong code gets no row, as if nothing were there.
create function mind.sit(code bytea, at timestamptz)
    returns table (county_id integer, sitting_id uuid, child_id uuid, school_id uuid, told text, title text, contact text, lines text, age integer, sex text,
                   begun boolean, finished boolean, early boolean, late boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select sitting.county_id, sitting.id, seat.child_id, sitting.school_id, sitting.told, sitting.title, sitting.contact, sitting.lines, seat.age, seat.sex,
           seat.begun_at is not null, seat.finished_at is not null, at < sitting.opens_at,
           sitting.ended_at is not null or at >= sitting.closes_at
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.code_index = code
$$;
comment on function mind.sit is '口令打开的那一份测评；口令不对，什么也没有';

create function mind.sit_answers(code bytea)
    returns table (item text, value_sealed bytea)
    language sql stable security definer set search_path = pg_catalog as $$
    select answer.item, answer.value_sealed
      from mind.seat
      join mind.answer on answer.county_id = seat.county_id and answer.sitting_id = seat.sitting_id and answer.child_id = seat.child_id
     where seat.code_index = code and seat.finished_at is null
$$;
comment on function mind.sit_answers is '这份测评已答的题，没有交卷才答得出';

-- False when it is over. The seat is held, so that two devices with the same code write one after the other.
create function mind.sit_answer(code bytea, of_item text, sealed bytea, alarms boolean, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine record;
begin
    select seat.county_id, seat.sitting_id, seat.child_id into mine
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.code_index = code and seat.finished_at is null and sitting.ended_at is null and at >= sitting.opens_at and at < sitting.closes_at
       for update of seat;
    if not found then return false; end if;
    insert into mind.answer (county_id, sitting_id, child_id, item, value_sealed, answered_at)
    values (mine.county_id, mine.sitting_id, mine.child_id, of_item, sealed, at)
        on conflict (county_id, sitting_id, child_id, item) do update set value_sealed = excluded.value_sealed, answered_at = excluded.answered_at;
    update mind.seat
       set begun_at = coalesce(begun_at, at), crisis_at = case when alarms then coalesce(crisis_at, at) else crisis_at end
     where seat.county_id = mine.county_id and seat.sitting_id = mine.sitting_id and seat.child_id = mine.child_id
       and (seat.begun_at is null or (alarms and seat.crisis_at is null));
    return true;
end
$$;
comment on function mind.sit_answer is '存一题的回答；时间已过或已交卷则不存';

create function mind.sit_finish(code bytea, of_tier text, on_day date, at timestamptz)
    returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with done as (
        update mind.seat
           set finished_at = at, finished_on = on_day, tier = of_tier, begun_at = coalesce(begun_at, at)
         where seat.code_index = code and seat.finished_at is null
           and exists (select from mind.sitting
                        where sitting.county_id = seat.county_id and sitting.id = seat.sitting_id and sitting.ended_at is null
                          and at >= sitting.opens_at and at < sitting.closes_at)
        returning 1
    )
    select exists (select from done)
$$;
comment on function mind.sit_finish is '交卷；第二次交什么也不改';

-- Those for whom somebody must act and nobody has been called yet; for the job and for whoever counsels there.
create function mind.unalarmed()
    returns table (sitting_id uuid, child_id uuid, school_id uuid, opened_by uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select seat.sitting_id, seat.child_id, sitting.school_id, sitting.opened_by
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and seat.crisis_at is not null and seat.alarmed_at is null
$$;
comment on function mind.unalarmed is '答出要立刻处置的题、还没有开始处置的；只供定时任务';

create function mind.on_duty(of_sitting uuid, of_child uuid)
    returns table (school_id uuid, opened_by uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select sitting.school_id, sitting.opened_by
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and seat.sitting_id = of_sitting and seat.child_id = of_child
$$;
comment on function mind.on_duty is '这次测评由谁值守；只供程序自己';

create function mind.alarmed(of_sitting uuid, of_child uuid, at timestamptz)
    returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with done as (
        update mind.seat
           set alarmed_at = at
         where seat.county_id = viewer.county() and seat.sitting_id = of_sitting and seat.child_id = of_child
           and viewer.whole_county() and viewer.account() is null and seat.crisis_at is not null and seat.alarmed_at is null
        returning 1
    )
    select exists (select from done)
$$;
comment on function mind.alarmed is '应急处置已经开始；只供程序自己';

-- The last result of each child by a day, for the rules that compare: how much attention, and nothing of what was answered.
create function mind.screened(children uuid[], since date, day date)
    returns table (child_id uuid, sitting_id uuid, on_day date, tier text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct on (seat.child_id) seat.child_id, seat.sitting_id, seat.finished_on, seat.tier
      from mind.seat
     where seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and (children is null or seat.child_id = any (children))
       and seat.finished_on between since and day and seat.tier is not null
     order by seat.child_id, seat.finished_at desc
$$;
comment on function mind.screened is 'PUBLISHED: 每名学生最近一次测评建议的等级；只供规则对照，不说答了什么';

-- Above the school: how many children of each school fell where, by their last result since a day, and how many sat.
create function mind.screened_by_school(since date, day date)
    returns table (school_id uuid, tier text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, latest.tier, count(*)
      from (select distinct on (seat.child_id) seat.child_id, seat.tier
              from mind.seat
             where seat.county_id = viewer.county() and seat.finished_on between since and day and seat.tier is not null
             order by seat.child_id, seat.finished_at desc) as latest
      join roster.child on child.county_id = viewer.county() and child.id = latest.child_id
     where child.left_on is null and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id, latest.tier
$$;
comment on function mind.screened_by_school is 'PUBLISHED: 各校测评结果各级几名学生；只答数目，小数由程序隐去';

-- A consent withdrawn lets go of what was answered on the strength of it.
create function mind.let_go_of_screening(child uuid)
    returns integer
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        delete from mind.seat
         where seat.county_id = viewer.county() and seat.child_id = child
           and exists (select from roster.child as mine
                        where mine.county_id = viewer.county() and mine.id = child
                          and (mine.school_id = any (coalesce(viewer.orgs(), '{}')) or mine.class_id = any (coalesce(viewer.orgs(), '{}'))))
           and not exists (select from protection.consent
                            where consent.county_id = viewer.county() and consent.child_id = child and consent.purpose = 'SCREENING'
                              and consent.answer = 'GIVEN' and consent.ended_at is null)
        returning 1
    )
    select count(*)::integer from gone
$$;
comment on function mind.let_go_of_screening is '家长收回同意：删去这名学生的测评';

create function mind.erase_screening(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.seat where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function mind.erase_screening is '删去这些学生的测评，谁也不先看';
