-- What can be kept under a name is no longer the list of children alone: a table of numbers has its address too.
alter table roster.kept_list add column what text not null default 'LIST' check (what in ('LIST','TABLE'));
comment on column roster.kept_list.what is '学生名单，还是自制统计表 [internal]';
drop index roster.one_kept_list_per_name;
create unique index one_kept_list_per_name on roster.kept_list (county_id, made_by, what, name);
comment on table roster.kept_list is '常用名单、自制统计表：存下来的一组条件，不含学生';
