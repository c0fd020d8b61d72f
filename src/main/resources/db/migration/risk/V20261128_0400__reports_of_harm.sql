-- 强制报告 (未成年人保护法第十一条第二款). Whoever reports is known to themselves and to the county's officer for reports; who is accused
-- finds nothing; nothing is changed or deleted. So no row that a principal may read has an account in it: hands are kept apart.
create table risk.harm_rule (
    county_id      integer not null primary key,
    police_minutes integer not null check (police_minutes between 0 and 240),
    superior_hours integer not null check (superior_hours between 0 and 72),
    civil_hours    integer not null check (civil_hours between 0 and 168),
    officer        uuid,
    changed_by     uuid    not null,
    changed_at     timestamptz not null,
    version        integer not null check (version > 0),
    foreign key (county_id, officer) references access.account (county_id, id)
);
create index harm_rule_by_officer on risk.harm_rule (county_id, officer);
comment on table  risk.harm_rule is '强制报告的时限，和由谁接收';
comment on column risk.harm_rule.county_id is '县区划代码 [internal]';
comment on column risk.harm_rule.police_minutes is '报公安：发现后多少分钟内 [internal]';
comment on column risk.harm_rule.superior_hours is '报主管部门：多少小时内 [internal]';
comment on column risk.harm_rule.civil_hours is '报民政：多少小时内 [internal]';
comment on column risk.harm_rule.officer is '接收人；空为县级人员都接收 [internal]';
comment on column risk.harm_rule.changed_by is '由谁规定 [internal]';
comment on column risk.harm_rule.changed_at is '规定时间 [internal]';
comment on column risk.harm_rule.version is '第几版 [internal]';

-- The child's file may be erased: the report stays, with what it calls the child.
create table risk.harm_report (
    county_id    integer not null,
    id           uuid    not null,
    year         integer not null,
    number       integer not null check (number > 0),
    school_id    uuid,
    child_id     uuid,
    child_sealed bytea   not null,
    situation    text    not null check (situation in ('PRIVATE_PARTS','UNDER_FOURTEEN','FOURTEEN_OR_OLDER','MANY_INJURIES','SUICIDE_OR_INJURY',
                                                       'ABANDONED','MISSING_OR_TRAFFICKED','BEGGING','OTHER')),
    started_at   timestamptz not null,
    primary key (county_id, id),
    unique (county_id, year, number),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete set null (child_id)
);
create index harm_report_by_school on risk.harm_report (county_id, school_id, started_at);
create index harm_report_by_child on risk.harm_report (county_id, child_id);
comment on table  risk.harm_report is '强制报告：疑似侵害一经发现即发起；不得修改、撤回、删除';
comment on column risk.harm_report.county_id is '县区划代码 [internal]';
comment on column risk.harm_report.id is '编号 [internal]';
comment on column risk.harm_report.year is '年份 [internal]';
comment on column risk.harm_report.number is '当年第几号 [internal]';
comment on column risk.harm_report.school_id is '当时所在学校 [internal]';
comment on column risk.harm_report.child_id is '学生；身份不明或档案已销毁的为空 [internal]';
comment on column risk.harm_report.child_sealed is '报告中怎样称呼这名未成年人（加密） [sensitive]';
comment on column risk.harm_report.situation is '九种情形中的哪一种 [sensitive]';
comment on column risk.harm_report.started_at is '发起时间，各项时限由此起算 [internal]';

