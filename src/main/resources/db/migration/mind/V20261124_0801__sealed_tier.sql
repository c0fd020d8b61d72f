create schema mind;
comment on schema mind is '心理：心理教师的密封记录、关注等级';

-- 关注等级: what those around a child know. Each change is another row; the one with the highest version holds.
create table mind.attention (
    county_id   integer not null,
    child_id    uuid    not null,
    version     integer not null check (version > 0),
    tier        text    not null check (tier in ('NONE','WATCH','SUPPORT','CRISIS')),
    plan_sealed bytea,
    review_on   date,
    set_by      uuid    not null,
    set_on      date    not null,
    set_at      timestamptz not null,
    primary key (county_id, child_id, version),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check ((tier = 'NONE') = (review_on is null))
);
comment on table  mind.attention is '心理关注等级：每次调整一行，版本最大的一行为准';
comment on column mind.attention.county_id is '县区划代码 [internal]';
comment on column mind.attention.child_id is '学生 [internal]';
comment on column mind.attention.version is '第几版 [internal]';
comment on column mind.attention.tier is '关注等级 [sensitive]';
comment on column mind.attention.plan_sealed is '班主任和帮扶人怎么做（加密） [sensitive]';
comment on column mind.attention.review_on is '何日复评 [internal]';
comment on column mind.attention.set_by is '由谁调整 [internal]';
comment on column mind.attention.set_on is '哪天调整 [internal]';
comment on column mind.attention.set_at is '调整时间 [internal]';

alter table mind.attention enable row level security;
create policy seen_by_who_heeds_the_child on mind.attention for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = attention.county_id and child.id = attention.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
create policy set_by_who_counsels on mind.attention for insert
    with check (county_id = (select viewer.county()) and set_by = (select viewer.account())
                and exists (select from roster.child
                             where child.county_id = attention.county_id and child.id = attention.child_id
                               and child.school_id = any ((select viewer.counselled())::uuid[])));

-- All that one psychology teacher has written of one child. Whose it is changes by a recorded hand-over alone.
create table mind.folder (
    county_id  integer not null,
    id         uuid    not null,
    child_id   uuid    not null,
    child_name text    not null,
    school_id  uuid    not null,
    begun_by   uuid    not null,
    begun_at   timestamptz not null,
    keeper     uuid    not null,
    kept_since date    not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, keeper) references access.account (county_id, id)
);
create index folder_by_child on mind.folder (county_id, child_id);
create index folder_by_school on mind.folder (county_id, school_id);
create index folder_by_keeper on mind.folder (county_id, keeper);
comment on table  mind.folder is '密封记录的卷：一名心理教师写的一名学生；由谁保管，只随交接改变';
comment on column mind.folder.county_id is '县区划代码 [internal]';
comment on column mind.folder.id is '编号 [internal]';
comment on column mind.folder.child_id is '学生 [internal]';
comment on column mind.folder.child_name is '学生姓名；学生转走后，保管人仍要知道交接的是谁 [internal]';
comment on column mind.folder.school_id is '保管的学校 [internal]';
comment on column mind.folder.begun_by is '由谁开始写 [internal]';
comment on column mind.folder.begun_at is '开始时间 [internal]';
comment on column mind.folder.keeper is '现由谁保管 [internal]';
comment on column mind.folder.kept_since is '从哪天起由其保管 [internal]';

alter table mind.folder enable row level security;
create policy seen_by_the_keeper_in_office on mind.folder for select
    using (county_id = (select viewer.county()) and keeper = (select viewer.account())
           and school_id = any ((select viewer.counselled())::uuid[]));
create policy begun_by_who_counsels on mind.folder for insert
    with check (county_id = (select viewer.county()) and keeper = (select viewer.account()) and begun_by = (select viewer.account())
                and school_id = any ((select viewer.counselled())::uuid[])
                and exists (select from roster.child
                             where child.county_id = folder.county_id and child.id = folder.child_id and child.school_id = folder.school_id));

