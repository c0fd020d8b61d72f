-- No letter of danger is refused, however many come. So that a flood does not bury its readers, they are told of the first at once and of what comes
-- while that lies unopened together, some minutes later. What has come before this day is told already.
alter table mind.letter add column rung_at timestamptz default '2000-01-01 00:00:00Z';
alter table mind.letter alter column rung_at drop default;
comment on column mind.letter.rung_at is '可能有危险，已告诉看信的人的时间 [internal]';
create index letter_rung on mind.letter (county_id, school_id, rung_at) where alarm = 'DANGER';

create function mind.ring(school uuid, of_reader text, at timestamptz, minutes integer) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    rung integer;
begin
    perform pg_advisory_xact_lock(hashtextextended(school || '/' || of_reader, 21));
    if exists (select from mind.letter
                 join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id and thread.reader = of_reader
                where letter.county_id = viewer.county() and letter.school_id = school and letter.alarm = 'DANGER' and letter.opened_at is null
                  and letter.rung_at > at - make_interval(mins => minutes)) then
        return 0;
    end if;
    update mind.letter set rung_at = at
      from mind.letter_thread as thread
     where letter.county_id = viewer.county() and letter.school_id = school and letter.from_child and letter.alarm = 'DANGER'
       and letter.opened_at is null and letter.rung_at is null
       and thread.county_id = letter.county_id and thread.id = letter.thread_id and thread.reader = of_reader;
    get diagnostics rung = row_count;
    return rung;
end
$$;
comment on function mind.ring is '现在要告诉看信的人有几封可能有危险的信；几分钟内刚告诉过、还没打开的，先攒着';

create function mind.unrung() returns table (school_id uuid, reader text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct letter.school_id, thread.reader
      from mind.letter
      join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id
     where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.alarm = 'DANGER'
       and letter.opened_at is null and letter.rung_at is null
$$;
comment on function mind.unrung is '哪些学校攒着可能有危险、还没告诉看信人的信';
