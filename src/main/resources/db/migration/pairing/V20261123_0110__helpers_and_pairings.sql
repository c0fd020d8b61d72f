create schema pairing;
comment on schema pairing is '结对帮扶';

-- Whoever helps or may help: staff and people from outside, with an account or without, and pupils who help pupils. One row for a
-- person, kept by the school that knows them.
create table pairing.helper (
    county_id    integer not null,
    id           uuid    not null,
    sort         text    not null check (sort in ('STAFF','OUTSIDE','PUPIL')),
    account_id   uuid,
    child_id     uuid,
    school_id    uuid    not null,
    name         text    not null,
    sort_name    text    not null,
    usual_kind   text    check (usual_kind in ('STAFF','PARTY_MEMBER','PROXY_PARENT','LOVING_MOTHER','VILLAGE_CADRE','RETIRED_TEACHER','OUTSIDE_TUTOR','HAND_IN_HAND','STUDY_HELPER')),
    organisation text,
    village      text,
    phone_sealed bytea,
    added_by     uuid,
    added_at     timestamptz not null,
    left_on      date,
    left_why     text,
    left_by      uuid,
    version      integer not null default 1,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    constraint pupils_are_children check ((sort = 'PUPIL') = (child_id is not null)),
    constraint pupils_have_no_account check (sort <> 'PUPIL' or account_id is null),
    check (num_nulls(left_on, left_why) in (0, 2))
);
create unique index one_helper_per_account on pairing.helper (county_id, account_id) where account_id is not null;
create unique index one_helper_per_pupil on pairing.helper (county_id, child_id) where child_id is not null;
create index helper_by_child on pairing.helper (county_id, child_id);
create index helper_by_school on pairing.helper (county_id, school_id, sort_name, id);
comment on table  pairing.helper is '帮扶人：教职工、校外人员（可无账号）、互助的学生；一人一行';
comment on column pairing.helper.county_id is '县区划代码 [internal]';
comment on column pairing.helper.id is '编号 [internal]';
comment on column pairing.helper.sort is '教职工、校外人员、学生 [internal]';
comment on column pairing.helper.account_id is '账号；空为没有账号 [internal]';
comment on column pairing.helper.child_id is '帮扶人是学生时，哪名学生 [internal]';
comment on column pairing.helper.school_id is '由哪所学校登记 [internal]';
comment on column pairing.helper.name is '姓名 [internal]';
comment on column pairing.helper.sort_name is '排序用拼音 [internal]';
comment on column pairing.helper.usual_kind is '一般以什么身份结对 [internal]';
comment on column pairing.helper.organisation is '单位或身份说明 [internal]';
comment on column pairing.helper.village is '所在村，建议结对时用 [internal]';
comment on column pairing.helper.phone_sealed is '电话（加密） [sensitive]';
comment on column pairing.helper.added_by is '登记人 [internal]';
comment on column pairing.helper.added_at is '登记时间 [internal]';
comment on column pairing.helper.left_on is '不再帮扶的日期 [internal]';
comment on column pairing.helper.left_why is '不再帮扶的原因 [internal]';
comment on column pairing.helper.left_by is '由谁记录 [internal]';
comment on column pairing.helper.version is '第几版，防止互相覆盖 [internal]';

create table pairing.pairing (
    county_id    integer not null,
    id           uuid    not null,
    child_id     uuid    not null,
    helper_id    uuid    not null,
    kind         text    not null check (kind in ('STAFF','PARTY_MEMBER','PROXY_PARENT','LOVING_MOTHER','VILLAGE_CADRE','RETIRED_TEACHER','OUTSIDE_TUTOR','HAND_IN_HAND','STUDY_HELPER')),
    school_id    uuid    not null,
    family_id    uuid,
    from_on      date    not null,
    begun_by     uuid,
    begun_at     timestamptz not null,
    until_on     date,
    ended_why    text    check (ended_why in ('HANDED_OVER','HELPER_LEFT','CHILD_TRANSFERRED','CHILD_LEFT','PARENT_RETURNED','AGREED','UNSUITABLE','MADE_BY_MISTAKE')),
    ended_by     uuid,
    ended_at     timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, helper_id) references pairing.helper (county_id, id) on delete cascade,
    foreign key (county_id, school_id) references access.org (county_id, id),
    check (num_nulls(until_on, ended_why, ended_at) in (0, 3)),
    check (until_on >= from_on)
);
create unique index one_open_pairing_of_two on pairing.pairing (county_id, helper_id, child_id) where until_on is null;
create unique index one_open_adult_pairing_per_child_and_kind on pairing.pairing (county_id, child_id, kind)
    where until_on is null and kind not in ('HAND_IN_HAND', 'STUDY_HELPER');