create table mind.note (
    county_id integer not null,
    id        uuid    not null,
    folder_id uuid    not null,
    child_id  uuid    not null,
    on_day    date    not null,
    primary key (county_id, id),
    foreign key (county_id, folder_id) references mind.folder (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index note_by_folder on mind.note (county_id, folder_id, on_day);
create index note_by_child on mind.note (county_id, child_id);
comment on table  mind.note is '密封记录：心理教师一人可读';
comment on column mind.note.county_id is '县区划代码 [internal]';
comment on column mind.note.id is '编号 [internal]';
comment on column mind.note.folder_id is '哪一卷 [internal]';
comment on column mind.note.child_id is '学生 [internal]';
comment on column mind.note.on_day is '何日之事 [internal]';

-- Read while the child is with the school: a keeper whose child has gone elsewhere hands over and reads no more.
alter table mind.note enable row level security;
create policy seen_with_the_folder_and_the_child on mind.note for select
    using (county_id = (select viewer.county())
           and exists (select from mind.folder where folder.county_id = note.county_id and folder.id = note.folder_id)
           and exists (select from roster.child
                        where child.county_id = note.county_id and child.id = note.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));
create policy written_with_the_folder_and_the_child on mind.note for insert
    with check (county_id = (select viewer.county())
           and exists (select from mind.folder where folder.county_id = note.county_id and folder.id = note.folder_id and folder.child_id = note.child_id)
           and exists (select from roster.child
                        where child.county_id = note.county_id and child.id = note.child_id
                          and child.school_id = any ((select viewer.counselled())::uuid[])));

create table mind.wording (
    county_id   integer not null,
    note_id     uuid    not null,
    version     integer not null check (version > 0),
    text_sealed bytea   not null,
    written_by  uuid    not null,
    written_at  timestamptz not null,
    primary key (county_id, note_id, version),
    foreign key (county_id, note_id) references mind.note (county_id, id) on delete cascade
);
comment on table  mind.wording is '密封记录的正文，每次更正一行，旧文保留';
comment on column mind.wording.county_id is '县区划代码 [internal]';
comment on column mind.wording.note_id is '哪一条记录 [internal]';
comment on column mind.wording.version is '第几版 [internal]';
comment on column mind.wording.text_sealed is '正文（加密） [sensitive]';
comment on column mind.wording.written_by is '谁写的 [internal]';
comment on column mind.wording.written_at is '何时写的 [internal]';

alter table mind.wording enable row level security;
create policy seen_with_the_note on mind.wording for select
    using (exists (select from mind.note where note.county_id = wording.county_id and note.id = wording.note_id));
create policy written_with_the_note on mind.wording for insert
    with check (written_by = (select viewer.account())
                and exists (select from mind.note where note.county_id = wording.county_id and note.id = wording.note_id));

create table mind.hand_over (
    county_id   integer not null,
    id          uuid    not null,
    folder_id   uuid    not null,
    child_id    uuid    not null,
    from_keeper uuid    not null,
    from_school uuid    not null,
    to_keeper   uuid    not null,
    to_school   uuid    not null,
    by_principal boolean not null,
    done_by     uuid    not null,
    reason_sealed bytea not null,
    done_on     date    not null,
    done_at     timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, folder_id) references mind.folder (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, from_school) references access.org (county_id, id),
    foreign key (county_id, to_school) references access.org (county_id, id)
);
create index hand_over_by_folder on mind.hand_over (county_id, folder_id);
create index hand_over_by_child on mind.hand_over (county_id, child_id);
create index hand_over_by_from_school on mind.hand_over (county_id, from_school);
create index hand_over_by_to_school on mind.hand_over (county_id, to_school);
comment on table  mind.hand_over is '密封记录的交接：由原保管人，或原保管人已离任时由校长决定交给谁';
comment on column mind.hand_over.county_id is '县区划代码 [internal]';
comment on column mind.hand_over.id is '编号 [internal]';
comment on column mind.hand_over.folder_id is '哪一卷 [internal]';
comment on column mind.hand_over.child_id is '学生 [internal]';
comment on column mind.hand_over.from_keeper is '原保管人 [internal]';
comment on column mind.hand_over.from_school is '原保管学校 [internal]';
comment on column mind.hand_over.to_keeper is '接手的心理教师 [internal]';
comment on column mind.hand_over.to_school is '接手的学校 [internal]';
comment on column mind.hand_over.by_principal is '是否由校长决定 [internal]';
comment on column mind.hand_over.done_by is '由谁办理 [internal]';
comment on column mind.hand_over.reason_sealed is '交接原因（加密） [sensitive]';
comment on column mind.hand_over.done_on is '交接之日 [internal]';
comment on column mind.hand_over.done_at is '办理时间 [internal]';

alter table mind.hand_over enable row level security;
create policy seen_by_whom_it_concerns on mind.hand_over for select
    using (county_id = (select viewer.county())
           and (select viewer.account()) in (from_keeper, to_keeper, done_by));

-- To whom the folders may go: the psychology teachers in office today where their children are, or at the keeper's school.
create function mind.successors(folders uuid[], day date)
    returns table (folder_id uuid, account_id uuid, name text, school_id uuid, school_name text)
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct folder.id, staff.account_id, staff.name, org.id, org.name
      from mind.folder
      join roster.child on child.county_id = folder.county_id and child.id = folder.child_id
      join access.org   on org.county_id = folder.county_id and org.id in (folder.school_id, child.school_id)
      join access.staff on staff.county_id = folder.county_id and staff.school_id = org.id and staff.role = 'PSYCHOLOGY'
       and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day)
     where folder.county_id = viewer.county() and folder.id = any (folders)
       and folder.keeper = viewer.account() and folder.school_id = any (coalesce(viewer.counselled(), '{}'))
       and staff.account_id <> folder.keeper
       and (org.id = folder.school_id or child.left_on is null)
