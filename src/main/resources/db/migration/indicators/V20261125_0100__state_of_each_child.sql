create schema indicators;
comment on schema indicators is '指标：每名学生的现况、各项合计';

-- For which day a county's figures are kept. The view below is of that day.
create table indicators.kept (
    county_id integer not null primary key references access.county,
    on_day    date    not null
);
comment on table  indicators.kept           is '全县现况是按哪一天算的';
comment on column indicators.kept.county_id is '县区划代码 [public]';
comment on column indicators.kept.on_day    is '按这一天 [public]';
revoke insert, update, delete, truncate on indicators.kept from ${app};

-- Who is on the roll of that day, and where.
create view indicators.on_roll with (security_invoker = true) as
select kept.on_day, enrolment.county_id, enrolment.child_id, enrolment.school_id, enrolment.class_id
  from indicators.kept
  join roster.enrolment on enrolment.county_id = kept.county_id and not enrolment.mistaken and enrolment.from_on <= kept.on_day
                       and (enrolment.until_on is null or enrolment.until_on > kept.on_day);
comment on view   indicators.on_roll           is '那一天在册的学生';
comment on column indicators.on_roll.on_day    is '哪一天 [public]';
comment on column indicators.on_roll.county_id is '县区划代码 [internal]';
comment on column indicators.on_roll.child_id  is '学生 [internal]';
comment on column indicators.on_roll.school_id is '学校 [internal]';
comment on column indicators.on_roll.class_id  is '班级 [internal]';

