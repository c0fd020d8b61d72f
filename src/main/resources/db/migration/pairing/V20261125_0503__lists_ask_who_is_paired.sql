-- Whether a grown-up helps a child, and whether it is one of those to whom help is due first, where the list of children asks for it.
create function pairing.sign_pairings() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from roster.child_sign as held
       join (select distinct county_id, child_id from touched) as wanted on wanted.county_id = held.county_id and wanted.child_id = held.child_id
      order by held.county_id, held.child_id
        for update of held;
    update roster.child_sign
       set paired = now.paired, key_child = now.key_child
      from (select each.county_id, each.child_id,
                   exists (select
                             from pairing.pairing
                            where pairing.county_id = each.county_id and pairing.child_id = each.child_id and pairing.until_on is null
                              and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as paired,
                   exists (select
                             from pairing.key_child
                            where key_child.county_id = each.county_id and key_child.child_id = each.child_id and key_child.until_on is null) as key_child
              from (select distinct county_id, child_id from touched) as each) as now
     where child_sign.county_id = now.county_id and child_sign.child_id = now.child_id
       and (child_sign.paired, child_sign.key_child) is distinct from (now.paired, now.key_child);
    return null;
end
$$;
comment on function pairing.sign_pairings is '名单条件所需：有没有成年人结对帮扶、是不是重点帮扶对象';
create trigger signs_what_is_told after insert on pairing.pairing
    referencing new table as touched for each statement execute function pairing.sign_pairings();
create trigger signs_what_is_other after update on pairing.pairing
    referencing new table as touched for each statement execute function pairing.sign_pairings();
create trigger signs_what_is_gone after delete on pairing.pairing
    referencing old table as touched for each statement execute function pairing.sign_pairings();
create trigger signs_what_is_told after insert on pairing.key_child
    referencing new table as touched for each statement execute function pairing.sign_pairings();
create trigger signs_what_is_other after update on pairing.key_child
    referencing new table as touched for each statement execute function pairing.sign_pairings();
create trigger signs_what_is_gone after delete on pairing.key_child
    referencing old table as touched for each statement execute function pairing.sign_pairings();

update roster.child_sign
   set paired = exists (select
                          from pairing.pairing
                         where pairing.county_id = child_sign.county_id and pairing.child_id = child_sign.child_id and pairing.until_on is null
                           and pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')),
       key_child = exists (select
                             from pairing.key_child
                            where key_child.county_id = child_sign.county_id and key_child.child_id = child_sign.child_id and key_child.until_on is null)
 where exists (select from pairing.pairing where pairing.county_id = child_sign.county_id and pairing.child_id = child_sign.child_id)
    or exists (select from pairing.key_child where key_child.county_id = child_sign.county_id and key_child.child_id = child_sign.child_id);
