-- What somebody calls a list is a person's own text, and sealed like any other. What was kept before is sealed when it is kept again.
alter table roster.kept_list add column name_sealed bytea;
alter table roster.kept_list alter column name drop not null;
alter table roster.kept_list add constraint named_once check (num_nonnulls(name, name_sealed) = 1);
drop index roster.one_kept_list_per_name;
create index kept_list_by_its_maker on roster.kept_list (county_id, made_by);
comment on column roster.kept_list.name        is '名称，加密之前存下的；再存一次即转为加密 [internal]';
comment on column roster.kept_list.name_sealed is '名称：说的是名单，不是学生（加密） [sensitive]';
