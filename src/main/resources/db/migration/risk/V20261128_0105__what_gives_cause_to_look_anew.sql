-- Whatever the rules read puts the child down in the transaction that changes it, however the change came about.
create function risk.look_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into risk.anew (county_id, child_id) select distinct county_id, child_id from touched;
    return null;
end
$$;
comment on function risk.look_anew is '记录、监护人、列入起止一有变化，即待重新对照';
create trigger looks_anew_at_what_is_told after insert on care.record_child
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_other after update on care.record_child
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_gone after delete on care.record_child
    referencing old table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_told after insert on roster.guardian
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_other after update on roster.guardian
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_told after insert on roster.spell
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_other after update on roster.spell
    referencing new table as touched for each statement execute function risk.look_anew();
create trigger looks_anew_at_what_is_gone after delete on roster.spell
    referencing old table as touched for each statement execute function risk.look_anew();

create function risk.look_at_child_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into risk.anew (county_id, child_id) values (new.county_id, new.id);
    return null;
end
$$;
comment on function risk.look_at_child_anew is '家庭经济、资助、出生日期有变化或离校，即待重新对照';
create trigger looks_anew_at_what_rules_ask after update on roster.child
    for each row when (old.birth_from is distinct from new.birth_from or old.economic_state is distinct from new.economic_state
                       or old.aid is distinct from new.aid or old.left_on is distinct from new.left_on or old.version is distinct from new.version)
    execute function risk.look_at_child_anew();
