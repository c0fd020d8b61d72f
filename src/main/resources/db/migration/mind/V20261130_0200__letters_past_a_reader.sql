-- A letter that whoever usually reads them is not to see: the child says so, or its words accuse them. It goes to the principal, or past the school
-- to the county's officers; whoever is past is passed by in the policies, not only on the page. A code may then have a thread for each reader.

alter table mind.letter_thread add column reader text not null default 'COUNSELLOR' check (reader in ('COUNSELLOR','PRINCIPAL','COUNTY'));
comment on column mind.letter_thread.reader is '写给谁看：心理教师、校长、县教育局 [internal]';
drop index mind.letter_thread_by_code;
create unique index letter_thread_by_code on mind.letter_thread (county_id, school_id, code_index, reader);

alter table mind.letter add column wants_talk boolean not null default false check (from_child or not wants_talk);
comment on column mind.letter.wants_talk is '写信人想当面聊聊 [internal]';
alter table mind.letter drop constraint letter_next_step_check;
alter table mind.letter add constraint letter_next_step_check check (next_step in ('INCIDENT','SIGNAL','REPORT','CARED','FALSE_ALARM'));

alter table mind.letter_duty add column reader text not null default 'COUNSELLOR' check (reader in ('COUNSELLOR','PRINCIPAL'));
comment on column mind.letter_duty.reader is '代看写给谁的信：心理教师的，或校长的 [internal]';

-- Whose letters stand-ins read is said apart: a stand-in for the psychology teacher sees nothing that is for the principal, nor the other way round.
create or replace function mind.stands_in(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from mind.letter_duty as duty
                    where duty.county_id = viewer.county() and duty.school_id = school and duty.account_id = viewer.account() and duty.reader = 'COUNSELLOR'
                      and duty.ended_at is null and mind.letter_day() between duty.from_on and duty.until_on
                      and exists (select from access.staff
                                   where staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = school
                                     and staff.from_on <= mind.letter_day() and (staff.until_on is null or staff.until_on >= mind.letter_day())))
$$;
comment on function mind.stands_in is '当前账号这一天是否在这所学校代心理教师看信箱，且仍在校任职';

create or replace function mind.standing_in(school uuid, day date)
    returns table (account_id uuid) language sql stable security definer set search_path = pg_catalog as $$
    select distinct duty.account_id
      from mind.letter_duty as duty
      join access.staff on staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = duty.school_id
       and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
     where duty.county_id = viewer.county() and duty.school_id = school and duty.reader = 'COUNSELLOR'
       and duty.ended_at is null and day between duty.from_on and duty.until_on
$$;

