-- How the children of each class stand, summed: the same numbers that are counted over indicators.child_state and child_month, kept for
-- whoever looks, so that a look reads some rows a class and none a child. What each number is, is said in one place (StateSums); the
-- views here say the same, which a test compares.
create table indicators.class_state (
    county_id integer not null,
    school_id uuid    not null,
    class_id  uuid,
    dimension text    not null check (dimension in ('ALL','SEX','GUARDIAN','CATEGORY','BOARDING')),
    key       text    not null,
    counted_of integer not null,
    counted integer not null,
    counted_national_of integer not null,
    counted_national integer not null,
    counted_education_of integer not null,
    counted_education integer not null,
    counted_county_of integer not null,
    counted_county integer not null,
    counted_register_of integer not null,
    counted_register integer not null,
    undecided_of integer not null,
    undecided integer not null,
    in_care_of integer not null,
    in_care integer not null,
    filing_of integer not null,
    filing integer not null,
    clarity_of integer not null,
    clarity integer not null,
    card_of integer not null,
    card integer not null,
    pairing_of integer not null,
    pairing integer not null,
    key_pairing_of integer not null,
    key_pairing integer not null,
    letter_of integer not null,
    letter integer not null,
    agreement_of integer not null,
    agreement integer not null,
    surveyed_of integer not null,
    surveyed integer not null,
    cannot_tell integer not null
);
create unique index one_sum_of_a_class on indicators.class_state (county_id, dimension, school_id, class_id, key) nulls not distinct;
create index class_state_by_class on indicators.class_state (county_id, class_id);
comment on table  indicators.class_state is '各班现在的合计：全班一行，按性别、监护人、情形、住宿再各分几行；随现况更新';
comment on column indicators.class_state.county_id is '县区划代码 [internal]';
comment on column indicators.class_state.school_id is '学校 [internal]';
comment on column indicators.class_state.class_id is '班级；空为未分班 [internal]';
comment on column indicators.class_state.dimension is '按什么分：全班、性别、监护人、情形、住宿 [internal]';
comment on column indicators.class_state.key is '分到的哪一项；空为未写明 [sensitive]';
comment on column indicators.class_state.counted_of is '列入：分母 [internal]';
comment on column indicators.class_state.counted is '列入：分子 [internal]';
comment on column indicators.class_state.counted_national_of is '列入（国家口径）：分母 [internal]';
comment on column indicators.class_state.counted_national is '列入（国家口径）：分子 [internal]';
comment on column indicators.class_state.counted_education_of is '列入（教育统计口径）：分母 [internal]';
comment on column indicators.class_state.counted_education is '列入（教育统计口径）：分子 [internal]';
comment on column indicators.class_state.counted_county_of is '列入（县关爱行动口径）：分母 [internal]';
comment on column indicators.class_state.counted_county is '列入（县关爱行动口径）：分子 [internal]';
comment on column indicators.class_state.counted_register_of is '列入（学籍系统口径）：分母 [internal]';
comment on column indicators.class_state.counted_register is '列入（学籍系统口径）：分子 [internal]';
comment on column indicators.class_state.undecided_of is '暂不能断定：分母 [internal]';
comment on column indicators.class_state.undecided is '暂不能断定：分子 [internal]';
comment on column indicators.class_state.in_care_of is '在帮扶范围内：分母 [internal]';
comment on column indicators.class_state.in_care is '在帮扶范围内：分子 [internal]';
comment on column indicators.class_state.filing_of is '建档率：分母 [internal]';
comment on column indicators.class_state.filing is '建档率：分子 [internal]';
comment on column indicators.class_state.clarity_of is '五清晰完整率：分母 [internal]';
comment on column indicators.class_state.clarity is '五清晰完整率：分子 [internal]';
comment on column indicators.class_state.card_of is '联系卡发放率：分母 [internal]';
comment on column indicators.class_state.card is '联系卡发放率：分子 [internal]';
comment on column indicators.class_state.pairing_of is '结对率：分母 [internal]';
comment on column indicators.class_state.pairing is '结对率：分子 [internal]';
comment on column indicators.class_state.key_pairing_of is '重点对象结对率：分母 [sensitive]';
comment on column indicators.class_state.key_pairing is '重点对象结对率：分子 [sensitive]';
comment on column indicators.class_state.letter_of is '责任书签订率：分母 [internal]';
comment on column indicators.class_state.letter is '责任书签订率：分子 [internal]';
comment on column indicators.class_state.agreement_of is '委托照护协议签订率：分母 [sensitive]';
comment on column indicators.class_state.agreement is '委托照护协议签订率：分子 [sensitive]';
comment on column indicators.class_state.surveyed_of is '普查进度：分母 [internal]';
comment on column indicators.class_state.surveyed is '普查进度：分子 [internal]';
comment on column indicators.class_state.cannot_tell is '暂不能断定的另有几名 [internal]';
alter table indicators.class_state enable row level security;
create policy seen_by_duty on indicators.class_state for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.class_state from ${app};