create table risk.harm_hand (
    county_id  integer not null,
    entry_id   uuid    not null,
    report_id  uuid    not null,
    what       text    not null check (what in ('REPORT','TOLD','ACCOUNT','SUSPECT','PROOF','CLOSURE','OPENED')),
    account_id uuid    not null,
    at         timestamptz not null,
    primary key (county_id, entry_id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create index harm_hand_by_report on risk.harm_hand (county_id, report_id, at);
create index harm_hand_by_account on risk.harm_hand (county_id, account_id) where what = 'REPORT';
create index harm_hand_by_anybody on risk.harm_hand (county_id, account_id);
create unique index one_reporter_a_report on risk.harm_hand (county_id, report_id) where what = 'REPORT';
comment on table  risk.harm_hand is '强制报告的每一笔是谁写的、谁看过；报告人只有本人和接收人知道';
comment on column risk.harm_hand.county_id is '县区划代码 [internal]';
comment on column risk.harm_hand.entry_id is '哪一笔；发起即报告的编号 [internal]';
comment on column risk.harm_hand.report_id is '哪一份报告 [internal]';
comment on column risk.harm_hand.what is '写了什么，或看过 [internal]';
comment on column risk.harm_hand.account_id is '谁 [sensitive]';
comment on column risk.harm_hand.at is '何时 [internal]';

create table risk.harm_due (
    county_id integer not null,
    report_id uuid    not null,
    body      text    not null check (body in ('POLICE','SUPERIOR','CIVIL_AFFAIRS')),
    due_at    timestamptz not null,
    primary key (county_id, report_id, body),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id)
);
create index harm_due_by_time on risk.harm_due (county_id, due_at);
comment on table  risk.harm_due is '强制报告：应在何时以前报告哪个部门';
comment on column risk.harm_due.county_id is '县区划代码 [internal]';
comment on column risk.harm_due.report_id is '哪一份报告 [internal]';
comment on column risk.harm_due.body is '哪个部门 [internal]';
comment on column risk.harm_due.due_at is '最迟何时 [internal]';

create table risk.harm_told (
    county_id     integer not null,
    id            uuid    not null,
    report_id     uuid    not null,
    body          text    not null check (body in ('POLICE','SUPERIOR','CIVIL_AFFAIRS','PROCURATORATE','WOMENS_FEDERATION','HOSPITAL','OTHER')),
    told_at       timestamptz not null,
    way           text    not null check (way in ('PHONE','IN_PERSON','IN_WRITING','IN_THE_PRODUCT')),
    whom_sealed   bytea,
    number_sealed bytea,
    corrects      uuid,
    void          boolean not null default false,
    why_sealed    bytea,
    primary key (county_id, id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id),
    foreign key (county_id, corrects) references risk.harm_told (county_id, id),
    check (not void or corrects is not null),
    check ((corrects is null) = (why_sealed is null))
);
create index harm_told_by_report on risk.harm_told (county_id, report_id, told_at);
create unique index corrected_once on risk.harm_told (county_id, corrects);
comment on table  risk.harm_told is '强制报告：何时、以何种方式、向谁报告；更正另起一行';
comment on column risk.harm_told.county_id is '县区划代码 [internal]';
comment on column risk.harm_told.id is '编号 [internal]';
comment on column risk.harm_told.report_id is '哪一份报告 [internal]';
comment on column risk.harm_told.body is '哪个部门 [internal]';
comment on column risk.harm_told.told_at is '何时 [internal]';
comment on column risk.harm_told.way is '方式 [internal]';
comment on column risk.harm_told.whom_sealed is '对方单位和姓名（加密） [sensitive]';
comment on column risk.harm_told.number_sealed is '报警回执等编号（加密） [sensitive]';
comment on column risk.harm_told.corrects is '更正哪一行 [internal]';
comment on column risk.harm_told.void is '所更正的一行并未发生 [internal]';
comment on column risk.harm_told.why_sealed is '为什么更正（加密） [sensitive]';

create table risk.harm_account (
    county_id   integer not null,
    id          uuid    not null,
    report_id   uuid    not null,
    text_sealed bytea   not null,
    written_at  timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id)
);
create index harm_account_by_report on risk.harm_account (county_id, report_id, written_at);
comment on table  risk.harm_account is '强制报告：看到、听到了什么；补充和更正另起一行';
comment on column risk.harm_account.county_id is '县区划代码 [internal]';
comment on column risk.harm_account.id is '编号 [internal]';
comment on column risk.harm_account.report_id is '哪一份报告 [internal]';
comment on column risk.harm_account.text_sealed is '经过（加密） [sensitive]';
comment on column risk.harm_account.written_at is '何时写的 [internal]';

