-- What the list of children asks about study plans, kept beside the other signs and shown to whoever may heed the child: a row for each child with a plan that lives.
create table roster.study_sign (
    county_id integer not null,
    child_id  uuid    not null,
    primary key (county_id, child_id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
comment on table  roster.study_sign is '名单条件所需：哪些学生有进行中的学习帮扶计划；学业模块更新，可知的人才看得到';
comment on column roster.study_sign.county_id is '县区划代码 [internal]';
comment on column roster.study_sign.child_id is '学生 [internal]';
alter table roster.study_sign enable row level security;
create policy seen_by_who_heeds_the_child on roster.study_sign for select
    using (county_id = (select viewer.county())
           and exists (select from roster.child
                        where child.county_id = study_sign.county_id and child.id = study_sign.child_id
                          and (child.school_id = any ((select viewer.heeded())::uuid[])
                               or child.class_id = any ((select viewer.heeded())::uuid[])
                               or child.id = any ((select viewer.heeded())::uuid[]))));
revoke insert, update, delete on roster.study_sign from ${app};

create function study.sign_plan() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from roster.study_sign as sign using touched
     where sign.county_id = touched.county_id and sign.child_id = touched.child_id
       and not exists (select from study.plan where plan.county_id = sign.county_id and plan.child_id = sign.child_id and plan.closed_on is null);
    insert into roster.study_sign (county_id, child_id)
    select distinct touched.county_id, touched.child_id
      from touched
      join study.plan    on plan.county_id = touched.county_id and plan.child_id = touched.child_id and plan.closed_on is null
      join roster.child  on child.county_id = touched.county_id and child.id = touched.child_id
     order by touched.county_id, touched.child_id
        on conflict do nothing;
    return null;
end
$$;
comment on function study.sign_plan is '学习帮扶计划一有变化，即更新名单条件';
create trigger signs_what_is_told after insert on study.plan
    referencing new table as touched for each statement execute function study.sign_plan();
create trigger signs_what_is_other after update on study.plan
    referencing new table as touched for each statement execute function study.sign_plan();
create trigger signs_what_is_gone after delete on study.plan
    referencing old table as touched for each statement execute function study.sign_plan();

insert into roster.study_sign (county_id, child_id)
select county_id, child_id from study.plan where closed_on is null;
