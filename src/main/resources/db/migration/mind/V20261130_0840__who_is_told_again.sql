-- Whoever was told that a letter of danger lies unopened, and where it still does, is not told of the next one each minute but every ten.
create or replace function mind.tell_unopened(at timestamptz)
    returns table (school_id uuid, reader text) language sql security definer set search_path = pg_catalog as $$
    with setting as (
        select coalesce((select alarm_minutes from mind.letter_setting as setting
                          where setting.county_id = viewer.county() order by version desc limit 1), 30) as minutes
    ), told as (
        select distinct letter.school_id, thread.reader
          from mind.letter
          join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id
         where letter.county_id = viewer.county() and letter.alarm = 'DANGER' and letter.opened_at is null and letter.told_at > at - interval '10 minutes'
    ), gone as (
        update mind.letter
           set told_at = at
          from setting, mind.letter_thread as thread
         where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.alarm = 'DANGER'
           and letter.opened_at is null and letter.told_at is null and letter.written_at <= at - make_interval(mins => setting.minutes)
           and thread.county_id = letter.county_id and thread.id = letter.thread_id
           and not exists (select from told where told.school_id = letter.school_id and told.reader = thread.reader)
        returning letter.school_id, thread.reader
    )
    select distinct gone.school_id, gone.reader from gone
$$;