-- The school's principal is told only once it has been said who is accused, and never when that is the principal or cannot be told from them.
create table risk.harm_suspect (
    county_id    integer not null,
    id           uuid    not null,
    report_id    uuid    not null,
    kind         text    not null check (kind in ('PARENT','GUARDIAN','RELATIVE','PRINCIPAL','STAFF','HELPER','PUPIL','ABOVE_THE_SCHOOL','OTHER','UNKNOWN')),
    account_id   uuid,
    words_sealed bytea,
    past_school  boolean not null,
    said_at      timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id),
    foreign key (county_id, account_id) references access.account (county_id, id)
);
create index harm_suspect_by_report on risk.harm_suspect (county_id, report_id);
create index harm_suspect_by_account on risk.harm_suspect (county_id, account_id);
comment on table  risk.harm_suspect is '强制报告：涉嫌侵害的人；有账号的，那个账号查不到这份报告';
comment on column risk.harm_suspect.county_id is '县区划代码 [internal]';
comment on column risk.harm_suspect.id is '编号 [internal]';
comment on column risk.harm_suspect.report_id is '哪一份报告 [internal]';
comment on column risk.harm_suspect.kind is '是什么人 [sensitive]';
comment on column risk.harm_suspect.account_id is '他的账号 [sensitive]';
comment on column risk.harm_suspect.words_sealed is '姓名、关系等（加密） [sensitive]';
comment on column risk.harm_suspect.past_school is '不经学校，直接到县 [internal]';
comment on column risk.harm_suspect.said_at is '何时写的 [internal]';

create table risk.harm_proof (
    county_id      integer not null,
    id             uuid    not null,
    report_id      uuid    not null,
    kind           text    not null check (kind in ('PICTURE','PDF')),
    name_sealed    bytea   not null,
    content_sealed bytea   not null,
    size           integer not null check (size > 0),
    kept_at        timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id)
);
alter table risk.harm_proof alter column content_sealed set storage external;
create index harm_proof_by_report on risk.harm_proof (county_id, report_id);
comment on table  risk.harm_proof is '强制报告的凭据：照片、扫描件，重新编码后加密保存';
comment on column risk.harm_proof.county_id is '县区划代码 [internal]';
comment on column risk.harm_proof.id is '编号 [internal]';
comment on column risk.harm_proof.report_id is '哪一份报告 [internal]';
comment on column risk.harm_proof.kind is '图片或 PDF [internal]';
comment on column risk.harm_proof.name_sealed is '上传时的文件名（加密） [sensitive]';
comment on column risk.harm_proof.content_sealed is '内容（加密） [sensitive]';
comment on column risk.harm_proof.size is '内容的字节数 [internal]';
comment on column risk.harm_proof.kept_at is '上传时间 [internal]';

create table risk.harm_closure (
    county_id integer not null,
    id        uuid    not null,
    report_id uuid    not null,
    turn      integer not null check (turn > 0),
    outcome   text    not null check (outcome in ('CASE_FILED','NOT_FILED','PROTECTED','HANDED_ON','UNFOUNDED','REOPENED')),
    at        timestamptz not null,
    primary key (county_id, id),
    unique (county_id, report_id, turn),
    foreign key (county_id, report_id) references risk.harm_report (county_id, id)
);
comment on table  risk.harm_closure is '强制报告：县里办结，或重新打开；序号最大的一行为准';
comment on column risk.harm_closure.county_id is '县区划代码 [internal]';
comment on column risk.harm_closure.id is '编号 [internal]';
comment on column risk.harm_closure.report_id is '哪一份报告 [internal]';
comment on column risk.harm_closure.turn is '第几次 [internal]';
comment on column risk.harm_closure.outcome is '结果 [sensitive]';
comment on column risk.harm_closure.at is '何时 [internal]';

