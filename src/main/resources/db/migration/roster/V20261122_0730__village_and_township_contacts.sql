create table roster.place_contact (
    county_id            integer not null,
    township             text    not null,
    village              text    not null,
    officer              text,
    officer_phone_sealed bytea,
    office_phone_sealed  bytea,
    set_at               timestamptz not null,
    set_by               uuid    not null,
    primary key (county_id, township, village),
    foreign key (county_id) references access.county (id),
    check (township <> '' or village <> '')
);
alter table roster.place_contact enable row level security;
create policy seen_in_the_county on roster.place_contact using (county_id = (select viewer.county()));

comment on table  roster.place_contact                      is '村、乡镇的联系人：名称与学生档案里所写的一致';
comment on column roster.place_contact.county_id            is '县区划代码 [internal]';
comment on column roster.place_contact.township             is '乡镇；不知道则为空文本 [internal]';
comment on column roster.place_contact.village              is '村（居）；空文本为乡镇本身 [internal]';
comment on column roster.place_contact.officer              is '村儿童主任或乡镇儿童督导员姓名 [internal]';
comment on column roster.place_contact.officer_phone_sealed is '其电话（加密） [sensitive]';
comment on column roster.place_contact.office_phone_sealed  is '村（居）委会或乡镇办公室电话（加密） [sensitive]';
comment on column roster.place_contact.set_at               is '最近修改时间 [internal]';
comment on column roster.place_contact.set_by               is '最近修改人 [internal]';