create index pairing_by_child on pairing.pairing (county_id, child_id, from_on);
create index pairing_by_helper on pairing.pairing (county_id, helper_id, from_on);
create index pairing_by_school on pairing.pairing (county_id, school_id);
comment on table  pairing.pairing is '结对：帮扶人与一名学生，从何日起到何日止；与家庭结对的，兄弟姐妹各一行';
comment on column pairing.pairing.county_id is '县区划代码 [internal]';
comment on column pairing.pairing.id is '编号 [internal]';
comment on column pairing.pairing.child_id is '学生 [internal]';
comment on column pairing.pairing.helper_id is '帮扶人 [internal]';
comment on column pairing.pairing.kind is '结对类别 [internal]';
comment on column pairing.pairing.school_id is '结对时学生所在学校 [internal]';
comment on column pairing.pairing.family_id is '与家庭结对的，同一编号 [internal]';
comment on column pairing.pairing.from_on is '起，含当日 [internal]';
comment on column pairing.pairing.begun_by is '结对由谁确定 [internal]';
comment on column pairing.pairing.begun_at is '确定时间 [internal]';
comment on column pairing.pairing.until_on is '止，不含当日；空为仍在帮扶 [internal]';
comment on column pairing.pairing.ended_why is '结束原因 [internal]';
comment on column pairing.pairing.ended_by is '由谁结束；空为自动结束 [internal]';
comment on column pairing.pairing.ended_at is '办理结束的时间 [internal]';

alter table pairing.pairing enable row level security;
create policy seen_with_the_child on pairing.pairing
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = pairing.county_id and child.id = pairing.child_id)));

alter table pairing.helper enable row level security;
create policy seen_by_the_school_or_with_a_pairing on pairing.helper
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or account_id = (select viewer.account())
                or exists (select from roster.child where child.county_id = helper.county_id and child.id = helper.child_id)
                or exists (select from access.staff
                            where staff.county_id = helper.county_id and staff.account_id = helper.account_id
                              and staff.school_id = any ((select viewer.orgs())::uuid[]))
                or exists (select from pairing.pairing where pairing.county_id = helper.county_id and pairing.helper_id = helper.id)));

-- Everybody from outside is checked before and while they are with children (domain section 4).
create table pairing.background_check (
    county_id   integer not null,
    id          uuid    not null,
    helper_id   uuid    not null,
    checked_on  date    not null,
    expires_on  date    not null,
    checked_by  text    not null,
    recorded_by uuid,
    recorded_at timestamptz not null,
    primary key (county_id, id),
    foreign key (county_id, helper_id) references pairing.helper (county_id, id) on delete cascade,
    check (expires_on > checked_on)
);
create index background_check_by_helper on pairing.background_check (county_id, helper_id, expires_on);
comment on table  pairing.background_check is '校外帮扶人的背景审查，一次一行';
comment on column pairing.background_check.county_id is '县区划代码 [internal]';
comment on column pairing.background_check.id is '编号 [internal]';
comment on column pairing.background_check.helper_id is '帮扶人 [internal]';
comment on column pairing.background_check.checked_on is '审查日期 [internal]';
comment on column pairing.background_check.expires_on is '有效期至，含当日 [internal]';
comment on column pairing.background_check.checked_by is '由谁审查（如派出所） [internal]';
comment on column pairing.background_check.recorded_by is '记录人 [internal]';
comment on column pairing.background_check.recorded_at is '记录时间 [internal]';
alter table pairing.background_check enable row level security;
create policy seen_with_the_helper on pairing.background_check
    using (exists (select from pairing.helper where helper.county_id = background_check.county_id and helper.id = background_check.helper_id));