create table risk.harm_reminder (
    county_id integer not null,
    report_id uuid    not null,
    body      text    not null,
    step      integer not null check (step >= 0),
    told_at   timestamptz not null,
    primary key (county_id, report_id, body, step),
    foreign key (county_id, report_id, body) references risk.harm_due (county_id, report_id, body)
);
comment on table  risk.harm_reminder is '强制报告：逾期的催办，每一步一次';
comment on column risk.harm_reminder.county_id is '县区划代码 [internal]';
comment on column risk.harm_reminder.report_id is '哪一份报告 [internal]';
comment on column risk.harm_reminder.body is '哪个部门 [internal]';
comment on column risk.harm_reminder.step is '第几步 [internal]';
comment on column risk.harm_reminder.told_at is '何时催办 [internal]';

-- The county's officers who receive a report: the one who is named, or all; never who is accused in it.
create function risk.report_receivers(report uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    with officer as (
        select distinct duty.account_id
          from access.duty
          join access.account on account.county_id = duty.county_id and account.id = duty.account_id
         where duty.county_id = viewer.county() and duty.role = 'COUNTY_OFFICER'
           and duty.from_on <= current_date and (duty.until_on is null or duty.until_on >= current_date)
           and (account.closed_on is null or account.closed_on > current_date)
           and not exists (select from risk.harm_suspect as suspect
                            where suspect.county_id = duty.county_id and suspect.report_id = report and suspect.account_id = duty.account_id)
    )
    select officer.account_id
      from officer
     where officer.account_id = (select rule.officer from risk.harm_rule as rule where rule.county_id = viewer.county())
        or not exists (select from risk.harm_rule as rule join officer as named on named.account_id = rule.officer where rule.county_id = viewer.county())
$$;
comment on function risk.report_receivers is '谁接收这份强制报告：县里指定的人，没有指定或指定的人涉嫌其中时为其余县级人员';

-- The school's principals who know that there is a report: none before it is said who is accused, none who is accused, none when it goes past the school.
create function risk.report_heads(report uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog as $$
    select distinct staff.account_id
      from risk.harm_report as told
      join access.staff on staff.county_id = told.county_id and staff.school_id = told.school_id and staff.role = 'PRINCIPAL'
       and staff.from_on <= current_date and (staff.until_on is null or staff.until_on >= current_date)
     where told.county_id = viewer.county() and told.id = report
       and exists (select from risk.harm_suspect as suspect where suspect.county_id = told.county_id and suspect.report_id = told.id)
       and not exists (select from risk.harm_suspect as suspect
                        where suspect.county_id = told.county_id and suspect.report_id = told.id
                          and (suspect.past_school or suspect.account_id = staff.account_id))
$$;
comment on function risk.report_heads is '哪些校长知道这份强制报告';

-- As what whoever is looking stands to a report; null: as nobody.
create function risk.stands_to_report(report uuid) returns text
    language sql stable security definer set search_path = pg_catalog as $$
    select case
           when exists (select from risk.harm_suspect as suspect
                         where suspect.county_id = viewer.county() and suspect.report_id = report and suspect.account_id = viewer.account()) then null
           when viewer.account() in (select risk.report_receivers(report)) then 'OFFICER'
           when exists (select from risk.harm_hand as hand
                         where hand.county_id = viewer.county() and hand.report_id = report and hand.what = 'REPORT' and hand.account_id = viewer.account()) then 'REPORTER'
           when viewer.account() in (select risk.report_heads(report)) then 'PRINCIPAL'
           end
$$;
comment on function risk.stands_to_report is '正在查看的人对这份强制报告是什么人：报告人、接收人、校长，或什么也不是';

-- Computed once for a statement, so that whoever has nothing to do with reports does not weigh each of them.
create function risk.reports_near() returns uuid[]
    language sql stable security definer set search_path = pg_catalog as $$
    select array(select hand.report_id from risk.harm_hand as hand
                  where hand.county_id = viewer.county() and hand.account_id = viewer.account() and hand.what = 'REPORT'
                 union
                 select told.id
                   from access.staff
                   join risk.harm_report as told on told.county_id = staff.county_id and told.school_id = staff.school_id
                  where staff.county_id = viewer.county() and staff.account_id = viewer.account() and staff.role = 'PRINCIPAL'
                 union
                 select told.id
                   from risk.harm_report as told
                  where told.county_id = viewer.county()
                    and exists (select from access.duty
                                 where duty.county_id = viewer.county() and duty.account_id = viewer.account() and duty.role = 'COUNTY_OFFICER'))
$$;
comment on function risk.reports_near is '可能与正在查看的人有关的强制报告；看得到哪些由 risk.stands_to_report 决定';

alter table risk.harm_report enable row level security;
create policy seen_by_whom_it_concerns on risk.harm_report for select
    using (county_id = (select viewer.county()) and id = any ((select risk.reports_near())::uuid[]) and risk.stands_to_report(id) is not null);
alter table risk.harm_hand enable row level security;
create policy seen_by_reporter_and_receiver on risk.harm_hand for select
    using (county_id = (select viewer.county())
           and (risk.stands_to_report(report_id) in ('REPORTER','OFFICER')
                or account_id = (select viewer.account()) and risk.stands_to_report(report_id) = 'PRINCIPAL'));
create policy signed_by_oneself on risk.harm_hand for insert
    with check (county_id = (select viewer.county()) and account_id = (select viewer.account()) and what <> 'REPORT'
                and risk.stands_to_report(report_id) is not null);
alter table risk.harm_due enable row level security;
create policy seen_with_the_report on risk.harm_due for select
    using (county_id = (select viewer.county()) and risk.stands_to_report(report_id) is not null);
create policy added_by_reporter_and_receiver on risk.harm_due for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER'));
alter table risk.harm_told enable row level security;
create policy seen_with_the_report on risk.harm_told for select
    using (county_id = (select viewer.county()) and risk.stands_to_report(report_id) is not null);
create policy added_with_the_report on risk.harm_told for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) is not null);
alter table risk.harm_account enable row level security;
create policy seen_by_reporter_and_receiver on risk.harm_account for select
    using (county_id = (select viewer.county()) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER'));
create policy added_by_reporter_and_receiver on risk.harm_account for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER'));
alter table risk.harm_suspect enable row level security;
create policy seen_by_reporter_and_receiver on risk.harm_suspect for select
    using (county_id = (select viewer.county()) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER'));
create policy added_by_reporter_and_receiver on risk.harm_suspect for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) in ('REPORTER','OFFICER'));
alter table risk.harm_proof enable row level security;
create policy seen_by_reporter_and_receiver_and_whoever_kept_it on risk.harm_proof for select
    using (county_id = (select viewer.county())
           and (risk.stands_to_report(report_id) in ('REPORTER','OFFICER')
                or risk.stands_to_report(report_id) = 'PRINCIPAL'
                   and exists (select from risk.harm_hand as hand
                                where hand.county_id = harm_proof.county_id and hand.entry_id = harm_proof.id and hand.account_id = (select viewer.account()))));
