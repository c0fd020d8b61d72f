-- 值守: the principal names who is on duty at a sitting too: its name, class and times, and nothing of who sits or what was answered.
create function mind.heads(school uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from access.staff
                    where staff.county_id = viewer.county() and staff.school_id = school and staff.role = 'PRINCIPAL' and staff.account_id = viewer.account()
                      and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date))
$$;
comment on function mind.heads is '当前账号今天是否在这所学校任校长';

create function mind.sittings_of_head(at timestamptz)
    returns table (id uuid, school_id uuid, class_id uuid, title text, opens_at timestamptz, closes_at timestamptz, opened_by uuid, duty uuid, duty_next uuid, duty_version integer)
    language sql stable security definer set search_path = pg_catalog as $$
    select sitting.id, sitting.school_id, sitting.class_id, sitting.title, sitting.opens_at, sitting.closes_at, sitting.opened_by, sitting.duty, sitting.duty_next, sitting.duty_version
      from mind.sitting
     where sitting.county_id = viewer.county() and sitting.ended_at is null and sitting.closes_at >= at - interval '1 hour' and mind.heads(sitting.school_id)
$$;
comment on function mind.sittings_of_head is '校长看得到的还没结束的测评：名称、班级、时间、值守的人';

create function mind.watch_by_head(sitting uuid, first uuid, next uuid, base integer, at timestamptz) returns boolean
    language sql security definer set search_path = pg_catalog as $$
    with done as (
        update mind.sitting as held
           set duty = first, duty_next = next, duty_version = base + 1
         where held.county_id = viewer.county() and held.id = watch_by_head.sitting and held.duty_version = base
           and held.ended_at is null and held.closes_at >= at - interval '1 hour' and mind.heads(held.school_id)
           and (first is null or exists (select from access.staff where staff.county_id = held.county_id and staff.school_id = held.school_id and staff.account_id = first
                                            and staff.role in ('PSYCHOLOGY', 'PRINCIPAL') and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)))
           and (next is null or exists (select from access.staff where staff.county_id = held.county_id and staff.school_id = held.school_id and staff.account_id = next
                                            and staff.role in ('PSYCHOLOGY', 'PRINCIPAL') and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)))
        returning 1
    )
    select exists (select from done)
$$;
comment on function mind.watch_by_head is '校长指定一次测评由谁值守、谁接着；只能是本校在任的心理教师和校长';
