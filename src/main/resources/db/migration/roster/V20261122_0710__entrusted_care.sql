create table roster.entrusted_care (
    county_id              integer not null,
    id                     uuid    not null,
    child_id               uuid    not null,
    entruster_name         text    not null,
    entruster_relation     text,
    entruster_phone_sealed bytea,
    carer_name             text    not null,
    carer_relation         text,
    carer_phone_sealed     bytea,
    carer_id_sealed        bytea,
    carer_birth            date,
    carer_address_sealed   bytea,
    capable                boolean not null,
    ruled_out              text[]  not null check (ruled_out <@ array['VIOLENCE','ADDICTION','NEGLECT','OTHERWISE_UNFIT']),
    wish_heard_on          date,
    wish_how               text    check (wish_how in ('FACE_TO_FACE','BY_PHONE','BY_TEACHER')),
    wish_sealed            bytea,
    from_on                date,
    until_on               date,
    duties_sealed          bytea,
    fee                    text,
    weekly_contact         boolean not null,
    signature              text    not null check (signature in ('ON_PAPER','BY_PHONE','NOT_SIGNED')),
    signed_on              date,
    witness                text,
    not_signed_why         text,
    school_copy_on         date,
    village_copy_on        date,
    made_at                timestamptz not null,
    made_by                uuid    not null,
    ended_on               date,
    ended_why              text    check (ended_why in ('PARENT_RETURNED','TERM_OVER','CARER_UNABLE','CARER_CHANGED','CHILD_MOVED','REPLACED','MADE_BY_MISTAKE')),
    ended_note             text,
    ended_at               timestamptz,
    ended_by               uuid,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (num_nulls(wish_heard_on, wish_how) in (0, 2)),
    check (until_on > from_on),
    check ((signature = 'NOT_SIGNED') = (signed_on is null)),
    check ((signature = 'NOT_SIGNED') = (not_signed_why is not null)),
    check ((signature = 'BY_PHONE') = (witness is not null)),
    check (signature = 'NOT_SIGNED' or capable and cardinality(ruled_out) = 4 and weekly_contact
           and carer_birth is not null and from_on is not null and until_on is not null),
    check (num_nulls(ended_on, ended_why, ended_at, ended_by) in (0, 4))
);
create unique index one_open_entrusted_care_per_child on roster.entrusted_care (county_id, child_id) where ended_on is null;
create index entrusted_care_by_child on roster.entrusted_care (county_id, child_id);

alter table roster.entrusted_care enable row level security;
create policy seen_with_the_child on roster.entrusted_care
    using (exists (select from roster.child where child.county_id = entrusted_care.county_id and child.id = entrusted_care.child_id));

comment on table  roster.entrusted_care                        is '委托照护：一份协议一行；没有签的写明原因；变更另立新行';
comment on column roster.entrusted_care.county_id              is '县区划代码 [internal]';
comment on column roster.entrusted_care.id                     is '编号 [internal]';
comment on column roster.entrusted_care.child_id               is '被监护人（学生） [internal]';
comment on column roster.entrusted_care.entruster_name         is '委托人姓名 [internal]';
comment on column roster.entrusted_care.entruster_relation     is '委托人与学生的关系，GB/T 4761 [internal]';
comment on column roster.entrusted_care.entruster_phone_sealed is '委托人电话（加密） [sensitive]';
comment on column roster.entrusted_care.carer_name             is '受托人姓名 [internal]';
comment on column roster.entrusted_care.carer_relation         is '受托人与学生的关系，GB/T 4761 [internal]';
comment on column roster.entrusted_care.carer_phone_sealed     is '受托人电话（加密） [sensitive]';
comment on column roster.entrusted_care.carer_id_sealed        is '受托人身份证号（加密） [sensitive]';
comment on column roster.entrusted_care.carer_birth            is '受托人出生日期，核对是否成年 [internal]';
comment on column roster.entrusted_care.carer_address_sealed   is '受托人住址（加密） [sensitive]';
comment on column roster.entrusted_care.capable                is '经了解，受托人有照护能力 [sensitive]';
comment on column roster.entrusted_care.ruled_out              is '已核对、受托人没有的情形（未成年人保护法第二十二条第三款四项） [sensitive]';
comment on column roster.entrusted_care.wish_heard_on          is '听取学生意见的日期 [internal]';
comment on column roster.entrusted_care.wish_how               is '听取方式：当面、电话、由老师 [internal]';
comment on column roster.entrusted_care.wish_sealed            is '学生的意见（加密） [sensitive]';
comment on column roster.entrusted_care.from_on                is '委托起始日 [internal]';
comment on column roster.entrusted_care.until_on               is '委托截止日 [internal]';
comment on column roster.entrusted_care.duties_sealed          is '双方约定的权利义务（加密） [sensitive]';
comment on column roster.entrusted_care.fee                    is '费用约定 [internal]';
comment on column roster.entrusted_care.weekly_contact         is '委托人承诺每周联系学生和受托人 [internal]';
comment on column roster.entrusted_care.signature              is '签订方式：纸质、电话（有见证人）、未签 [internal]';
comment on column roster.entrusted_care.signed_on              is '签订日期 [internal]';
comment on column roster.entrusted_care.witness                is '电话签订时的见证人 [internal]';
comment on column roster.entrusted_care.not_signed_why         is '没有签订的原因 [internal]';
comment on column roster.entrusted_care.school_copy_on         is '书面告知学校的日期 [internal]';
comment on column roster.entrusted_care.village_copy_on        is '书面告知村（居）委会的日期 [internal]';
comment on column roster.entrusted_care.made_at                is '登记时间 [internal]';
comment on column roster.entrusted_care.made_by                is '登记人 [internal]';
comment on column roster.entrusted_care.ended_on               is '结束日期 [internal]';
comment on column roster.entrusted_care.ended_why              is '结束原因 [internal]';
comment on column roster.entrusted_care.ended_note             is '结束说明 [internal]';
comment on column roster.entrusted_care.ended_at               is '办理结束的时间 [internal]';
comment on column roster.entrusted_care.ended_by               is '办理结束的人 [internal]';
