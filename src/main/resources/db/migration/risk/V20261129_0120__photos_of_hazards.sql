-- What the danger looks like, and what it looks like once it was put right. Made anew and sealed like all that is sent.
create table risk.hazard_photo (
    county_id      integer not null,
    id             uuid    not null,
    hazard_id      uuid    not null,
    kind           text    not null check (kind in ('PICTURE','PDF')),
    name_sealed    bytea   not null,
    content_sealed bytea   not null,
    kept_by        uuid    not null,
    kept_at        timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, hazard_id) references risk.hazard (county_id, id)
);
alter table risk.hazard_photo alter column content_sealed set storage external;
create index hazard_photo_by_hazard on risk.hazard_photo (county_id, hazard_id, kept_at);
comment on table  risk.hazard_photo is '校园周边隐患的照片：重新编码后加密保存';
comment on column risk.hazard_photo.county_id is '县区划代码 [internal]';
comment on column risk.hazard_photo.id is '编号 [internal]';
comment on column risk.hazard_photo.hazard_id is '哪一处隐患 [internal]';
comment on column risk.hazard_photo.kind is '图片或 PDF [internal]';
comment on column risk.hazard_photo.name_sealed is '上传时的文件名（加密） [sensitive]';
comment on column risk.hazard_photo.content_sealed is '内容（加密） [sensitive]';
comment on column risk.hazard_photo.kept_by is '由谁上传 [internal]';
comment on column risk.hazard_photo.kept_at is '上传时间 [internal]';
alter table risk.hazard_photo enable row level security;
create policy seen_with_the_hazard on risk.hazard_photo for select
    using (exists (select from risk.hazard where hazard.county_id = hazard_photo.county_id and hazard.id = hazard_photo.hazard_id));
create policy kept_at_the_school on risk.hazard_photo for insert
    with check (county_id = (select viewer.county()) and kept_by = (select viewer.account())
                and exists (select from risk.hazard
                             where hazard.county_id = hazard_photo.county_id and hazard.id = hazard_photo.hazard_id and hazard.school_id = any ((select risk.own_schools())::uuid[])));
revoke update, delete on risk.hazard_photo from ${app};
