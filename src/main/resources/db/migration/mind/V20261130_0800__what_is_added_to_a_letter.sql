-- A child whose page never learnt that its letter had come writes on and sends the same page again. What it has added is a further letter of the
-- thread: form_index is now of the page and what was written on it, page_index of the page alone (and of the name put to it).
alter table mind.letter add column page_index bytea;
comment on column mind.letter.page_index is '写信页面的盲索引：同一页又写了别的，算同一次往来里的另一封 [internal]';
create index letter_by_page on mind.letter (county_id, page_index) where page_index is not null;

drop function mind.post_letter(uuid, uuid, uuid, bytea, bytea, date, bytea, bytea, bytea, text, bytea, date, timestamptz, text, boolean);
-- DONE; SAME when this has been sent already under this code; TAKEN when it was sent under another, or another page's thread has the code.
create function mind.post_letter(
        school uuid, of_thread uuid, of_letter uuid, form bytea, code bytea, until_day date, name bytea, class bytea,
        text bytea, alarm text, hits bytea, due date, at timestamptz, reader text default 'COUNSELLOR', talk boolean default false, page bytea default null)
    returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    before bytea;
    target uuid := of_thread;
    latest timestamptz;
begin
    if not mind.is_open(school) then raise exception 'no such box'; end if;
    perform pg_advisory_xact_lock(hashtextextended(encode(code, 'hex'), 20));
    before := mind.code_of_form(form);
    if before is not null then return case when before = code then 'SAME' else 'TAKEN' end; end if;
    if exists (select from mind.letter_thread as thread where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code) then
        if not exists (select from mind.letter join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id
                        where letter.county_id = viewer.county() and letter.page_index = page and thread.school_id = school and thread.code_index = code) then
            return 'TAKEN';
        end if;
        select thread.id into target
          from mind.letter_thread as thread
         where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code and thread.reader = post_letter.reader;
    end if;
    if target is null or target = of_thread then
        target := of_thread;
        insert into mind.letter_thread (county_id, id, school_id, code_index, code_until, name_sealed, class_sealed, begun_at, reader)
        values (viewer.county(), of_thread, school, code, until_day, name, class, at, reader);
    end if;
    select max(letter.written_at) into latest from mind.letter where letter.county_id = viewer.county() and letter.thread_id = target;
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, page_index, due_on, alarm, found_sealed, wants_talk)
    values (viewer.county(), of_letter, target, school, true, text, greatest(at, latest + interval '1 microsecond'), form, page, due, alarm, hits, talk and name is not null);
    return 'DONE';
end
$$;
comment on function mind.post_letter is '学生投一封信；只写不读';

-- Null when there is no such code, or it was sent already. What is for another reader than before begins a thread of its own under the code. A letter
-- is the latest of its thread: whoever has seen so many of them has seen the first ones.
create or replace function mind.post_more(
        school uuid, code bytea, day date, of_letter uuid, form bytea, text bytea, alarm text, hits bytea, due date, at timestamptz,
        reader text default null, of_thread uuid default null)
    returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
    known mind.letter_thread;
    target uuid;
    latest timestamptz;
begin
    perform pg_advisory_xact_lock(hashtextextended(encode(code, 'hex'), 20));
    select thread.* into known
      from mind.letter_thread as thread
     where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code and thread.code_until >= day
       and mind.is_open(school)
     order by (thread.reader is not distinct from post_more.reader) desc, thread.begun_at
     limit 1;
    if known.id is null or mind.code_of_form(form) is not null then return null; end if;
    target := known.id;
    if post_more.reader is not null and known.reader <> post_more.reader then
        target := of_thread;
        insert into mind.letter_thread (county_id, id, school_id, code_index, code_until, name_sealed, class_sealed, begun_at, reader)
        values (viewer.county(), target, school, code, known.code_until, known.name_sealed, known.class_sealed, at, post_more.reader);
    end if;
    select max(letter.written_at) into latest from mind.letter where letter.county_id = viewer.county() and letter.thread_id = target;
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, due_on, alarm, found_sealed)
    values (viewer.county(), of_letter, target, school, true, text, greatest(at, latest + interval '1 microsecond'), form, due, alarm, hits)
    on conflict (county_id, form_index) do nothing;
    if not exists (select from mind.letter where letter.county_id = viewer.county() and letter.id = of_letter) then return null; end if;
    return target;
end
$$;
