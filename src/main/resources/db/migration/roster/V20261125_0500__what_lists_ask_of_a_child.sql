-- What named lists ask of each child, kept where one index answers: whatever the combination, a list is read in its order and
-- no other table is looked into for those who do not match. Days, never conclusions: that time passes changes no row.
create table roster.child_sign (
    county_id      integer not null,
    child_id       uuid    not null,
    school_id      uuid    not null,
    class_id       uuid,
    sort_name      text    not null,
    enrolled_on    date    not null,
    born           date,
    guardian       boolean not null default false,
    guardian_born  date,
    guardian_phone boolean not null default false,
    card_on        date,
    card_version   integer,
    talked_on      date,
    home_on        date,
    visited_on     date,
    paired         boolean not null default false,
    key_child      boolean not null default false,
    primary key (county_id, child_id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id)
);
comment on table  roster.child_sign is '名单条件所需：一人一行，随来源在同一事务里更新；只记日期和有无，不记结论';
comment on column roster.child_sign.county_id is '县区划代码 [internal]';
comment on column roster.child_sign.child_id is '学生 [internal]';
comment on column roster.child_sign.school_id is '就读学校，同档案 [internal]';
comment on column roster.child_sign.class_id is '班级，同档案 [internal]';
comment on column roster.child_sign.sort_name is '排序用拼音，同档案 [internal]';
comment on column roster.child_sign.enrolled_on is '建档日期，同档案 [internal]';
comment on column roster.child_sign.born is '出生日期（可能的最早一日），同档案 [internal]';
comment on column roster.child_sign.guardian is '有没有现监护人 [internal]';
comment on column roster.child_sign.guardian_born is '现监护人出生日期（可能的最早一日） [internal]';
comment on column roster.child_sign.guardian_phone is '现监护人有没有电话 [internal]';
comment on column roster.child_sign.card_on is '最近一次发联系卡的日期 [internal]';
comment on column roster.child_sign.card_version is '最近一次发卡时的档案版本 [internal]';
comment on column roster.child_sign.talked_on is '最近一次谈心，关爱模块更新 [internal]';
comment on column roster.child_sign.home_on is '最近一次与家长、监护人通话或家访，关爱模块更新 [internal]';
comment on column roster.child_sign.visited_on is '最近一次家访，关爱模块更新 [internal]';
comment on column roster.child_sign.paired is '有没有成年人结对帮扶，结对模块更新 [internal]';
comment on column roster.child_sign.key_child is '是不是重点帮扶对象，结对模块更新 [sensitive]';

alter table roster.child_sign enable row level security;
create policy seen_by_duty on roster.child_sign
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));
revoke insert, update, delete on roster.child_sign from ${app};

-- One row for each file, from the file.
create function roster.sign_files() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into roster.child_sign (county_id, child_id, school_id, class_id, sort_name, enrolled_on, born)
    select county_id, id, school_id, class_id, sort_name, enrolled_on, birth_from from touched;
    return null;
end
$$;
create function roster.sign_files_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from roster.child_sign as held
       join touched as told on told.county_id = held.county_id and told.id = held.child_id
      where (held.school_id, held.sort_name, held.enrolled_on) is distinct from (told.school_id, told.sort_name, told.enrolled_on)
         or (held.class_id, held.born) is distinct from (told.class_id, told.birth_from)
      order by held.county_id, held.child_id
        for update of held;
    update roster.child_sign
       set school_id = told.school_id, class_id = told.class_id, sort_name = told.sort_name, enrolled_on = told.enrolled_on, born = told.birth_from
      from touched as told
     where child_sign.county_id = told.county_id and child_sign.child_id = told.id
       and (child_sign.school_id, child_sign.sort_name, child_sign.enrolled_on) is distinct from (told.school_id, told.sort_name, told.enrolled_on)
        or child_sign.county_id = told.county_id and child_sign.child_id = told.id
       and (child_sign.class_id, child_sign.born) is distinct from (told.class_id, told.birth_from);
    return null;
end
$$;
comment on function roster.sign_files is '新档案即有一行';
comment on function roster.sign_files_anew is '学校、班级、姓名、出生日期随档案';

-- The guardian of today: whether there is one, born when, with a telephone or not.
create function roster.sign_guardians_of(touched_counties integer[], touched_children uuid[])
    returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from roster.child_sign as held
       join (select distinct * from unnest(touched_counties, touched_children) as each (county_id, child_id)) as wanted
         on wanted.county_id = held.county_id and wanted.child_id = held.child_id
      order by held.county_id, held.child_id
        for update of held;
    update roster.child_sign
       set guardian = now.there, guardian_born = now.born, guardian_phone = now.phone
      from (select distinct each.county_id, each.child_id, person.id is not null as there, person.birth_from as born,
                   coalesce(person.phone_sealed, person.phone_2_sealed) is not null as phone
              from unnest(touched_counties, touched_children) as each (county_id, child_id)
              left join roster.guardian on guardian.county_id = each.county_id and guardian.child_id = each.child_id
                                       and guardian.place = 1 and guardian.until_on is null
              left join roster.person   on person.county_id = guardian.county_id and person.id = guardian.person_id) as now
     where child_sign.county_id = now.county_id and child_sign.child_id = now.child_id
       and (child_sign.guardian, child_sign.guardian_phone, child_sign.guardian_born) is distinct from (now.there, now.phone, now.born);