create policy added_with_the_report on risk.harm_proof for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) is not null);
alter table risk.harm_closure enable row level security;
create policy seen_with_the_report on risk.harm_closure for select
    using (county_id = (select viewer.county()) and risk.stands_to_report(report_id) is not null);
create policy closed_by_the_receiver on risk.harm_closure for insert
    with check (county_id = (select viewer.county()) and risk.stands_to_report(report_id) = 'OFFICER');
alter table risk.harm_reminder enable row level security;
create policy noted_by_the_product on risk.harm_reminder
    using (county_id = (select viewer.county()) and (select viewer.account()) is null and (select viewer.whole_county()));

-- What stands there stays, whoever asks: the application may add and read, and not even the owner's functions delete.
revoke update, delete, truncate on risk.harm_report, risk.harm_hand, risk.harm_due, risk.harm_told, risk.harm_account, risk.harm_suspect, risk.harm_proof,
    risk.harm_closure, risk.harm_reminder from ${app};
revoke insert on risk.harm_report from ${app};
revoke delete, truncate on risk.harm_rule from ${app};

create function risk.refuse_to_delete() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    raise exception '% is kept', tg_table_name;
end
$$;
comment on function risk.refuse_to_delete is '强制报告不得删除';
create trigger never_deleted before delete on risk.harm_report for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_hand for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_due for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_told for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_account for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_suspect for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_proof for each row execute function risk.refuse_to_delete();
create trigger never_deleted before delete on risk.harm_closure for each row execute function risk.refuse_to_delete();

