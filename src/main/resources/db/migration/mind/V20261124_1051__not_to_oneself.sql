-- Who decides whose the notes become does not take them: also not as the school's psychology teacher.
create or replace function mind.assign(of_school uuid, of_keeper uuid, to_account uuid, reason bytea, day date, at timestamptz)
    returns bigint
    language sql security definer set search_path = pg_catalog as $$
    with gone as (
        update mind.folder
           set keeper = to_account, kept_since = day
         where folder.county_id = viewer.county() and folder.school_id = of_school and folder.keeper = of_keeper
           and to_account <> viewer.account()
           and exists (select from mind.without_keeper(day) as waiting where waiting.school_id = of_school and waiting.keeper = of_keeper)
           and exists (select from access.staff
                        where staff.county_id = viewer.county() and staff.school_id = of_school and staff.role = 'PSYCHOLOGY' and staff.account_id = to_account
                          and staff.from_on <= day and (staff.until_on is null or staff.until_on >= day))
        returning folder.id, folder.child_id
    ), noted as (
        insert into mind.hand_over (county_id, id, folder_id, child_id, from_keeper, from_school, to_keeper, to_school, by_principal, done_by, reason_sealed, done_on, done_at)
        select viewer.county(), gen_random_uuid(), gone.id, gone.child_id, of_keeper, of_school, to_account, of_school, true, viewer.account(), reason, day, at
          from gone
        returning id
    )
    select count(*) from noted
$$;
