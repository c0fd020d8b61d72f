-- The psychology teacher is away and has named nobody: once the principal has been told that a letter of danger lies unopened, the principal names
-- somebody for a week, never themselves (a check of the table).
create function mind.lies_unopened(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from mind.letter
                     join mind.letter_thread as thread on thread.county_id = letter.county_id and thread.id = letter.thread_id and thread.reader = 'COUNSELLOR'
                    where letter.county_id = viewer.county() and letter.school_id = school and letter.from_child and letter.alarm = 'DANGER'
                      and letter.opened_at is null and letter.told_at is not null)
$$;
comment on function mind.lies_unopened is '学校是否有写给心理教师、可能有危险、已告诉校长还没有人打开的信';

drop policy named_by_who_reads on mind.letter_duty;
create policy named_by_who_reads on mind.letter_duty for insert
    with check (county_id = (select viewer.county()) and named_by = (select viewer.account())
                and case reader when 'COUNSELLOR' then school_id = any ((select viewer.counselled())::uuid[])
                                                       or school_id = any ((select viewer.heeded())::uuid[])
                                                          and (not mind.has_psychologist(school_id, mind.letter_day())
                                                               or mind.lies_unopened(school_id) and until_on <= mind.letter_day() + 7)
                                else viewer.account() in (select mind.letter_heads(school_id, mind.letter_day())) end);
