-- A school without a principal: the county's officers name who reads meanwhile, as the principal would; nobody who works at that school themselves.
create function mind.names_from_above(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select viewer.account() in (select mind.letter_officers(school, mind.letter_day()))
       and exists (select from access.org where org.county_id = viewer.county() and org.id = school and org.kind in ('SCHOOL', 'TEACHING_POINT'))
       and not exists (select from access.staff
                        where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PRINCIPAL'
                          and staff.from_on <= mind.letter_day() and (staff.until_on is null or staff.until_on >= mind.letter_day()))
       and (not mind.has_psychologist(school, mind.letter_day()) or mind.lies_unopened(school))
$$;
comment on function mind.names_from_above is '学校没有校长，且没有在任的心理教师或危险来信没有人打开：由县里指定谁代看信箱';

create function mind.named_from_above() returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select box.school_id
      from mind.letter_box as box
     where box.county_id = viewer.county() and mind.names_from_above(box.school_id)
$$;
comment on function mind.named_from_above is '哪些学校现在由县里指定谁代看信箱';

drop policy named_by_who_reads on mind.letter_duty;
create policy named_by_who_reads on mind.letter_duty for insert
    with check (county_id = (select viewer.county()) and named_by = (select viewer.account())
                and case reader when 'COUNSELLOR' then school_id = any ((select viewer.counselled())::uuid[])
                                                       or (school_id = any ((select viewer.heeded())::uuid[]) or mind.names_from_above(school_id))
                                                          and (not mind.has_psychologist(school_id, mind.letter_day())
                                                               or mind.lies_unopened(school_id) and until_on <= mind.letter_day() + 7)
                                else viewer.account() in (select mind.letter_heads(school_id, mind.letter_day())) end);
drop policy seen_by_the_school_and_whom_it_is on mind.letter_duty;
create policy seen_by_the_school_and_whom_it_is on mind.letter_duty for select
    using (county_id = (select viewer.county())
           and (account_id = (select viewer.account()) or named_by = (select viewer.account())
                or reader = 'COUNSELLOR' and (school_id = any ((select viewer.heeded())::uuid[]) or mind.names_from_above(school_id))));
create policy ended_by_who_named_from_above on mind.letter_duty for update
    using (county_id = (select viewer.county()) and reader = 'COUNSELLOR' and named_by = (select viewer.account()) and viewer.account() in (select mind.letter_officers(school_id, mind.letter_day())));