-- Nobody who counsels at the school, be they its principal as well or named to stand in for one.
create function mind.letter_heads(school uuid, day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    with here as (
        select staff.account_id, staff.role
          from access.staff
         where staff.county_id = viewer.county() and staff.school_id = school
           and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
    )
    select head.account_id from here as head where head.role = 'PRINCIPAL' and head.account_id not in (select account_id from here where role = 'PSYCHOLOGY')
     union
    select duty.account_id
      from mind.letter_duty as duty
     where duty.county_id = viewer.county() and duty.school_id = school and duty.reader = 'PRINCIPAL'
       and duty.ended_at is null and day between duty.from_on and duty.until_on
       and duty.account_id in (select account_id from here) and duty.account_id not in (select account_id from here where role = 'PSYCHOLOGY')
$$;
comment on function mind.letter_heads is '这一天谁看写给校长的信：校长和校长指定代看的人，兼任本校心理教师的除外';

create function mind.letter_officers(school uuid, day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct duty.account_id
      from access.duty
      join access.account on account.county_id = duty.county_id and account.id = duty.account_id
     where duty.county_id = viewer.county() and duty.role = 'COUNTY_OFFICER'
       and duty.from_on <= day and (duty.until_on is null or duty.until_on >= day)
       and (account.closed_on is null or account.closed_on > day)
       and not exists (select from access.staff
                        where staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = school and staff.role in ('PSYCHOLOGY', 'PRINCIPAL')
                          and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
$$;
comment on function mind.letter_officers is '这一天县里谁看写给县教育局的信，兼任本校校长、心理教师的除外';

-- What is for a principal falls to the county's officers where there is none who may read it.
create function mind.letter_readers_above(school uuid, reader text, day date) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select heads from mind.letter_heads(school, day) as heads where reader = 'PRINCIPAL'
     union
    select officers from mind.letter_officers(school, day) as officers
     where reader = 'COUNTY' or reader = 'PRINCIPAL' and not exists (select from mind.letter_heads(school, day))
$$;
comment on function mind.letter_readers_above is '不给心理教师看的信这一天由谁看';

create function mind.reads_above(school uuid, reader text) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select viewer.account() in (select mind.letter_readers_above(school, reader, mind.letter_day()))
$$;
comment on function mind.reads_above is '当前账号这一天是否看这所学校写给校长或县教育局的信';

drop policy seen_by_who_reads_the_letters on mind.letter_thread;
create policy seen_by_who_reads_the_letters on mind.letter_thread for select
    using (county_id = (select viewer.county())
           and case reader when 'COUNSELLOR' then school_id = any ((select viewer.counselled())::uuid[]) or mind.stands_in(school_id)
                           else mind.reads_above(school_id, reader) end);
drop policy matched_by_who_counsels on mind.letter_thread;
create policy matched_by_who_counsels on mind.letter_thread for update
    using (county_id = (select viewer.county())
           and case reader when 'COUNSELLOR' then school_id = any ((select viewer.counselled())::uuid[])
                           else mind.reads_above(school_id, reader) and school_id = any ((select viewer.heeded())::uuid[]) end)
    with check (matched_by = (select viewer.account()) and name_sealed is not null
                and (child_id is null or exists (select from roster.child
                                                  where child.county_id = letter_thread.county_id and child.id = letter_thread.child_id and child.school_id = letter_thread.school_id)));

-- No signal of what went past the psychology teacher: they heed the child and would know that there was a letter.
drop policy flagged_by_who_counsels on mind.letter_flag;
create policy flagged_by_who_counsels on mind.letter_flag for insert
    with check (county_id = (select viewer.county()) and flagged_by = (select viewer.account())
                and exists (select from mind.letter_thread as thread
                             where thread.county_id = letter_flag.county_id and thread.id = letter_flag.thread_id and thread.child_id = letter_flag.child_id
                               and thread.reader = 'COUNSELLOR' and thread.school_id = any ((select viewer.counselled())::uuid[])));

drop policy named_by_who_counsels on mind.letter_duty;
create policy named_by_who_reads on mind.letter_duty for insert
    with check (county_id = (select viewer.county()) and named_by = (select viewer.account())
                and case reader when 'COUNSELLOR' then school_id = any ((select viewer.counselled())::uuid[])
                                                       or school_id = any ((select viewer.heeded())::uuid[]) and not mind.has_psychologist(school_id, mind.letter_day())
                                else viewer.account() in (select mind.letter_heads(school_id, mind.letter_day())) end);
drop policy seen_by_the_school_and_whom_it_is on mind.letter_duty;
create policy seen_by_the_school_and_whom_it_is on mind.letter_duty for select
    using (county_id = (select viewer.county())
           and (account_id = (select viewer.account()) or named_by = (select viewer.account())
                or reader = 'COUNSELLOR' and school_id = any ((select viewer.heeded())::uuid[])));

-- To whom a child may write, and the names by which a letter may accuse them: of teachers, never of children.
create function mind.letter_ways(school uuid, day date) returns setof text
    language sql stable security definer set search_path = pg_catalog as $$
    select 'COUNSELLOR'
     union all select 'PRINCIPAL' where exists (select from mind.letter_heads(school, day))
     union all select 'COUNTY' where exists (select from mind.letter_officers(school, day))
$$;
comment on function mind.letter_ways is '这一天学生可以把信写给谁';

create function mind.letter_reader_names(school uuid, day date) returns table (reader text, name text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct case staff.role when 'PSYCHOLOGY' then 'COUNSELLOR' else 'PRINCIPAL' end, staff.name
      from access.staff
     where staff.county_id = viewer.county() and staff.school_id = school and staff.role in ('PSYCHOLOGY', 'PRINCIPAL')
       and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
     union
    select duty.reader, staff.name
      from mind.letter_duty as duty
      join access.staff on staff.county_id = duty.county_id and staff.account_id = duty.account_id and staff.school_id = duty.school_id
     where duty.county_id = viewer.county() and duty.school_id = school and duty.ended_at is null and day between duty.from_on and duty.until_on
$$;
comment on function mind.letter_reader_names is '这一天看信的老师叫什么：信里指着他们说被伤害时，信不给他们看';

drop function mind.post_letter(uuid, uuid, uuid, bytea, bytea, date, bytea, bytea, bytea, text, bytea, date, timestamptz);
-- DONE; SAME when this form has been sent already under this code; TAKEN when it was sent under another, or another thread has the code.
create function mind.post_letter(
        school uuid, of_thread uuid, of_letter uuid, form bytea, code bytea, until_day date, name bytea, class bytea,
        text bytea, alarm text, hits bytea, due date, at timestamptz, reader text default 'COUNSELLOR', talk boolean default false)
    returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
    before bytea;
begin
    if not mind.is_open(school) then raise exception 'no such box'; end if;
    perform pg_advisory_xact_lock(hashtextextended(encode(code, 'hex'), 20));
    before := mind.code_of_form(form);
    if before is not null then return case when before = code then 'SAME' else 'TAKEN' end; end if;
    if exists (select from mind.letter_thread as thread where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code) then
        return 'TAKEN';
    end if;
    insert into mind.letter_thread (county_id, id, school_id, code_index, code_until, name_sealed, class_sealed, begun_at, reader)
    values (viewer.county(), of_thread, school, code, until_day, name, class, at, reader);
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, due_on, alarm, found_sealed, wants_talk)
    values (viewer.county(), of_letter, of_thread, school, true, text, at, form, due, alarm, hits, talk and name is not null);
    return 'DONE';
end
$$;
comment on function mind.post_letter is '学生投一封信；只写不读';

drop function mind.letters_of_code(uuid, bytea, date);
create function mind.letters_of_code(school uuid, code bytea, day date)
    returns table (id uuid, from_child boolean, spoken boolean, text_sealed bytea, written_at timestamptz, reader text)
    language sql stable security definer set search_path = pg_catalog as $$
    select letter.id, letter.from_child, letter.spoken, letter.text_sealed, letter.written_at, thread.reader
      from mind.letter_thread as thread
      join mind.letter on letter.county_id = thread.county_id and letter.thread_id = thread.id
     where thread.county_id = viewer.county() and thread.school_id = school and thread.code_index = code and thread.code_until >= day
       and mind.is_open(school)
     order by letter.written_at, letter.id
$$;
comment on function mind.letters_of_code is '凭回信号码读自己的往来；过了期的没有';

drop function mind.post_more(uuid, bytea, date, uuid, bytea, bytea, text, bytea, date, timestamptz);
-- Null when there is no such code. What is for another reader than before begins a thread of its own under the code.
create function mind.post_more(
        school uuid, code bytea, day date, of_letter uuid, form bytea, text bytea, alarm text, hits bytea, due date, at timestamptz,
        reader text default null, of_thread uuid default null)
    returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare
    known mind.letter_thread;
    target uuid;
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
    insert into mind.letter (county_id, id, thread_id, school_id, from_child, text_sealed, written_at, form_index, due_on, alarm, found_sealed)
    values (viewer.county(), of_letter, target, school, true, text, at, form, due, alarm, hits)
    on conflict (county_id, form_index) do nothing;
    if not exists (select from mind.letter where letter.county_id = viewer.county() and letter.id = of_letter) then return null; end if;
    return target;
end
$$;
comment on function mind.post_more is '凭回信号码再写一封';

drop function mind.letters_late(date);
create function mind.letters_late(day date)
    returns table (school_id uuid, reader text, since date) language sql stable security definer set search_path = pg_catalog as $$
    select letter.school_id, thread.reader, min(letter.due_on) + 1
      from mind.letter
      join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id
     where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.settled is null and letter.due_on < day
     group by letter.school_id, thread.reader
$$;
comment on function mind.letters_late is '哪些学校有超过期限没有回的信，该谁看，从哪天起';

drop function mind.tell_unopened(timestamptz);
create function mind.tell_unopened(at timestamptz)
    returns table (school_id uuid, reader text) language sql security definer set search_path = pg_catalog as $$
    with setting as (
        select coalesce((select alarm_minutes from mind.letter_setting as setting
                          where setting.county_id = viewer.county() order by version desc limit 1), 30) as minutes
    ), gone as (
        update mind.letter
           set told_at = at
          from setting, mind.letter_thread as thread
         where letter.county_id = viewer.county() and viewer.whole_county() and letter.from_child and letter.alarm = 'DANGER'
           and letter.opened_at is null and letter.told_at is null and letter.written_at <= at - make_interval(mins => setting.minutes)
           and thread.county_id = letter.county_id and thread.id = letter.thread_id
        returning letter.school_id, thread.reader
    )
    select distinct gone.school_id, gone.reader from gone
$$;
comment on function mind.tell_unopened is '含危险词、过了设定的时间还没人打开的信，各校只报一次';

-- What went past the psychology teacher is in no count: from one more than they have they would know of it.
create or replace function mind.letter_counts(from_day date, until_day date, zone text)
    returns table (school_id uuid, letters bigint, in_time bigint, late bigint, waiting bigint, overdue bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select letter.school_id, count(*),
           count(*) filter (where letter.settled is not null and letter.settled_on <= letter.due_on),
           count(*) filter (where letter.settled is not null and letter.settled_on > letter.due_on),
           count(*) filter (where letter.settled is null and letter.due_on >= until_day),
           count(*) filter (where letter.settled is null and letter.due_on < until_day)
      from mind.letter
      join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id and thread.reader = 'COUNSELLOR'
     where letter.county_id = viewer.county() and letter.from_child and letter.settled is distinct from 'SET_ASIDE'
       and (letter.written_at at time zone zone)::date between from_day and until_day
       and (viewer.whole_county() or letter.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by letter.school_id
$$;
