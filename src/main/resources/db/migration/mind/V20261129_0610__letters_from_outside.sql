-- The doors for a child who is not signed in. Each works for one open box of the county that the transaction was told, says nothing of any
-- child, and gives back no more than the writer has: the thread of a code.

create function mind.box_at(of_code text)
    returns table (county_id integer, school_id uuid, school_name text, place text)
    language sql stable security definer set search_path = pg_catalog as $$
    select box.county_id, box.school_id, org.name, box.place
      from mind.letter_box as box
      join access.org on org.county_id = box.county_id and org.id = box.school_id
     where box.code = of_code and box.open
$$;
comment on function mind.box_at is '公开编码是哪所学校的信箱；没有开通的没有';

create function mind.is_address(code text) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from mind.letter_box as box where box.code = is_address.code)
$$;
comment on function mind.is_address is '这个公开编码是否已有哪所学校在用，不论哪个县';

create function mind.is_open(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from mind.letter_box as box where box.county_id = viewer.county() and box.school_id = school and box.open)
$$;
comment on function mind.is_open is '这所学校的信箱是否开通';

create function mind.code_of_form(form bytea) returns bytea
    language sql volatile security definer set search_path = pg_catalog as $$
    select thread.code_index
      from mind.letter join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id
     where letter.county_id = viewer.county() and letter.form_index = form
$$;
comment on function mind.code_of_form is '这一页投过的信用的是哪个号码；只有盲索引';

-- DONE; SAME when this form has been sent already under this code; TAKEN when it was sent under another, or another thread has the code.
create function mind.post_letter(
        school uuid, of_thread uuid, of_letter uuid, form bytea, code bytea, until_day date, name bytea, class bytea,
        text bytea, alarm text, hits bytea, due date, at timestamptz)
    returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    before bytea;
begin
    if not mind.is_open(school) then raise exception 'no such box'; end if;
    before := mind.code_of_form(form);
    if before is not null then return case when before = code then 'SAME' else 'TAKEN' end; end if;
    insert into mind.letter_thread (county_id, id, school_id, code_index, code_until, name_sealed, class_sealed, begun_at)
    values (viewer.county(), of_thread, school, code, until_day, name, class, at)
    on conflict (county_id, school_id, code_index) do nothing;
    if not exists (select from mind.letter_thread as thread where thread.county_id = viewer.county() and thread.id = of_thread) then
        return case when mind.code_of_form(form) = code then 'SAME' else 'TAKEN' end;
    end if;
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, due_on, alarm, found_sealed)
    values (viewer.county(), of_letter, of_thread, school, true, text, at, form, due, alarm, hits);
    return 'DONE';
end
$$;
comment on function mind.post_letter is '学生投一封信；只写不读';

create function mind.letters_of_code(school uuid, code bytea, day date)
    returns table (id uuid, from_child boolean, spoken boolean, text_sealed bytea, written_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select letter.id, letter.from_child, letter.spoken, letter.text_sealed, letter.written_at
      from mind.letter_thread as thread
      join mind.letter on letter.county_id = thread.county_id and letter.thread_id = thread.id
     where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code and thread.code_until >= day
       and mind.is_open(school)
     order by letter.written_at, letter.id
$$;
comment on function mind.letters_of_code is '凭回信号码读自己的往来；过了期的没有';

-- Null when there is no such code.
create function mind.post_more(
        school uuid, code bytea, day date, of_letter uuid, form bytea, text bytea, alarm text, hits bytea, due date, at timestamptz)
    returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
    known uuid;
begin
    select thread.id into known
      from mind.letter_thread as thread
     where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code and thread.code_until >= day
       and mind.is_open(school);
    if known is null then return null; end if;
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, due_on, alarm, found_sealed)
    values (viewer.county(), of_letter, known, school, true, text, at, form, due, alarm, hits)
    on conflict (county_id, form_index) do nothing;
    if not exists (select from mind.letter where letter.county_id = viewer.county() and letter.id = of_letter) then return null; end if;
    return known;
end
$$;
comment on function mind.post_more is '凭回信号码再写一封';

-- Whom to tell that a letter has come: no letter, no child.
create function mind.standing_in(school uuid, day date)
    returns table (account_id uuid) language sql stable security definer set search_path = pg_catalog as $$
    select distinct duty.account_id
      from mind.letter_duty as duty
      join access.staff on staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = duty.school_id
       and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
     where duty.county_id = viewer.county() and duty.school_id = school and duty.ended_at is null and day between duty.from_on and duty.until_on
$$;
comment on function mind.standing_in is '这一天谁代看这所学校的信箱';

-- What the jobs ask: how many letters wait beyond their day, and which words of danger nobody has opened. Of schools, never of children.
create function mind.letters_late(day date)
    returns table (school_id uuid, since date) language sql stable security definer set search_path = pg_catalog as $$
    select letter.school_id, min(letter.due_on) + 1
      from mind.letter
     where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.settled is null and letter.due_on < day
     group by letter.school_id
$$;
comment on function mind.letters_late is '哪些学校有超过期限没有回的信，从哪天起';

create function mind.tell_unopened(at timestamptz)
    returns table (school_id uuid) language sql security definer set search_path = pg_catalog as $$
    with setting as (
        select coalesce((select alarm_minutes from mind.letter_setting as setting
                          where setting.county_id = viewer.county() order by version desc limit 1), 30) as minutes
    ), gone as (
        update mind.letter
           set told_at = at
          from setting
         where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.alarm = 'DANGER'
           and letter.opened_at is null and letter.told_at is null and letter.written_at <= at - make_interval(mins => setting.minutes)
        returning letter.school_id
    )
    select distinct gone.school_id from gone
$$;
comment on function mind.tell_unopened is '含危险词、过了设定的时间还没人打开的信，各校只报一次';

-- Counts for principals and those above; small numbers are hidden by the program.
create function mind.letter_counts(from_day date, until_day date, zone text)
    returns table (school_id uuid, letters bigint, in_time bigint, late bigint, waiting bigint, overdue bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select letter.school_id, count(*),
           count(*) filter (where letter.settled is not null and letter.settled_on <= letter.due_on),
           count(*) filter (where letter.settled is not null and letter.settled_on > letter.due_on),
           count(*) filter (where letter.settled is null and letter.due_on >= until_day),
           count(*) filter (where letter.settled is null and letter.due_on < until_day)
      from mind.letter
     where letter.county_id = viewer.county() and letter.from_child and letter.settled is distinct from 'SET_ASIDE'
       and (letter.written_at at time zone zone)::date between from_day and until_day
       and (viewer.whole_county() or letter.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by letter.school_id
$$;
comment on function mind.letter_counts is '各校来信几封、按时回复几封、迟回几封、还在等几封；只答数目';

create function mind.erase_letters(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from mind.letter_flag where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.letter
     where county_id = mine and thread_id in (select id from mind.letter_thread where county_id = mine and child_id = any (children));
    get diagnostics more = row_count; gone := gone + more;
    delete from mind.letter_thread where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function mind.erase_letters is '删去这些学生具名的来信和回信，谁也不先看；不具名的信不知道是谁写的';
