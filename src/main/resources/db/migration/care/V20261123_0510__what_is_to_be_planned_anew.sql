-- Children whose quotas are to be laid out anew. Whatever changes where a child is, or whether it is in care, puts it down here in
-- the same transaction, however the change came about; a job takes it up right after the commit. Lines are only added and taken
-- out, so nobody waits for anybody.
create table care.replan (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    child_id  uuid    not null,
    primary key (county_id, id)
);
comment on table  care.replan is '待重排应做事项的学生；排好即删去 [transient]';
comment on column care.replan.county_id is '县区划代码 [internal]';
comment on column care.replan.id is '次序 [internal]';
comment on column care.replan.child_id is '学生 [internal]';
alter table care.replan enable row level security;
create policy of_the_own_county on care.replan using (county_id = (select viewer.county()));

create function care.plan_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into care.replan (county_id, child_id) select distinct county_id, child_id from touched;
    return null;
end
$$;
comment on function care.plan_anew is '就读经历、列入起止一有变化，即待重排';
create trigger plans_anew_what_is_told after insert on roster.spell
    referencing new table as touched for each statement execute function care.plan_anew();
create trigger plans_anew_what_is_other after update on roster.spell
    referencing new table as touched for each statement execute function care.plan_anew();
create trigger plans_anew_what_is_gone after delete on roster.spell
    referencing old table as touched for each statement execute function care.plan_anew();
create trigger plans_anew_what_is_told after insert on roster.enrolment
    referencing new table as touched for each statement execute function care.plan_anew();
create trigger plans_anew_what_is_other after update on roster.enrolment
    referencing new table as touched for each statement execute function care.plan_anew();
create trigger plans_anew_what_is_gone after delete on roster.enrolment
    referencing old table as touched for each statement execute function care.plan_anew();

create function care.plan_child_anew() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into care.replan (county_id, child_id) values (new.county_id, new.id);
    return null;
end
$$;
comment on function care.plan_child_anew is '生日、寄宿、经济状况有变化，即待重排';
create trigger plans_anew_what_cohorts_ask after update on roster.child
    for each row when (old.birth_from is distinct from new.birth_from or old.birth_precision is distinct from new.birth_precision
                       or old.boarding is distinct from new.boarding or old.economic_state is distinct from new.economic_state)
    execute function care.plan_child_anew();

-- A change of policy or calendar concerns a county or a school: its children are gone through from the first to the last.
create table care.planning_run (
    county_id   integer not null references access.county,
    id          uuid    not null,
    school_id   uuid,
    why         text    not null check (why in ('POLICY','CALENDAR','DEFINITION','HORIZON')),
    horizon     date    not null,
    asked_at    timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz,
    total       integer not null default 0,
    done        integer not null default 0,
    after_child uuid,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id)
);
create index planning_run_by_school on care.planning_run (county_id, school_id);
create index planning_run_under_way on care.planning_run (county_id, id) where finished_at is null;
comment on table  care.planning_run is '制度、校历改动后，逐名学生重排应做事项的进度';
comment on column care.planning_run.county_id is '县区划代码 [internal]';
comment on column care.planning_run.id is '编号 [internal]';
comment on column care.planning_run.school_id is '只涉及这所学校；空为全县 [internal]';
comment on column care.planning_run.why is '因何重排 [internal]';
comment on column care.planning_run.horizon is '排到哪一天为止 [internal]';
comment on column care.planning_run.asked_at is '提出时间 [internal]';
comment on column care.planning_run.started_at is '开始时间 [internal]';
comment on column care.planning_run.finished_at is '完成时间 [internal]';
comment on column care.planning_run.total is '共多少名学生 [internal]';
comment on column care.planning_run.done is '已排多少名 [internal]';
comment on column care.planning_run.after_child is '排到哪名学生，中断后接着排 [internal]';

-- Whoever lays out quotas waits for a file that is being changed or taken out before touching its rows, as a record does.
create function care.hold_files(children uuid[])
    returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
    perform id from roster.child where county_id = viewer.county() and id = any (children) order by id for key share;
end
$$;
comment on function care.hold_files is '重排之前先等正在更改的档案';
