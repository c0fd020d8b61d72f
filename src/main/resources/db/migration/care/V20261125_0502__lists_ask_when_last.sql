-- When a child was last talked to, and when somebody at home was last spoken to or visited, where the list of children asks for it.
create function care.sign_latest() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from roster.child_sign as held
       join (select distinct county_id, child_id from touched) as wanted on wanted.county_id = held.county_id and wanted.child_id = held.child_id
      order by held.county_id, held.child_id
        for update of held;
    update roster.child_sign
       set talked_on = now.talked_on, home_on = now.home_on, visited_on = now.visited_on
      from (select each.county_id, each.child_id,
                   max(latest.on_day) filter (where latest.matter = 'TALK') as talked_on,
                   max(latest.on_day) filter (where latest.matter in ('CARER_CALL', 'HOME_VISIT')) as home_on,
                   max(latest.on_day) filter (where latest.matter = 'HOME_VISIT') as visited_on
              from (select distinct county_id, child_id from touched) as each
              left join care.latest on latest.county_id = each.county_id and latest.child_id = each.child_id
             group by each.county_id, each.child_id) as now
     where child_sign.county_id = now.county_id and child_sign.child_id = now.child_id
       and (child_sign.talked_on, child_sign.home_on, child_sign.visited_on) is distinct from (now.talked_on, now.home_on, now.visited_on);
    return null;
end
$$;
comment on function care.sign_latest is '名单条件所需：最近一次谈心、联系家里、家访';
create trigger signs_what_is_told after insert on care.latest
    referencing new table as touched for each statement execute function care.sign_latest();
create trigger signs_what_is_other after update on care.latest
    referencing new table as touched for each statement execute function care.sign_latest();
create trigger signs_what_is_gone after delete on care.latest
    referencing old table as touched for each statement execute function care.sign_latest();

update roster.child_sign
   set talked_on = now.talked_on, home_on = now.home_on, visited_on = now.visited_on
  from (select county_id, child_id,
               max(on_day) filter (where matter = 'TALK') as talked_on,
               max(on_day) filter (where matter in ('CARER_CALL', 'HOME_VISIT')) as home_on,
               max(on_day) filter (where matter = 'HOME_VISIT') as visited_on
          from care.latest
         group by county_id, child_id) as now
 where child_sign.county_id = now.county_id and child_sign.child_id = now.child_id;
