create schema people;
comment on schema people is '学校、班级、教职工的批量导入';

create table people.upload (
    county_id    integer     not null references access.county,
    id           uuid        not null,
    kind         text        not null check (kind in ('SCHOOLS', 'CLASSES', 'STAFF')),
    file_name    text        not null,
    file_sealed  bytea,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    committed_at timestamptz,
    opened       uuid[],
    added        integer,
    changed      integer,
    closed_at    timestamptz,
    primary key (county_id, id),
    foreign key (county_id, made_by) references access.account (county_id, id),
    check (num_nulls(committed_at, opened, added, changed) in (0, 4))
);
create index upload_by_maker on people.upload (county_id, made_by, made_at);
comment on table  people.upload is '批量导入的文件：只对上传的系统管理员可见，不含孩子';
comment on column people.upload.county_id is '县区划代码 [internal]';
comment on column people.upload.id is '编号 [internal]';
comment on column people.upload.kind is '种类：学校、班级、教职工 [internal]';
comment on column people.upload.file_name is '文件名 [internal]';
comment on column people.upload.file_sealed is '上传的文件（加密），确认后或一天后清除 [sensitive]';
comment on column people.upload.made_by is '上传人 [internal]';
comment on column people.upload.made_at is '上传时间 [internal]';
comment on column people.upload.committed_at is '确认导入时间 [internal]';
comment on column people.upload.opened is '新开通的账号 [internal]';
comment on column people.upload.added is '新增行数 [internal]';
comment on column people.upload.changed is '更新行数 [internal]';
comment on column people.upload.closed_at is '停用未使用账号的时间 [internal]';

alter table people.upload enable row level security;
create policy own_upload on people.upload
    using (county_id = (select viewer.county()) and made_by = (select viewer.account()));

create function people.forget_expired(before timestamptz) returns integer language plpgsql security definer set search_path = pg_catalog as $$
declare
    wiped integer;
begin
    update people.upload set file_sealed = null where made_at <= before and file_sealed is not null;
    get diagnostics wiped = row_count;
    return wiped;
end
$$;
comment on function people.forget_expired is '清除到期的上传文件；不返回任何内容';
