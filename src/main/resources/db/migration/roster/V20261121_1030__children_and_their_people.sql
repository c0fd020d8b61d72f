create schema roster;
comment on schema roster is '学生档案';

create table roster.child (
    county_id              integer not null,
    id                     uuid    not null,
    school_id              uuid    not null,
    class_id               uuid,
    name                   text    not null,
    sort_name              text    not null,
    search_keys            text[]  not null,
    former_name            text,
    resident_id_sealed     bytea,
    resident_id_blind      bytea,
    document_kind          text,
    document_number_sealed bytea,
    document_number_blind  bytea,
    student_number_sealed  bytea,
    student_number_blind   bytea,
    sex                    text    check (sex in ('MALE','FEMALE')),
    birth_from             date,
    birth_precision        text    check (birth_precision in ('DAY','MONTH','YEAR')),
    ethnic_group           text,
    boarding               boolean,
    commute                text,
    rural_household        boolean,
    household_address_sealed bytea,
    address_sealed         bytea,
    township               text,
    village                text,
    village_group          text,
    phone_sealed           bytea,
    phone_blind            bytea,
    health_sealed          bytea,
    illness_sealed         bytea,
    disability_sealed      bytea,
    trait                  text,
    interest               text,
    study_level            text,
    behaviour              text,
    difficulties_sealed    bytea,
    economic_state         text,
    aid                    text,
    orphan                 boolean,
    abandoned              boolean,
    single_parent_family   boolean,
    only_child             boolean,
    migrant_child          boolean,
    note                   text,
    declared               text,
    parents_away           text    check (parents_away in ('BOTH','ONE','NONE')),
    declared_on            date,
    counts                 text    not null check (counts in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    counts_why             text    not null,
    counts_until           date,
    missing                text[]  not null,
    guardian_relation      text,
    enrolled_on            date    not null,
    left_on                date,
    left_why               text    check (left_why in ('TRANSFERRED','GRADUATED','DROPPED_OUT','MADE_BY_MISTAKE','DIED')),
    version                integer not null,
    contacts_changed_on    date    not null,
    primary key (county_id, id),
    foreign key (county_id, school_id) references access.org (county_id, id),
    foreign key (county_id, class_id) references access.org (county_id, id),
    check (num_nulls(birth_from, birth_precision) in (0, 2)),
    check (num_nulls(resident_id_sealed, resident_id_blind) in (0, 2)),
    check (num_nulls(left_on, left_why) in (0, 2))
);
create unique index one_child_per_resident_id on roster.child (county_id, resident_id_blind) where resident_id_blind is not null and left_on is null;
create index child_by_school on roster.child (county_id, school_id, sort_name, id);
create index child_by_class on roster.child (county_id, class_id, sort_name, id);
create index child_by_name on roster.child (county_id, sort_name, id) include (school_id, class_id, left_on);
create index child_by_search_keys on roster.child using gin (search_keys);
create index child_whose_membership_changes on roster.child (counts_until) where counts_until is not null;
comment on table  roster.child is '学生：一人一行；是否留守由事实推出，不在此作判断';
comment on column roster.child.county_id is '县区划代码 [internal]';
comment on column roster.child.id is '学生编号 [internal]';
comment on column roster.child.school_id is '就读学校 [internal]';
comment on column roster.child.class_id is '班级 [internal]';
comment on column roster.child.name is '姓名 [internal]';
comment on column roster.child.sort_name is '排序用拼音 [internal]';
comment on column roster.child.search_keys is '查找用的字、词、拼音、首字母；电话尾号只存盲索引 [internal]';
comment on column roster.child.former_name is '曾用名 [internal]';
comment on column roster.child.resident_id_sealed is '居民身份证号（加密） [sensitive]';
comment on column roster.child.resident_id_blind is '居民身份证号盲索引 [sensitive]';
comment on column roster.child.document_kind is '其他证件类型 [internal]';
comment on column roster.child.document_number_sealed is '其他证件号码（加密） [sensitive]';
comment on column roster.child.document_number_blind is '其他证件号码盲索引 [sensitive]';
comment on column roster.child.student_number_sealed is '学籍号（加密，内含身份证号） [sensitive]';
comment on column roster.child.student_number_blind is '学籍号盲索引 [sensitive]';
comment on column roster.child.sex is '性别，GB/T 2261.1 [internal]';
comment on column roster.child.birth_from is '出生日期（可能的最早一日） [internal]';
comment on column roster.child.birth_precision is '出生日期精确到日、月或年 [internal]';
comment on column roster.child.ethnic_group is '民族，GB/T 3304 [internal]';
comment on column roster.child.boarding is '是否寄宿 [internal]';
comment on column roster.child.commute is '上下学方式 [internal]';
comment on column roster.child.rural_household is '是否农村户籍 [internal]';
comment on column roster.child.household_address_sealed is '户籍地址（加密） [sensitive]';
comment on column roster.child.address_sealed is '现住址（加密） [sensitive]';
comment on column roster.child.township is '所在乡镇 [internal]';
comment on column roster.child.village is '所在村 [internal]';
comment on column roster.child.village_group is '村民小组 [internal]';
comment on column roster.child.phone_sealed is '学生本人或家中电话（加密） [sensitive]';
comment on column roster.child.phone_blind is '学生电话盲索引 [sensitive]';
comment on column roster.child.health_sealed is '健康状况（加密） [sensitive]';
comment on column roster.child.illness_sealed is '疾病史（加密） [sensitive]';
comment on column roster.child.disability_sealed is '残疾类别、等级、证号（加密） [sensitive]';
comment on column roster.child.trait is '性格特点 [internal]';
comment on column roster.child.interest is '兴趣爱好 [internal]';
comment on column roster.child.study_level is '学业水平 [internal]';
comment on column roster.child.behaviour is '日常行为 [internal]';
comment on column roster.child.difficulties_sealed is '生活困难（加密） [sensitive]';
comment on column roster.child.economic_state is '家庭经济类别：低保、特困、脱贫户、防返贫监测等 [sensitive]';
comment on column roster.child.aid is '资助情况 [sensitive]';
comment on column roster.child.orphan is '是否孤儿 [sensitive]';
comment on column roster.child.abandoned is '是否遗弃儿童 [sensitive]';
comment on column roster.child.single_parent_family is '是否单亲家庭 [sensitive]';
comment on column roster.child.only_child is '是否独生子女 [internal]';
comment on column roster.child.migrant_child is '是否进城务工人员随迁子女 [internal]';
comment on column roster.child.note is '备注 [internal]';
comment on column roster.child.declared is '来源文件的原话（是、双亲留守儿童等），只作申报，不作结论 [internal]';
comment on column roster.child.parents_away is '申报的父母外出情况：双方、一方、都不 [internal]';
comment on column roster.child.declared_on is '申报日期 [internal]';
comment on column roster.child.counts is '按县定口径推出的结论，随事实更新 [internal]';
comment on column roster.child.counts_why is '结论的依据（词条） [internal]';
comment on column roster.child.counts_until is '不改事实、仅随时间推移，结论最早在这一天改变 [internal]';
comment on column roster.child.missing is '五清晰中尚缺的项 [internal]';
comment on column roster.child.guardian_relation is '现监护人与学生的关系，列表筛选用 [internal]';
comment on column roster.child.enrolled_on is '建档日期 [internal]';
comment on column roster.child.left_on is '离开日期 [internal]';
comment on column roster.child.left_why is '离开原因 [internal]';
comment on column roster.child.version is '档案版本，每改一次加一 [internal]';
comment on column roster.child.contacts_changed_on is '联系方式最近变动日，用于判断联系卡是否需要重发 [internal]';

create table roster.person (
    county_id          integer not null,
    id                 uuid    not null,
    name               text    not null,
    resident_id_sealed bytea,
    resident_id_blind  bytea,
    birth_from         date,
    birth_precision    text    check (birth_precision in ('DAY','MONTH','YEAR')),
    phone_sealed       bytea,
    phone_blind        bytea,
    phone_2_sealed     bytea,
    phone_2_blind      bytea,
    wechat_sealed      bytea,
    address_sealed     bytea,
    occupation         text,
    education          text,
    marital            text,
    health_sealed      bytea,
    deceased           boolean,
    at_home_on         date,
    primary key (county_id, id),
    check (num_nulls(birth_from, birth_precision) in (0, 2))
);
create index person_by_resident_id on roster.person (county_id, resident_id_blind) where resident_id_blind is not null;
create index person_by_phone on roster.person (county_id, phone_blind) where phone_blind is not null;
comment on table  roster.person is '父母、监护人：一人一行，兄弟姐妹共用';
comment on column roster.person.county_id is '县区划代码 [internal]';
comment on column roster.person.id is '编号 [internal]';
comment on column roster.person.name is '姓名 [internal]';
comment on column roster.person.resident_id_sealed is '居民身份证号（加密） [sensitive]';
comment on column roster.person.resident_id_blind is '居民身份证号盲索引 [sensitive]';
comment on column roster.person.birth_from is '出生日期（可能的最早一日） [internal]';
comment on column roster.person.birth_precision is '出生日期精确到日、月或年 [internal]';
comment on column roster.person.phone_sealed is '电话（加密） [sensitive]';
comment on column roster.person.phone_blind is '电话盲索引 [sensitive]';
comment on column roster.person.phone_2_sealed is '第二个电话（加密） [sensitive]';
comment on column roster.person.phone_2_blind is '第二个电话盲索引 [sensitive]';
comment on column roster.person.wechat_sealed is '微信号（加密） [sensitive]';
comment on column roster.person.address_sealed is '住址（加密） [sensitive]';
comment on column roster.person.occupation is '职业 [internal]';
comment on column roster.person.education is '文化程度 [internal]';
comment on column roster.person.marital is '婚姻状况 [sensitive]';
comment on column roster.person.health_sealed is '健康状况（加密） [sensitive]';
comment on column roster.person.deceased is '是否已故 [sensitive]';
comment on column roster.person.at_home_on is '最近一次得知其在家的日期；没有未结束的外出记录时有效 [internal]';

create table roster.parent (
    county_id           integer not null,
    child_id            uuid    not null,
    side                text    not null check (side in ('FATHER','MOTHER','UNSAID')),
    person_id           uuid    not null,
    can_guard           boolean,
    cannot_guard_why    text,
    returns             text,
    last_home_from      date,
    last_home_precision text    check (last_home_precision in ('DAY','MONTH','YEAR')),
    primary key (county_id, child_id, side),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, person_id) references roster.person (county_id, id),
    check (num_nulls(last_home_from, last_home_precision) in (0, 2))
);
create index parent_by_person on roster.parent (county_id, person_id);
comment on table  roster.parent is '学生的父亲、母亲';
comment on column roster.parent.county_id is '县区划代码 [internal]';
comment on column roster.parent.child_id is '学生 [internal]';
comment on column roster.parent.side is '父亲、母亲，或来源只写家长 [internal]';
comment on column roster.parent.person_id is '本人 [internal]';
comment on column roster.parent.can_guard is '有无监护能力 [sensitive]';
comment on column roster.parent.cannot_guard_why is '无监护能力的原因 [sensitive]';
comment on column roster.parent.returns is '多久回家一次 [internal]';
comment on column roster.parent.last_home_from is '最近一次回家（可能的最早一日） [internal]';
comment on column roster.parent.last_home_precision is '最近一次回家精确到日、月或年 [internal]';

