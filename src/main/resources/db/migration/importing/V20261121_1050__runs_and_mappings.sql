create schema importing;
comment on schema importing is '文件导入';

create table importing.run (
    county_id       integer not null,
    id              uuid    not null,
    number          bigint  generated always as identity,
    org_id          uuid    not null,
    kind            text    not null check (kind ~ '^[a-z]+$'),
    file_name       text    not null,
    shape           text,
    state           text    not null check (state in ('PREVIEW','COMMITTED','UNDONE','DISCARDED')),
    made_by         uuid    not null,
    made_at         timestamptz not null,
    expires_at      timestamptz not null,
    file_sealed     bytea,
    correction      jsonb,
    decisions       jsonb,
    preview_sealed  bytea,
    summary         jsonb,
    committed_at    timestamptz,
    undone_at       timestamptz,
    undone_by       uuid,
    primary key (county_id, id),
    foreign key (county_id, org_id) references access.org (county_id, id),
    check ((state = 'COMMITTED' or state = 'UNDONE') = (committed_at is not null)),
    check ((state = 'UNDONE') = (undone_at is not null))
);
create unique index one_run_per_number on importing.run (county_id, number);
create index run_by_org on importing.run (county_id, org_id, made_at);
create index run_to_forget on importing.run (expires_at) where file_sealed is not null;
comment on table  importing.run is '导入批次：文件、预览、决定、结果';
comment on column importing.run.county_id is '县区划代码 [internal]';
comment on column importing.run.id is '编号 [internal]';
comment on column importing.run.number is '批次号 [internal]';
comment on column importing.run.org_id is '导入到哪个学校 [internal]';
comment on column importing.run.kind is '导入种类 [internal]';
comment on column importing.run.file_name is '文件名 [internal]';
comment on column importing.run.shape is '表头的指纹 [internal]';
comment on column importing.run.state is '状态 [internal]';
comment on column importing.run.made_by is '上传人 [internal]';
comment on column importing.run.made_at is '上传时间 [internal]';
comment on column importing.run.expires_at is '文件与预览保留到何时 [internal]';
comment on column importing.run.file_sealed is '上传的文件（加密），到期清除 [sensitive]';
comment on column importing.run.correction is '人工更正的列对应 [internal]';
comment on column importing.run.decisions is '逐行的人工决定 [internal]';
comment on column importing.run.preview_sealed is '预览结果（加密），到期清除 [sensitive]';
comment on column importing.run.summary is '新增、更新、相同、有问题等行数 [internal]';
comment on column importing.run.committed_at is '确认导入时间 [internal]';
comment on column importing.run.undone_at is '撤销时间 [internal]';
comment on column importing.run.undone_by is '撤销人 [internal]';

alter table importing.run enable row level security;
create policy own_upload_or_finished_run on importing.run
    using (county_id = (select viewer.county())
           and org_id = any ((select viewer.orgs())::uuid[])
           and (made_by = (select viewer.account()) or state in ('COMMITTED','UNDONE')));

create table importing.mapping (
    county_id  integer not null,
    org_id     uuid    not null,
    kind       text    not null,
    shape      text    not null,
    correction jsonb   not null,
    made_by    uuid    not null,
    made_at    timestamptz not null,
    primary key (county_id, org_id, kind, shape),
    foreign key (county_id, org_id) references access.org (county_id, id)
);
comment on table  importing.mapping is '学校更正过的列对应，同样表头的下一个文件直接用';
comment on column importing.mapping.county_id is '县区划代码 [internal]';
comment on column importing.mapping.org_id is '学校 [internal]';
comment on column importing.mapping.kind is '导入种类 [internal]';
comment on column importing.mapping.shape is '表头的指纹 [internal]';
comment on column importing.mapping.correction is '列对应 [internal]';
comment on column importing.mapping.made_by is '更正人 [internal]';
comment on column importing.mapping.made_at is '更正时间 [internal]';