create table indicators.class_month (
    month date not null check (extract(day from month) = 1),
    like indicators.class_state including comments including constraints
);
create unique index one_sum_of_a_class_and_month on indicators.class_month (county_id, month, dimension, school_id, class_id, key) nulls not distinct;
create index class_month_by_class on indicators.class_month (county_id, month, class_id);
comment on table  indicators.class_month is '各班月末的合计，随月末现况更新';
comment on column indicators.class_month.month is '哪个月，记其一日 [internal]';
alter table indicators.class_month enable row level security;
create policy seen_by_duty_of_that_time on indicators.class_month for select
    using (county_id = (select viewer.county())
           and ((select viewer.whole_county())
                or school_id = any ((select viewer.orgs())::uuid[])
                or class_id = any ((select viewer.orgs())::uuid[])));
revoke insert, update, delete, truncate on indicators.class_month from ${app};

create view indicators.class_now with (security_invoker = true) as
select state.county_id, state.school_id, state.class_id, told.dimension, told.key,
       coalesce(count(*) filter (where true), 0) as counted_of, coalesce(count(*) filter (where true and state.counts = 'COUNTS'), 0) as counted,
       coalesce(count(*) filter (where true), 0) as counted_national_of, coalesce(count(*) filter (where true and state.national = 'COUNTS'), 0) as counted_national,
       coalesce(count(*) filter (where true), 0) as counted_education_of, coalesce(count(*) filter (where true and state.education = 'COUNTS'), 0) as counted_education,
       coalesce(count(*) filter (where true), 0) as counted_county_of, coalesce(count(*) filter (where true and state.county = 'COUNTS'), 0) as counted_county,
       coalesce(count(*) filter (where true), 0) as counted_register_of, coalesce(count(*) filter (where true and state.register = 'COUNTS'), 0) as counted_register,
       coalesce(count(*) filter (where true), 0) as undecided_of, coalesce(count(*) filter (where true and state.counts = 'CANNOT_TELL'), 0) as undecided,
       coalesce(count(*) filter (where true), 0) as in_care_of, coalesce(count(*) filter (where true and state.in_care), 0) as in_care,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as filing_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and not state.missing && array['BASIC', 'CONTACTS']), 0) as filing,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as clarity_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.missing = '{}'), 0) as clarity,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as card_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.carded), 0) as card,
       coalesce(count(*) filter (where state.in_care), 0) as pairing_of, coalesce(count(*) filter (where state.in_care and state.helpers > 0), 0) as pairing,
       coalesce(count(*) filter (where state.key), 0) as key_pairing_of, coalesce(count(*) filter (where state.key and state.helpers > 0), 0) as key_pairing,
       coalesce(sum(state.helpers), 0) as letter_of, coalesce(sum(state.signed), 0) as letter,
       coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')), 0) as agreement_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE') and state.agreement), 0) as agreement,
       coalesce(count(*) filter (where state.surveyed is not null), 0) as surveyed_of, coalesce(count(*) filter (where state.surveyed is not null and state.surveyed), 0) as surveyed,
       count(*) filter (where state.counts = 'CANNOT_TELL') as cannot_tell
  from indicators.child_state as state
 cross join lateral (values ('ALL', ''), ('SEX', coalesce(state.sex, '')), ('GUARDIAN', coalesce(state.guardian_relation, '')),
                             ('CATEGORY', coalesce(state.ground, '')), ('BOARDING', coalesce(state.boarding::text, ''))) as told (dimension, key)
 group by state.county_id, state.school_id, state.class_id, told.dimension, told.key;