create table roster.absence (
    county_id       integer not null,
    id              uuid    not null,
    person_id       uuid    not null,
    away_from       date,
    away_precision  text    check (away_precision in ('DAY','MONTH','YEAR')),
    away_until      date,
    place_sealed    bytea,
    employer_sealed bytea,
    trade           text,
    noted_on        date    not null,
    primary key (county_id, id),
    foreign key (county_id, person_id) references roster.person (county_id, id) on delete cascade,
    check (num_nulls(away_from, away_precision) in (0, 2)),
    check (away_until >= away_from)
);
create unique index one_open_absence_per_parent on roster.absence (county_id, person_id) where away_until is null;
create index absence_by_person on roster.absence (county_id, person_id);
comment on table  roster.absence is '父母外出：一次一行，有起有止';
comment on column roster.absence.county_id is '县区划代码 [internal]';
comment on column roster.absence.id is '编号 [internal]';
comment on column roster.absence.person_id is '外出的父亲或母亲 [internal]';
comment on column roster.absence.away_from is '外出起始（可能的最早一日）；不知道则空 [internal]';
comment on column roster.absence.away_precision is '外出起始精确到日、月或年 [internal]';
comment on column roster.absence.away_until is '返乡日；空为仍在外 [internal]';
comment on column roster.absence.place_sealed is '务工地点（加密） [sensitive]';
comment on column roster.absence.employer_sealed is '工作单位、地址、电话（加密） [sensitive]';
comment on column roster.absence.trade is '工种 [internal]';
comment on column roster.absence.noted_on is '得知日期 [internal]';

