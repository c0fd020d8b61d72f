-- Asked when somebody signs in or sends a request, before there is a viewer: whom does this account help today?
create function pairing.helping(of_county integer, of_account uuid, day date)
    returns table (child_id uuid, school_id uuid, from_on date, outside boolean)
    language sql stable security definer set search_path = pg_catalog as $$
    select pairing.child_id, pairing.school_id, pairing.from_on, helper.sort = 'OUTSIDE'
      from pairing.helper
      join pairing.pairing on pairing.county_id = helper.county_id and pairing.helper_id = helper.id
     where helper.county_id = of_county
       and helper.account_id = of_account
       and pairing.from_on <= day
       and pairing.until_on is null
$$;
comment on function pairing.helping is '这个账号今天帮扶哪些学生；结对一结束就不在其中';

-- Ends what nothing stands on any more: the child has changed school or left, the helper has. Whoever moves a file or closes an
-- account may not see the other side of a pairing, so this acts as the owner, and ends only what is over in fact.
create function pairing.end_what_is_over(of_county integer, children uuid[], accounts uuid[], helpers uuid[], day date, by uuid, at timestamptz)
    returns table (id uuid, child_id uuid, helper_id uuid, school_id uuid, ended_why text)
    language sql security definer set search_path = pg_catalog as $$
    with over as (
        select pairing.id, pairing.from_on,
               case when child.left_on <= day then 'CHILD_LEFT'
                    when child.school_id <> pairing.school_id then 'CHILD_TRANSFERRED'
                    else 'HELPER_LEFT' end as why,
               case when child.left_on <= day then child.left_on else day end as until_on,
               child.name, helper.account_id
          from pairing.pairing
          join pairing.helper on helper.county_id = pairing.county_id and helper.id = pairing.helper_id
          join roster.child   on child.county_id = pairing.county_id and child.id = pairing.child_id
          left join roster.child as peer on peer.county_id = helper.county_id and peer.id = helper.child_id
          left join access.account       on account.county_id = helper.county_id and account.id = helper.account_id
         where pairing.county_id = of_county
           and pairing.until_on is null
           and (children is null or pairing.child_id = any (children) or helper.child_id = any (children))
           and (accounts is null or helper.account_id = any (accounts))
           and (helpers is null or helper.id = any (helpers))
           and (child.left_on <= day
                or child.school_id <> pairing.school_id
                or helper.left_on <= day
                or peer.left_on <= day
                or peer.school_id <> pairing.school_id
                or account.closed_on <= day
                or helper.sort = 'STAFF' and helper.account_id is not null
                   and exists (select from access.staff
                                where staff.county_id = helper.county_id and staff.account_id = helper.account_id
                                  and staff.school_id = pairing.school_id and staff.until_on < day)
                   and not exists (select from access.staff
                                    where staff.county_id = helper.county_id and staff.account_id = helper.account_id
                                      and staff.school_id = pairing.school_id
                                      and (staff.until_on is null or staff.until_on >= day)))
           for update of pairing
    ), ended as (
        update pairing.pairing
           set until_on = greatest(over.from_on, over.until_on), ended_why = over.why, ended_by = by, ended_at = at
          from over
         where pairing.county_id = of_county and pairing.id = over.id
        returning pairing.id, pairing.child_id, pairing.helper_id, pairing.school_id, pairing.kind, pairing.until_on, pairing.ended_why, over.name, over.account_id
    ), asked as (
        insert into pairing.hand_over (county_id, pairing_id, child_id, child_name, asked_of, asked_on)
        select of_county, ended.id, ended.child_id, ended.name, ended.account_id, day
          from ended
         where ended.ended_why <> 'CHILD_LEFT' and ended.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')
        on conflict do nothing
    )
    select ended.id, ended.child_id, ended.helper_id, ended.school_id, ended.ended_why from ended
$$;
comment on function pairing.end_what_is_over is '学生转学或离校、帮扶人离开的，结对随之结束，并请原帮扶人写交接说明';

-- With how many children a helper is paired, those of other schools included: only the number.
create function pairing.load_of(helpers uuid[])
    returns table (helper_id uuid, children bigint)
    language sql stable security definer set search_path = pg_catalog as $$
    select pairing.helper_id, count(distinct pairing.child_id)
      from pairing.pairing
     where pairing.county_id = viewer.county()
       and pairing.helper_id = any (helpers)
       and pairing.until_on is null
     group by pairing.helper_id
$$;
comment on function pairing.load_of is '每名帮扶人正在帮扶几名学生，外校的也算；只答数目';