end
$$;
comment on function roster.sign_guardians_of is '这些学生的现监护人：有没有、何时出生、有没有电话';
revoke execute on function roster.sign_guardians_of from public;

create function roster.sign_guardians() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform roster.sign_guardians_of(array_agg(county_id), array_agg(child_id)) from touched having count(*) > 0;
    return null;
end
$$;
create function roster.sign_guardians_by_person() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform roster.sign_guardians_of(array_agg(guardian.county_id), array_agg(guardian.child_id))
       from touched
       join was on was.county_id = touched.county_id and was.id = touched.id
       join roster.guardian on guardian.county_id = touched.county_id and guardian.person_id = touched.id
                           and guardian.place = 1 and guardian.until_on is null
      where was.birth_from is distinct from touched.birth_from
         or (coalesce(was.phone_sealed, was.phone_2_sealed) is null) <> (coalesce(touched.phone_sealed, touched.phone_2_sealed) is null)
     having count(*) > 0;
    return null;
end
$$;
comment on function roster.sign_guardians is '监护人换了人即更新';
comment on function roster.sign_guardians_by_person is '监护人的出生日期、电话有无变化即更新';

create function roster.sign_cards() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from roster.child_sign as held
       join (select distinct county_id, child_id from touched) as wanted on wanted.county_id = held.county_id and wanted.child_id = held.child_id
      order by held.county_id, held.child_id
        for update of held;
    update roster.child_sign
       set card_on = now.issued_on, card_version = now.version
      from (select each.county_id, each.child_id, latest.issued_on, latest.version
              from (select distinct county_id, child_id from touched) as each
              left join lateral (select card_issue.issued_on, card_issue.version
                                   from roster.card_issue
                                  where card_issue.county_id = each.county_id and card_issue.child_id = each.child_id
                                  order by card_issue.issued_on desc, card_issue.version desc
                                  limit 1) as latest on true) as now
     where child_sign.county_id = now.county_id and child_sign.child_id = now.child_id
       and (child_sign.card_on, child_sign.card_version) is distinct from (now.issued_on, now.version);
    return null;
end
$$;
comment on function roster.sign_cards is '最近一次发联系卡';

create trigger signs_what_is_told after insert on roster.child
    referencing new table as touched for each statement execute function roster.sign_files();
create trigger signs_what_is_other after update on roster.child
    referencing new table as touched for each statement execute function roster.sign_files_anew();
create trigger signs_what_is_told after insert on roster.guardian
    referencing new table as touched for each statement execute function roster.sign_guardians();
create trigger signs_what_is_other after update on roster.guardian
    referencing new table as touched for each statement execute function roster.sign_guardians();
create trigger signs_what_is_gone after delete on roster.guardian
    referencing old table as touched for each statement execute function roster.sign_guardians();
create trigger signs_what_is_other after update on roster.person
    referencing old table as was new table as touched for each statement execute function roster.sign_guardians_by_person();
create trigger signs_what_is_told after insert on roster.card_issue
    referencing new table as touched for each statement execute function roster.sign_cards();
create trigger signs_what_is_gone after delete on roster.card_issue
    referencing old table as touched for each statement execute function roster.sign_cards();

insert into roster.child_sign (county_id, child_id, school_id, class_id, sort_name, enrolled_on, born, guardian, guardian_born, guardian_phone, card_on, card_version)
select child.county_id, child.id, child.school_id, child.class_id, child.sort_name, child.enrolled_on, child.birth_from,
       person.id is not null, person.birth_from, coalesce(person.phone_sealed, person.phone_2_sealed) is not null, card.issued_on, card.version
  from roster.child
  left join roster.guardian on guardian.county_id = child.county_id and guardian.child_id = child.id
                           and guardian.place = 1 and guardian.until_on is null
  left join roster.person   on person.county_id = guardian.county_id and person.id = guardian.person_id
  left join lateral (select card_issue.issued_on, card_issue.version
                       from roster.card_issue
                      where card_issue.county_id = child.county_id and card_issue.child_id = child.id
                      order by card_issue.issued_on desc, card_issue.version desc
                      limit 1) as card on true;

create index child_sign_by_school on roster.child_sign (county_id, school_id);
create index child_sign_by_class on roster.child_sign (county_id, class_id);
create unique index child_sign_in_order on roster.child_sign (county_id, sort_name, child_id)
    include (school_id, class_id, enrolled_on, born, guardian, guardian_born, guardian_phone, card_on, card_version,
             talked_on, home_on, visited_on, paired, key_child);