create table roster.guardian (
    county_id           integer not null,
    id                  uuid    not null,
    child_id            uuid    not null,
    person_id           uuid    not null,
    place               integer not null check (place in (1, 2)),
    relation            text,
    agreement_from      date,
    agreement_precision text    check (agreement_precision in ('DAY','MONTH','YEAR')),
    can_care            boolean,
    from_on             date    not null,
    until_on            date,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, person_id) references roster.person (county_id, id),
    check (num_nulls(agreement_from, agreement_precision) in (0, 2)),
    check (until_on >= from_on)
);
create unique index one_current_guardian_per_place on roster.guardian (county_id, child_id, place) where until_on is null;
create index guardian_by_child on roster.guardian (county_id, child_id);
create index guardian_by_person on roster.guardian (county_id, person_id);
comment on table  roster.guardian is '在家监护人、第二监护人，历任各一行';
comment on column roster.guardian.county_id is '县区划代码 [internal]';
comment on column roster.guardian.id is '编号 [internal]';
comment on column roster.guardian.child_id is '学生 [internal]';
comment on column roster.guardian.person_id is '监护人 [internal]';
comment on column roster.guardian.place is '1 现监护人，2 第二监护人 [internal]';
comment on column roster.guardian.relation is '与学生的关系，GB/T 4761 [internal]';
comment on column roster.guardian.agreement_from is '委托照护协议签订日（可能的最早一日） [internal]';
comment on column roster.guardian.agreement_precision is '协议签订日精确到日、月或年 [internal]';
comment on column roster.guardian.can_care is '实际能否照料 [sensitive]';
comment on column roster.guardian.from_on is '起始日 [internal]';
comment on column roster.guardian.until_on is '结束日；空为现任 [internal]';

