-- Of whom a document tells one by one: its case, a helper's own children, singular cases by initials, the example.
create table reports.told_of (
    county_id   integer not null,
    document_id uuid    not null,
    child_id    uuid    not null,
    primary key (county_id, document_id, child_id),
    foreign key (county_id, document_id) references reports.document (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index told_of_by_child on reports.told_of (county_id, child_id);
comment on table  reports.told_of             is '文稿单独讲到了哪些学生（不具名也算）：学生档案销毁时，讲到他的文稿一并删除';
comment on column reports.told_of.county_id   is '县区划代码 [internal]';
comment on column reports.told_of.document_id is '哪份文稿 [internal]';
comment on column reports.told_of.child_id    is '哪名学生 [internal]';

alter table reports.told_of enable row level security;
create policy seen_with_the_document on reports.told_of for select
    using (exists (select from reports.document where document.county_id = told_of.county_id and document.id = told_of.document_id));
create policy told_with_the_document on reports.told_of for insert
    with check (exists (select from reports.document where document.county_id = told_of.county_id and document.id = told_of.document_id));
revoke update, delete on reports.told_of from ${app};

-- Whose file is erased stands in no paper: what told of the child goes with its draft, the words of people and what was kept of files taken out.
create or replace function reports.erase(children uuid[]) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    gone integer;
    more integer;
begin
    if not protection.may_erase(children) then raise exception 'not ordered, or held'; end if;
    delete from reports.document
     where county_id = viewer.county()
       and (child_id = any (children)
            or exists (select from reports.told_of
                        where told_of.county_id = document.county_id and told_of.document_id = document.id and told_of.child_id = any (children)));
    get diagnostics gone = row_count;
    delete from reports.told_of where county_id = viewer.county() and child_id = any (children);
    get diagnostics more = row_count;
    return gone + more;
end
$$;
comment on function reports.erase is '抹除学生时一并删除单独讲到这名学生的文稿（案例、本人总结、姓名首字母、典型事例）';