comment on view   indicators.class_now is '各班现在的合计，由逐人的现况推出';
comment on column indicators.class_now.county_id is '县区划代码 [internal]';
comment on column indicators.class_now.school_id is '学校 [internal]';
comment on column indicators.class_now.class_id is '班级；空为未分班 [internal]';
comment on column indicators.class_now.dimension is '按什么分：全班、性别、监护人、情形、住宿 [internal]';
comment on column indicators.class_now.key is '分到的哪一项；空为未写明 [sensitive]';
comment on column indicators.class_now.counted_of is '列入：分母 [internal]';
comment on column indicators.class_now.counted is '列入：分子 [internal]';
comment on column indicators.class_now.counted_national_of is '列入（国家口径）：分母 [internal]';
comment on column indicators.class_now.counted_national is '列入（国家口径）：分子 [internal]';
comment on column indicators.class_now.counted_education_of is '列入（教育统计口径）：分母 [internal]';
comment on column indicators.class_now.counted_education is '列入（教育统计口径）：分子 [internal]';
comment on column indicators.class_now.counted_county_of is '列入（县关爱行动口径）：分母 [internal]';
comment on column indicators.class_now.counted_county is '列入（县关爱行动口径）：分子 [internal]';
comment on column indicators.class_now.counted_register_of is '列入（学籍系统口径）：分母 [internal]';
comment on column indicators.class_now.counted_register is '列入（学籍系统口径）：分子 [internal]';
comment on column indicators.class_now.undecided_of is '暂不能断定：分母 [internal]';
comment on column indicators.class_now.undecided is '暂不能断定：分子 [internal]';
comment on column indicators.class_now.in_care_of is '在帮扶范围内：分母 [internal]';
comment on column indicators.class_now.in_care is '在帮扶范围内：分子 [internal]';
comment on column indicators.class_now.filing_of is '建档率：分母 [internal]';
comment on column indicators.class_now.filing is '建档率：分子 [internal]';
comment on column indicators.class_now.clarity_of is '五清晰完整率：分母 [internal]';
comment on column indicators.class_now.clarity is '五清晰完整率：分子 [internal]';
comment on column indicators.class_now.card_of is '联系卡发放率：分母 [internal]';
comment on column indicators.class_now.card is '联系卡发放率：分子 [internal]';
comment on column indicators.class_now.pairing_of is '结对率：分母 [internal]';
comment on column indicators.class_now.pairing is '结对率：分子 [internal]';
comment on column indicators.class_now.key_pairing_of is '重点对象结对率：分母 [sensitive]';
comment on column indicators.class_now.key_pairing is '重点对象结对率：分子 [sensitive]';
comment on column indicators.class_now.letter_of is '责任书签订率：分母 [internal]';
comment on column indicators.class_now.letter is '责任书签订率：分子 [internal]';
comment on column indicators.class_now.agreement_of is '委托照护协议签订率：分母 [sensitive]';
comment on column indicators.class_now.agreement is '委托照护协议签订率：分子 [sensitive]';
comment on column indicators.class_now.surveyed_of is '普查进度：分母 [internal]';
comment on column indicators.class_now.surveyed is '普查进度：分子 [internal]';
comment on column indicators.class_now.cannot_tell is '暂不能断定的另有几名 [internal]';

