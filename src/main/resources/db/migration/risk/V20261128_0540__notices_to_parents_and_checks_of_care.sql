-- 告知家长（未成年人保护法第二十三条）: the school tells parents away what is wrong with the child, and they act.
create table risk.parent_notice (
    county_id   integer not null,
    id          uuid    not null,
    child_id    uuid    not null,
    school_id   uuid    not null,
    matter      text    not null check (matter in ('MIND','BEHAVIOUR','ABSENCE','HEALTH','STUDY','OTHER')),
    party       text    not null check (party in ('FATHER','MOTHER','GUARDIAN','OTHER')),
    way         text    not null check (way in ('PHONE','CHAT','MESSAGE','PAPER','IN_PERSON')),
    text_sealed bytea   not null,
    sent_on     date    not null,
    sent_by     uuid    not null,
    sent_at     timestamptz not null,
    answered_on date,
    answer_sealed bytea,
    noted_by    uuid,
    noted_at    timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(answered_on, answer_sealed, noted_by, noted_at) in (0, 4)),
    check (answered_on >= sent_on)
);
create index parent_notice_by_child on risk.parent_notice (county_id, child_id);
create index parent_notice_by_school on risk.parent_notice (county_id, school_id);
comment on table  risk.parent_notice is '告知外出父母：告知什么、怎么告知、何时，家长怎么回应';
comment on column risk.parent_notice.county_id is '县区划代码 [internal]';
comment on column risk.parent_notice.id is '编号 [internal]';
comment on column risk.parent_notice.child_id is '学生 [internal]';
comment on column risk.parent_notice.school_id is '当时的学校 [internal]';
comment on column risk.parent_notice.matter is '哪方面的事 [sensitive]';
comment on column risk.parent_notice.party is '告知了谁 [internal]';
comment on column risk.parent_notice.way is '怎么告知的 [internal]';
comment on column risk.parent_notice.text_sealed is '告知的内容（加密） [sensitive]';
comment on column risk.parent_notice.sent_on is '何日告知 [internal]';
comment on column risk.parent_notice.sent_by is '由谁告知 [internal]';
comment on column risk.parent_notice.sent_at is '记录时间 [internal]';
comment on column risk.parent_notice.answered_on is '何日回应；空为还没有回应 [internal]';
comment on column risk.parent_notice.answer_sealed is '家长怎么说、怎么做（加密） [sensitive]';
comment on column risk.parent_notice.noted_by is '由谁记下回应 [internal]';
comment on column risk.parent_notice.noted_at is '记下回应的时间 [internal]';

alter table risk.parent_notice enable row level security;
create policy seen_by_who_heeds_the_child on risk.parent_notice for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = parent_notice.county_id and child.id = parent_notice.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy sent_by_who_heeds_the_child on risk.parent_notice for insert
    with check (county_id = (select viewer.county()) and sent_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = parent_notice.county_id and child.id = parent_notice.child_id and child.school_id = parent_notice.school_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[]))));
create policy answered_once on risk.parent_notice for update
    using (county_id = (select viewer.county()) and answered_on is null
           and exists (select from roster.child
                        where child.county_id = parent_notice.county_id and child.id = parent_notice.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[]) or child.class_id = any ((select viewer.heeded())::uuid[]))))
    with check (county_id = (select viewer.county()) and noted_by = (select viewer.account()));

-- 委托照护检查: once a term somebody sees whether what was agreed is kept (第二十二条、第二十三条、第四十三条).
create table risk.care_check (
    county_id   integer not null,
    id          uuid    not null,
    child_id    uuid    not null,
    agreement_id uuid   not null,
    on_day      date    not null,
    way         text    not null check (way in ('VISIT','PHONE')),
    lives_there boolean not null,
    capable     boolean not null,
    in_touch    boolean not null,
    child_content boolean not null,
    said_sealed bytea   not null,
    done_by     uuid    not null,
    done_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index care_check_by_child on risk.care_check (county_id, child_id, on_day);
comment on table  risk.care_check is '委托照护检查：照料人是否真在照料、能否照料，父母是否每周联系，孩子怎么说';
comment on column risk.care_check.county_id is '县区划代码 [internal]';
comment on column risk.care_check.id is '编号 [internal]';
comment on column risk.care_check.child_id is '学生 [internal]';
comment on column risk.care_check.agreement_id is '哪一份协议 [internal]';
comment on column risk.care_check.on_day is '哪一天 [internal]';
comment on column risk.care_check.way is '上门或电话 [internal]';
comment on column risk.care_check.lives_there is '孩子与照料人同住 [sensitive]';
comment on column risk.care_check.capable is '照料人仍有照护能力，没有不得受托的情形 [sensitive]';
comment on column risk.care_check.in_touch is '父母至少每周与孩子和照料人联系 [sensitive]';
comment on column risk.care_check.child_content is '孩子愿意继续 [sensitive]';
comment on column risk.care_check.said_sealed is '看到、听到的情况（加密） [sensitive]';
comment on column risk.care_check.done_by is '由谁检查 [internal]';
comment on column risk.care_check.done_at is '记录时间 [internal]';

alter table risk.care_check enable row level security;
create policy seen_by_who_heeds_the_child on risk.care_check for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = care_check.county_id and child.id = care_check.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy done_by_who_heeds_the_child on risk.care_check for insert
    with check (county_id = (select viewer.county()) and done_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = care_check.county_id and child.id = care_check.child_id
                               and (child.school_id = any ((select viewer.heeded())::uuid[])
                                    or child.class_id = any ((select viewer.heeded())::uuid[])
                                    or child.id = any ((select viewer.heeded())::uuid[]))));

revoke delete on risk.parent_notice from ${app};
revoke update, delete on risk.care_check from ${app};

create function risk.erase_notices_and_checks(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.parent_notice where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.care_check where county_id = mine and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function risk.erase_notices_and_checks is '删去这些学生的告知家长和委托照护检查，谁也不先看';
