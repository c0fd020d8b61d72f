-- 转介: another body is asked to take a child's matter on, and says whether it does.
create table risk.referral (
    county_id     integer not null,
    id            uuid    not null,
    child_id      uuid    not null,
    incident_id   uuid,
    body          text    not null check (body in ('CIVIL_AFFAIRS','POLICE','COURT','HOSPITAL','WOMEN','YOUTH_LEAGUE','DISABLED','LEGAL_AID','VILLAGE','TOWNSHIP','OTHER')),
    office        text    not null check (length(office) between 1 and 60),
    person        text    not null check (length(person) between 1 and 50),
    phone_sealed  bytea,
    matter_sealed bytea   not null,
    sent_on       date    not null,
    due_on        date    not null,
    answer        text    check (answer in ('ACCEPTED','REFUSED')),
    answered_on   date,
    answer_sealed bytea,
    done_on       date,
    done_sealed   bytea,
    answered_by   uuid,
    done_by       uuid,
    written_by    uuid    not null,
    written_at    timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, incident_id) references risk.incident (county_id, id) on delete cascade,
    check (due_on >= sent_on),
    check (num_nulls(answer, answered_on, answered_by) in (0, 3)),
    check (answer <> 'REFUSED' or answer_sealed is not null),
    check (num_nulls(done_on, done_sealed, done_by) in (0, 3)),
    check (done_on is null or answer = 'ACCEPTED')
);
create index referral_by_child on risk.referral (county_id, child_id);
create index referral_by_incident on risk.referral (county_id, incident_id);
create index referral_open on risk.referral (county_id, due_on) where done_on is null and answer is distinct from 'REFUSED';
comment on table  risk.referral is '转介：把一名学生的事交给另一个单位，对方接不接、办得怎样';
comment on column risk.referral.county_id is '县区划代码 [internal]';
comment on column risk.referral.id is '编号 [internal]';
comment on column risk.referral.child_id is '学生 [internal]';
comment on column risk.referral.incident_id is '由哪起突发事件而来 [internal]';
comment on column risk.referral.body is '转介给哪类单位 [internal]';
comment on column risk.referral.office is '哪个单位 [internal]';
comment on column risk.referral.person is '对方由谁经办 [internal]';
comment on column risk.referral.phone_sealed is '经办人电话（加密） [sensitive]';
comment on column risk.referral.matter_sealed is '请对方办什么（加密） [sensitive]';
comment on column risk.referral.sent_on is '哪天转介 [internal]';
comment on column risk.referral.due_on is '哪天之前要有答复、办完 [internal]';
comment on column risk.referral.answer is '接了还是不接 [internal]';
comment on column risk.referral.answered_on is '哪天答复 [internal]';
comment on column risk.referral.answer_sealed is '答复的话；不接的原因（加密） [sensitive]';
comment on column risk.referral.done_on is '哪天办完 [internal]';
comment on column risk.referral.done_sealed is '办得怎样（加密） [sensitive]';
comment on column risk.referral.answered_by is '谁记的答复 [internal]';
comment on column risk.referral.done_by is '谁记的结果 [internal]';
comment on column risk.referral.written_by is '谁转介的 [internal]';
comment on column risk.referral.written_at is '何时记的 [internal]';

alter table risk.referral enable row level security;
create policy kept_by_who_heeds_the_child on risk.referral
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = referral.county_id and child.id = referral.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));

create function risk.erase_incidents(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.referral where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.incident where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function risk.erase_incidents is '删去这些学生的突发事件（连同处置记录）和转介，谁也不先看';

-- What is late, of which school and who asks after it: for the job that reminds, which heeds no child.
create function risk.late_referrals(day date)
    returns table (school_id uuid, written_by uuid, due_on date)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, referral.written_by, referral.due_on
      from risk.referral
      join roster.child on child.county_id = referral.county_id and child.id = referral.child_id and child.left_on is null
     where referral.county_id = viewer.county() and viewer.whole_county() and viewer.account() is null
       and referral.done_on is null and referral.answer is distinct from 'REFUSED' and referral.due_on < day
$$;
comment on function risk.late_referrals is '到期没有答复或没有办完的转介：学校、经手人、期限；只供定时任务';

create function risk.referrals_by_school(day date)
    returns table (school_id uuid, in_time bigint, late bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, count(*) filter (where referral.due_on >= day), count(*) filter (where referral.due_on < day)
      from risk.referral
      join roster.child on child.county_id = referral.county_id and child.id = referral.child_id and child.left_on is null
     where referral.county_id = viewer.county() and referral.done_on is null and referral.answer is distinct from 'REFUSED'
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id
$$;
comment on function risk.referrals_by_school is '各校正在等答复或结果的转介几件、其中到期几件；只答数目，小数由程序隐去';