-- The one definition of how a child stands. It is read from the files, and by nobody but what keeps the table.
create view indicators.child_now with (security_invoker = true) as
select on_roll.county_id, on_roll.child_id, on_roll.school_id, on_roll.class_id,
       child.township, child.sex, child.guardian_relation, child.boarding,
       coalesce(case chosen.definition when 'NATIONAL' then told.national when 'EDUCATION' then told.education
                                       when 'COUNTY' then told.county else told.register end, 'DOES_NOT') as counts,
       case chosen.definition when 'NATIONAL' then told.national_ground when 'EDUCATION' then told.education_ground
                              when 'COUNTY' then told.county_ground else told.register_ground end as ground,
       coalesce(told.national, 'DOES_NOT') as national, coalesce(told.education, 'DOES_NOT') as education,
       coalesce(told.county, 'DOES_NOT') as county, coalesce(told.register, 'DOES_NOT') as register,
       cared.child_id is not null as in_care,
       child.missing,
       card.issued_on is not null as carded,
       card.issued_on > child.contacts_changed_on
           or card.issued_on = child.contacts_changed_on and card.version >= child.version as card_current,
       coalesce(helped.grown_ups, 0)::integer as helpers, coalesce(helped.peers, 0)::integer as peers,
       coalesce(helped.signed, 0)::integer as signed,
       exists (select from pairing.key_child
                where key_child.county_id = on_roll.county_id and key_child.child_id = on_roll.child_id
                  and key_child.until_on is null) as key,
       exists (select from roster.entrusted_care
                where entrusted_care.county_id = on_roll.county_id and entrusted_care.child_id = on_roll.child_id
                  and entrusted_care.ended_on is null and entrusted_care.signature <> 'NOT_SIGNED') as agreement,
       walked.surveyed
  from indicators.on_roll
  join roster.child on child.county_id = on_roll.county_id and child.id = on_roll.child_id
 cross join lateral (select coalesce((select choice.definition
                                        from roster.county_definition as choice
                                       where choice.county_id = on_roll.county_id and choice.withdrawn_at is null and choice.from_on <= on_roll.on_day
                                       order by choice.from_on desc
                                       limit 1), 'COUNTY') as definition) as chosen
  left join lateral (select max(spell.answer) filter (where spell.definition = 'NATIONAL') as national,
                            max(spell.ground) filter (where spell.definition = 'NATIONAL') as national_ground,
                            max(spell.answer) filter (where spell.definition = 'EDUCATION') as education,
                            max(spell.ground) filter (where spell.definition = 'EDUCATION') as education_ground,
                            max(spell.answer) filter (where spell.definition = 'COUNTY') as county,
                            max(spell.ground) filter (where spell.definition = 'COUNTY') as county_ground,
                            max(spell.answer) filter (where spell.definition = 'REGISTER') as register,
                            max(spell.ground) filter (where spell.definition = 'REGISTER') as register_ground
                       from roster.spell
                      where spell.county_id = on_roll.county_id and spell.child_id = on_roll.child_id
                        and spell.from_on <= on_roll.on_day and (spell.until_on is null or spell.until_on > on_roll.on_day)) as told on true
  left join lateral (select in_care.child_id
                       from roster.in_care
                      where in_care.county_id = on_roll.county_id and in_care.child_id = on_roll.child_id
                        and in_care.from_on <= on_roll.on_day and (in_care.until_on is null or in_care.until_on > on_roll.on_day)
                      limit 1) as cared on true
  left join lateral (select card_issue.issued_on, card_issue.version
                       from roster.card_issue
                      where card_issue.county_id = on_roll.county_id and card_issue.child_id = on_roll.child_id
                      order by card_issue.issued_on desc, card_issue.version desc
                      limit 1) as card on true
  left join lateral (select count(*) filter (where pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as grown_ups,
                            count(*) filter (where pairing.kind in ('HAND_IN_HAND', 'STUDY_HELPER')) as peers,
                            count(letter.pairing_id) filter (where pairing.kind not in ('HAND_IN_HAND', 'STUDY_HELPER')) as signed
                       from pairing.pairing
                       left join pairing.letter on letter.county_id = pairing.county_id and letter.pairing_id = pairing.id
                      where pairing.county_id = on_roll.county_id and pairing.child_id = on_roll.child_id
                        and pairing.until_on is null) as helped on true
  left join lateral (select case when round.closed_at is null
                                 then exists (select from roster.survey_answer as answer
                                               where answer.county_id = round.county_id and answer.round_id = round.id
                                                 and answer.child_id = on_roll.child_id and answer.current)
                                 else (select finding.answer is not null
                                         from roster.survey_finding as finding
                                        where finding.county_id = round.county_id and finding.round_id = round.id
                                          and finding.child_id = on_roll.child_id) end as surveyed
                       from access.org_within as within
                       join roster.survey_round as round on round.county_id = within.county_id and round.school_id = within.ancestor_id
                      where within.county_id = on_roll.county_id and within.org_id = on_roll.school_id
                      order by round.closed_at is not null, round.started_at desc
                      limit 1) as walked on true;
comment on view   indicators.child_now                   is '在册学生的现况，由档案推出：每项定义只在这里';
comment on column indicators.child_now.county_id         is '县区划代码 [internal]';
comment on column indicators.child_now.child_id          is '学生 [internal]';
comment on column indicators.child_now.school_id         is '学校 [internal]';
comment on column indicators.child_now.class_id          is '班级 [internal]';
comment on column indicators.child_now.township          is '所在乡镇 [internal]';
comment on column indicators.child_now.sex               is '性别 [internal]';
comment on column indicators.child_now.guardian_relation is '现监护人与学生的关系 [internal]';
comment on column indicators.child_now.boarding          is '是否寄宿；空为没有说 [internal]';
comment on column indicators.child_now.counts            is '按县里采用的口径：列入、不列入、暂不能断定 [internal]';
comment on column indicators.child_now.ground            is '按县里采用的口径，列入的情形 [sensitive]';
comment on column indicators.child_now.national          is '按国家口径 [internal]';
comment on column indicators.child_now.education         is '按教育统计口径 [internal]';
comment on column indicators.child_now.county            is '按县关爱行动口径 [internal]';
comment on column indicators.child_now.register          is '按学籍系统口径 [internal]';
comment on column indicators.child_now.in_care           is '在帮扶范围内：列入，或已知父母外出、只缺日期 [internal]';
comment on column indicators.child_now.missing           is '五清晰中尚缺的项 [internal]';
comment on column indicators.child_now.carded            is '发过联系卡 [internal]';
comment on column indicators.child_now.card_current      is '联系卡发出后联系方式没有变；空为没有发过 [internal]';
comment on column indicators.child_now.helpers           is '正在帮扶的成人数 [internal]';
comment on column indicators.child_now.peers             is '结伴互助的同学数 [internal]';
comment on column indicators.child_now.signed            is '其中已签责任书的 [internal]';
comment on column indicators.child_now.key               is '重点帮扶对象 [sensitive]';
comment on column indicators.child_now.agreement         is '委托照护协议已签、仍有效 [internal]';
comment on column indicators.child_now.surveyed          is '最近一轮普查核对过；空为不在那一轮 [internal]';

-- How each child of the roll stands, kept.
create table indicators.child_state (
    county_id         integer not null,
    child_id          uuid    not null,
    school_id         uuid    not null,
    class_id          uuid,
    township          text,
    sex               text,
    guardian_relation text,
    boarding          boolean,
    counts            text    not null check (counts in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    ground            text,
    national          text    not null check (national in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    education         text    not null check (education in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    county            text    not null check (county in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    register          text    not null check (register in ('COUNTS','DOES_NOT','CANNOT_TELL')),
    in_care           boolean not null,
    missing           text[]  not null,
    carded            boolean not null,
    card_current      boolean,
    helpers           integer not null,
    peers             integer not null,
    signed            integer not null,
    key               boolean not null,
    agreement         boolean not null,
    surveyed          boolean,
    primary key (county_id, child_id),
    foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade
);
create index child_state_by_school on indicators.child_state (county_id, school_id);
create index child_state_by_class on indicators.child_state (county_id, class_id);
comment on table  indicators.child_state                   is '在册学生的现况，一人一行，随档案更新；由 child_now 推出，可随时重算';
comment on column indicators.child_state.county_id         is '县区划代码 [internal]';
comment on column indicators.child_state.child_id          is '学生 [internal]';
comment on column indicators.child_state.school_id         is '学校 [internal]';
comment on column indicators.child_state.class_id          is '班级 [internal]';
comment on column indicators.child_state.township          is '所在乡镇 [internal]';
comment on column indicators.child_state.sex               is '性别 [internal]';
comment on column indicators.child_state.guardian_relation is '现监护人与学生的关系 [internal]';
comment on column indicators.child_state.boarding          is '是否寄宿；空为没有说 [internal]';
comment on column indicators.child_state.counts            is '按县里采用的口径：列入、不列入、暂不能断定 [internal]';
comment on column indicators.child_state.ground            is '按县里采用的口径，列入的情形 [sensitive]';
comment on column indicators.child_state.national          is '按国家口径 [internal]';
comment on column indicators.child_state.education         is '按教育统计口径 [internal]';
comment on column indicators.child_state.county            is '按县关爱行动口径 [internal]';
comment on column indicators.child_state.register          is '按学籍系统口径 [internal]';
comment on column indicators.child_state.in_care           is '在帮扶范围内：列入，或已知父母外出、只缺日期 [internal]';
comment on column indicators.child_state.missing           is '五清晰中尚缺的项 [internal]';
comment on column indicators.child_state.carded            is '发过联系卡 [internal]';
comment on column indicators.child_state.card_current      is '联系卡发出后联系方式没有变；空为没有发过 [internal]';
comment on column indicators.child_state.helpers           is '正在帮扶的成人数 [internal]';
comment on column indicators.child_state.peers             is '结伴互助的同学数 [internal]';
comment on column indicators.child_state.signed            is '其中已签责任书的 [internal]';
comment on column indicators.child_state.key               is '重点帮扶对象 [sensitive]';
comment on column indicators.child_state.agreement         is '委托照护协议已签、仍有效 [internal]';
comment on column indicators.child_state.surveyed          is '最近一轮普查核对过；空为不在那一轮 [internal]';

alter table indicators.child_state enable row level security;
create policy seen_by_duty on indicators.child_state for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));
revoke insert, update, delete, truncate on indicators.child_state from ${app};

-- The state at the end of a month, written once, when the month is over.
create table indicators.child_month (
    month date not null check (extract(day from month) = 1),
    like indicators.child_state including comments,
    primary key (county_id, month, child_id)
);
create index child_month_by_child on indicators.child_month (county_id, child_id);
create index child_month_by_school on indicators.child_month (county_id, month, school_id);
create index child_month_by_class on indicators.child_month (county_id, month, class_id);
alter table indicators.child_month add foreign key (county_id, child_id) references roster.child (county_id, id) on delete cascade;
comment on table  indicators.child_month       is '月末现况：一人一月一行，只写一次';
comment on column indicators.child_month.month is '哪个月，记其一日 [internal]';
alter table indicators.child_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.child_month for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])
                or child_id = any ((select viewer.children())::uuid[])));
revoke insert, update, delete, truncate on indicators.child_month from ${app};

-- Of which months a county has kept the end, and of which day the state was.
create table indicators.month_kept (
    county_id  integer not null references access.county,
    month      date    not null check (extract(day from month) = 1),
    state_of   date    not null,
    definition text    not null check (definition in ('NATIONAL','EDUCATION','COUNTY','REGISTER')),
    kept_at    timestamptz not null default now(),
    primary key (county_id, month)
);
comment on table  indicators.month_kept            is '已存下月末现况的月份';
comment on column indicators.month_kept.county_id  is '县区划代码 [public]';
comment on column indicators.month_kept.month      is '哪个月，记其一日 [public]';
comment on column indicators.month_kept.state_of   is '是哪一天的现况；程序停了几天的，早于月末 [public]';
comment on column indicators.month_kept.definition is '当时采用的口径 [public]';
comment on column indicators.month_kept.kept_at    is '何时存下 [internal]';
revoke insert, update, delete, truncate on indicators.month_kept from ${app};
