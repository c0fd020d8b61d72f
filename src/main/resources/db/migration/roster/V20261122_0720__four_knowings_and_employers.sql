alter table roster.child add column thought text;
alter table roster.child add column family_background_sealed bytea;
comment on column roster.child.thought is '思想表现（四知） [internal]';
comment on column roster.child.family_background_sealed is '家庭背景（四知，加密） [sensitive]';

alter table roster.parent add column employer_address_sealed bytea;
alter table roster.parent add column employer_phone_sealed bytea;
comment on column roster.parent.employer_address_sealed is '用人单位地址（加密） [sensitive]';
comment on column roster.parent.employer_phone_sealed is '用人单位电话（加密） [sensitive]';
comment on column roster.absence.employer_sealed is '工作单位（加密） [sensitive]';