create view indicators.class_then with (security_invoker = true) as
select state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key,
       coalesce(count(*) filter (where true), 0) as counted_of, coalesce(count(*) filter (where true and state.counts = 'COUNTS'), 0) as counted,
       coalesce(count(*) filter (where true), 0) as counted_national_of, coalesce(count(*) filter (where true and state.national = 'COUNTS'), 0) as counted_national,
       coalesce(count(*) filter (where true), 0) as counted_education_of, coalesce(count(*) filter (where true and state.education = 'COUNTS'), 0) as counted_education,
       coalesce(count(*) filter (where true), 0) as counted_county_of, coalesce(count(*) filter (where true and state.county = 'COUNTS'), 0) as counted_county,
       coalesce(count(*) filter (where true), 0) as counted_register_of, coalesce(count(*) filter (where true and state.register = 'COUNTS'), 0) as counted_register,
       coalesce(count(*) filter (where true), 0) as undecided_of, coalesce(count(*) filter (where true and state.counts = 'CANNOT_TELL'), 0) as undecided,
       coalesce(count(*) filter (where true), 0) as in_care_of, coalesce(count(*) filter (where true and state.in_care), 0) as in_care,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as filing_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and not state.missing && array['BASIC', 'CONTACTS']), 0) as filing,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as clarity_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.missing = '{}'), 0) as clarity,
       coalesce(count(*) filter (where state.counts = 'COUNTS'), 0) as card_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.carded), 0) as card,
       coalesce(count(*) filter (where state.in_care), 0) as pairing_of, coalesce(count(*) filter (where state.in_care and state.helpers > 0), 0) as pairing,
       coalesce(count(*) filter (where state.key), 0) as key_pairing_of, coalesce(count(*) filter (where state.key and state.helpers > 0), 0) as key_pairing,
       coalesce(sum(state.helpers), 0) as letter_of, coalesce(sum(state.signed), 0) as letter,
       coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE')), 0) as agreement_of, coalesce(count(*) filter (where state.counts = 'COUNTS' and state.ground in ('BOTH_AWAY', 'FATHER_AWAY_MOTHER_UNABLE', 'MOTHER_AWAY_FATHER_UNABLE') and state.agreement), 0) as agreement,
       coalesce(count(*) filter (where state.surveyed is not null), 0) as surveyed_of, coalesce(count(*) filter (where state.surveyed is not null and state.surveyed), 0) as surveyed,
       count(*) filter (where state.counts = 'CANNOT_TELL') as cannot_tell
  from indicators.child_month as state
 cross join lateral (values ('ALL', ''), ('SEX', coalesce(state.sex, '')), ('GUARDIAN', coalesce(state.guardian_relation, '')),
                             ('CATEGORY', coalesce(state.ground, '')), ('BOARDING', coalesce(state.boarding::text, ''))) as told (dimension, key)
 group by state.county_id, state.month, state.school_id, state.class_id, told.dimension, told.key;
comment on view   indicators.class_then is '各班月末的合计，由逐人的月末现况推出';
comment on column indicators.class_then.county_id is '县区划代码 [internal]';
comment on column indicators.class_then.month is '哪个月，记其一日 [internal]';
comment on column indicators.class_then.school_id is '学校 [internal]';
comment on column indicators.class_then.class_id is '班级；空为未分班 [internal]';
comment on column indicators.class_then.dimension is '按什么分：全班、性别、监护人、情形、住宿 [internal]';
comment on column indicators.class_then.key is '分到的哪一项；空为未写明 [sensitive]';
comment on column indicators.class_then.counted_of is '列入：分母 [internal]';
comment on column indicators.class_then.counted is '列入：分子 [internal]';
comment on column indicators.class_then.counted_national_of is '列入（国家口径）：分母 [internal]';
comment on column indicators.class_then.counted_national is '列入（国家口径）：分子 [internal]';
comment on column indicators.class_then.counted_education_of is '列入（教育统计口径）：分母 [internal]';
comment on column indicators.class_then.counted_education is '列入（教育统计口径）：分子 [internal]';
comment on column indicators.class_then.counted_county_of is '列入（县关爱行动口径）：分母 [internal]';
comment on column indicators.class_then.counted_county is '列入（县关爱行动口径）：分子 [internal]';
comment on column indicators.class_then.counted_register_of is '列入（学籍系统口径）：分母 [internal]';
comment on column indicators.class_then.counted_register is '列入（学籍系统口径）：分子 [internal]';
comment on column indicators.class_then.undecided_of is '暂不能断定：分母 [internal]';
comment on column indicators.class_then.undecided is '暂不能断定：分子 [internal]';
comment on column indicators.class_then.in_care_of is '在帮扶范围内：分母 [internal]';
comment on column indicators.class_then.in_care is '在帮扶范围内：分子 [internal]';
comment on column indicators.class_then.filing_of is '建档率：分母 [internal]';
comment on column indicators.class_then.filing is '建档率：分子 [internal]';
comment on column indicators.class_then.clarity_of is '五清晰完整率：分母 [internal]';
comment on column indicators.class_then.clarity is '五清晰完整率：分子 [internal]';
comment on column indicators.class_then.card_of is '联系卡发放率：分母 [internal]';
comment on column indicators.class_then.card is '联系卡发放率：分子 [internal]';
comment on column indicators.class_then.pairing_of is '结对率：分母 [internal]';
comment on column indicators.class_then.pairing is '结对率：分子 [internal]';
comment on column indicators.class_then.key_pairing_of is '重点对象结对率：分母 [sensitive]';
comment on column indicators.class_then.key_pairing is '重点对象结对率：分子 [sensitive]';
comment on column indicators.class_then.letter_of is '责任书签订率：分母 [internal]';
comment on column indicators.class_then.letter is '责任书签订率：分子 [internal]';
comment on column indicators.class_then.agreement_of is '委托照护协议签订率：分母 [sensitive]';
comment on column indicators.class_then.agreement is '委托照护协议签订率：分子 [sensitive]';
comment on column indicators.class_then.surveyed_of is '普查进度：分母 [internal]';
comment on column indicators.class_then.surveyed is '普查进度：分子 [internal]';
comment on column indicators.class_then.cannot_tell is '暂不能断定的另有几名 [internal]';

