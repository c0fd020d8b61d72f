-- An appointment that the keeper has set was asked for by the keeper: with the folder that goes too, else the dates would stay in sight.
create or replace function mind.appointments_follow() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update mind.appointment
       set state = 'CANCELLED', ended = 'HANDED_OVER', version = version + 1
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper and state = 'SET' and school_id <> new.school_id;
    update mind.appointment
       set state = 'ASKED', counsellor = null, room_id = null, on_day = null, from_time = null, until_time = null, told = false,
           asked_by = case when asked_by = old.keeper then new.keeper else asked_by end, version = version + 1
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper and state = 'SET';
    update mind.appointment
       set counsellor = new.keeper, asked_by = case when asked_by = old.keeper then new.keeper else asked_by end
     where county_id = new.county_id and child_id = new.child_id and counsellor = old.keeper;
    return null;
end
$$;