create table roster.amendment (
    county_id      integer not null,
    id             uuid    not null,
    child_id       uuid    not null,
    at             timestamptz not null,
    account_id     uuid    not null,
    source         text    not null check (source in ('PAGE','IMPORT','UNDO','TRANSFER','DEMO')),
    run_id         uuid,
    enrolled       boolean not null,
    version        integer not null,
    changes_sealed bytea   not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create unique index one_amendment_per_version on roster.amendment (county_id, child_id, version);
create index amendment_by_run on roster.amendment (county_id, run_id) where run_id is not null;
comment on table  roster.amendment is '档案变更：何时、何人、从何处、由何改为何';
comment on column roster.amendment.county_id is '县区划代码 [internal]';
comment on column roster.amendment.id is '编号 [internal]';
comment on column roster.amendment.child_id is '学生 [internal]';
comment on column roster.amendment.at is '时间 [internal]';
comment on column roster.amendment.account_id is '修改人 [internal]';
comment on column roster.amendment.source is '来源：页面、导入、撤销、转学、演示 [internal]';
comment on column roster.amendment.run_id is '导入批次 [internal]';
comment on column roster.amendment.enrolled is '是否为建档的那一次 [internal]';
comment on column roster.amendment.version is '改后的档案版本 [internal]';
comment on column roster.amendment.changes_sealed is '逐项的原值与新值（加密） [sensitive]';

create table roster.card_issue (
    county_id  integer not null,
    id         uuid    not null,
    child_id   uuid    not null,
    issued_on  date    not null,
    issued_by  uuid    not null,
    version    integer not null,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index card_issue_by_child on roster.card_issue (county_id, child_id, issued_on);
comment on table  roster.card_issue is '联系卡发放记录';
comment on column roster.card_issue.county_id is '县区划代码 [internal]';
comment on column roster.card_issue.id is '编号 [internal]';
comment on column roster.card_issue.child_id is '学生 [internal]';
comment on column roster.card_issue.issued_on is '发放日期 [internal]';
comment on column roster.card_issue.issued_by is '发放人 [internal]';
comment on column roster.card_issue.version is '发放时的档案版本 [internal]';

create table roster.transfer_request (
    county_id      integer not null,
    id             uuid    not null,
    child_id       uuid    not null,
    from_school_id uuid    not null,
    to_school_id   uuid    not null,
    to_class_id    uuid,
    child_name     text    not null,
    facts_sealed   bytea   not null,
    run_id         uuid,
    requested_by   uuid    not null,
    requested_at   timestamptz not null,
    answer         text    check (answer in ('ACCEPTED','REFUSED','WITHDRAWN')),
    answered_by    uuid,
    answered_at    timestamptz,
    reason         text,
    primary key (county_id, id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade,
    foreign key (county_id, from_school_id) references access.org (county_id, id),
    foreign key (county_id, to_school_id) references access.org (county_id, id),
    foreign key (county_id, to_class_id) references access.org (county_id, id),
    check (num_nulls(answer, answered_by, answered_at) in (0, 3)),
    check (answer is distinct from 'REFUSED' or reason is not null)
);
create unique index one_open_transfer_per_child on roster.transfer_request (county_id, child_id) where answer is null;
create index transfer_request_by_child on roster.transfer_request (county_id, child_id);
create index transfer_request_by_from_school on roster.transfer_request (county_id, from_school_id);
create index transfer_request_by_to_school on roster.transfer_request (county_id, to_school_id);
create index transfer_request_by_to_class on roster.transfer_request (county_id, to_class_id);
comment on table  roster.transfer_request is '转学请求：接收学校提出，原学校同意或说明理由拒绝';
comment on column roster.transfer_request.county_id is '县区划代码 [internal]';
comment on column roster.transfer_request.id is '编号 [internal]';
comment on column roster.transfer_request.child_id is '学生 [internal]';
comment on column roster.transfer_request.from_school_id is '原学校 [internal]';
comment on column roster.transfer_request.to_school_id is '接收学校 [internal]';
comment on column roster.transfer_request.to_class_id is '接收班级 [internal]';
comment on column roster.transfer_request.child_name is '接收学校所填姓名 [internal]';
comment on column roster.transfer_request.facts_sealed is '接收学校文件里写的内容（加密） [sensitive]';
comment on column roster.transfer_request.run_id is '导入批次 [internal]';
comment on column roster.transfer_request.requested_by is '提出人 [internal]';
comment on column roster.transfer_request.requested_at is '提出时间 [internal]';
comment on column roster.transfer_request.answer is '答复 [internal]';
comment on column roster.transfer_request.answered_by is '答复人 [internal]';
comment on column roster.transfer_request.answered_at is '答复时间 [internal]';
comment on column roster.transfer_request.reason is '拒绝理由 [internal]';
