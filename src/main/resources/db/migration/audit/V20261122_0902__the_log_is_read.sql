-- The log is read by who administers or oversees the county, and by a school what concerns it: held here as well.
create function audit.reads_the_county() returns boolean language sql stable security definer set search_path = pg_catalog as $$
    select exists (select
                     from access.duty
                    where duty.county_id = viewer.county()
                      and duty.account_id = viewer.account()
                      and duty.role in ('ADMINISTRATOR', 'COUNTY_OFFICER')
                      and duty.from_on <= current_date
                      and (duty.until_on is null or duty.until_on >= current_date))
$$;
comment on function audit.reads_the_county is '正在查看的人是否可读全县日志：系统管理员、县级人员';

alter table audit.entry enable row level security;
create policy read_by_county_or_school on audit.entry for select
    using (county_id = (select viewer.county())
           and ((select audit.reads_the_county())
                or org_id = any ((select viewer.orgs())::uuid[])
                or org_id in (select class.id
                                from access.org as class
                               where class.county_id = viewer.county() and class.kind = 'CLASS'
                                 and class.parent_id = any (viewer.orgs()))));

create index entry_by_org on audit.entry (county_id, org_id, seq);
create index entry_by_action on audit.entry (county_id, action collate "C", seq);
create index entry_by_time on audit.entry using brin (at) with (pages_per_range = 32);
