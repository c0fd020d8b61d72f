-- What the county decides of its documents.
create table reports.setting (
    county_id  integer     primary key references access.county,
    keep_years integer     not null check (keep_years between 1 and 30),
    arranging  integer     not null check (arranging between 1 and 10),
    carrying   integer     not null check (carrying between 2 and 11),
    summing    integer     not null check (summing between 3 and 12),
    version    integer     not null check (version > 0),
    changed_by uuid        not null,
    changed_at timestamptz not null,
    foreign key (county_id, changed_by) references access.account (county_id, id),
    constraint phases_follow_each_other check (arranging < carrying and carrying < summing)
);
create index setting_by_changer on reports.setting (county_id, changed_by);
comment on table  reports.setting            is '县里定的：文稿保存几年，工作方案的三个阶段各从哪个月开始';
comment on column reports.setting.county_id  is '县区划代码 [internal]';
comment on column reports.setting.keep_years is '文稿从最后一次动它起保存几年 [internal]';
comment on column reports.setting.arranging  is '部署阶段从几月开始 [internal]';
comment on column reports.setting.carrying   is '实施阶段从几月开始 [internal]';
comment on column reports.setting.summing    is '总结阶段从几月开始，到十二月底 [internal]';
comment on column reports.setting.version    is '第几版，防止互相覆盖 [internal]';
comment on column reports.setting.changed_by is '谁改的 [internal]';
comment on column reports.setting.changed_at is '何时改的 [internal]';

alter table reports.setting enable row level security;
create policy read_in_the_county on reports.setting for select using (county_id = (select viewer.county()));
create policy decided_by_the_county on reports.setting for insert
    with check (county_id = (select viewer.county()) and (select viewer.whole_county()) and changed_by = (select viewer.account()));
create policy changed_by_the_county on reports.setting for update
    using (county_id = (select viewer.county()) and (select viewer.whole_county())) with check (changed_by = (select viewer.account()));
revoke delete on reports.setting from ${app};

-- A paper that nobody has taken out goes when who writes there says so; one that was taken out stays for the check of its figures.
create function reports.remove(removed uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from reports.document
     where county_id = viewer.county() and id = removed
       and (author_id = viewer.account() or voice not in ('HELPER','PSYCHOLOGY') and child_id is null and reports.reaches(place_id))
       and not exists (select from reports.issue where issue.county_id = document.county_id and issue.document_id = document.id);
    return found;
end
$$;
comment on function reports.remove is '删除一份没有拿出去过的文稿，连同人写的部分';

create function reports.forget_expired(day date) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
begin
    -- Whoever calls it with a later day forgets no more than is due.
    delete from reports.document
     where greatest(until_on::timestamptz, drafted_at,
                    (select max(written_at) from reports.section where section.county_id = document.county_id and section.document_id = document.id),
                    (select max(made_at) from reports.issue where issue.county_id = document.county_id and issue.document_id = document.id))
           < least(day, current_date) - make_interval(years => coalesce((select keep_years from reports.setting where setting.county_id = document.county_id), 5));
    get diagnostics gone = row_count;
    return gone;
end
$$;
comment on function reports.forget_expired is '删除满了保存年限的文稿；取出的登记不删';