-- What the one who goes tells the one who comes. Whoever has gone sees the child no more, and may still write it.
create table pairing.hand_over (
    county_id   integer not null,
    pairing_id  uuid    not null,
    child_id    uuid    not null,
    child_name  text    not null,
    asked_of    uuid,
    asked_on    date    not null,
    note_sealed bytea,
    written_by  uuid,
    written_at  timestamptz,
    primary key (county_id, pairing_id),
    foreign key (county_id, pairing_id) references pairing.pairing (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (num_nulls(note_sealed, written_by, written_at) in (0, 3))
);
create index hand_over_by_child on pairing.hand_over (county_id, child_id);
create index hand_over_asked_for on pairing.hand_over (county_id, asked_of) where written_at is null;
comment on table  pairing.hand_over is '交接：结对结束时请原帮扶人写下情况，接手的人看得到';
comment on column pairing.hand_over.county_id is '县区划代码 [internal]';
comment on column pairing.hand_over.pairing_id is '结束的结对 [internal]';
comment on column pairing.hand_over.child_id is '学生 [internal]';
comment on column pairing.hand_over.child_name is '学生姓名；原帮扶人已看不到档案，交接时仍要知道写的是谁 [internal]';
comment on column pairing.hand_over.asked_of is '请谁写（账号）；空为没有账号，由学校代写 [internal]';
comment on column pairing.hand_over.asked_on is '请写之日 [internal]';
comment on column pairing.hand_over.note_sealed is '交接说明（加密） [sensitive]';
comment on column pairing.hand_over.written_by is '谁写的 [internal]';
comment on column pairing.hand_over.written_at is '何时写的 [internal]';
alter table pairing.hand_over enable row level security;
create policy seen_with_the_child_or_asked_for on pairing.hand_over
    using (county_id = (select viewer.county())
           and (asked_of = (select viewer.account())
                or exists (select from roster.child where child.county_id = hand_over.county_id and child.id = hand_over.child_id)))
    with check (county_id = (select viewer.county()));

create table pairing.letter (
    county_id   integer not null,
    pairing_id  uuid    not null,
    child_id    uuid    not null,
    signed_on   date    not null,
    recorded_by uuid    not null,
    recorded_at timestamptz not null,
    primary key (county_id, pairing_id),
    foreign key (county_id, pairing_id) references pairing.pairing (county_id, id) on delete cascade,
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index letter_by_child on pairing.letter (county_id, child_id);
comment on table  pairing.letter is '责任书：哪一对、何日签订；扫描件另存';
comment on column pairing.letter.county_id is '县区划代码 [internal]';
comment on column pairing.letter.pairing_id is '结对 [internal]';
comment on column pairing.letter.child_id is '学生 [internal]';
comment on column pairing.letter.signed_on is '签订日期 [internal]';
comment on column pairing.letter.recorded_by is '记录人 [internal]';
comment on column pairing.letter.recorded_at is '记录时间 [internal]';
alter table pairing.letter enable row level security;
create policy seen_with_the_child on pairing.letter
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = letter.county_id and child.id = letter.child_id)));

-- 重点帮扶对象: named by the school, from a day until a day, each with its reason.
create table pairing.key_child (
    county_id   integer not null,
    id          uuid    not null,
    child_id    uuid    not null,
    from_on     date    not null,
    until_on    date,
    reason_sealed bytea not null,
    marked_by   uuid,
    marked_at   timestamptz not null,
    unmark_sealed bytea,
    unmarked_by uuid,
    unmarked_at timestamptz,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    check (num_nulls(until_on, unmark_sealed, unmarked_by, unmarked_at) in (0, 4)),
    check (until_on >= from_on)
);
create unique index one_open_mark_per_child on pairing.key_child (county_id, child_id) where until_on is null;
create index key_child_by_child on pairing.key_child (county_id, child_id, from_on);
comment on table  pairing.key_child is '重点帮扶对象：何日起、何日止、因何';
comment on column pairing.key_child.county_id is '县区划代码 [internal]';
comment on column pairing.key_child.id is '编号 [internal]';
comment on column pairing.key_child.child_id is '学生 [internal]';
comment on column pairing.key_child.from_on is '起，含当日 [internal]';
comment on column pairing.key_child.until_on is '止，不含当日；空为仍是 [internal]';
comment on column pairing.key_child.reason_sealed is '列为重点的原因（加密） [sensitive]';
comment on column pairing.key_child.marked_by is '由谁列入 [internal]';
comment on column pairing.key_child.marked_at is '列入时间 [internal]';
comment on column pairing.key_child.unmark_sealed is '不再列为重点的原因（加密） [sensitive]';
comment on column pairing.key_child.unmarked_by is '由谁取消 [internal]';
comment on column pairing.key_child.unmarked_at is '取消时间 [internal]';
alter table pairing.key_child enable row level security;
create policy seen_with_the_child on pairing.key_child
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or exists (select from roster.child where child.county_id = key_child.county_id and child.id = key_child.child_id)));

create table pairing.setting (
    county_id     integer not null references access.county,
    id            uuid    not null,
    from_on       date    not null,
    most_children integer not null check (most_children between 1 and 20),
    not_own_pupil boolean not null,
    decided_by    uuid    not null,
    decided_at    timestamptz not null,
    replaced_at   timestamptz,
    primary key (county_id, id)
);
create unique index one_setting_from_a_day on pairing.setting (county_id, from_on) where replaced_at is null;
comment on table  pairing.setting is '县里对结对的规定：自某日起';
comment on column pairing.setting.county_id is '县区划代码 [public]';
comment on column pairing.setting.id is '编号 [internal]';
comment on column pairing.setting.from_on is '自这一天起 [public]';
comment on column pairing.setting.most_children is '一名帮扶人最多结对几名学生 [public]';
comment on column pairing.setting.not_own_pupil is '班主任不结对自己班的学生 [public]';
comment on column pairing.setting.decided_by is '决定人 [internal]';
comment on column pairing.setting.decided_at is '决定时间 [internal]';
comment on column pairing.setting.replaced_at is '被同一天的另一决定取代的时间 [internal]';