-- The children of one name in a school to which whoever is looking belongs; nothing of it stands in a log that the school reads.
create function risk.child_called(school uuid, named text, day date) returns table (child_id uuid, school_id uuid, class_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
    select found.child_id, found.school_id, found.class_id from protection.of_that_name(school, named, day) as found
$$;
comment on function risk.child_called is '强制报告前按姓名查找：这所学校里同名的学生在哪个班；只答在哪里';

create function risk.belongs_to(school uuid, day date) returns boolean
    language sql stable security definer set search_path = pg_catalog as $$
    select protection.belongs_to(school, day)
$$;
comment on function risk.belongs_to is '正在查看的人是不是在这所学校、其班级或其上级任职';

-- Starts a report; no row when the child or the school is none of those the reporter works with. Sent twice, it is one.
create function risk.start_report(report uuid, child uuid, school uuid, called bytea, kind text, moment timestamptz, day date,
                                  police timestamptz, superior timestamptz, civil timestamptz)
    returns table (report_year integer, report_number integer, fresh boolean)
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    mine  integer := viewer.county();
    me    uuid    := viewer.account();
    place uuid    := school;
    y     integer := extract(year from day)::integer;
    n     integer;
begin
    if mine is null or me is null then return; end if;
    perform pg_advisory_xact_lock(hashtext('risk.harm_report'), mine);
    return query select held.year, held.number, false
                   from risk.harm_report as held
                   join risk.harm_hand as hand on hand.county_id = held.county_id and hand.report_id = held.id and hand.what = 'REPORT' and hand.account_id = me
                  where held.county_id = mine and held.id = report;
    if found or exists (select from risk.harm_report as held where held.county_id = mine and held.id = report) then return; end if;
    if child is not null then
        select known.school_id into place from roster.child as known
         where known.county_id = mine and known.id = child and known.erased_on is null
           and (protection.belongs_to(known.school_id, day) or known.id = any (coalesce(viewer.children(), '{}')));
        if not found then return; end if;
    elsif place is not null and not protection.belongs_to(place, day) then
        return;
    end if;
    select coalesce(max(held.number), 0) + 1 into n from risk.harm_report as held where held.county_id = mine and held.year = y;
    insert into risk.harm_report (county_id, id, year, number, school_id, child_id, child_sealed, situation, started_at)
    values (mine, report, y, n, place, child, called, kind, moment);
    insert into risk.harm_hand (county_id, entry_id, report_id, what, account_id, at) values (mine, report, report, 'REPORT', me, moment);
    insert into risk.harm_due (county_id, report_id, body, due_at)
    select mine, report, due.body, due.at
      from (values ('POLICE', police), ('SUPERIOR', superior), ('CIVIL_AFFAIRS', civil)) as due (body, at)
     where due.at is not null;
    return query select y, n, true;
end
$$;
comment on function risk.start_report is '发起强制报告，记下报告人和各项时限';

-- A clock runs until somebody has told that body and has not taken it back; a report that is closed has none.
create view risk.harm_clock with (security_invoker = true) as
select due.county_id, due.report_id, due.body, due.due_at,
       (select min(told.told_at) from risk.harm_told as told
         where told.county_id = due.county_id and told.report_id = due.report_id and told.body = due.body and not told.void
           and not exists (select from risk.harm_told as newer where newer.county_id = told.county_id and newer.corrects = told.id)) as told_at,
       coalesce((select closure.outcome <> 'REOPENED' from risk.harm_closure as closure
                  where closure.county_id = due.county_id and closure.report_id = due.report_id order by closure.turn desc limit 1), false) as closed
  from risk.harm_due as due;
comment on view   risk.harm_clock is '强制报告的各项时限：报了没有';
comment on column risk.harm_clock.county_id is '县区划代码 [internal]';
comment on column risk.harm_clock.report_id is '哪一份报告 [internal]';
comment on column risk.harm_clock.body is '哪个部门 [internal]';
comment on column risk.harm_clock.due_at is '最迟何时 [internal]';
comment on column risk.harm_clock.told_at is '何时报的；空为还没有报 [internal]';
comment on column risk.harm_clock.closed is '是否已办结 [internal]';

-- What any officer of the county may know: which clocks run, at which school; who is accused in it learns nothing.
create function risk.running_clocks() returns table (year integer, number integer, school_id uuid, body text, due_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as $$
    select held.year, held.number, held.school_id, clock.body, clock.due_at
      from risk.harm_clock as clock
      join risk.harm_report as held on held.county_id = clock.county_id and held.id = clock.report_id
     where clock.county_id = viewer.county() and clock.told_at is null and not clock.closed
       and exists (select from access.duty
                    where duty.county_id = viewer.county() and duty.account_id = viewer.account() and duty.role = 'COUNTY_OFFICER'
                      and duty.from_on <= current_date and (duty.until_on is null or duty.until_on >= current_date))
       and not exists (select from risk.harm_suspect as suspect
                        where suspect.county_id = held.county_id and suspect.report_id = held.id and suspect.account_id = viewer.account())
     order by clock.due_at, held.number
$$;
comment on function risk.running_clocks is '县级人员：哪些强制报告的时限还在走、哪所学校；不答是谁';

-- For the job that reminds: what is overdue, and whom it may be told.
create function risk.overdue_clocks(moment timestamptz)
    returns table (report_id uuid, body text, due_at timestamptz, reporter uuid, heads uuid[], receivers uuid[], officers uuid[])
    language sql stable security definer set search_path = pg_catalog as $$
    select clock.report_id, clock.body, clock.due_at,
           case when not exists (select from risk.harm_suspect as suspect
                                  where suspect.county_id = clock.county_id and suspect.report_id = clock.report_id and suspect.account_id = hand.account_id)
                then hand.account_id end,
           array(select risk.report_heads(clock.report_id)), array(select risk.report_receivers(clock.report_id)),
           array(select duty.account_id from access.duty
                  where duty.county_id = clock.county_id and duty.role = 'COUNTY_OFFICER'
                    and duty.from_on <= current_date and (duty.until_on is null or duty.until_on >= current_date)
                    and not exists (select from risk.harm_suspect as suspect
                                     where suspect.county_id = clock.county_id and suspect.report_id = clock.report_id and suspect.account_id = duty.account_id))
      from risk.harm_clock as clock
      join risk.harm_hand as hand on hand.county_id = clock.county_id and hand.report_id = clock.report_id and hand.what = 'REPORT'
     where clock.county_id = viewer.county() and viewer.account() is null and viewer.whole_county()
       and clock.told_at is null and not clock.closed and clock.due_at <= moment
$$;
comment on function risk.overdue_clocks is '催办：逾期未报的时限，和可以告诉谁；只有程序自己问得到';
