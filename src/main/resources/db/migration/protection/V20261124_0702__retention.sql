-- How long the file of somebody who has left is kept, as the county decided, from a day on.
create table protection.retention_rule (
    county_id   integer not null references access.county,
    id          uuid    not null,
    from_on     date    not null,
    file_years  integer not null check (file_years between 1 and 30),
    decided_by  uuid    not null,
    decided_at  timestamptz not null,
    replaced_at timestamptz,
    primary key (county_id, id)
);
create unique index one_retention_rule_from_a_day on protection.retention_rule (county_id, from_on) where replaced_at is null;
comment on table  protection.retention_rule             is '县里对保存期限的规定：自某日起';
comment on column protection.retention_rule.county_id   is '县区划代码 [public]';
comment on column protection.retention_rule.id          is '编号 [internal]';
comment on column protection.retention_rule.from_on     is '自这一天起 [public]';
comment on column protection.retention_rule.file_years  is '学生毕业或离校后档案保存几年 [public]';
comment on column protection.retention_rule.decided_by  is '决定人 [internal]';
comment on column protection.retention_rule.decided_at  is '决定时间 [internal]';
comment on column protection.retention_rule.replaced_at is '被同一天的另一决定取代的时间 [internal]';

-- A dispute, a case, an inquiry: nothing is erased while it lasts.
create table protection.hold (
    county_id     integer not null,
    id            uuid    not null,
    child_id      uuid,
    school_id     uuid,
    reason_sealed bytea   not null,
    placed_by     uuid    not null,
    placed_at     timestamptz not null,
    lifted_by     uuid,
    lifted_at     timestamptz,
    lifted_sealed bytea,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nonnulls(child_id, school_id) = 1),
    check (num_nulls(lifted_by, lifted_at, lifted_sealed) in (0, 3))
);
create unique index one_open_hold_per_child on protection.hold (county_id, child_id) where lifted_at is null and child_id is not null;
create unique index one_open_hold_per_school on protection.hold (county_id, school_id) where lifted_at is null and school_id is not null;
create index hold_by_child on protection.hold (county_id, child_id);
create index hold_by_school on protection.hold (county_id, school_id);
comment on table  protection.hold               is '暂停销毁：一名学生或一所学校，因何、何时起止';
comment on column protection.hold.county_id     is '县区划代码 [internal]';
comment on column protection.hold.id            is '编号 [internal]';
comment on column protection.hold.child_id      is '哪名学生 [internal]';
comment on column protection.hold.school_id     is '哪所学校 [internal]';
comment on column protection.hold.reason_sealed is '原因（加密） [sensitive]';
comment on column protection.hold.placed_by     is '由谁暂停 [internal]';
comment on column protection.hold.placed_at     is '暂停时间 [internal]';
comment on column protection.hold.lifted_by     is '由谁解除 [internal]';
comment on column protection.hold.lifted_at     is '解除时间 [internal]';
comment on column protection.hold.lifted_sealed is '解除的原因（加密） [sensitive]';
alter table protection.hold enable row level security;
create policy seen_with_the_child_or_school on protection.hold
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or exists (select from roster.child where child.county_id = hold.county_id and child.id = hold.child_id)));

create table protection.erasure (
    county_id   integer not null references access.county,
    id          uuid    not null,
    as_of       date    not null,
    file_years  integer not null,
    files       integer not null check (files > 0),
    ids_hash    bytea   not null,
    ordered_by  uuid    not null,
    ordered_at  timestamptz not null,
    finished_at timestamptz,
    primary key (county_id, id)
);
comment on table  protection.erasure             is '一次销毁：何时、何人、哪一天到期的多少份；证明里只有数目和摘要';
comment on column protection.erasure.county_id   is '县区划代码 [internal]';
comment on column protection.erasure.id          is '编号 [internal]';
comment on column protection.erasure.as_of       is '到哪一天为止到期的 [internal]';
comment on column protection.erasure.file_years  is '依据的保存年限 [internal]';
comment on column protection.erasure.files       is '列入多少份 [internal]';
comment on column protection.erasure.ids_hash    is '列入的学生编号的 SHA-256 摘要 [internal]';
comment on column protection.erasure.ordered_by  is '由谁下令 [internal]';
comment on column protection.erasure.ordered_at  is '下令时间 [internal]';
comment on column protection.erasure.finished_at is '全部办完的时间 [internal]';

create table protection.erasure_item (
    county_id  integer not null,
    erasure_id uuid    not null,
    child_id   uuid    not null,
    school_id  uuid    not null,
    left_on    date    not null,
    state      text    not null check (state in ('WAITING','ERASED','HELD','NO_LONGER_DUE')),
    rows       integer not null default 0 check (rows >= 0),
    done_at    timestamptz,
    primary key (county_id, erasure_id, child_id),
    foreign key (county_id, erasure_id) references protection.erasure (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    check ((state = 'WAITING') = (done_at is null))
);
create unique index one_waiting_erasure_per_child on protection.erasure_item (county_id, child_id) where state = 'WAITING';
create index erasure_item_by_child on protection.erasure_item (county_id, child_id);
create index erasure_item_by_school on protection.erasure_item (county_id, school_id);
create index erasure_item_waiting on protection.erasure_item (county_id, erasure_id) where state = 'WAITING';
comment on table  protection.erasure_item            is '一次销毁里的一份档案：只有编号、学校、离校日期';
comment on column protection.erasure_item.county_id  is '县区划代码 [internal]';
comment on column protection.erasure_item.erasure_id is '哪次销毁 [internal]';
comment on column protection.erasure_item.child_id   is '学生编号，已与身份脱离 [internal]';
comment on column protection.erasure_item.school_id  is '离校前的学校 [internal]';
comment on column protection.erasure_item.left_on    is '离校日期 [internal]';
comment on column protection.erasure_item.state      is '待办、已销毁、因暂停未办、不再到期 [internal]';
comment on column protection.erasure_item.rows       is '删去多少行 [internal]';
comment on column protection.erasure_item.done_at    is '办完的时间 [internal]';
alter table protection.erasure_item enable row level security;
create policy seen_by_the_whole_county on protection.erasure_item
    using (county_id = (select viewer.county()) and (select viewer.whole_county()));

-- What the modules' own functions ask before they erase anything: ordered, waiting, and nobody has stopped it.
create function protection.may_erase(children uuid[]) returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select viewer.whole_county()
       and not exists (select
                         from unnest(children) as told (id)
                        where not exists (select from protection.erasure_item as item
                                           where item.county_id = viewer.county() and item.child_id = told.id and item.state = 'WAITING')
                           or exists (select
                                        from protection.erasure_item as item
                                        join protection.hold on hold.county_id = item.county_id and hold.lifted_at is null
                                                            and (hold.child_id = item.child_id or hold.school_id = item.school_id)
                                       where item.county_id = viewer.county() and item.child_id = told.id and item.state = 'WAITING'))
$$;
comment on function protection.may_erase is '这些学生的档案是否都已下令销毁、还没有办、也没有暂停';

create function protection.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from protection.consent where county_id = viewer.county() and child_id = any (children);
    get diagnostics gone = row_count;
    delete from protection.approval_child where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function protection.erase is '删去这些学生的告知同意和审批名单';
