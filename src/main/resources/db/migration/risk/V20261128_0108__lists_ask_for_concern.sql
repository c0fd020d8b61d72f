-- What the list of children asks about the concern for a child, kept beside the other signs and shown to whoever may heed the child.
create table roster.heed_sign (
    county_id integer not null,
    child_id  uuid    not null,
    level     text    not null check (level in ('NONE','WATCH','KEY','URGENT')),
    signals   integer not null check (signals >= 0),
    primary key (county_id, child_id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
comment on table  roster.heed_sign is '名单条件所需：现在的预警等级、有几条线索；预警模块更新，可知的人才看得到';
comment on column roster.heed_sign.county_id is '县区划代码 [internal]';
comment on column roster.heed_sign.child_id is '学生 [internal]';
comment on column roster.heed_sign.level is '预警等级 [sensitive]';
comment on column roster.heed_sign.signals is '有几条预警线索 [sensitive]';
alter table roster.heed_sign enable row level security;
create policy seen_by_who_heeds_the_child on roster.heed_sign for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = heed_sign.county_id and child.id = heed_sign.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
revoke insert, update, delete on roster.heed_sign from ${app};

-- Nothing is kept of whom there is no concern; a child that is being taken out keeps nothing either.
create function risk.sign_concern() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    with wanted as (select distinct county_id, child_id from touched),
         now as (
        select child.county_id, child.id as child_id, coalesce(said.level, 'NONE') as level,
               (select count(*) from risk.signal where signal.county_id = child.county_id and signal.child_id = child.id and signal.closed_on is null) as signals
          from wanted
          join roster.child on child.county_id = wanted.county_id and child.id = wanted.child_id
          left join lateral (select level.level from risk.level where level.county_id = child.county_id and level.child_id = child.id
                              order by level.version desc limit 1) as said on true),
         told as (
        insert into roster.heed_sign (county_id, child_id, level, signals)
        select county_id, child_id, level, signals from now where level <> 'NONE' or signals > 0 order by county_id, child_id
        on conflict (county_id, child_id) do update set level = excluded.level, signals = excluded.signals)
    delete from roster.heed_sign using now
     where heed_sign.county_id = now.county_id and heed_sign.child_id = now.child_id and now.level = 'NONE' and now.signals = 0;
    return null;
end
$$;
comment on function risk.sign_concern is '等级、线索一有变化，即更新名单条件';
create trigger signs_what_is_told after insert on risk.signal
    referencing new table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_other after update on risk.signal
    referencing new table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_gone after delete on risk.signal
    referencing old table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_told after insert on risk.level
    referencing new table as touched for each statement execute function risk.sign_concern();
create trigger signs_what_is_gone after delete on risk.level
    referencing old table as touched for each statement execute function risk.sign_concern();

-- Erased with the child; what the rest of the erasure has put down to be looked at anew goes last.
create function risk.erase_signals(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine integer := viewer.county();
    gone integer := 0;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from risk.signal where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from risk.level where county_id = mine and child_id = any (children);
    get diagnostics more = row_count; gone := gone + more;
    delete from roster.heed_sign where county_id = mine and child_id = any (children);
    delete from risk.anew where county_id = mine and child_id = any (children);
    return gone;
end
$$;
comment on function risk.erase_signals is '删去这些学生的预警线索和等级，谁也不先看';
