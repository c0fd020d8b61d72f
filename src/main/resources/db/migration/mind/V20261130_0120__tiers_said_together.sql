-- The suggested tiers of a whole sitting, said with one press, and taken back with one.
create table mind.tier_round (
    county_id  integer not null,
    id         uuid    not null,
    sitting_id uuid    not null,
    said_by    uuid    not null,
    said_at    timestamptz not null,
    undone_by  uuid,
    undone_at  timestamptz,
    primary key (county_id, id),
    foreign key (county_id, sitting_id) references mind.sitting (county_id, id) on delete cascade,
    check (num_nulls(undone_by, undone_at) in (0, 2))
);
create index tier_round_by_sitting on mind.tier_round (county_id, sitting_id);
comment on table  mind.tier_round is '照一次测评的建议，一次定下的关注等级';
comment on column mind.tier_round.county_id is '县区划代码 [internal]';
comment on column mind.tier_round.id is '编号 [internal]';
comment on column mind.tier_round.sitting_id is '哪一次测评 [internal]';
comment on column mind.tier_round.said_by is '谁定的 [internal]';
comment on column mind.tier_round.said_at is '何时 [internal]';
comment on column mind.tier_round.undone_by is '谁撤回的 [internal]';
comment on column mind.tier_round.undone_at is '何时撤回 [internal]';

create table mind.tier_of_round (
    county_id integer not null,
    round_id  uuid    not null,
    child_id  uuid    not null,
    version   integer not null check (version > 0),
    primary key (county_id, round_id, child_id),
    foreign key (county_id, round_id) references mind.tier_round (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index tier_of_round_by_child on mind.tier_of_round (county_id, child_id);
comment on table  mind.tier_of_round is '一次定下的，各是哪名学生的第几版关注等级';
comment on column mind.tier_of_round.county_id is '县区划代码 [internal]';
comment on column mind.tier_of_round.round_id is '哪一次 [internal]';
comment on column mind.tier_of_round.child_id is '学生 [internal]';
comment on column mind.tier_of_round.version is '关注等级的第几版 [internal]';

alter table mind.tier_round enable row level security;
create policy seen_with_the_sitting on mind.tier_round for select
    using (exists (select from mind.sitting where sitting.county_id = tier_round.county_id and sitting.id = tier_round.sitting_id));
create policy said_with_the_sitting on mind.tier_round for insert
    with check (said_by = (select viewer.account()) and undone_at is null
                and exists (select from mind.sitting where sitting.county_id = tier_round.county_id and sitting.id = tier_round.sitting_id));
create policy undone_with_the_sitting on mind.tier_round for update
    using (exists (select from mind.sitting where sitting.county_id = tier_round.county_id and sitting.id = tier_round.sitting_id))
    with check (undone_by = (select viewer.account()));
alter table mind.tier_of_round enable row level security;
create policy seen_with_the_round_and_the_child on mind.tier_of_round
    using (exists (select from mind.tier_round where tier_round.county_id = tier_of_round.county_id and tier_round.id = tier_of_round.round_id)
           and exists (select from roster.child
                        where child.county_id = tier_of_round.county_id and child.id = tier_of_round.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));
revoke delete on mind.tier_round, mind.tier_of_round from ${app};
revoke update on mind.tier_of_round from ${app};
