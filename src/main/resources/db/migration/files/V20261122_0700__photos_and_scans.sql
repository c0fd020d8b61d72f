create schema files;
comment on schema files is '照片与扫描件';

create table files.file (
    county_id        integer not null,
    id               uuid    not null,
    owner            text    not null,
    subject_id       uuid    not null,
    child_id         uuid,
    org_id           uuid,
    kind             text    not null check (kind in ('PICTURE','PDF')),
    name_sealed      bytea   not null,
    content_sealed   bytea,
    thumbnail_sealed bytea,
    size             integer not null check (size > 0),
    pages            integer check (pages > 0),
    kept_at          timestamptz not null,
    kept_by          uuid    not null,
    removed_at       timestamptz,
    removed_by       uuid,
    primary key (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    check (num_nonnulls(child_id, org_id) = 1),
    check (num_nulls(removed_at, removed_by) in (0, 2)),
    check ((content_sealed is null) = (removed_at is not null)),
    check (removed_at is null or thumbnail_sealed is null)
);
create index file_by_subject on files.file (county_id, owner, subject_id);
create index file_by_child on files.file (county_id, child_id);
create index file_by_org on files.file (county_id, org_id);
-- Sealed bytes do not get smaller: let the database not try.
alter table files.file alter column content_sealed set storage external;
alter table files.file alter column thumbnail_sealed set storage external;

alter table files.file enable row level security;
create policy seen_with_the_org on files.file
    using (county_id = (select viewer.county()) and org_id = any ((select viewer.orgs())::uuid[]));

comment on table  files.file                  is '照片与扫描件：重新编码、去除元数据后加密保存';
comment on column files.file.county_id        is '县区划代码 [internal]';
comment on column files.file.id               is '编号 [internal]';
comment on column files.file.owner            is '属于哪一类事项：学生照片、委托照护协议等 [internal]';
comment on column files.file.subject_id       is '所属事项的编号 [internal]';
comment on column files.file.child_id         is '所属学生；能看到这个学生的人才看得到 [internal]';
comment on column files.file.org_id           is '不属于某个学生时，所属学校或班级 [internal]';
comment on column files.file.kind             is '图片或 PDF [internal]';
comment on column files.file.name_sealed      is '上传时的文件名（加密） [sensitive]';
comment on column files.file.content_sealed   is '内容（加密）；移除后为空 [sensitive]';
comment on column files.file.thumbnail_sealed is '缩略图（加密） [sensitive]';
comment on column files.file.size             is '内容的字节数 [internal]';
comment on column files.file.pages            is 'PDF 页数 [internal]';
comment on column files.file.kept_at          is '上传时间 [internal]';
comment on column files.file.kept_by          is '上传人 [internal]';
comment on column files.file.removed_at       is '移除时间 [internal]';
comment on column files.file.removed_by       is '移除人 [internal]';
