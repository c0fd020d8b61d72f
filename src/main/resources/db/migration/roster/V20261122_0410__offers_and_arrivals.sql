-- A transfer may also begin with the school that lets a child go, which offers the file; and it ends when the child has
-- come and is in a class.
alter table roster.transfer_request
    add column offered    boolean not null default false,
    add column note       text,
    add column offer_run  uuid,
    add column arrived_on date,
    add column arrived_by uuid;
comment on column roster.transfer_request.offered is '由原学校提出移交（否则由接收学校请求） [internal]';
comment on column roster.transfer_request.note is '提出移交时的说明，接收学校可见 [internal]';
comment on column roster.transfer_request.offer_run is '学年升级的批次 [internal]';
comment on column roster.transfer_request.arrived_on is '到校日期；空为尚未确认到校 [internal]';
comment on column roster.transfer_request.arrived_by is '确认到校的人 [internal]';

update roster.transfer_request
   set arrived_on = (answered_at at time zone 'Asia/Shanghai')::date, arrived_by = answered_by
 where answer = 'ACCEPTED';

alter table roster.transfer_request
    add check (num_nulls(arrived_on, arrived_by) in (0, 2)),
    add check (arrived_on is null or answer = 'ACCEPTED');
create index transfer_not_yet_arrived on roster.transfer_request (county_id, to_school_id) where answer = 'ACCEPTED' and arrived_on is null;
create index transfer_request_by_offer_run on roster.transfer_request (county_id, offer_run) where offer_run is not null;

-- The file of a child who has left a school of the county is asked for like that of a child on its roll, so that it is
-- handed over instead of a second one being opened. Files closed for good (a mistake, merged, died) are nobody's to ask for.
create or replace function roster.enrolled_elsewhere(blinds bytea[])
    returns setof bytea language sql stable security definer set search_path = pg_catalog as $$
    select distinct child.resident_id_blind
      from roster.child
     where child.county_id = viewer.county()
       and child.resident_id_blind = any (blinds)
       and (child.left_on is null or child.left_why in ('TRANSFERRED', 'GRADUATED', 'DROPPED_OUT'))
       and not (child.school_id = any (coalesce(viewer.orgs(), '{}')))
       and (child.left_on is null
            or not exists (select
                             from roster.child as own
                            where own.county_id = child.county_id
                              and own.resident_id_blind = child.resident_id_blind
                              and own.school_id = any (coalesce(viewer.orgs(), '{}'))))
$$;
comment on function roster.enrolled_elsewhere is '这些身份证号中，哪些已在本县其他学校有档案（在读，或离校后档案仍可移交）；只答是否';

create or replace function roster.request_transfer(request uuid, blind bytea, to_school uuid, to_class uuid, named text, facts bytea, run uuid, account uuid, at timestamptz)
    returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    if not (to_school = any (coalesce(viewer.orgs(), '{}'))) then
        return false;
    end if;
    insert into roster.transfer_request (county_id, id, child_id, from_school_id, to_school_id, to_class_id, child_name, facts_sealed, run_id, requested_by, requested_at)
    select child.county_id, request, child.id, child.school_id, to_school, to_class, named, facts, run, account, at
      from roster.child
     where child.county_id = viewer.county() and child.resident_id_blind = blind and child.school_id <> to_school
       and (child.left_on is null or child.left_why in ('TRANSFERRED', 'GRADUATED', 'DROPPED_OUT'))
     order by child.left_on is not null, child.left_on desc
     limit 1
    on conflict (county_id, child_id) where answer is null do nothing;
    return found;
end
$$;

-- Replaces the one of 20261121_1110: the enrolments follow the file, and no school says yes to its own offer.
create or replace function roster.hand_over(request uuid, account uuid, answered timestamptz, moved_on date)
    returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    moved uuid;
begin
    update roster.transfer_request as asked
       set answer = 'ACCEPTED', answered_by = account, answered_at = answered
     where asked.county_id = viewer.county() and asked.id = request and not asked.offered and asked.answer is null
       and asked.from_school_id = any (viewer.orgs());
    if not found then
        return false;
    end if;
    update roster.child
       set school_id = asked.to_school_id, class_id = asked.to_class_id, counts_until = moved_on
      from roster.transfer_request as asked
     where asked.county_id = viewer.county() and asked.id = request
       and child.county_id = asked.county_id and child.id = asked.child_id and child.school_id = asked.from_school_id
    returning child.id into moved;
    if moved is null then
        return false;
    end if;
    perform roster.follow_placements(array[moved], array[moved_on], false);
    return true;
end
$$;

-- The files come into the sight of the school that says yes to an offer, which no policy allows an update to do.
create function roster.take_over(requests uuid[], account uuid, answered timestamptz, moved_on date)
    returns setof uuid language plpgsql security definer set search_path = pg_catalog as $$
begin
    return query
    with answered_now as (
        update roster.transfer_request as asked
           set answer = 'ACCEPTED', answered_by = account, answered_at = answered
         where asked.county_id = viewer.county() and asked.id = any (requests) and asked.offered and asked.answer is null
           and asked.to_school_id = any (viewer.orgs())
        returning asked.county_id, asked.child_id, asked.from_school_id, asked.to_school_id
    )
    update roster.child
       set school_id = answered_now.to_school_id, counts_until = moved_on
      from answered_now
     where child.county_id = answered_now.county_id and child.id = answered_now.child_id
       and child.school_id = answered_now.from_school_id
       and (child.left_on is null or child.left_why in ('TRANSFERRED', 'GRADUATED', 'DROPPED_OUT'))
    returning child.id;
end
$$;
comment on function roster.take_over is '接收学校同意接收：学生连同档案归入本校，返回接收到的学生';
