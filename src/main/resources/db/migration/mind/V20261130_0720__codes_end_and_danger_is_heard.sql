-- An answer that calls for somebody is taken for an hour after the end too: it was on its way.
create or replace function mind.sit_answer(code bytea, of_item text, sealed bytea, alarms boolean, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine record;
begin
    select seat.county_id, seat.sitting_id, seat.child_id into mine
      from mind.seat
      join mind.sitting on sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
     where seat.code_index = code and seat.finished_at is null and at >= sitting.opens_at
       and (sitting.ended_at is null and at < sitting.closes_at
            or alarms and at < least(sitting.closes_at, coalesce(sitting.ended_at, sitting.closes_at)) + interval '1 hour')
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

-- Held while the answers are read and reckoned, so that none slips in between.
create function mind.sit_hold(code bytea)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform 1 from mind.seat where seat.code_index = code for update;
    return found;
end
$$;
comment on function mind.sit_hold is '交卷前锁住这一份；口令不对，什么也没有';

-- A day after the end a code opens nothing more; until then the child sees that it is over and whom to talk to.
create function mind.forget_codes(at timestamptz)
    returns integer
    language sql security definer set search_path = pg_catalog as $$
    with forgotten as (
        update mind.seat
           set code_index = null
          from mind.sitting
         where sitting.county_id = seat.county_id and sitting.id = seat.sitting_id
           and seat.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null and seat.code_index is not null
           and least(sitting.closes_at, coalesce(sitting.ended_at, sitting.closes_at)) <= at - interval '1 day'
        returning 1
    )
    select count(*)::integer from forgotten
$$;
comment on function mind.forget_codes is '测评结束一天之后，口令作废；只供定时任务';
