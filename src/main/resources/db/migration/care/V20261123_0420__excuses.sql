-- Nothing is asked for a child on these days, and why.
create table care.excuse (
    county_id    integer not null,
    id           uuid    not null,
    child_id     uuid    not null,
    matter       text,
    why          text    not null check (why in ('ILL','AWAY','PARENTS_HOME','NO_SCHOOL','CARED_FOR_OTHERWISE','OTHER')),
    note_sealed  bytea,
    from_on      date    not null,
    until_on     date    not null,
    made_by      uuid    not null,
    made_at      timestamptz not null,
    withdrawn_by uuid,
    withdrawn_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (until_on > from_on),
    check (why <> 'OTHER' or note_sealed is not null),
    check (num_nulls(withdrawn_by, withdrawn_at) in (0, 2))
);
create index excuse_by_child on care.excuse (county_id, child_id, from_on);
comment on table  care.excuse is '说明：这名学生这些天因故不作要求；撤回的留着';
comment on column care.excuse.county_id is '县区划代码 [internal]';
comment on column care.excuse.id is '编号 [internal]';
comment on column care.excuse.child_id is '学生 [internal]';
comment on column care.excuse.matter is '哪个事项；空为各项都不作要求 [internal]';
comment on column care.excuse.why is '原因 [sensitive]';
comment on column care.excuse.note_sealed is '说明文字（加密） [sensitive]';
comment on column care.excuse.from_on is '起，含当日 [internal]';
comment on column care.excuse.until_on is '止，不含当日 [internal]';
comment on column care.excuse.made_by is '登记人 [internal]';
comment on column care.excuse.made_at is '登记时间 [internal]';
comment on column care.excuse.withdrawn_by is '撤回人 [internal]';
comment on column care.excuse.withdrawn_at is '撤回时间 [internal]';
alter table care.excuse enable row level security;
create policy seen_with_the_child on care.excuse
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = excuse.county_id and child.id = excuse.child_id)));
