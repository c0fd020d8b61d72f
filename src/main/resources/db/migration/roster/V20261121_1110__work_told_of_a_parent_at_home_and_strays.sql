-- A place of work or a trade may be told of a parent of whom nobody says whether they are away: it stands with the
-- person until an absence is opened, which then takes it over.
alter table roster.person
    add column workplace_sealed bytea,
    add column employer_sealed  bytea,
    add column trade            text;
comment on column roster.person.workplace_sealed is '工作地点（加密）；有未结束的外出记录时记在外出记录里 [sensitive]';
comment on column roster.person.employer_sealed is '工作单位、地址、电话（加密）；同上 [sensitive]';
comment on column roster.person.trade is '工种；同上 [internal]';

alter table roster.child add column disability_card_sealed bytea;
comment on column roster.child.disability_card_sealed is '残疾人证号（加密，内含身份证号） [sensitive]';

-- A birth date is better than an age; an age is kept as told, on which day is in the history.
alter table roster.guardian
    add column age_told      integer,
    add column kind_declared text;
comment on column roster.guardian.age_told is '来源所写年龄，写明的日期见变更记录 [internal]';
comment on column roster.guardian.kind_declared is '来源所写监护类型的原话，只作申报 [internal]';

-- Persons without a child are nobody's to see, so only the owner can take them out.
create function roster.forget_strays(persons uuid[])
    returns void language sql security definer set search_path = pg_catalog as $$
    delete from roster.person
     where person.county_id = viewer.county()
       and person.id = any (persons)
       and not exists (select from roster.parent where parent.county_id = person.county_id and parent.person_id = person.id)
       and not exists (select from roster.guardian where guardian.county_id = person.county_id and guardian.person_id = person.id)
$$;
comment on function roster.forget_strays is '删去已不与任何学生相连的人';

-- A parent's new number also changes the cards of brothers and sisters whom the viewer does not see.
create function roster.touch_unseen_relatives(persons uuid[], told_on date)
    returns void language sql security definer set search_path = pg_catalog as $$
    update roster.child
       set contacts_changed_on = greatest(contacts_changed_on, told_on), counts_until = told_on
     where child.county_id = viewer.county()
       and child.id in (select parent.child_id from roster.parent
                         where parent.county_id = viewer.county() and parent.person_id = any (persons)
                        union
                        select guardian.child_id from roster.guardian
                         where guardian.county_id = viewer.county() and guardian.person_id = any (persons) and guardian.until_on is null)
       and not (child.school_id = any (viewer.orgs()) or coalesce(child.class_id = any (viewer.orgs()), false) or child.id = any (viewer.children()))
$$;
comment on function roster.touch_unseen_relatives is '共用的家长信息变动后，标记操作人看不到的兄弟姐妹：联系卡待重发、结论待重算';

-- Containment in an array is not leakproof, so under a policy the index cannot serve it: here the policy's condition is
-- written out and only the ids of children in sight come back.
create function roster.found(keys text[], at_most integer)
    returns setof uuid language sql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan as $$
    select child.id
      from roster.child
     where child.county_id = viewer.county()
       and child.search_keys @> keys
       and (child.school_id = any (viewer.orgs()) or child.class_id = any (viewer.orgs()) or child.id = any (viewer.children()))
     limit at_most
$$;
comment on function roster.found is '按查找词找学生，只返回操作人看得到的';

create function roster.left_sight_since(run uuid)
    returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
    select amendment.child_id
      from roster.amendment
      join roster.transfer_request on transfer_request.county_id = amendment.county_id
                                  and transfer_request.child_id = amendment.child_id
     where amendment.county_id = viewer.county()
       and amendment.run_id = run
       and transfer_request.answer = 'ACCEPTED'
       and transfer_request.answered_at >= amendment.at
       and transfer_request.from_school_id = any (viewer.orgs())
$$;
comment on function roster.left_sight_since is '某批次导入过、其后由操作人所在学校转出的学生';

-- The file leaves the sight of the school that lets it go, which no policy allows an update to do.
create function roster.hand_over(request uuid, account uuid, answered timestamptz, moved_on date)
    returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    update roster.transfer_request as asked
       set answer = 'ACCEPTED', answered_by = account, answered_at = answered
     where asked.county_id = viewer.county() and asked.id = request and asked.answer is null
       and asked.from_school_id = any (viewer.orgs());
    if not found then
        return false;
    end if;
    update roster.child
       set school_id = asked.to_school_id, class_id = asked.to_class_id, counts_until = moved_on
      from roster.transfer_request as asked
     where asked.county_id = viewer.county() and asked.id = request
       and child.county_id = asked.county_id and child.id = asked.child_id and child.school_id = asked.from_school_id;
    return found;
end
$$;
comment on function roster.hand_over is '原学校同意转学：学生连同档案归入接收学校';
