-- From fourteen on nobody answers in the child's place (个人信息保护法第三十一条). The child says yes or no on its first page, and may stop at any time.
alter table mind.seat add column agreed_at timestamptz;
alter table mind.seat add column declined_at timestamptz;
comment on column mind.seat.agreed_at is '何时本人表示愿意答 [internal]';
comment on column mind.seat.declined_at is '何时本人表示不参加或停下；改主意后清空 [internal]';

drop function mind.sit(bytea, timestamptz);
create function mind.sit(code bytea, at timestamptz)
    returns table (county_id integer, sitting_id uuid, child_id uuid, school_id uuid, told text, title text, contact text, lines text, age integer, sex text,
                   begun boolean, finished boolean, early boolean, late boolean, agreed boolean, declined boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select sitting.county_id, sitting.id, seat.child_id, sitting.school_id, sitting.told, sitting.title, sitting.contact, sitting.lines, seat.age, seat.sex,
           seat.begun_at is not null, seat.finished_at is not null, at < sitting.opens_at,
           sitting.ended_at is not null or at >= sitting.closes_at, seat.agreed_at is not null, seat.declined_at is not null
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.code_index = code
$$;
comment on function mind.sit is '口令打开的那一份测评；口令不对，什么也没有';

-- False when it is over, and where the child has not said yes: from fourteen on always, below when it has said no.
create or replace function mind.sit_answer(code bytea, of_item text, sealed bytea, alarms boolean, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine record;
begin
    select seat.county_id, seat.sitting_id, seat.child_id into mine
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.code_index = code and seat.finished_at is null and sitting.ended_at is null and at >= sitting.opens_at and at < sitting.closes_at
       and seat.declined_at is null and (seat.age < 14 or seat.agreed_at is not null)
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

create or replace function mind.sit_finish(code bytea, of_tier text, on_day date, at timestamptz)
    returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with done as (
        update mind.seat
           set finished_at = at, finished_on = on_day, tier = of_tier, begun_at = coalesce(begun_at, at)
         where seat.code_index = code and seat.finished_at is null and seat.declined_at is null and (seat.age < 14 or seat.agreed_at is not null)
           and exists (select from mind.sitting
                        where sitting.county_id = seat.county_id and sitting.id = seat.sitting_id and sitting.ended_at is null
                          and at >= sitting.opens_at and at < sitting.closes_at)
        returning 1
    )
    select exists (select from done)
$$;

create function mind.sit_agree(code bytea, at timestamptz)
    returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with done as (
        update mind.seat
           set agreed_at = coalesce(agreed_at, at), declined_at = null
         where seat.code_index = code and seat.finished_at is null
           and exists (select from mind.sitting
                        where sitting.county_id = seat.county_id and sitting.id = seat.sitting_id and sitting.ended_at is null
                          and at >= sitting.opens_at and at < sitting.closes_at)
        returning 1
    )
    select exists (select from done)
$$;
comment on function mind.sit_agree is '学生本人表示愿意答；以前说过不参加的，改为愿意';

-- What was answered goes, but for a seat where life may be in danger (个人信息保护法第十三条第一款第四项): whoever helps must know why.
create function mind.sit_decline(code bytea, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine record;
begin
    select seat.county_id, seat.sitting_id, seat.child_id, seat.crisis_at into mine
      from mind.seat
     where seat.code_index = code and seat.finished_at is null
       for update of seat;
    if not found then return false; end if;
    if mine.crisis_at is null then
        delete from mind.answer where answer.county_id = mine.county_id and answer.sitting_id = mine.sitting_id and answer.child_id = mine.child_id;
    end if;
    update mind.seat
       set declined_at = coalesce(declined_at, at), agreed_at = null, begun_at = case when crisis_at is null then null else begun_at end
     where seat.county_id = mine.county_id and seat.sitting_id = mine.sitting_id and seat.child_id = mine.child_id;
    return true;
end
$$;
comment on function mind.sit_decline is '学生本人不参加或停下：答过的删去；答出要立刻处置的题的，留给心理教师';

-- A guardian's no does not undo what a child of fourteen has decided itself; its own no does.
create or replace function mind.let_go_of_screening(child uuid)
    returns integer
    language sql security definer set search_path = pg_catalog as $$
    with latest as (
        select consent.giver
          from protection.consent
         where consent.county_id = viewer.county() and consent.child_id = child and consent.purpose = 'SCREENING'
         order by consent.recorded_at desc, consent.id desc
         limit 1
    ), gone as (
        delete from mind.seat
         where seat.county_id = viewer.county() and seat.child_id = child
           and (seat.agreed_at is null or seat.age < 14 or exists (select from latest where latest.giver = 'SELF'))
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