$$;
comment on function mind.successors is '这些卷可以交给谁：学生现在的学校、或本校在任的心理教师；只有保管人问得到';

-- Where the keeper no longer holds the office, the principal reads how many folders wait, of whom, and of no child.
create function mind.without_keeper(day date)
    returns table (school_id uuid, keeper uuid, folders bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select folder.school_id, folder.keeper, count(*)
      from mind.folder
     where folder.county_id = viewer.county()
       and exists (select from access.staff
                    where staff.county_id = folder.county_id and staff.school_id = folder.school_id and staff.role = 'PRINCIPAL'
                      and staff.account_id = viewer.account() and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
       and not exists (select from access.staff
                        where staff.county_id = folder.county_id and staff.school_id = folder.school_id and staff.role = 'PSYCHOLOGY'
                          and staff.account_id = folder.keeper and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
     group by folder.school_id, folder.keeper
$$;
comment on function mind.without_keeper is '保管人已离任的密封记录，各校几卷；只有校长问得到，不涉及任何学生';

-- The keeper gives folders to one of the successors; answers with those that went.
create function mind.give(folders uuid[], to_account uuid, to_school uuid, reason bytea, day date, at timestamptz)
    returns table (folder_id uuid, child_id uuid)
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update mind.folder
           set keeper = to_account, school_id = to_school, kept_since = day
          from (select held.id, held.keeper, held.school_id from mind.folder as held where held.county_id = viewer.county() and held.id = any (folders) for update) as before
         where folder.county_id = viewer.county() and folder.id = before.id
           and exists (select from mind.successors(array[before.id], day) as choice where choice.account_id = to_account and choice.school_id = to_school)
        returning folder.id, folder.child_id, before.keeper as from_keeper, before.school_id as from_school
    )
    insert into mind.hand_over (county_id, id, folder_id, child_id, from_keeper, from_school, to_keeper, to_school, by_principal, done_by, reason_sealed, done_on, done_at)
    select viewer.county(), gen_random_uuid(), gone.id, gone.child_id, gone.from_keeper, gone.from_school, to_account, to_school, false, viewer.account(), reason, day, at
      from gone
    returning hand_over.folder_id, hand_over.child_id
$$;
comment on function mind.give is '保管人把卷交给接手的心理教师，并留下交接';

-- The principal decides who takes over what somebody gone has kept, and does not take it, also not as the school's psychology
-- teacher; answers with how many went.
create function mind.assign(of_school uuid, of_keeper uuid, to_account uuid, reason bytea, day date, at timestamptz)
    returns bigint
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update mind.folder
           set keeper = to_account, kept_since = day
         where folder.county_id = viewer.county() and folder.school_id = of_school and folder.keeper = of_keeper
           and to_account <> viewer.account()
           and exists (select from mind.without_keeper(day) as waiting where waiting.school_id = of_school and waiting.keeper = of_keeper)
           and exists (select from access.staff
                        where staff.county_id = viewer.county() and staff.school_id = of_school and staff.role = 'PSYCHOLOGY' and staff.account_id = to_account
                          and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
        returning folder.id, folder.child_id
    ), noted as (
        insert into mind.hand_over (county_id, id, folder_id, child_id, from_keeper, from_school, to_keeper, to_school, by_principal, done_by, reason_sealed, done_on, done_at)
        select viewer.county(), gen_random_uuid(), gone.id, gone.child_id, of_keeper, of_school, to_account, of_school, true, viewer.account(), reason, day, at
          from gone
        returning id
    )
    select count(*) from noted
$$;
comment on function mind.assign is '保管人已离任：校长决定由谁接手，并留下交接；校长不读内容';

-- Above the school: how many children of each school are at each tier, and not who.
create function mind.tiers_by_school()
    returns table (school_id uuid, tier text, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select child.school_id, latest.tier, count(*)
      from (select distinct on (attention.child_id) attention.child_id, attention.tier
              from mind.attention
             where attention.county_id = viewer.county()
             order by attention.child_id, attention.version desc) as latest
      join roster.child on child.county_id = viewer.county() and child.id = latest.child_id
     where latest.tier <> 'NONE' and child.left_on is null
       and (viewer.whole_county() or child.school_id = any (coalesce(viewer.orgs(), '{}')))
     group by child.school_id, latest.tier
$$;
comment on function mind.tiers_by_school is '各校各关注等级有几名学生；只答数目，小数由程序隐去';

-- A run is not taken back over the heads of those who have worked with its children since.
create or replace function roster.added_since(children uuid[], run uuid)
    returns table (child_id uuid, added text) language sql stable security definer set search_path = pg_catalog as $$
    select child.id, kind.added
      from roster.child
     cross join lateral (
           select 'SURVEY' as added
            where exists (select from roster.survey_answer as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from roster.survey_finding as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'FILE'
            where exists (select from files.file as held
                           where held.county_id = child.county_id and held.child_id = child.id and held.removed_at is null)
           union all
           select 'CARE'
            where exists (select from roster.entrusted_care as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'NOTE'
            where exists (select from roster.comparison_note as held
                           where held.county_id = child.county_id and held.child_id = child.id and held.run_id <> run)
           union all
           select 'TRANSFER'
            where exists (select from roster.transfer_request as held where held.county_id = child.county_id and held.child_id = child.id)
           union all
           select 'MERGE'
            where exists (select from roster.merge as held where held.county_id = child.county_id and held.kept_id = child.id)
               or exists (select from roster.merge as held where held.county_id = child.county_id and held.closed_id = child.id)
           union all
           select 'WORK'
            where exists (select from care.record_child as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from pairing.pairing as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.attention as held where held.county_id = child.county_id and held.child_id = child.id)
               or exists (select from mind.folder as held where held.county_id = child.county_id and held.child_id = child.id)
     ) as kind
     where child.county_id = viewer.county() and child.id = any (children) and child.school_id = any (viewer.orgs())
$$;