-- Classes to be summed anew. Lines are only added and taken out, so nobody waits for anybody.
create table indicators.class_stale (
    county_id integer not null,
    id        bigint  not null generated always as identity,
    month     date,
    school_id uuid    not null,
    class_id  uuid,
    primary key (county_id, id)
);
comment on table  indicators.class_stale           is '待重新合计的班级；合计过即删去';
comment on column indicators.class_stale.county_id is '县区划代码 [internal]';
comment on column indicators.class_stale.id        is '次序 [internal]';
comment on column indicators.class_stale.month     is '哪个月的月末；空为现在 [internal]';
comment on column indicators.class_stale.school_id is '学校 [internal]';
comment on column indicators.class_stale.class_id  is '班级；空为未分班 [internal]';
alter table indicators.class_stale enable row level security;
create policy of_the_own_county on indicators.class_stale using (county_id = (select viewer.county()));
revoke all on indicators.class_stale from ${app};

create function indicators.touch_class() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.class_stale (county_id, school_id, class_id) select distinct county_id, school_id, class_id from touched;
    return null;
end
$$;
comment on function indicators.touch_class is '学生的现况有变化，所在班待重新合计';

create function indicators.touch_class_month() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into indicators.class_stale (county_id, month, school_id, class_id) select distinct county_id, month, school_id, class_id from touched;
    return null;
end
$$;
comment on function indicators.touch_class_month is '学生的月末现况有变化，所在班待重新合计';

create trigger sums_follow_what_is_new after insert on indicators.child_state
    referencing new table as touched for each statement execute function indicators.touch_class();
create trigger sums_follow_what_was after update on indicators.child_state
    referencing old table as touched for each statement execute function indicators.touch_class();
create trigger sums_follow_what_is_other after update on indicators.child_state
    referencing new table as touched for each statement execute function indicators.touch_class();
create trigger sums_follow_what_is_gone after delete on indicators.child_state
    referencing old table as touched for each statement execute function indicators.touch_class();
create trigger sums_follow_what_is_new after insert on indicators.child_month
    referencing new table as touched for each statement execute function indicators.touch_class_month();
create trigger sums_follow_what_was after update on indicators.child_month
    referencing old table as touched for each statement execute function indicators.touch_class_month();
create trigger sums_follow_what_is_other after update on indicators.child_month
    referencing new table as touched for each statement execute function indicators.touch_class_month();
create trigger sums_follow_what_is_gone after delete on indicators.child_month
    referencing old table as touched for each statement execute function indicators.touch_class_month();

insert into indicators.class_state
      (county_id, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education,
       counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of,
       clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed,
       cannot_tell)
select county_id, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of, counted_education,
       counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of, filing, clarity_of,
       clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of, surveyed,
       cannot_tell from indicators.class_now;
insert into indicators.class_month
      (county_id, month, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of,
       counted_education, counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of,
       filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of,
       surveyed, cannot_tell)
select county_id, month, school_id, class_id, dimension, key, counted_of, counted, counted_national_of, counted_national, counted_education_of,
       counted_education, counted_county_of, counted_county, counted_register_of, counted_register, undecided_of, undecided, in_care_of, in_care, filing_of,
       filing, clarity_of, clarity, card_of, card, pairing_of, pairing, key_pairing_of, key_pairing, letter_of, letter, agreement_of, agreement, surveyed_of,
       surveyed, cannot_tell from indicators.class_then;
