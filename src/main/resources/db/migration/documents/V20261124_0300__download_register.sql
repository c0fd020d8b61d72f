create schema documents;
comment on schema documents is '下载登记';

-- Every file with children's data that leaves: who took it out, for what, how many children it holds. The row stays; the file lies
-- apart, sealed, and is gone after its day.
create table documents.download (
    county_id       integer not null,
    id              uuid    not null,
    number          text    not null check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    school_id       uuid,
    made_by         uuid    not null,
    asked_at        timestamptz not null,
    made_at         timestamptz,
    expires_at      timestamptz not null,
    type            text    not null check (type in ('EXCEL','OLD_EXCEL','WORD','PDF')),
    name_sealed     bytea   not null,
    purpose         text    not null check (purpose in ('CARE','SIGNED','REPORT','FAMILY','CHECK','OTHER')),
    words_sealed    bytea,
    children        integer not null check (children >= 0),
    locked          boolean not null,
    size            integer check (size > 0),
    fetched         integer not null default 0 check (fetched >= 0),
    last_fetched_at timestamptz,
    removed_at      timestamptz,
    primary key (county_id, id),
    constraint one_download_per_number unique (county_id, number),
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint other_purposes_are_told check (purpose <> 'OTHER' or words_sealed is not null),
    check (num_nulls(made_at, size) in (0, 2)),
    check (expires_at > asked_at),
    check ((fetched = 0) = (last_fetched_at is null))
);
create index download_by_maker on documents.download (county_id, made_by, asked_at desc);
create index download_by_school on documents.download (county_id, school_id, asked_at desc);
alter table documents.download enable row level security;
create policy of_the_maker on documents.download
    using (county_id = (select viewer.county()) and made_by = (select viewer.account()));
create policy read_by_the_school on documents.download for select
    using (county_id = (select viewer.county()) and school_id = any ((select viewer.orgs())::uuid[]));

comment on table  documents.download                 is '下载登记：带有学生信息的文件每次带出一行；登记长期保留';
comment on column documents.download.county_id       is '县区划代码 [internal]';
comment on column documents.download.id              is '编号 [internal]';
comment on column documents.download.number          is '印在文件上的编号 [internal]';
comment on column documents.download.school_id       is '哪所学校的学生；跨校的为空 [internal]';
comment on column documents.download.made_by         is '由谁带出 [internal]';
comment on column documents.download.asked_at        is '什么时候要的 [internal]';
comment on column documents.download.made_at         is '什么时候生成好；空为还没有 [internal]';
comment on column documents.download.expires_at      is '文件保留到何时 [internal]';
comment on column documents.download.type            is '文件格式 [internal]';
comment on column documents.download.name_sealed     is '文件名，可能有学生姓名（加密） [sensitive]';
comment on column documents.download.purpose         is '用途 [internal]';
comment on column documents.download.words_sealed    is '用途的说明，自己写的（加密） [sensitive]';
comment on column documents.download.children        is '涉及多少名学生 [internal]';
comment on column documents.download.locked          is '文件是否加了密码 [internal]';
comment on column documents.download.size            is '字节数 [internal]';
comment on column documents.download.fetched         is '取走几次 [internal]';
comment on column documents.download.last_fetched_at is '最近一次取走的时间 [internal]';
comment on column documents.download.removed_at      is '由本人提前删除文件的时间 [internal]';

create table documents.download_content (
    county_id      integer not null,
    download_id    uuid    not null,
    made_by        uuid    not null,
    expires_at     timestamptz not null,
    content_sealed bytea   not null,
    primary key (county_id, download_id),
    foreign key (county_id, download_id) references documents.download (county_id, id) on delete cascade
);
create index download_content_to_forget on documents.download_content (expires_at);
alter table documents.download_content alter column content_sealed set storage external;
alter table documents.download_content enable row level security;
create policy of_the_maker on documents.download_content
    using (county_id = (select viewer.county()) and made_by = (select viewer.account()));

comment on table  documents.download_content                is '待取的文件，到期清除，不进备份 [transient]';
comment on column documents.download_content.county_id      is '县区划代码 [internal]';
comment on column documents.download_content.download_id    is '下载登记的编号 [internal]';
comment on column documents.download_content.made_by        is '由谁带出；只有本人取得到 [internal]';
comment on column documents.download_content.expires_at     is '保留到何时 [internal]';
comment on column documents.download_content.content_sealed is '文件内容（加密） [sensitive]';

-- The job that wipes looks for nobody, so it sees no file itself.
create function documents.forget_expired(as_of timestamptz)
    returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    delete from documents.download_content where expires_at <= as_of;
    get diagnostics wiped = row_count;
    return wiped;
end
$$;
comment on function documents.forget_expired is '清除到期的待取文件；不返回任何内容';
