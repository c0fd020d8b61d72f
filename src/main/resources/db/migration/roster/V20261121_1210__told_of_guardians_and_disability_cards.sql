-- Rolls tell these as well, so a file that is brought again must find them.
alter table roster.child
    add column disability_card_sealed bytea;
comment on column roster.child.disability_card_sealed is '残疾人证号（加密，内含身份证号） [sensitive]';

alter table roster.guardian
    add column told_age  integer check (told_age between 0 and 130),
    add column told_kind text;
comment on column roster.guardian.told_age is '来源所写的监护人年龄；有出生日期时以出生日期为准 [internal]';
comment on column roster.guardian.told_kind is '来源所写的监护类型，如隔代监护 [internal]';
