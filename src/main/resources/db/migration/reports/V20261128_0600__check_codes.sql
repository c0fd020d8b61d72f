-- By which codes the figures of a file can be asked for that lies there on paper.
create table reports.check_code (
    county_id integer not null,
    code      text    not null check (code ~ '^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$'),
    issue_id  uuid    not null,
    primary key (county_id, code, issue_id),
    foreign key (county_id, issue_id) references reports.issue (county_id, id) on delete cascade
);
create index check_code_by_issue on reports.check_code (county_id, issue_id);
comment on table  reports.check_code           is '拿出去的稿里印着的核对码：凭它从纸上的一个数查到是哪份材料';
comment on column reports.check_code.county_id is '县区划代码 [internal]';
comment on column reports.check_code.code      is '核对码；不知道是哪些数 [internal]';
comment on column reports.check_code.issue_id  is '哪一次拿出去的 [internal]';

alter table reports.check_code enable row level security;
create policy seen_with_the_issue on reports.check_code for select
    using (exists (select from reports.issue where issue.county_id = check_code.county_id and issue.id = check_code.issue_id));
create policy printed_in_ones_own_issue on reports.check_code for insert
    with check (exists (select from reports.issue where issue.county_id = check_code.county_id and issue.id = check_code.issue_id and issue.made_by = (select viewer.account())));
revoke update, delete on reports.check_code from ${app};
