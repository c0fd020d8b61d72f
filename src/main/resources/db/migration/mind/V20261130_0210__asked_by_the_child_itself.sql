-- A child asks for a talk in a letter; the psychology teacher who recognises it keeps the asking.
alter table mind.appointment add column by_child boolean not null default false;
comment on column mind.appointment.by_child is '学生自己在信里提出 [internal]';

-- Letters without a name end some months after their code has: nobody knows whose they are, so no erasure of a child reaches them. What somebody has
-- still to settle, what an incident or a report followed from, and what a hold is laid on, stays.
create function mind.end_unnamed_letters(day date, months integer) returns integer
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer := 0;
begin
    if not viewer.whole_county() or viewer.account() is not null then raise exception 'for the job alone'; end if;
    if months < 6 then raise exception 'too soon'; end if;
    delete from mind.letter_thread as thread
     where thread.county_id = viewer.county() and thread.name_sealed is null
       and (thread.code_until + make_interval(months => months))::date < day
       and not exists (select from mind.letter
                        where letter.county_id = thread.county_id and letter.thread_id = thread.id and letter.from_child
                          and (letter.settled is null or letter.next_step in ('INCIDENT','REPORT') or letter.alarm = 'DANGER' and letter.next_step is null))
       and not exists (select from protection.hold
                        join access.org_within as within on within.county_id = hold.county_id and within.ancestor_id = hold.school_id
                       where hold.county_id = thread.county_id and hold.lifted_at is null and within.org_id = thread.school_id);
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function mind.end_unnamed_letters is '号码过期满若干个月、已经办完、不具名的往来到期删除；做过突发事件或强制报告的、学校留存的不删';

-- Groups as numbers of a school; of few members the program shows none.
create function mind.circles_by_school(first_day date, last_day date)
    returns table (school_id uuid, meetings bigint, members bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select circle.school_id, count(distinct meeting.id), count(distinct presence.child_id)
      from mind.circle
      join mind.circle_meeting as meeting on meeting.county_id = circle.county_id and meeting.circle_id = circle.id
      left join mind.circle_presence as presence on presence.county_id = meeting.county_id and presence.meeting_id = meeting.id
     where circle.county_id = viewer.county() and meeting.on_day between first_day and last_day
       and (viewer.whole_county() or circle.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by circle.school_id
$$;
comment on function mind.circles_by_school is '各校团体辅导的次数和参加的学生数；不涉及任何学生';
